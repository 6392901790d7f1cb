/** The fields that describe an account: name, title, role, the member it speaks for, the pact it is for. */

import { sayWord, type WordOf } from '../../words/index.ts'
import type { Said } from '../forms.ts'
import { useReader, useSay } from '../reader.tsx'
import { accountsBook } from '../sentences/accounts.ts'
import { type Choice, ChoiceField, TextField, TickField } from './field.tsx'

/** What the fields choose from. */
export type Choices = {
  readonly roles: readonly WordOf<'role'>[]
  readonly members: readonly Choice[]
  readonly pacts: readonly Choice[]
}

type Props = {
  readonly choices: Choices
  readonly said: Said
  readonly faults: Readonly<Record<string, string>>
  /** A sign-in name is chosen once. */
  readonly isNew: boolean
  readonly mayAdminister?: boolean
}

export const Described = ({ choices, said, faults, isNew, mayAdminister }: Props) => {
  const [say, reader] = [useSay(accountsBook), useReader()]
  return (
    <>
      {isNew && (
        <TextField
          {...{ name: 'name', label: say('name'), hint: say('nameHint'), fault: faults.name }}
          {...{ value: said.name, most: 64, required: true, code: true }}
          autoComplete="username"
        />
      )}
      <TextField
        {...{ name: 'title', label: say('title'), hint: say('titleHint'), fault: faults.title }}
        {...{ value: said.title, most: 120 }}
      />
      <ChoiceField
        {...{ name: 'role', label: say('role'), fault: faults.role, value: said.role, required: true }}
        choices={choices.roles.map((role): Choice => [role, sayWord(reader, 'role', role)])}
      />
      <ChoiceField
        {...{ name: 'member', label: say('member'), hint: say('memberHint'), fault: faults.member }}
        {...{ value: said.member, none: say('noMember'), choices: choices.members }}
      />
      <ChoiceField
        {...{ name: 'pact', label: say('pact'), hint: say('pactHint'), fault: faults.pact }}
        {...{ value: said.pact, none: say('everyPact'), choices: choices.pacts }}
      />
      {mayAdminister && (
        <TickField
          {...{ name: 'administrator', label: say('administrator') }}
          ticked={said.administrator === 'yes'}
        />
      )}
    </>
  )
}

/** Where refusals of accounts belong among these fields. */
export const describedFaults = {
  'account/name': 'name',
  'account/title': 'title',
  'account/member': 'member',
  'account/pact': 'pact',
  'password/': 'password',
} as const
