/** A part of the account's page: its heading, what was just done or refused in it, and its lists and forms. */
import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, useLocation } from 'react-router'
import type { Refused } from '../forms.ts'
import type { loader } from '../pages/account.tsx'
import { DoneNote } from '../parts/done-note.tsx'
import { FormFault, useRefusal } from '../parts/form-fault.tsx'
import { Submit } from '../parts/submit.tsx'
import { useSay } from '../reader.tsx'
import { accountBook } from '../sentences/account.ts'
import type { Unsent } from '../unsent.ts'
import type { Made } from './do.ts'

type Key = keyof typeof accountBook

/** What the last form led to; undefined where it was none of these. */
export const useRefused = (intents: readonly string[]): Refused | undefined => {
  const last = useRefusal()
  return last && intents.includes(last.intent) ? last : undefined
}

export const useMade = (kind: Made['made']): Made | undefined => {
  const last = useActionData() as Refused | Made | Unsent | undefined
  return last && 'made' in last && last.made === kind ? last : undefined
}

export const Section = (props: {
  readonly id: 'sessions' | 'passkeys' | 'tokens' | 'password' | 'notices'
  /** The forms of this part. */
  readonly intents: readonly string[]
  readonly about?: Key
  readonly children: ReactNode
}) => {
  const { done } = useLoaderData<typeof loader>()
  const { key } = useLocation()
  const say = useSay(accountBook)
  const refused = useRefused(props.intents)
  const isDone = done !== undefined && props.intents.includes(done) && `done/${done}` in accountBook
  return (
    <section className="stack">
      <h2 id={props.id}>{say(props.id)}</h2>
      {props.about && <p className="text quiet">{say(props.about)}</p>}
      {isDone && !refused && <DoneNote of={key}>{say(`done/${done}` as Key)}</DoneNote>}
      <FormFault problem={refused?.problem} />
      {props.children}
    </section>
  )
}

/** A small button beside a row, that does one thing to it. */
export const RowForm = (props: {
  readonly intent: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly children: string
}) => (
  <Form method="post" preventScrollReset>
    <input type="hidden" name="intent" value={props.intent} />
    <input type="hidden" name={props.name} value={props.value} />
    <Submit label={props.label} isSmall>
      {props.children}
    </Submit>
  </Form>
)

/** A secret that is shown this once. */
export const SecretShown = ({ made, says }: { readonly made: Made; readonly says: string }) => (
  <DoneNote of={made.secret}>
    <p>{says}</p>
    <code className="secret" dir="ltr">
      {made.secret}
    </code>
  </DoneNote>
)
