/** The limits of the house: reading all pacts, one replay, one count, one fold. See README.md beside this file. */

import { type CallEvent, fold } from '../../src/call/index.ts'
import { read } from '../../src/cli/arguments.ts'
import { check, checkShape } from '../../src/cli/check.ts'
import { openLibrary } from '../../src/cli/load.ts'
import { replayOf, replayShape } from '../../src/cli/replay.ts'
import { compile, type MemberId, type Roll, type Rule, tally } from '../../src/decision/index.ts'
import { fraction } from '../../src/fraction.ts'
import { addHours, instant } from '../../src/instant.ts'

const repeats = 7

/** Median and range in milliseconds; the first run, before the compiler has warmed up, is shown beside them. */
const measure = (name: string, limit: string, work: () => void): void => {
  const times = Array.from({ length: repeats + 1 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  const [first = 0, ...rest] = times
  const sorted = rest.sort((a, b) => a - b)
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const ms = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} ms`
  console.log(
    `${name.padEnd(46)} first ${ms(first)}, then median ${ms(median)} (${ms(least)} to ${ms(most)}); limit ${limit}`,
  )
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`)

const library = openLibrary(undefined)
measure('check of all shipped pacts and calls', '1,000 ms', () => check(library, read([], checkShape)))
measure('replay of January 2022, all files read', '300 ms', () =>
  replayOf(openLibrary(undefined), read(['csto/2022-kazakhstan'], replayShape)),
)

const members = Array.from({ length: 193 }, (_, place) => `M${place}` as MemberId)
const roll: Roll = {
  members,
  weights: {
    population: Object.fromEntries(members.map((id, place) => [id, 1_000 + ((place * 7_919) % 50_000)])),
  },
  groups: { permanent: members.slice(0, 5) },
}
const rule: Rule = {
  kind: 'veto',
  holders: 'permanent',
  rule: { kind: 'majority', share: fraction(2, 3), than: 'atLeast', of: 'voting', weights: 'population' },
}
const compiled = compile(rule, roll)
const ballots = Object.fromEntries(
  members.map((id, place) => [id, place % 3 === 0 ? 'abstain' : place % 5 === 0 ? 'no' : 'yes'] as const),
)
measure('100,000 counts of a weighted rule, 193 members', '1,000 ms', () => {
  for (let count = 0; count < 100_000; count++) tally(compiled, ballots, { final: true })
})

const start = instant('2022-01-05T00:00Z')
const by = { role: 'record' } as const
const events: readonly CallEvent[] = Array.from({ length: 10_000 }, (_, number): CallEvent => {
  const at = addHours(start, number / 100)
  const contingent = `c${Math.floor(number / 10)}`
  switch (number % 10) {
    case 0:
      return {
        type: 'ContingentOffered',
        contingent,
        member: members[number % 193]!,
        means: 'force',
        unit: 'a unit',
        people: 10,
        caveats: [],
        needsApproval: [],
        at,
        by,
      }
    case 1:
      return { type: 'OfferAccepted', contingent, at, by }
    case 2:
      return { type: 'ContingentCommitted', contingent, at, by }
    case 3:
      return { type: 'LegDeparted', contingent, leg: 'out', from: 'here', to: 'there', mode: 'air', at, by }
    default:
      return { type: 'SituationReported', about: 'all is well', contingent, at, by }
  }
})
measure('fold of a call of 10,000 events', '50 ms', () => void fold(events))
