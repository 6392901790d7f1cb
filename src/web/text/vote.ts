/** A vote to try: which matter, who sits, which positions the address gives, and why not where there is no vote. */
import {
  type Ballot,
  ballots,
  type MemberId,
  type Roll,
  type Rule,
  rollFaults,
} from '../../decision/index.ts'
import { type PactInForce, rollOf, type Situation } from '../../pact/index.ts'
import { languageOf, sayRefusal, saySentence } from '../../words/index.ts'
import type { OwnNames } from '../room/names.ts'
import { tallyBook } from '../sentences/tally.ts'
import type { Telling } from './lines.ts'

export type VoteShown = {
  readonly choices: readonly { readonly value: string; readonly word: string }[]
  readonly chosen: string
  /** Whom the rule leaves out, where the reader says who that is. */
  readonly excluding: readonly { readonly who: keyof Situation; readonly member?: string | undefined }[]
  readonly members: readonly string[]
  readonly refusal?: string
  readonly vote?: { readonly rule: Rule; readonly roll: Roll; readonly article: string }
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly final: boolean
  /** What rule and roll are called beside members: groups, weights, seats that nobody is named for. */
  readonly names: OwnNames
}

/** The vote that an address asks for; undefined where no body decides anything that day. */
export const voteIn = (now: PactInForce, query: URLSearchParams, telling: Telling): VoteShown | undefined => {
  const choices = matterChoices(now, telling)
  const wanted = query.get('vote')
  const chosen = choices.find(({ value }) => value === (wanted ?? usual(now)))?.value ?? choices[0]?.value
  if (chosen === undefined) return undefined
  const [body = '', matter = ''] = chosen.split('/')
  const { members, seats = 0 } = now.bodies[body]!
  const empty = seatsOf(seats - members.length)
  const situation = situationIn(query)
  const listed = rollOf(now, { body, matter, situation })
  const filled =
    empty.length === 0 ? undefined : rollOf(now, { body, matter, situation, members: [...members, ...empty] })
  // A rule that weighs its members cannot be tried with members of no weight: then the pact's own refusal stands.
  const found = filled?.ok && rollFaults(filled.value.rule, filled.value.roll).length === 0 ? filled : listed
  return {
    ...{ choices, chosen, members },
    excluding: (now.bodies[body]!.matters[matter]?.excluding ?? []).map((who) => ({
      who,
      member: query.get(who) ?? undefined,
    })),
    ...(found.ok
      ? { vote: only(found.value) }
      : { refusal: sayRefusal(telling.reader, found.failure, telling.names) }),
    ballots: found.ok ? ballotsIn(query, found.value.roll.members) : {},
    final: query.get('final') === 'yes',
    names: namesFor(now, empty, telling),
  }
}

const matterChoices = ({ bodies }: PactInForce, { reader, names }: Telling): VoteShown['choices'] => {
  const language = languageOf(reader)
  return Object.entries(bodies).flatMap(([id, { name, matters, members, seats }]) =>
    members.length === 0 && seats === undefined
      ? []
      : Object.entries(matters)
          .filter(([, { rule }]) => rule.kind !== 'bilateral')
          .map(([matter]) => ({
            value: `${id}/${matter}`,
            word: saySentence(reader, tallyBook.choice, {
              body: name[language],
              matter: names(matter, language),
            }),
          })),
  )
}

/** What is decided most: the matter of the first provision that somebody decides. */
const usual = ({ provisions }: PactInForce): string | undefined => {
  const decided = Object.values(provisions).find(({ decidedBy }) => decidedBy !== undefined)?.decidedBy
  return decided && `${decided.body}/${decided.matter}`
}

/** Stand-ins for seats whose holders the pact does not list: a rule of nine votes cannot be tried with five. */
const seatsOf = (count: number): readonly MemberId[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => `SEAT-${index + 1}` as MemberId)

const situationIn = (query: URLSearchParams): Situation => {
  const one = (who: string): MemberId | undefined => (query.get(who) || undefined) as MemberId | undefined
  const concerned = one('concerned')
  return {
    caller: one('caller'),
    aggressor: one('aggressor'),
    ...(concerned ? { concerned: [concerned] } : {}),
  }
}

/** Positions by `b-` and the member; what is no position is silence. */
const ballotsIn = (query: URLSearchParams, members: readonly string[]): VoteShown['ballots'] =>
  Object.fromEntries(
    members.flatMap((member) => {
      const said = ballots.find((ballot) => ballot === query.get(`b-${member}`))
      return said && said !== 'silent' ? [[member, said]] : []
    }),
  )

/** Only the weights and groups that the rule reads: a page need not carry the people of the world. */
const only = ({ rule, roll, article }: NonNullable<VoteShown['vote']>): NonNullable<VoteShown['vote']> => {
  const read = JSON.stringify(rule, (_, value) => (typeof value === 'bigint' ? undefined : value))
  const used = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => read.includes(`"${id}"`)))
  return { rule, roll: { ...roll, weights: used(roll.weights), groups: used(roll.groups) }, article }
}

const namesFor = (now: PactInForce, empty: readonly string[], { reader, names }: Telling): OwnNames => {
  const language = languageOf(reader)
  const ids = [...Object.keys(now.groups), ...Object.keys(now.weights)]
  return Object.fromEntries([
    ...ids.map((id) => [id, names(id, language)] as const),
    ...empty.map((id, index) => [id, saySentence(reader, tallyBook.seat, { number: index + 1 })] as const),
  ])
}
