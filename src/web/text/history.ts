/** On which days the text of a pact changed, and how much: reckoned once for each pact and reader. */
import { addDays, type Day } from '../../day.ts'
import { inForce, type Pact } from '../../pact/index.ts'
import { compareLines } from './compare.ts'
import { groups, type Line, linesOf, type Telling } from './lines.ts'
import type { Turn } from './turn.ts'

type Dated = { readonly from: Day; readonly until?: Day | undefined }

/** Every list of versions in a pact that its text is made of. */
const listsIn = (pact: Pact): readonly (readonly Dated[])[] => [
  pact.leader,
  pact.means,
  pact.mandates,
  pact.deadlines,
  ...Object.values(pact.members).flatMap(({ spells, conditions }) => [spells, conditions]),
  ...Object.values(pact.articles).map(({ versions }) => versions),
  ...Object.values(pact.provisions),
  ...Object.values(pact.groups),
  ...Object.values(pact.weights),
  ...Object.values(pact.approvals),
  ...Object.values(pact.bodies).flatMap(({ composition, chair, matters }) => [
    composition,
    chair,
    ...Object.values(matters),
  ]),
]

const turningDays = (pact: Pact): readonly Day[] => {
  const days = listsIn(pact)
    .flat()
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))
  return [...new Set(days)].sort()
}

const known = new WeakMap<Pact, Map<string, readonly Turn[]>>()

/** The days on which at least one line changed, oldest first. */
export const historyOf = (telling: Telling): readonly Turn[] => {
  const { pact, reader } = telling
  const made = known.get(pact) ?? new Map<string, readonly Turn[]>()
  known.set(pact, made)
  const key = JSON.stringify(reader)
  const history = made.get(key) ?? reckon(telling)
  made.set(key, history)
  return history
}

const reckon = (telling: Telling): readonly Turn[] => {
  let before: readonly Line[] | undefined
  return turningDays(telling.pact).flatMap((day): readonly Turn[] => {
    const now = inForce(telling.pact, day)
    if (!now.ok) return []
    const after = linesOf(now.value, telling)
    const { changes } = compareLines(before ?? [], after)
    const begins = before === undefined
    before = after
    if (changes.length === 0) return []
    const counts = groups.flatMap((group): Turn['groups'] => {
      const count = changes.filter((change) => change.group === group).length
      return count === 0 ? [] : [[group, count]]
    })
    const eve = begins ? {} : { eve: addDays(day, -1) }
    return [{ day, count: changes.length, groups: counts, ...eve }]
  })
}
