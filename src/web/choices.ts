/** What the fields of accounts choose from: roles, members by name, pacts by name. For loaders. */
import { accountRoles } from '../access/index.ts'
import type { Client } from '../http/index.ts'
import { type Language, localeOf, pick } from '../words/index.ts'
import type { Choices } from './parts/described.tsx'
import type { Choice } from './parts/field.tsx'
import { statesOf, taken } from './readings.ts'

const sorted = (choices: readonly Choice[], language: Language): readonly Choice[] => {
  const { compare } = new Intl.Collator(localeOf(language))
  return [...choices].sort(([, a], [, b]) => compare(a, b))
}

/** Every state, by its name. */
export const stateChoices = async (client: Client, language: Language): Promise<readonly Choice[]> => {
  const { states } = await statesOf(client)
  return sorted(
    Object.entries(states).map(([id, { name }]): Choice => [id, pick(name, language)]),
    language,
  )
}

/** What the fields of an account choose from. */
export const choicesFor = async (client: Client, language: Language): Promise<Choices> => {
  const [members, pacts] = await Promise.all([stateChoices(client, language), client.listPacts()])
  return {
    roles: accountRoles,
    members,
    pacts: sorted(
      taken(pacts).items.map(({ id, name }): Choice => [id, pick(name, language)]),
      language,
    ),
  }
}
