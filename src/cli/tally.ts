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
  type StillOpen,
  stillOpen,
  tally,
} from '../decision/index.ts'
import { writeRule } from '../pact/index.ts'
import { nearest, sayRule, sayStillOpen } from '../words/index.ts'
import type { TallyAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { type Library, openFile } from './load.ts'
import { Stop } from './stop.ts'
import { settlementIn } from './tell.ts'
import { voteOf, voteValues } from './vote.ts'

/** The options of the verb. */
export const tallyShape = { values: [...voteValues, 'ballots'], flags: ['final'], words: [0, 1] } as const

/**
 * Counts. Ballots are JSON `{ "AAA": "yes" }` from a file or `-`. Who is not in it has not spoken yet; with `--final`
 * the vote is over and silence is absence.
 */
export const tallyOf = (library: Library, typed: Typed, today: Day): TallyAnswer => {
  const { rule, roll, article, names } = voteOf(library, typed, today)
  const cast = castBallots(typed.needed('ballots'), roll)
  const compiled = compile(rule, roll)
  const final = typed.has('final')
  const verdict = tally(compiled, cast, { final })
  const open: StillOpen = final ? { settlers: [], fewestAreBounds: false } : stillOpen(compiled, cast)
  const { language } = typed
  const settledBy = settlementIn(verdict, { language, names, article })
  return {
    outcome: verdict.outcome,
    ...(settledBy ? { settledBy } : {}),
    stillOpen: {
      ...open,
      settlers: open.settlers.map((settler) => ({ ...settler })),
      sentences: verdict.outcome === 'open' ? [...sayStillOpen(language, open, names)] : [],
    },
    bound: [...verdict.bound],
    roll: [...roll.members],
    ballots: Object.fromEntries(roll.members.map((member) => [member, cast[member] ?? 'silent'])),
    rule: writeRule(rule),
    sentence: sayRule(language, rule, names),
    ...(article === undefined ? {} : { article }),
  }
}

const castBallots = (from: string, roll: Roll): Ballots => {
  const text = readFileSync(from === '-' ? 0 : openFile(from), 'utf8')
  const given = fromJson(text)
  const read = z.record(z.string(), z.string()).safeParse(given)
  if (!read.success) throw new Stop('not-json', { file: from })
  // What was given, not what was read: the reading leaves out a key such as `__proto__`.
  for (const [member, ballot] of Object.entries(given as Record<string, string>)) {
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
