/** Two texts of one pact: of two days, or with a reform and without. */
import { addDays, type Day } from '../../day.ts'
import type { Client } from '../../http/index.ts'
import { amend, inForce, type Pact, type Reform, reformFile } from '../../pact/index.ts'
import { pick, sayFinding } from '../../words/index.ts'
import { type Comparison, compareLines } from './compare.ts'
import { type Line, linesOf, type Telling } from './lines.ts'

export type Compared = Comparison & {
  readonly on: Day
  readonly with: Day
  readonly reform?: ReformShown
}

export type ReformShown = Pick<Reform, 'id' | 'from' | 'standing' | 'source' | 'confidence' | 'sources'> & {
  readonly name: string
  readonly note?: string
  /** Why it cannot be compared. */
  readonly faults: readonly string[]
}

const linesOn = (telling: Telling, day: Day): readonly Line[] => {
  const now = inForce(telling.pact, day)
  return now.ok ? linesOf(now.value, telling) : []
}

/** The earlier day stands first, whichever way it was asked. */
export const compareDays = (telling: Telling, days: readonly [Day, Day]): Compared => {
  const [on, other] = days[0] <= days[1] ? days : [days[1], days[0]]
  return { on, with: other, ...compareLines(linesOn(telling, on), linesOn(telling, other)) }
}

/** A reform of a pact; undefined where there is none of that name. */
export const readReform = async (client: Client, pact: string, id: string): Promise<Reform | undefined> => {
  const found = await client.showReform({ params: { pact, reform: id } })
  return found.ok ? reformFile.parse(found.value.body.reform) : undefined
}

/** A reform that was adopted stands in the pact already: it is compared with the eve, any other with the same day. */
export const compareReform = (telling: Telling, reform: Reform): Compared => {
  const { reader, pact } = telling
  const locate = () => ({ file: reform.id, line: 1, column: 1 })
  const amended = amend(pact, { value: reform, locate })
  const on = reform.standing === 'adopted' ? addDays(reform.from, -1) : reform.from
  const before = linesOn(telling, on)
  const { id, name, from, standing, source, confidence, sources, note } = reform
  return {
    ...{ on, with: from },
    ...(amended.ok
      ? compareLines(before, linesOn({ ...telling, pact: amended.value as Pact }, from))
      : { changes: [], same: before.length }),
    reform: {
      ...{ id, name: pick(name, reader), from, standing, source, confidence, sources },
      ...(note ? { note: pick(note, reader) } : {}),
      faults: amended.ok ? [] : amended.failure.map((finding) => sayFinding(reader, finding)),
    },
  }
}
