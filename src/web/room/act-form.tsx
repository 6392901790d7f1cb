/**
 * The form of one act. With script it is sent from the page, which keeps what was written until the server has it for
 * good; without script it is an ordinary form.
 */
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { clientOf, NoAnswer, type Problem } from '../../http/index.ts'
import { FormFault, faultsOf } from '../parts/form-fault.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import { useDraft, writtenIn } from './drafts.ts'
import type { Written } from './filled.ts'
import { send } from './send.ts'

/** What a form was refused with when it came as an ordinary one. */
export type RefusedAct = { readonly problem: Problem; readonly said: Written }

/** Where forms are sent, and what the page does after one of them was done. */
export type Sending = {
  readonly call: string
  /** Whose drafts these are: what one person began is not offered to the next at the same window. */
  readonly person: string
  readonly version: number
  readonly key: string
  readonly refused: RefusedAct | undefined
  readonly done: (act: string) => void
  readonly stale: () => void
}

type FormOf = {
  readonly sending: Sending
  /** `act`, `subject`, `member` or `proposal`: what the form is about. */
  readonly about: Written
  readonly children: (faults: Readonly<Record<string, string>>, said: Written) => ReactNode
  readonly buttons: (isBusy: boolean) => ReactNode
}

type Outcome = { readonly problem?: Problem; readonly isUnsent?: true }

export const ActForm = ({ sending, about, children, buttons }: FormOf) => {
  const form = useRef<HTMLFormElement>(null)
  const own = sending.refused && isAbout(sending.refused.said, about) ? sending.refused : undefined
  const { keep, forget } = useDraft(
    form,
    [sending.person, sending.call, about.act, about.subject, about.proposal].join('/'),
  )
  const { submit, isBusy, outcome, key } = useSubmit(sending, forget)
  const problem = outcome ? outcome.problem : own?.problem
  const say = useSay(roomActsBook)
  return (
    <form ref={form} method="post" className="form stack" onInput={keep} onSubmit={submit}>
      {Object.entries({ ...about, version: String(sending.version) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="key" key={key} defaultValue={own?.said.key ?? key} />
      <FormFault problem={problem} />
      {outcome?.isUnsent && (
        <p className="form-fault" role="alert">
          {say('notSent')}
        </p>
      )}
      {children(faultsOf(problem, {}), own?.said ?? {})}
      <div className="row">{buttons(isBusy)}</div>
    </form>
  )
}

const isAbout = (said: Written, { act, subject, proposal }: Written): boolean =>
  said.act === act &&
  (subject === undefined || (said.subject ?? '') === subject) &&
  (said.proposal ?? '') === (proposal ?? '')

/** Sends the form from the page. Its key stays until it is done: what was sent twice is done once. */
const useSubmit = (sending: Sending, forget: () => void) => {
  const { language } = useReader()
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [key, setKey] = useState(sending.key)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    setBusy(true)
    try {
      const written = writtenIn(form, submitter)
      const sent = await send(clientOf({ origin: '', language }), sending.call, written)
      setOutcome(sent.ok ? undefined : { problem: sent.failure })
      if (sent.ok) {
        forget()
        form.reset()
        setKey(crypto.randomUUID())
        sending.done(written.act ?? '')
      } else if (sent.failure.status === 412 || sent.failure.status === 409) sending.stale()
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      setOutcome({ isUnsent: true })
    } finally {
      setBusy(false)
    }
  }
  return { submit, isBusy, outcome, key }
}
