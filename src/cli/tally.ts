/** `najda tally`: the count of ballots under a pact's rule of a day, or under any rule and roll. */
import { closeSync, openSync, readSync } from 'node:fs'
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
import { bounds, readYaml, writeRule } from '../pact/index.ts'
import { type Language, nearest, sayRule, sayStillOpen } from '../words/index.ts'
import type { TallyAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { type Library, openFile } from './load.ts'
import { Stop } from './stop.ts'
import { sentenceOf, settlementIn } from './tell.ts'
import { voteOf, voteValues } from './vote.ts'

/** The options of the verb. */
export const tallyShape = { values: [...voteValues, 'ballots'], flags: ['final'], words: [0, 1] } as const

/**
 * Counts. Ballots are JSON `{ "AAA": "yes" }` from a file or `-`. Who is not in it has not spoken yet; with `--final`
 * the vote is over and silence is absence.
 */
export const tallyOf = (library: Library, typed: Typed, today: Day): TallyAnswer => {
  const { rule, roll, article, names } = voteOf(library, typed, today)
  const cast = castBallots(typed.needed('ballots'), roll, typed.language)
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

/** Ballots by member, in JSON (or YAML): read like any file from a stranger, bounded, with no member twice. */
const castBallots = (from: string, roll: Roll, language: Language): Ballots => {
  const file = from === '-' ? '-' : openFile(from)
  const text = readBounded(file === '-' ? 0 : file)
  const read = readYaml(z.record(z.string(), z.string()), { text, file })
  if (!read.ok) throw new Stop('not-json', { file: from, reason: sentenceOf(read.failure[0]!, language) })
  const { value } = read.value
  for (const [member, ballot] of Object.entries(value)) {
    if (!roll.members.includes(member as MemberId))
      throw new Stop('not-on-the-roll', { member, nearest: nearest(member, roll.members) })
    if (!(ballots as readonly string[]).includes(ballot))
      throw new Stop('no-such-ballot', { name: ballot, nearest: ballots })
  }
  return value as Record<string, Ballot>
}

/** A text of at most one byte more than a file may have: enough to see that it is too large. */
const readBounded = (from: string | 0): string => {
  const source = from === 0 ? 0 : openSync(from, 'r')
  const bytes = Buffer.alloc(bounds.fileBytes + 1)
  let length = 0
  for (;;) {
    const read = readSync(source, bytes, length, bytes.length - length, null)
    length += read
    if (read === 0 || length === bytes.length) break
  }
  if (source !== 0) closeSync(source)
  return bytes.toString('utf8', 0, length)
}
