/** The files that a person brings to `najda measure`: read by the importers, cut to the year or session of the day. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../day.ts'
import {
  type AgreedKey,
  type Codes,
  type InterestFiles,
  type OwnScale,
  pledgesIn,
  readCapabilities,
  readCodes,
  readConflicts,
  readIdealPoints,
  readKey,
  readPackedRollCalls,
  readPledges,
  readRollCalls,
  readYearTable,
  sessionOn,
  type TableFinding,
  type TextFile,
} from '../measure/index.ts'
import type { Outcome } from '../outcome.ts'
import { exists, shippedPacts } from '../pact/node.ts'
import { saySentence } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import { openFile, sound } from './load.ts'
import { measureSentences } from './measure-sentences.ts'
import { Stop } from './stop.ts'

/** The options that name files, and what must be said about them. */
export const fileValues = [
  'capabilities',
  'spending',
  'unit',
  'leap',
  'votes',
  'voters',
  'points',
  'session',
  'conflicts',
  'pledges',
  'codes',
  'key',
] as const

/** What was read, and of which year or session it is. */
export type OwnFiles = {
  readonly own: readonly OwnScale[]
  readonly interests: InterestFiles
  readonly key?: AgreedKey
  readonly taken: readonly {
    readonly option: string
    readonly file: string
    readonly year?: number
    readonly session?: number
  }[]
}

type Asked = { readonly typed: Typed; readonly on: Day; readonly folder: string }
type Taken = OwnFiles['taken'][number]

/** Reads every file that was named; stops with findings by line where one is not what it should be. */
export const ownFiles = (asked: Asked): OwnFiles => {
  const codes = codesIn(asked)
  const [votes, points, conflicts, pledges] = [
    votesIn(asked),
    pointsIn(asked),
    conflictsIn(asked),
    pledgesOf(asked),
  ]
  const own = [...capabilitiesIn(asked, codes), ...spendingIn(asked, codes)]
  const cut = [votes, points, conflicts, pledges].flatMap((each) => (each ? [each.taken] : []))
  const source = asked.typed.value('key')
  const key = source === undefined ? undefined : { shares: sound(readKey(textOf(source))), source }
  return {
    own,
    ...(key ? { key } : {}),
    interests: {
      codes,
      files: cut.map(({ file }) => file),
      votes: votes?.value,
      points: points?.value,
      conflicts: conflicts?.value,
      pledges: pledges?.value,
    },
    taken: [
      ...own.map((each) => ({ option: each.id, file: each.source })),
      ...(key ? [{ option: 'key', file: key.source }] : []),
      ...cut,
    ],
  }
}

const textOf = (name: string): TextFile => ({ text: readFileSync(openFile(name), 'utf8'), file: name })

/** The table of codes that was named, or that lies beside the pacts. */
const codesIn = ({ typed, folder }: Asked): Codes => {
  const shipped = [folder, shippedPacts].map((each) => join(each, 'codes.csv')).find(exists)
  const named = typed.value('codes') ?? shipped
  return named === undefined ? {} : sound(readCodes(textOf(named)))
}

const capabilitiesIn = ({ typed }: Asked, codes: Codes): readonly OwnScale[] => {
  const source = typed.value('capabilities')
  if (source === undefined) return []
  const { rows } = sound(readCapabilities(textOf(source)))
  const figures = rows.map(({ state, year, index }) => ({ state, year, value: index }))
  return [{ id: 'capabilities', figures, source, codes }]
}

/** The unit is the user's to state, because no table says it the same way: `--unit USD=1e6`. */
const spendingIn = ({ typed }: Asked, codes: Codes): readonly OwnScale[] => {
  const source = typed.value('spending')
  if (source === undefined) return []
  const [unit = '', factor = '1'] = typed.needed('unit').split('=')
  const times = Number(factor)
  if (unit === '' || !(times > 0) || !Number.isFinite(times))
    throw new Stop('missing', { name: '--unit USD=1e6' })
  const { figures } = sound(readYearTable(textOf(source), { unit, times, ...leapIn(typed) }))
  return [{ id: 'spending', unit, figures, source, codes }]
}

/** A person who has looked at the leaps that were found may let larger ones pass. */
const leapIn = (typed: Typed): { readonly leapMost?: number } => {
  const text = typed.value('leap')
  if (text === undefined) return {}
  const leapMost = Number(text)
  if (!(leapMost > 1)) throw new Stop('missing', { name: '--leap 1000' })
  return { leapMost }
}

type Cut<Value> = { readonly value: Value; readonly taken: Taken }

const votesIn = (asked: Asked): Cut<NonNullable<InterestFiles['votes']>> | undefined => {
  const { typed } = asked
  const file = typed.value('votes')
  if (file === undefined) return undefined
  const voters = typed.value('voters')
  const read =
    voters === undefined ? readRollCalls(textOf(file)) : readPackedRollCalls(textOf(file), textOf(voters))
  const votes = sound(read)
  const session = sessionFrom(asked, file, votes.calls)
  return {
    value: { ...votes, calls: votes.calls.filter((call) => call.session === session) },
    taken: { option: 'votes', file, session },
  }
}

const pointsIn = (asked: Asked): Cut<NonNullable<InterestFiles['points']>> | undefined => {
  const file = asked.typed.value('points')
  if (file === undefined) return undefined
  const points = sound(readIdealPoints(textOf(file)))
  const session = sessionFrom(asked, file, points)
  return {
    value: points.filter((point) => point.session === session),
    taken: { option: 'points', file, session },
  }
}

/** The session asked for, or the last one that the file has by the day. */
const sessionFrom = (
  { typed, on }: Asked,
  file: string,
  rows: readonly { readonly session: number }[],
): number => {
  const known = new Set(rows.map(({ session }) => session))
  const text = typed.value('session')
  const wanted =
    text === undefined ? Math.max(...[...known].filter((each) => each <= sessionOn(on))) : Number(text)
  if (known.has(wanted)) return wanted
  throw noSuch(typed, 'noSession', { file, first: Math.min(...known), last: Math.max(...known) })
}

const conflictsIn = (asked: Asked): Cut<NonNullable<InterestFiles['conflicts']>> | undefined =>
  cutByYear(asked, 'conflicts', {
    read: readConflicts,
    rowsOf: (rows, year) => rows.filter((row) => row.year === year),
  })

const pledgesOf = (asked: Asked): Cut<NonNullable<InterestFiles['pledges']>> | undefined =>
  cutByYear(asked, 'pledges', { read: readPledges, rowsOf: pledgesIn })

type Yearly<Row> = {
  readonly read: (file: TextFile) => Outcome<readonly Row[], readonly TableFinding[]>
  readonly rowsOf: (rows: readonly Row[], year: number) => readonly Row[]
}

/** The rows of the day's year, or of the last year before it that the file has. */
const cutByYear = <Row extends { readonly year: number } | { readonly last: number }>(
  { typed, on }: Asked,
  option: string,
  { read, rowsOf }: Yearly<Row>,
): Cut<readonly Row[]> | undefined => {
  const file = typed.value(option)
  if (file === undefined) return undefined
  const rows = sound(read(textOf(file)))
  const years = rows.map((row) => ('year' in row ? row.year : row.last))
  const last = years.reduce((a, b) => Math.max(a, b))
  const year = Math.min(Number(on.slice(0, 4)), last)
  const value = rowsOf(rows, year)
  if (value.length === 0)
    throw noSuch(typed, 'noYear', { file, year, first: years.reduce((a, b) => Math.min(a, b)), last })
  return { value, taken: { option, file, year } }
}

const noSuch = (
  { language }: Typed,
  key: 'noSession' | 'noYear',
  values: Readonly<Record<string, string | number>>,
): Stop => new Stop('no-power', { reason: saySentence(language, measureSentences[key], values) })
