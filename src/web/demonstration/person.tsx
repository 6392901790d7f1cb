/** Somebody to be in a demonstration: said in words, and become with one click. */
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { sayWord, type WordOf } from '../../words/index.ts'
import { Submit } from '../parts/submit.tsx'
import { useAddress, useName, useReader, useSay } from '../reader.tsx'
import { demonstrationBook } from '../sentences/demonstration.ts'

/** A person by role, member and seat. */
export type Somebody = {
  readonly role: WordOf<'role'>
  readonly member?: string | undefined
  readonly seat?: number | undefined
}

/** Says who that is. */
export const useSayPerson = (): ((person: Somebody) => string) => {
  const [say, name, reader] = [useSay(demonstrationBook), useName(), useReader()]
  return ({ role, member, seat = 1 }) =>
    say('person', {
      ...{ role: sayWord(reader, 'role', role), seat },
      member: member === undefined ? 'none' : name(member),
    })
}

/** Becomes that person, and goes on to a page. */
export const Be = (props: {
  readonly person: Somebody
  readonly to: string
  readonly children?: ReactNode
  /** What machines say, where the button is short. */
  readonly label?: string
}) => {
  const [sayPerson, address] = [useSayPerson(), useAddress()]
  const { role, member, seat } = props.person
  return (
    <Form method="post" action={address('/demonstration')} className="be">
      <input type="hidden" name="intent" value="be" />
      <input type="hidden" name="role" value={role} />
      {member !== undefined && <input type="hidden" name="member" value={member} />}
      {seat !== undefined && <input type="hidden" name="seat" value={seat} />}
      <input type="hidden" name="to" value={props.to} />
      <Submit {...(props.label === undefined ? {} : { label: props.label })}>
        {props.children ?? sayPerson(props.person)}
      </Submit>
    </Form>
  )
}
