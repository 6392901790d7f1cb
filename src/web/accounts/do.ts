/** What administrators' forms do: make, change and disable accounts, and invite their persons. For actions alone. */
import { data } from 'react-router'
import type { Client, Sent } from '../../http/index.ts'
import type { Instant } from '../../instant.ts'
import type { Language } from '../../words/index.ts'
import { goOn, goOnOr, refusedWith, type Said } from '../forms.ts'
import { isLanguage } from '../house.ts'

/** An invitation, shown this once. */
export type Invited = { readonly invited: string; readonly token: string; readonly until: Instant }

export type Doing = { readonly client: Client; readonly language: Language }

/** Does what a form asks for. */
export const doWithAccounts = async (doing: Doing, said: Said) => {
  switch (said.intent) {
    case 'create':
      return create(doing, said)
    case 'change':
      return change(doing, said)
    case 'invite':
      return invite(doing, said)
    case 'disable':
    case 'enable':
      return changed(doing, said, { disabled: said.intent === 'disable' })
    default:
      return goOn(`/${doing.language}/accounts`)
  }
}

const pageOf = (language: Language, account: string, done: string): string =>
  `/${language}/accounts?account=${encodeURIComponent(account)}&done=${done}#account`

const create = async ({ client, language }: Doing, said: Said) => {
  const { name = '', title = name, role, member, pact, administrator } = said
  const outcome = await client.createAccount({
    body: {
      ...{ name, title, role: role as Sent<'createAccount'>['body']['role'] },
      language: isLanguage(said.language) ? said.language : language,
      ...(member === undefined ? {} : { member }),
      ...(pact === undefined ? {} : { pact }),
      administrator: administrator === 'yes',
    },
  })
  if (!outcome.ok) return refusedWith(outcome.failure, said)
  return goOn(pageOf(language, outcome.value.body.id, 'create'))
}

type Change = Sent<'changeAccount'>['body']

const change = (doing: Doing, said: Said) => {
  const { title, role, member, pact, administrator } = said
  return changed(doing, said, {
    ...(title === undefined ? {} : { title }),
    role: role as NonNullable<Change['role']>,
    ...(member === undefined ? {} : { member }),
    pact: pact ?? null,
    ...(isLanguage(said.language) ? { language: said.language } : {}),
    administrator: administrator === 'yes',
  })
}

const changed = async ({ client, language }: Doing, said: Said, body: Change) => {
  const { account = '' } = said
  const outcome = await client.changeAccount({ params: { account }, body })
  return goOnOr(outcome, pageOf(language, account, 'change'), said)
}

const invite = async ({ client }: Doing, said: Said) => {
  const { account = '' } = said
  const outcome = await client.invite({ params: { account } })
  if (!outcome.ok) return refusedWith(outcome.failure, said)
  const { token, expiresAt } = outcome.value.body
  return data({ invited: account, token, until: expiresAt as Instant } satisfies Invited, { status: 201 })
}
