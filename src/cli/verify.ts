/** `najda verify`: reads an export offline and says whether it is what was recorded, or which position is not. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { verifyExport } from '../ledger/index.ts'
import type { Typed } from './arguments.ts'
import { openFile } from './load.ts'
import type { Page } from './page.ts'
import { ink } from './paint.ts'
import { Stop } from './stop.ts'
import type { Told } from './verb.ts'

/** Verifies with the keys given, else with the one that stands in the export itself. */
export const verify = async (typed: Typed): Promise<Told> => {
  const [word] = typed.words
  if (word === undefined) throw new Stop('missing', { name: '<export>' })
  const file = openFile(word)
  const keys = typed.value('keys')?.split(',') ?? []
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const verified = await verifyExport(lines, { file, keys })
  if (verified.ok) {
    const { value: summary } = verified
    return {
      json: summary,
      show: (page) => {
        const signers = summary.signedBy.join(', ')
        const said = page.say('line/verified', { ...summary, signers, shown: summary.shown } as never)
        return [
          `${ink(page.terminal, 'green', '✔')} ${said}`,
          ...(summary.keyGiven ? [] : [page.say('line/keyInside')]),
        ].join('\n')
      },
    }
  }
  const findings = verified.failure
  return { json: { findings }, show: (page) => faults(page, findings), code: 1 }
}

const faults = (
  page: Page,
  findings: Extract<Awaited<ReturnType<typeof verifyExport>>, { ok: false }>['failure'],
): string =>
  [
    ...findings.map(
      ({ code, place, parameters }) =>
        `${page.title(`${place.file}:${place.line}`)}  ${page.say(`line/${code}`, parameters as Record<string, string | number>)}`,
    ),
    ink(page.terminal, 'red', `✘ ${page.say('line/changed', { count: findings.length })}`),
  ].join('\n')
