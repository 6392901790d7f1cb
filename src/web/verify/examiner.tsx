/** The form that takes an export and what the reader knows, and shows what the examination finds. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { parseVerifierKey } from '../../ledger/index.ts'
import { isolate } from '../../words/index.ts'
import { useReader, useSay } from '../reader.tsx'
import { verifyBook } from '../sentences/verify.ts'
import { hashOfDocument, readers } from './document.ts'
import { type Asked, type Examined, examine, linesOf } from './examine.ts'
import { AskedDocument, ExportFile, Known } from './fields.tsx'
import { Outcome } from './outcome.tsx'

type Shown =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly file: string; readonly percent: number }
  | { readonly kind: 'done'; readonly file: string; readonly examined: Examined }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** What the form says is wrong, before anything is read. */
type Wrong = { readonly code: 'badHash' } | { readonly code: 'badKey'; readonly key: string }

export const Examiner = () => {
  const [say, reader] = [useSay(verifyBook), useReader()]
  const [shown, setShown] = useState<Shown>({ kind: 'idle' })
  const [isLive, setLive] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Of two examinations only the later one may speak.
  const latest = useRef(0)
  useEffect(() => {
    setLive(true)
    readers().catch(() => {})
  }, [])

  const run = async () => {
    if (!form.current) return
    const given = new FormData(form.current)
    const file = given.get('export')
    if (!(file instanceof File) || file.size === 0) return
    const turn = ++latest.current
    const show = (next: Shown) => turn === latest.current && setShown(next)
    show({ kind: 'reading', file: file.name, percent: 0 })
    try {
      const asked = await askedIn(given, file.name)
      if ('code' in asked) {
        const key = 'key' in asked ? isolate(asked.key.slice(0, 80), reader) : ''
        return show({ kind: 'wrong', sentence: say(asked.code, { key }) })
      }
      let last = 0
      const lines = linesOf(file, (bytes) => {
        const percent = Math.floor((100 * bytes) / file.size)
        if (percent > last) show({ kind: 'reading', file: file.name, percent })
        last = percent
      })
      show({ kind: 'done', file: file.name, examined: await examine(lines, asked) })
    } catch (fault) {
      show({ kind: 'wrong', sentence: say(canVerify(fault) ? 'unreadable' : 'cannot') })
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run()
  }
  return (
    <>
      <noscript>
        <p className="fault">{say('needsScript')}</p>
      </noscript>
      <form ref={form} className="stack examiner" onSubmit={submit}>
        <ExportFile chosen={run} />
        <Known />
        <AskedDocument />
        <p>
          <button type="submit" className="button" data-rank="first" disabled={!isLive}>
            {say(shown.kind === 'done' ? 'again' : 'verify')}
          </button>
        </p>
      </form>
      <div aria-live="polite" className="stack">
        {shown.kind === 'reading' && (
          <p>{say('reading', { percent: shown.percent, file: isolate(shown.file, reader) })}</p>
        )}
        {shown.kind === 'wrong' && <p className="fault">{shown.sentence}</p>}
        {shown.kind === 'done' && <Outcome examined={shown.examined} file={shown.file} />}
      </div>
    </>
  )
}

/** Away from https and this machine browsers have no WebCrypto, and older ones no Ed25519. */
const canVerify = (fault: unknown): boolean =>
  globalThis.crypto?.subtle !== undefined &&
  !(fault instanceof DOMException && fault.name === 'NotSupportedError')

const askedIn = async (given: FormData, file: string): Promise<Asked | Wrong> => {
  const said = (name: string): string => String(given.get(name) ?? '').trim()
  const keys = said('keys')
    .split(/\s*\n\s*/)
    .filter((key) => key !== '')
  const bad = keys.find((key) => parseVerifierKey(key) === undefined)
  if (bad !== undefined) return { code: 'badKey', key: bad }
  const document = given.get('document')
  const typed = said('hash').toLowerCase()
  if (typed !== '' && !/^[0-9a-f]{64}$/.test(typed)) return { code: 'badHash' }
  const hash =
    typed === '' && document instanceof File && document.size > 0
      ? await hashOfDocument(await document.text(), document.name)
      : typed
  const kept = String(given.get('kept') ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
  return {
    ...{ file, keys },
    // A checkpoint ends with one new line, which people lose when they copy it.
    ...(kept === '' ? {} : { kept: `${kept}\n` }),
    ...(hash === '' ? {} : { hash }),
  }
}
