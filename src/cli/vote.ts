/** Which vote a person means: a matter of a pact on a day, or any rule with any roll. Shared by `tally` and `power`. */
import type { Day } from '../day.ts'
import { type MemberId, type Roll, type Rule, type RuleFault, rollFaults } from '../decision/index.ts'
import { memberId, type PactInForce, readYaml, rollOf, ruleText } from '../pact/index.ts'
import { readFile } from '../pact/node.ts'
import { type Language, type Names, nearest, sayFinding } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import { type Library, namesIn, openFile, openPact, openPactOn, sound } from './load.ts'
import { Stop } from './stop.ts'

/** The options that say which vote is meant. */
export const voteValues = [
  'body',
  'matter',
  'on',
  'rule',
  'roll',
  'caller',
  'concerned',
  'aggressor',
  'groups',
] as const

const faultSentence = ({ code, path, subject }: RuleFault, language: Language): string =>
  sayFinding(language, {
    code,
    key: path,
    place: { file: '', line: 1, column: 1 },
    parameters: { part: path, subject },
  })

/** A rule with its roll, the article it rests on, and the names of who votes. */
export type AskedVote = {
  readonly rule: Rule
  readonly roll: Roll
  readonly article?: string
  readonly names: Names
}

/** The vote that was asked for; stops where there is none, or where its rule cannot be counted. */
export const voteOf = (library: Library, typed: Typed, today: Day): AskedVote => {
  const asked = typed.value('rule') === undefined ? voteOfPact(library, typed, today) : voteOfRule(typed)
  const faults = rollFaults(asked.rule, asked.roll)
  if (faults.length > 0)
    throw new Stop('rule-faults', { faults: faults.map((fault) => faultSentence(fault, typed.language)) })
  return asked
}

const voteOfPact = (library: Library, typed: Typed, today: Day): AskedVote => {
  const [id] = typed.words
  if (id === undefined) throw new Stop('missing', { name: '<pact>' })
  const pact = openPact(library, id)
  const now = openPactOn(pact, typed.on(today))
  const body = typed.value('body') ?? Object.keys(now.bodies)[0] ?? ''
  const known = now.standings.map((standing) => standing.id)
  const named = (option: string): readonly MemberId[] | undefined =>
    membersOf(typed.value(option))?.map((member) => {
      if (known.includes(member)) return member
      throw new Stop('no-such-member', { id: member, pact: pact.id, nearest: nearest(member, known) })
    })
  const vote = rollOf(now, {
    body,
    matter: typed.value('matter') ?? 'substance',
    situation: {
      caller: named('caller')?.[0],
      aggressor: named('aggressor')?.[0],
      concerned: named('concerned'),
    },
    members: seatsIn(now, body, named('roll')),
  })
  if (!vote.ok) throw new Stop('refused', {}, vote.failure)
  const found = vote.value
  if (found.rule.kind === 'bilateral')
    throw new Stop('refused', {}, { code: 'deliberation/bilateral', parameters: {}, article: found.article })
  return { ...found, names: namesIn(library, pact) }
}

/**
 * Who sits: the members given, together with those whose seats need no naming (a group such as the permanent members)
 * where only the others were given.
 */
const seatsIn = (
  pact: PactInForce,
  body: string,
  given: readonly MemberId[] | undefined,
): readonly MemberId[] | undefined => {
  const { members: listed = [], seats = listed.length } = pact.bodies[body] ?? {}
  if (given === undefined || given.length >= seats) return given
  const always = Object.values(pact.groups)
    .flat()
    .filter((id) => listed.includes(id) && !given.includes(id))
  const all = [...new Set([...always, ...given])]
  return all.length === seats ? all : given
}

/** A rule from a file of its own, for a roll given in words: `A,B` or with votes `A=4,B=2`. */
const voteOfRule = (typed: Typed): AskedVote => {
  const [pact] = typed.words
  if (pact !== undefined) throw new Stop('too-much', { name: pact })
  const path = openFile(typed.needed('rule'))
  const rule = sound(readFile(path, (text, name) => readYaml(ruleText, { text, file: name }))).value
  if (rule.kind === 'bilateral')
    throw new Stop('refused', {}, { code: 'deliberation/bilateral', parameters: {} })
  const entries = typed
    .needed('roll')
    .split(',')
    .map((each) => each.trim().split('='))
  const members = membersOf(entries.map(([id]) => id).join(',')) ?? []
  const weights = Object.fromEntries(entries.map(([id = '', votes = '1']) => [id, votesIn(votes)]))
  const named = namedIn(rule)
  const roll: Roll = {
    members,
    weights: Object.fromEntries([...named.weights].map((scale) => [scale, weights])),
    groups: Object.fromEntries(
      [...named.groups].map((group) => [group, groupIn(typed.value('groups'), group)]),
    ),
  }
  return { rule, roll, names: (id) => id }
}

const votesIn = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new Stop('not-a-weight', { text })
  return Number(text)
}

/** The weights and groups that a rule refers to. */
const namedIn = (
  rule: Rule,
): { readonly weights: ReadonlySet<string>; readonly groups: ReadonlySet<string> } => {
  const [weights, groups] = [new Set<string>(), new Set<string>()]
  const visit = (each: Rule): void => {
    if ('weights' in each && each.weights !== undefined) weights.add(each.weights)
    if (each.kind === 'veto') groups.add(each.holders)
    if ('rule' in each) visit(each.rule)
    if ('rules' in each) each.rules.forEach(visit)
  }
  visit(rule)
  return { weights, groups }
}

/** Holders of a veto are given as `permanent=A,B;founders=C`. */
const groupIn = (text: string | undefined, group: string): readonly MemberId[] => {
  const found = text
    ?.split(';')
    .map((each) => each.split('='))
    .find(([name]) => name?.trim() === group)
  if (!found) throw new Stop('missing', { name: `--groups ${group}=...` })
  return membersOf(found[1]) ?? []
}

const membersOf = (text: string | undefined): readonly MemberId[] | undefined =>
  text?.split(',').map((each, index, all) => {
    const id = memberId.safeParse(each.trim())
    if (!id.success) throw new Stop('not-an-id', { text: each.trim() })
    if (all.findIndex((other) => other.trim() === each.trim()) < index)
      throw new Stop('twice', { name: id.data })
    return id.data
  })
