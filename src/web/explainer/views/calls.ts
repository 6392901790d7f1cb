/** Calls as the explainer tells them: the fullest and the latest, those in vain, and what was done short of force. */
import type { Day } from '../../../day.ts'
import type { ToldCase } from '../../../measure/index.ts'
import type { Means, Pact, Threat } from '../../../pact/index.ts'
import { type Asked, dayOfCase, sourcesOf } from './asked.ts'
import type { FactTold } from './forces.ts'
import type { Cited } from './telling.ts'

/** What a caller says happened. It is the caller's, never ours. */
export type ThreatTold = Cited & { readonly caller: string; readonly threat: Threat; readonly claim: string }

export type BasisTold = Cited & { readonly by: string; readonly basis: string }

export type CallTold = {
  readonly id: string
  readonly title: string
  readonly day: Day
  readonly caller?: string
  readonly formality: ToldCase['found']['formality']
  readonly extent: ToldCase['found']['answer']['extent']
  readonly means: readonly Means[]
  readonly delayDays?: number
  readonly about: Cited & { readonly text: string }
  readonly threats: readonly ThreatTold[]
}

export type CallsTold = {
  /** The call of which the record tells most, with everybody's reading of its ground. */
  readonly fullest?: CallTold & { readonly bases: readonly BasisTold[] }
  /** The last one on record, where that is another. */
  readonly latest?: CallTold
  readonly count: number
}

export const callsTold = (asked: Asked): CallsTold => {
  const { cases } = asked.reading
  const [fullest] = cases.toSorted((a, b) => weight(b) - weight(a))
  const latest = cases
    .filter(({ found }) => found.caller !== undefined)
    .toSorted((a, b) => (dayOfCase(b.found) < dayOfCase(a.found) ? -1 : 1))[0]
  return {
    count: cases.length,
    ...(fullest ? { fullest: { ...callTold(asked, fullest), bases: basesOf(asked, fullest) } } : {}),
    ...(latest && latest !== fullest ? { latest: callTold(asked, latest) } : {}),
  }
}

/** Formal calls come before others; among them the one with most events on record. */
const weight = ({ found: { formality, events } }: ToldCase): number =>
  (formality === 'formal' ? 10_000 : 0) + events.length

export const callTold = (asked: Asked, told: ToldCase): CallTold => {
  const { found } = told
  const { telling } = asked
  const among = sourcesOf(asked, told)
  return {
    id: found.id,
    title: telling.text(found.title),
    day: dayOfCase(found),
    ...(found.caller ? { caller: found.caller } : {}),
    formality: found.formality,
    extent: found.answer.extent,
    means: found.answer.means,
    ...(found.answer.delayDays === undefined ? {} : { delayDays: found.answer.delayDays }),
    about: { text: telling.text(found.answer.about), ...telling.cite(found.answer, among) },
    threats: found.events.flatMap((entry): ThreatTold[] =>
      entry.event === 'CallMade'
        ? [
            {
              caller: entry.with.caller,
              threat: entry.with.threat,
              claim: telling.text(entry.with.claim),
              ...telling.cite(entry, among),
            },
          ]
        : [],
    ),
  }
}

const basesOf = (asked: Asked, told: ToldCase): readonly BasisTold[] =>
  told.found.legalBasis.map((each) => ({
    by: asked.telling.text(each.by),
    basis: asked.telling.text(each.basis),
    ...asked.telling.cite(each, sourcesOf(asked, told)),
  }))

export type InVain = CallTold & {
  readonly followed: readonly (Cited & { readonly on?: Day; readonly what: string })[]
  /** How each side reads it: the dispute. */
  readonly dispute: readonly BasisTold[]
  readonly facts: readonly FactTold[]
}

/** Calls that asked for something and got no answer, the latest first; and how many had only a part. */
export const inVainTold = (asked: Asked) => {
  const { cases } = asked.reading
  const { telling } = asked
  const none = cases.filter(({ found }) => found.answer.extent === 'none')
  return {
    calls: none
      .map((told): InVain => {
        const among = sourcesOf(asked, told)
        return {
          ...callTold(asked, told),
          followed: told.found.followedBy.map((each) => ({
            ...(each.on ? { on: each.on } : {}),
            what: telling.text(each.what),
            ...telling.cite(each, among),
          })),
          dispute: basesOf(asked, told),
          facts: Object.entries(told.found.facts)
            .filter(([, { claims }]) => claims.length > 1)
            .map(([id, fact]) => ({
              id,
              label: telling.text(fact.label),
              ...(fact.unit ? { unit: fact.unit } : {}),
              claims: telling.claims(fact.claims, among),
            })),
        }
      })
      .toSorted((a, b) => (a.day < b.day ? 1 : -1)),
    asked: cases.filter(({ found }) => found.answer.extent !== 'not-asked').length,
    partly: cases.filter(({ found }) => found.answer.extent === 'partial').length,
  }
}
export type InVainTold = ReturnType<typeof inVainTold>

export type MeansTold = {
  /** The menu of the day, gentlest first, with how often each stood among the answers on record. */
  readonly menu: readonly {
    readonly means: Means
    readonly times: number
    readonly onMenu: boolean
    readonly calls: readonly string[]
  }[]
  readonly answered: number
  readonly mandates: readonly (Cited & {
    readonly area: Pact['mandates'][number]['area']
    readonly note?: string
  })[]
  /** Mandates that calls on record were given. */
  readonly issued: readonly (Cited & {
    readonly call: string
    readonly title: string
    readonly tasks: readonly string[]
    readonly peopleMax?: number
    readonly until?: string
  })[]
  readonly incidents: readonly (Cited & {
    readonly call: string
    readonly title: string
    readonly about: string
    readonly dead?: number
    readonly injured?: number
  })[]
  /** What was claimed of incidents where the record has no event of one. */
  readonly claimed: readonly (FactTold & { readonly title: string })[]
}

export const meansTold = (asked: Asked): MeansTold => {
  const { reading, telling } = asked
  const { now, cases, pact } = reading
  const used = new Map<Means, string[]>()
  for (const { found } of cases)
    for (const each of found.answer.means) used.set(each, [...(used.get(each) ?? []), found.id])
  const listed = [...now.menu, ...[...used.keys()].filter((each) => !now.menu.includes(each))]
  const entries = cases.flatMap((told) => told.found.events.map((entry) => ({ told, entry })))
  return {
    menu: listed.map((means) => ({
      means,
      times: used.get(means)?.length ?? 0,
      onMenu: now.menu.includes(means),
      calls: used.get(means) ?? [],
    })),
    answered: cases.filter(({ found }) => found.answer.means.length > 0).length,
    mandates: now.mandate
      ? [
          {
            area: now.mandate.area,
            ...(now.mandate.note ? { note: telling.text(now.mandate.note) } : {}),
            ...telling.cite(now.mandate, pact.sources),
          },
        ]
      : [],
    issued: entries.flatMap(({ told, entry }) =>
      entry.event === 'MandateIssued'
        ? [
            {
              ...inCall(asked, told),
              tasks: entry.with.tasks.map((task) => telling.text(task)),
              ...(entry.with.peopleMax === undefined ? {} : { peopleMax: entry.with.peopleMax }),
              ...(entry.with.until ? { until: entry.with.until } : {}),
              ...telling.cite(entry, sourcesOf(asked, told)),
            },
          ]
        : [],
    ),
    ...incidentsTold(asked),
  }
}

const inCall = ({ telling }: Asked, { found }: ToldCase) => ({
  call: found.id,
  title: telling.text(found.title),
})

const incidentsTold = (asked: Asked): Pick<MeansTold, 'incidents' | 'claimed'> => {
  const { reading, telling } = asked
  return {
    incidents: reading.cases.flatMap((told) =>
      told.found.events.flatMap((entry) =>
        entry.event === 'IncidentReported'
          ? [
              {
                ...inCall(asked, told),
                about: telling.text(entry.with.about),
                ...(entry.with.dead === undefined ? {} : { dead: entry.with.dead }),
                ...(entry.with.injured === undefined ? {} : { injured: entry.with.injured }),
                ...telling.cite(entry, sourcesOf(asked, told)),
              },
            ]
          : [],
      ),
    ),
    claimed: reading.cases.flatMap((told) =>
      Object.entries(told.found.facts)
        .filter(([id]) => /(^|-)incidents?(-|$)/.test(id))
        .map(([id, fact]) => ({
          id: `${told.found.id}-${id}`,
          title: telling.text(told.found.title),
          label: telling.text(fact.label),
          claims: telling.claims(fact.claims, sourcesOf(asked, told)),
        })),
    ),
  }
}
