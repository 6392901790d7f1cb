/** `najda measure`: a pact's dependence, burden and reliability, and its balance with another, each with its sources. */
import type { Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import {
  aboutBalance,
  aboutBurden,
  aboutDependence,
  aboutReliability,
  answeredIn,
  balance,
  basesOwned,
  claimedContributions,
  dependenceOn,
  dependenceOnRecord,
  figuresOn,
  operationBurden,
  peoplePledged,
  type RollFigures,
  referenceBands,
  reliability,
  scales,
} from '../measure/index.ts'
import { isMember, memberId, type Pact } from '../pact/index.ts'
import { type Case, type Replay, replay } from '../record/index.ts'
import { caseIds, readCase } from '../record/node.ts'
import type { Typed } from './arguments.ts'
import { type Library, openPact, openPactOn, sound } from './load.ts'
import { aboutIn } from './power.ts'
import { Stop } from './stop.ts'

/** The options of the verb. */
export const measureShape = { values: ['on', 'against', 'without'], flags: [], words: [1, 1] } as const

/** All measures of a pact on a day that need no file of the user's own. */
export const measure = (library: Library, typed: Typed, today: Day) => {
  const pact = openPact(library, typed.words[0] ?? '')
  const on = typed.on(pact.ended !== undefined && pact.ended < today ? pact.ended : today)
  const now = openPactOn(pact, on)
  const members = now.standings.filter(isMember).map(({ id }) => id)
  const without = withoutIn(typed.value('without'), members)
  const told = cases(library, pact)
  const against = typed.value('against')
  return {
    pact: pact.id,
    day: on,
    members,
    ...(without === undefined ? {} : { without }),
    dependence: {
      about: aboutIn(aboutDependence, typed),
      scales: rollsOf(library, { pact, now, members, on }).flatMap(([id, roll]) => {
        const found = dependenceOn(roll)
        return found ? [{ id, ...found, figures: roll.figures }] : []
      }),
      onRecord: dependenceOnRecord(told.map(([found, played]) => answeredIn(found.id, played))),
    },
    burden: {
      about: aboutIn(aboutBurden, typed),
      operations: told.flatMap(([found, played]) => {
        const claimed = claimedContributions(played.contributors, 'people')
        return claimed.length < 2 ? [] : [{ call: found.id, ...operationBurden(claimed), claims: claimed }]
      }),
    },
    reliability: {
      about: aboutIn(aboutReliability, typed),
      ...reliability(told.map(([found]) => found)),
      referenceBands,
    },
    ...(against === undefined
      ? {}
      : { balance: balanceOf(library, [pact, openPact(library, against)], { typed, on }) }),
  }
}
export type MeasureAnswer = ReturnType<typeof measure>

const withoutIn = (text: string | undefined, members: readonly MemberId[]): MemberId | undefined => {
  if (text === undefined) return undefined
  const id = memberId.safeParse(text)
  if (!id.success || !members.includes(id.data))
    throw new Stop('not-on-the-roll', { member: text, nearest: members })
  return id.data
}

type Asked = {
  readonly pact: Pact
  readonly now: ReturnType<typeof openPactOn>
  readonly members: readonly MemberId[]
  readonly on: Day
}

/** Every scale on which members differ: from the shared facts, the pledges and the bases. */
const rollsOf = (
  { states }: Library,
  { pact, now, members, on }: Asked,
): readonly (readonly [string, RollFigures])[] => [
  ...scales.map(
    (scale) => [scale, figuresOn({ najda: 1, sources: {}, states }, members, { scale, on })] as const,
  ),
  ['pledged', peoplePledged(now, members, on)],
  ['bases', basesOwned(pact, members, on)],
]

const cases = ({ folder }: Library, pact: Pact): readonly (readonly [Case, Replay])[] =>
  caseIds(folder, pact.id).flatMap((id) => {
    const found = sound(readCase(folder, pact, id))
    const told = replay(found, pact)
    return told.ok ? [[found, told.value] as const] : []
  })

const balanceOf = (
  { states }: Library,
  pacts: readonly [Pact, Pact],
  { typed, on }: { readonly typed: Typed; readonly on: Day },
) => {
  const found = balance(pacts, { najda: 1, sources: {}, states }, { on })
  if (!found.ok) throw new Stop('refused', {}, found.failure)
  return { about: aboutIn(aboutBalance, typed), ...found.value }
}
