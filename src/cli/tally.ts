/** `najda tally`: the count of ballots under a pact's rule of a day, or under any rule and roll. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Day } from '../day.ts'
import {
  type Ballot,
  type Ballots,
  ballots,
  compile,
  type MemberId,
  type Roll,
  type Rule,
  type RuleFault,
  rollFaults,
  stillOpen,
  tally,
} from '../decision/index.ts'
import { memberId, readYaml, rollOf, ruleText, type Vote, writeRule } from '../pact/index.ts'
import { readFile } from '../pact/node.ts'
import { type Language, type Names, sayFinding, sayRule } from '../words/index.ts'
import type { TallyAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { type Library, namesIn, openFile, openPact, openPactOn, sound } from './load.ts'
import { nearest } from './nearest.ts'
import { Stop } from './stop.ts'
import { settlementIn } from './tell.ts'

/** The options of the verb. */
export const tallyShape = {
  values: ['body', 'matter', 'on', 'ballots', 'rule', 'roll', 'caller', 'concerned', 'aggressor', 'groups'],
  flags: ['open'],
  words: [0, 1],
} as const

/** Counts. Ballots are JSON `{ "AAA": "yes" }` from a file or `-`; without `--open` silence is absence. */
export const tallyOf = (library: Library, typed: Typed, today: Day): TallyAnswer => {
  const { rule, roll, article, names } = voteOf(library, typed, today)
  const faults = rollFaults(rule, roll)
  if (faults.length > 0)
    throw new Stop('rule-faults', { faults: faults.map((fault) => faultSentence(fault, typed.language)) })
  const cast = castBallots(typed.needed('ballots'), roll)
  const compiled = compile(rule, roll)
  const verdict = tally(compiled, cast, { final: !typed.has('open') })
  const { settlers, ...fewest } = typed.has('open')
    ? stillOpen(compiled, cast)
    : { settlers: [], fewestAreBounds: false }
  const { language } = typed
  const settledBy = settlementIn(verdict, { language, names, article })
  return {
    outcome: verdict.outcome,
    ...(settledBy ? { settledBy } : {}),
    stillOpen: { settlers: settlers.map((settler) => ({ ...settler })), ...fewest },
    bound: [...verdict.bound],
    roll: [...roll.members],
    ballots: Object.fromEntries(roll.members.map((member) => [member, cast[member] ?? 'silent'])),
    rule: writeRule(rule),
    sentence: sayRule(language, rule, names),
    ...(article === undefined ? {} : { article }),
  }
}

const faultSentence = ({ code, path, subject }: RuleFault, language: Language): string =>
  sayFinding(language, {
    code,
    key: path,
    place: { file: '', line: 1, column: 1 },
    parameters: { part: path, subject },
  })

type Asked = { readonly rule: Rule; readonly roll: Roll; readonly article?: string; readonly names: Names }

const voteOf = (library: Library, typed: Typed, today: Day): Asked => {
  const file = typed.value('rule')
  if (file !== undefined) return ruleOf(file, typed)
  const id = typed.words[0]
  if (id === undefined) throw new Stop('missing', { name: '<pact>' })
  const pact = openPact(library, id)
  const now = openPactOn(pact, typed.on(today))
  const body = typed.value('body') ?? Object.keys(now.bodies)[0] ?? ''
  const [caller, aggressor] = [typed.value('caller'), typed.value('aggressor')] as (MemberId | undefined)[]
  const situation = { caller, aggressor, concerned: listOf(typed.value('concerned')) }
  const vote = rollOf(now, {
    body,
    matter: typed.value('matter') ?? 'substance',
    situation,
    members: membersOf(typed.value('roll')),
  })
  if (!vote.ok) throw new Stop('refused', {}, vote.failure)
  const found: Vote = vote.value
  if (found.rule.kind === 'bilateral')
    throw new Stop('refused', {}, { code: 'deliberation/bilateral', parameters: {}, article: found.article })
  return { ...found, names: namesIn(library, pact) }
}

/** A rule from a file of its own, for a roll given in words: `A,B` or with votes `A=4,B=2`. */
const ruleOf = (file: string, typed: Typed): Asked => {
  const path = openFile(file)
  const rule = sound(readFile(path, (text, name) => readYaml(ruleText, { text, file: name }))).value
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
  return listOf(found[1])
}

const listOf = (text: string | undefined): readonly MemberId[] => membersOf(text) ?? []

const membersOf = (text: string | undefined): readonly MemberId[] | undefined =>
  text?.split(',').map((each) => {
    const id = memberId.safeParse(each.trim())
    if (!id.success) throw new Stop('not-an-id', { text: each.trim() })
    return id.data
  })

const castBallots = (from: string, roll: Roll): Ballots => {
  const text = readFileSync(from === '-' ? 0 : openFile(from), 'utf8')
  const read = z.record(z.string(), z.string()).safeParse(fromJson(text))
  if (!read.success) throw new Stop('not-json', { file: from })
  for (const [member, ballot] of Object.entries(read.data)) {
    if (!roll.members.includes(member as MemberId))
      throw new Stop('not-on-the-roll', { member, nearest: nearest(member, roll.members) })
    if (!(ballots as readonly string[]).includes(ballot))
      throw new Stop('no-such-ballot', { name: ballot, nearest: ballots })
  }
  return read.data as Record<string, Ballot>
}

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
