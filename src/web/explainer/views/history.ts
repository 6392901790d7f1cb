/** Where a pact comes from, and how it was changed since. */
import type { Day } from '../../../day.ts'
import type { Pact, Reform } from '../../../pact/index.ts'
import type { Asked } from './asked.ts'
import type { Cited } from './telling.ts'

export type OriginTold = Cited & {
  readonly relation: Pact['lineage'][number]['relation']
  readonly name: string
  /** Set where that pact is installed and can be read. */
  readonly pact?: string
  readonly on?: Day
  readonly note?: string
}

/** Lineage that had begun by the day; what has no day is always told. */
export const originsTold = ({ reading: { pact, on }, installed, telling }: Asked): readonly OriginTold[] =>
  pact.lineage
    .filter((each) => each.on === undefined || each.on <= on)
    .map((each) => ({
      relation: each.relation,
      name: telling.text(each.name),
      ...(each.pact && installed.includes(each.pact) ? { pact: each.pact } : {}),
      ...(each.on ? { on: each.on } : {}),
      ...(each.note ? { note: telling.text(each.note) } : {}),
      ...telling.cite(each, pact.sources),
    }))

export type InstrumentTold = Cited & {
  readonly id: string
  readonly name: string
  readonly signed?: Day
  readonly inForce?: Day
  readonly url?: string
  readonly note?: string
}

export type ChangeTold = {
  readonly article: string
  readonly number: string
  readonly instrument: string
  /** The day from which it read otherwise, and what it said then. */
  readonly versions: readonly (Cited & { readonly from: Day; readonly summary: string })[]
}

export type ReformTold = Cited & {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly standing: Reform['standing']
  readonly note?: string
}

export type ChangesTold = {
  readonly instruments: readonly InstrumentTold[]
  readonly changes: readonly ChangeTold[]
  readonly reforms: readonly ReformTold[]
}

export const changesTold = (asked: Asked): ChangesTold => {
  const { reading, telling } = asked
  const { pact, on } = reading
  return {
    instruments: instrumentsTold(asked),
    changes: Object.entries(pact.articles).flatMap(([id, { number, instrument, versions }]): ChangeTold[] => {
      const known = versions.filter(({ from }) => from <= on)
      if (known.length < 2) return []
      const name = pact.instruments[instrument]?.name
      return [
        {
          article: id,
          number,
          instrument: name ? telling.text(name) : '',
          versions: known
            .toSorted((a, b) => (a.from < b.from ? -1 : 1))
            .map((version) => ({
              from: version.from,
              summary: telling.text(version.summary),
              ...telling.cite(version, pact.sources),
            })),
        },
      ]
    }),
    reforms: asked.reforms
      .filter(({ from, standing }) => from <= on && standing !== 'what-if')
      .map((reform) => reformTold(asked, reform)),
  }
}

const instrumentsTold = ({ reading: { pact, on }, telling }: Asked): readonly InstrumentTold[] =>
  Object.entries(pact.instruments)
    .map(([id, each]) => ({
      id,
      name: telling.text(each.name),
      ...(each.signed ? { signed: each.signed } : {}),
      ...(each.inForce ? { inForce: each.inForce } : {}),
      ...(each.url ? { url: each.url } : {}),
      ...(each.note ? { note: telling.text(each.note) } : {}),
      ...telling.cite(each, pact.sources),
    }))
    .filter((each) => began(each) === undefined || began(each)! <= on)
    .toSorted((a, b) => ((began(a) ?? '') < (began(b) ?? '') ? -1 : 1))

const began = ({ signed, inForce }: Pick<InstrumentTold, 'signed' | 'inForce'>): Day | undefined =>
  signed ?? inForce

const reformTold = ({ reading, telling }: Asked, reform: Reform): ReformTold => ({
  id: reform.id,
  name: telling.text(reform.name),
  from: reform.from,
  standing: reform.standing,
  ...(reform.note ? { note: telling.text(reform.note) } : {}),
  ...telling.cite(reform, { ...reading.pact.sources, ...reform.sources }),
})
