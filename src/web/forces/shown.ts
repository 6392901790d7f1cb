/** What the page of forces shows of a pact on a day. */
import type { PactReading } from '../../measure/index.ts'
import type { askedOf } from '../explainer/load.ts'
import { sourcesOf } from '../explainer/views/asked.ts'
import { basesTold, forcesTold } from '../explainer/views/forces.ts'

type Asked = Pick<Awaited<ReturnType<typeof askedOf>>, 'telling'> & { readonly reading: PactReading }

export const forcesShown = (asked: Asked) => {
  const { reading, telling } = asked
  const { pact, now } = reading
  const shown = {
    forces: forcesTold(asked),
    approvals: Object.entries(now.approvals).map(([member, { steps, note, ...sourced }]) => ({
      member,
      steps,
      ...(note ? { note: telling.text(note) } : {}),
      cited: telling.cite(sourced, pact.sources),
    })),
    caveats: caveatsIn(asked),
    bases: basesTold(asked),
  }
  // Last, when everything has been cited.
  return { ...shown, sources: telling.sources() }
}
export type ForcesShown = ReturnType<typeof forcesShown>

/** Limits that contributors set on what they offered in calls on record. */
const caveatsIn = ({ reading, telling }: Asked) =>
  reading.cases.flatMap((told) =>
    told.found.events.flatMap((entry) =>
      entry.event === 'ContingentOffered' && entry.with.caveats.length > 0
        ? [
            {
              call: told.found.id,
              title: telling.text(told.found.title),
              member: entry.with.member as string,
              unit: telling.text(entry.with.unit),
              caveats: entry.with.caveats.map((each) => telling.text(each)),
              cited: telling.cite(entry, sourcesOf({ reading }, told)),
            },
          ]
        : [],
    ),
  )
