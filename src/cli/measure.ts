/** `najda measure`: every measure of a pact on a day, each with its data, sources, and the judgements that it tests. */
import type { Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import { planFor, without } from '../force/index.ts'
import { startSolver } from '../force/node.ts'
import {
  balanceSheet,
  burdenSheet,
  dependenceInPlan,
  dependenceSheet,
  type InPlan,
  interestsSheet,
  type PactReading,
  type PlanRemoval,
  type Power,
  powerSheet,
  readingOf,
  reliabilitySheet,
  type Sheet,
  unmetShare,
} from '../measure/index.ts'
import { memberId, type Pact } from '../pact/index.ts'
import { replay } from '../record/index.ts'
import { caseIds, readCase } from '../record/node.ts'
import { sayRefusal, sayRule, saySentence } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import { stateOf } from './generate.ts'
import { type Library, openPact, sound } from './load.ts'
import { fileValues, type OwnFiles, ownFiles } from './measure-files.ts'
import { measureSentences } from './measure-sentences.ts'
import { aboutIn, sampling } from './power.ts'
import { Stop } from './stop.ts'
import { told as tell } from './tell.ts'
import { voteOf } from './vote.ts'

/** The options of the verb. */
export const measureShape = {
  values: ['on', 'body', 'matter', 'against', 'without', 'requirement', 'near', 'half', ...fileValues],
  flags: [],
  words: [1, 1],
} as const

/** All measures of a pact on a day; a rival, plans and a person's own files are added where they are named. */
export const measure = async (library: Library, typed: Typed, today: Day) => {
  const pact = openPact(library, typed.words[0] ?? '')
  const on = typed.on(pact.ended !== undefined && pact.ended < today ? pact.ended : today)
  const files = ownFiles({ typed, on, folder: library.folder })
  const reading = readingIn(library, pact, { on, own: files.own })
  const leaving = withoutIn(typed.value('without'), reading.members)
  const against = typed.value('against')
  const other =
    against === undefined ? undefined : readingIn(library, openPact(library, against), { on, own: files.own })
  const inPlan = await plansIn(library, { typed, reading, leaving })
  return {
    pact: pact.id,
    name: pact.shortName[typed.language],
    day: on,
    members: reading.members,
    ...(leaving === undefined ? {} : { without: leaving }),
    files: files.taken,
    ...powerIn(library, reading, typed),
    dependence: shown(dependenceSheet(reading, inPlan), typed),
    burden: shown(burdenSheet(reading, files.key), typed),
    interests: shown(interestsSheet(reading, files.interests), typed),
    reliability: shown(reliabilitySheet(reading), typed),
    ...(other === undefined ? {} : { balance: balanceIn(library, [reading, other], typed) }),
  }
}
export type MeasureAnswer = Awaited<ReturnType<typeof measure>>

const readingIn = (
  library: Library,
  pact: Pact,
  asked: { readonly on: Day; readonly own: OwnFiles['own'] },
): PactReading => {
  const cases = caseIds(library.folder, pact.id).flatMap((id) => {
    const found = sound(readCase(library.folder, pact, id))
    const told = replay(found, pact)
    return told.ok ? [{ found, told: told.value }] : []
  })
  const { states, sources } = library
  const reading = readingOf(pact, { ...asked, states: { najda: 1, states, sources }, cases })
  if (!reading.ok) throw new Stop('refused', {}, reading.failure)
  return reading.value
}

const withoutIn = (text: string | undefined, members: readonly MemberId[]): MemberId | undefined => {
  if (text === undefined) return undefined
  const id = memberId.safeParse(text)
  if (!id.success || !members.includes(id.data))
    throw new Stop('not-on-the-roll', { member: text, nearest: members })
  return id.data
}

/** A sheet for programs: what is said of it in the reader's language, the judgements too. */
const shown = <Value>({ about, value, judgements, ...sheet }: Sheet<Value>, typed: Typed) => ({
  about: aboutIn(about, typed),
  ...sheet,
  assessments: judgements.map(({ from, assessment: { by, paraphrase, ...assessment } }) => ({
    from,
    by: tell(by, typed.language),
    paraphrase: tell(paraphrase, typed.language),
    ...assessment,
  })),
  ...value,
})

/** Voting power in the body that decides on substance, or why there is none to measure. */
const powerIn = (library: Library, reading: PactReading, typed: Typed) => {
  // Where there is no body at all, nothing was mistyped.
  if (Object.keys(reading.now.bodies).length === 0) return { noPower: nobody(typed) }
  try {
    const vote = voteOf(library, { ...typed, words: [reading.pact.id] }, reading.on)
    const found = powerSheet(reading, vote, { sampling: sampling() })
    if (!found.ok) return { noPower: saySentence(typed.language, measureSentences[found.failure.code]) }
    const sentence = sayRule(typed.language, vote.rule, vote.names)
    return { power: { ...shown(found.value, typed), sentence } }
  } catch (error) {
    // A pact in which each decides for itself has no vote, and all its other measures.
    if (!(error instanceof Stop) || error.code !== 'refused' || !error.because || !('code' in error.because))
      throw error
    return {
      noPower: sayRefusal(typed.language, error.because as Parameters<typeof sayRefusal>[1], (id) => id),
    }
  }
}

const nobody = ({ language }: Typed): string =>
  saySentence(language, measureSentences['measure/no-collective-decision'])

const balanceIn = (library: Library, [reading, other]: readonly [PactReading, PactReading], typed: Typed) => {
  const found = balanceSheet(reading, other, { discount: discountIn(typed) })
  if (!found.ok) throw new Stop('refused', {}, found.failure)
  // The body and the matter that were named are those of the first pact.
  const plain = { ...typed, value: (name: string) => (name === 'on' ? typed.value(name) : undefined) }
  const powers = [powerIn(library, reading, typed), powerIn(library, other, plain)] as const
  return {
    ...shown(found.value, typed),
    power: powers.map(({ power }) => (power ? powerRange(power.members) : undefined)),
    dependence: [reading, other].map((each) => dependenceSheet(each).value.scales),
  }
}

/** Strength at a place: `--near 43.35,77.04 --half 2000` leaves half of it after so many kilometres. */
const discountIn = (typed: Typed) => {
  const near = typed.value('near')
  if (near === undefined) return undefined
  const [latitude, longitude, ...rest] = near.split(',').map(Number)
  const halfAtKilometres = Number(typed.needed('half'))
  const isPlace = Math.abs(latitude ?? Number.NaN) <= 90 && Math.abs(longitude ?? Number.NaN) <= 180
  if (!isPlace || rest.length > 0) throw new Stop('missing', { name: '--near 43.35,77.04' })
  if (!(halfAtKilometres > 0)) throw new Stop('missing', { name: '--half 2000' })
  return { latitude: latitude!, longitude: longitude!, halfAtKilometres }
}

type Range = { readonly least: Power['members'][number]['shapleyShubik']; readonly most: Range['least'] }
const powerRange = (members: Power['members']): Range => {
  const ordered = members.map(({ shapleyShubik }) => shapleyShubik).toSorted((a, b) => a.value - b.value)
  return { least: ordered[0]!, most: ordered.at(-1)! }
}

/** What falls away from a plan with each member that is in it, or with the one that was named; and whose aircraft fly it. */
const plansIn = async (
  library: Library,
  {
    typed,
    reading,
    leaving,
  }: { readonly typed: Typed; readonly reading: PactReading; readonly leaving: MemberId | undefined },
): Promise<InPlan> => {
  const file = typed.value('requirement')
  if (file === undefined) return {}
  const value = (name: string): string | undefined =>
    name === 'pact' ? reading.pact.id : name === 'on' ? reading.on : undefined
  const stated = stateOf(library, { ...typed, words: [file], value, on: () => reading.on }, reading.on)
  if (!stated.ok) throw new Stop('findings', {}, stated.failure)
  const { problem } = stated.value
  const solver = startSolver()
  const planOf = async (asked: typeof problem) => {
    const { plan } = await planFor(asked, { solve: (task) => solver.solve(task) })
    return { plan, unmet: unmetShare(problem.needs.length, plan.shortfalls) }
  }
  try {
    const whole = await planOf(problem)
    const going = [...new Set(whole.plan.fill.map(({ member }) => member))].sort()
    const asked = leaving === undefined ? going : going.filter((id) => id === leaving)
    const removals: PlanRemoval[] = []
    for (const id of asked) removals.push(removalOf(id, whole, await planOf(without(problem, [id]))))
    const flown = problem.fleets.map(
      (fleet) => [fleet.member, whole.plan.movement.sortiesByFleet[fleet.id] ?? 0] as const,
    )
    const sorties = Object.fromEntries(
      [...Map.groupBy(flown, ([member]) => member)].map(([member, each]) => [
        member,
        each.reduce((sum, [, count]) => sum + count, 0),
      ]),
    )
    return { removals, sorties, source: [file] }
  } finally {
    await solver.end()
  }
}

type Solved = { readonly plan: { readonly proven: boolean }; readonly unmet: number }

const removalOf = (id: string, whole: Solved, rest: Solved): PlanRemoval => {
  const falls = dependenceInPlan(whole.unmet, rest.unmet)
  return {
    id,
    unmet: whole.unmet,
    unmetWithout: rest.unmet,
    ...(falls === undefined ? {} : { falls }),
    proven: whole.plan.proven && rest.plan.proven,
  }
}
