/** What the page of measures shows of a pact on a day, and the same as rows for a file. */
import {
  balanceSheet,
  burdenSheet,
  dependenceSheet,
  interestsSheet,
  type MemberPower,
  type PactReading,
  powerSheet,
  reliabilitySheet,
  type Sheet,
} from '../../measure/index.ts'
import { rollOf } from '../../pact/index.ts'
import { type Names, pick, sayRefusal, sayRule, saySentence } from '../../words/index.ts'
import type { askedOf } from '../explainer/load.ts'
import { judgementsTold, span } from '../explainer/views/measured.ts'
import { withMatters } from '../matters.ts'
import { measuresBook } from '../sentences/measures.ts'

type Asked = Omit<Awaited<ReturnType<typeof askedOf>>, 'reading'> & { readonly reading: PactReading }

/** The body and matter that the address names, else the first that decides. */
const voteIn = ({ reading: { now }, query }: Asked) => {
  const choices = Object.entries(now.bodies).flatMap(([body, { matters }]) =>
    Object.keys(matters).map((matter) => ({ body, matter })),
  )
  const [body, matter] = (query.get('vote') ?? '').split('/')
  const asked = choices.find((each) => each.body === body && each.matter === matter)
  return { choices, chosen: asked ?? usualVote(now) ?? choices[0] }
}

/** The vote on help itself; where help is not voted on, whatever the first body decides on substance. */
const usualVote = ({ provisions, bodies }: PactReading['now']) => {
  const on = (kind: string) =>
    Object.values(provisions).find((each) => each.kind === kind && each.decidedBy)?.decidedBy
  const [body] = Object.entries(bodies).find(([, { matters }]) => Object.hasOwn(matters, 'substance')) ?? []
  return on('assistance') ?? on('intervention') ?? (body ? { body, matter: 'substance' } : undefined)
}

/** Voting power in one body, or the sentence why there is none. */
const powerShown = (asked: Asked) => {
  const { reading, language, pact } = asked
  const { choices, chosen } = voteIn(asked)
  const own: Names = (id) => {
    const name = reading.now.bodies[id]?.name ?? pact.names[id]
    return name ? pick(name, language) : id
  }
  const names = withMatters(own)
  const named = (id: string): string => names(id, language)
  const options = choices.map(({ body, matter }) => ({
    id: `${body}/${matter}`,
    name: `${named(body)}: ${named(matter)}`,
  }))
  if (!chosen) return { options, why: saySentence(language, measuresBook.noBody) }
  const now = `${chosen.body}/${chosen.matter}`
  const vote = rollOf(reading.now, { ...chosen, situation: {} })
  if (!vote.ok) return { options, now, why: sayRefusal(language, vote.failure, names) }
  const { value } = vote
  const rule = sayRule(language, value.rule, names)
  const found = powerSheet(reading, value)
  if (!found.ok) return { options, now, rule, why: saySentence(language, measuresBook[found.failure.code]) }
  return { options, now, rule, found: found.value }
}

/** What a sheet says of itself, in the reader's language. */
const aboutShown = <Value>(asked: Asked, { about, years, sources }: Sheet<Value>) => ({
  title: pick(about.title, asked.language),
  formula: about.formula,
  papers: about.papers,
  data: pick(about.data, asked.language),
  doesNotShow: pick(about.doesNotShow, asked.language),
  ...(years ? { years: span(years.first, years.last) } : {}),
  sources: sources.map(({ title, url, read }) => ({ title, read, ...(url ? { url } : {}) })),
})
export type AboutShown = ReturnType<typeof aboutShown>

/** The scales whose shares stand beside power. */
const besidePower = ['armedForces', 'militarySpending', 'gdp', 'population', 'pledged'] as const

const memberRows = (reading: PactReading, members: readonly MemberPower[]) => {
  const { scales } = dependenceSheet(reading).value
  const kept = besidePower.flatMap((id) => scales.find((scale) => scale.id === id) ?? [])
  return {
    scales: kept.map(({ id }) => id),
    rows: reading.members.map((id) => {
      const own = members.find((each) => each.id === id)
      return {
        id: id as string,
        ...(own
          ? {
              power: own.shapleyShubik.value,
              turns: own.banzhafAbsolute.value,
              flags: own.flags,
            }
          : {}),
        shares: Object.fromEntries(
          kept.flatMap(({ id: scale, removals, figures }) => {
            const removal = removals.find((each) => each.id === id)
            const figure = figures.find((each) => each.id === id)
            return removal && figure
              ? [[scale, { share: removal.share, value: figure.value, year: figure.year }]]
              : []
          }),
        ) as Readonly<Record<string, { share: number; value: number; year: number | undefined }>>,
      }
    }),
  }
}
export type MemberRow = ReturnType<typeof memberRows>['rows'][number]

/** The table of members alone: what the file has. */
export const rowsShown = (asked: Asked) =>
  memberRows(asked.reading, powerShown(asked).found?.value.members ?? [])

/** Everything on the page, small and plain. */
export const measuresShown = (asked: Asked) => {
  const { reading, other, language, telling } = asked
  const { found, ...power } = powerShown(asked)
  const dependence = dependenceSheet(reading)
  const burden = burdenSheet(reading)
  const reliability = reliabilitySheet(reading)
  const interests = interestsSheet(reading)
  const balance = other ? balanceSheet(reading, other) : undefined
  const told = { reading, telling, reforms: [], installed: [] }
  const titleOf = (call: string): string => {
    const text = reading.cases.find((each) => each.found.id === call)?.found.title
    return text ? pick(text, language) : call
  }
  const shown = {
    power: {
      ...power,
      ...(found ? { acts: found.value.colemanAct.value, about: aboutShown(asked, found) } : {}),
      ...memberRows(reading, found?.value.members ?? []),
    },
    dependence: {
      about: aboutShown(asked, dependence),
      judged: judgementsTold(told, ['dependence']),
      scales: dependence.value.scales.map(({ id, concentration, removals, missing }) => ({
        ...{
          id,
          total: concentration.total,
          effective: concentration.effective,
          missing: missing as readonly string[],
        },
        ...(removals[0] ? { largest: { id: removals[0].id as string, share: removals[0].share } } : {}),
      })),
      onRecord: dependence.value.onRecord.map(({ id, took, of }) => ({ id: id as string, took, of })),
    },
    burden: {
      about: aboutShown(asked, burden),
      judged: judgementsTold(told, ['burden']),
      operations: burden.value.operations.map(({ call, nominal, effective, readings, uncounted }) => ({
        ...{ call, title: titleOf(call), nominal, effective, readings: readings.length },
        uncounted: uncounted as readonly string[],
      })),
      spending: burden.value.spending,
    },
    reliability: {
      about: aboutShown(asked, reliability),
      judged: judgementsTold(told, ['reliability']),
      byFormality: reliability.value.byFormality,
      rates: { full: reliability.value.answeredInFull, all: reliability.value.answeredAtAll },
      bands: reliability.value.referenceBands,
    },
    interests: {
      about: aboutShown(asked, interests),
      pairs: interests.value.pairs.length,
      borders: interests.value.pairs.filter(({ neighbours }) => neighbours).length,
    },
    ...(balance?.ok
      ? {
          balance: {
            about: aboutShown(asked, balance.value),
            judged: judgementsTold(told, ['balance']),
            names: balance.value.value.sides.map(({ pact }) => shortName(asked, pact)),
            rows: balance.value.value.sides[0].scales.map(({ id, total }, at) => ({
              id,
              totals: [total.value, balance.value.value.sides[1].scales[at]!.total.value] as const,
            })),
            other: other!.pact.id,
          },
        }
      : {}),
  }
  // Last, when every judgement has been cited.
  return { ...shown, sources: telling.sources() }
}
export type MeasuresShown = ReturnType<typeof measuresShown>

const shortName = ({ pacts, language }: Asked, id: string): string => {
  const found = pacts.find((each) => each.id === id)
  return found ? pick(found.shortName, language) : id
}
