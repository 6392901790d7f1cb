/** How a call speaks of what is in it: members, bodies, articles, and the contingents and questions of the call itself. */
import type { Pact } from '../../pact/index.ts'
import { type Language, type Names, pick } from '../../words/index.ts'
import { citeIn } from '../cited.ts'
import type { StateNames } from '../reader.tsx'
import type { Moment } from './moment.ts'

/** Names in one language, by id. */
export type OwnNames = Readonly<Record<string, string>>

/** What a pact calls its bodies, provisions, groups and articles. */
export const namesInPact = (pact: Pact, language: Language): OwnNames => {
  const cite = citeIn(pact, language)
  const named = (list: Readonly<Record<string, { readonly name: Pact['name'] }>>) =>
    Object.entries(list).map(([id, { name }]) => [id, pick(name, language)] as const)
  return Object.fromEntries([
    ...Object.keys(pact.articles).map((id) => [id, cite(id)] as const),
    ...Object.entries(pact.names).map(([id, name]) => [id, pick(name, language)] as const),
    ...Object.entries(pact.provisions).flatMap(([id, versions]) => {
      const title = versions.at(-1)?.title
      return title ? [[id, pick(title, language)] as const] : []
    }),
    ...named(pact.bodies),
  ])
}

/** What the call itself named: contingents by their units, legs by their ends, questions and costs. */
export const namesInCall = (moments: readonly Moment[], language: Language): OwnNames => {
  const said = (text: string | Pact['name']): string => (typeof text === 'string' ? text : text[language])
  return Object.fromEntries(
    moments.flatMap(({ event }): readonly (readonly [string, string])[] => {
      switch (event?.type) {
        case 'ContingentOffered':
          return [[event.contingent, said(event.unit)]]
        case 'DeliberationOpened':
          return [[event.deliberation, said(event.question)]]
        case 'LegDeparted':
        case 'LegReturned':
          return [[event.leg, `${said(event.from)} – ${said(event.to)}`]]
        case 'CostClaimed':
          return [[event.cost, said(event.about)]]
        default:
          return []
      }
    }),
  )
}

/** Speaks of all of them; an id that nobody named stays as it is. */
export const namesFrom =
  (own: OwnNames, states: StateNames): Names =>
  (id, language) =>
    (Object.hasOwn(states, id) ? states[id]?.[language] : undefined) ??
    (Object.hasOwn(own, id) ? own[id] : undefined) ??
    id
