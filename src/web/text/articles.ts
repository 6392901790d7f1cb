/** The articles of a day, each with its versions and the lines that rest on it. */
import { addDays, type Day } from '../../day.ts'
import { type Confidence, type Pact, type PactInForce, type Source, writeRule } from '../../pact/index.ts'
import { pick } from '../../words/index.ts'
import type { Line, Telling } from './lines.ts'

/** What rests on an article. Bodies that decide alike stand together; each of their rules can be tried. */
export type Beside = Pick<Line, 'key' | 'kind' | 'text' | 'confidence' | 'source'> & {
  readonly titles: readonly { readonly title: string; readonly vote?: string }[]
  /** A rule as its file has it. */
  readonly written?: string
}

export type ArticleShown = {
  readonly id: string
  readonly number: string
  readonly summary: string
  readonly note?: string
  readonly source: readonly string[]
  readonly confidence: Confidence
  readonly wording: { readonly read: boolean; readonly url?: string | undefined }
  readonly versions: readonly VersionShown[]
  readonly beside: readonly Beside[]
}

/** `eve` is the last day of the version before. */
export type VersionShown = {
  readonly from: Day
  readonly until?: Day | undefined
  readonly isShown: boolean
  readonly eve?: Day
}

export type InstrumentShown = {
  readonly id: string
  readonly name: string
  readonly signed?: Day | undefined
  readonly inForce?: Day | undefined
  readonly url?: string | undefined
  readonly articles: readonly ArticleShown[]
  /** Articles that are in force on other days only. */
  readonly absent: readonly Pick<ArticleShown, 'id' | 'number' | 'versions'>[]
}

/** Every instrument that has articles, the oldest first, and its articles by their numbers. */
export const instrumentsOn = (
  now: PactInForce,
  lines: readonly Line[],
  { pact, reader }: Telling,
): readonly InstrumentShown[] =>
  Object.entries(pact.instruments)
    .sort(bySigning)
    .flatMap(([id, { name, signed, inForce, url }]) => {
      const own = Object.entries(pact.articles)
        .filter(([, { instrument }]) => instrument === id)
        .sort(([, a], [, b]) => byNumber.compare(a.number, b.number))
      if (own.length === 0) return []
      const articles = own.flatMap(([article, { number, versions }]): readonly ArticleShown[] => {
        const version = now.articles[article]
        if (!version) return []
        const { summary, note, source, confidence, wording } = version
        return [
          {
            ...{ id: article, number, summary: pick(summary, reader), source, confidence, wording },
            ...(note ? { note: pick(note, reader) } : {}),
            versions: versionsOf(versions, version),
            beside: besideOf(article, lines, now),
          },
        ]
      })
      const absent = own.flatMap(([article, { number, versions }]) =>
        now.articles[article] ? [] : [{ id: article, number, versions: versionsOf(versions) }],
      )
      return [{ id, name: pick(name, reader), signed, inForce, url, articles, absent }]
    })

const byNumber = new Intl.Collator('en', { numeric: true })

/** What nobody knows the day of stands last. */
const bySigning = (
  [, { signed: a }]: [string, Pact['instruments'][string]],
  [, { signed: b }]: [string, Pact['instruments'][string]],
): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a < b ? -1 : a > b ? 1 : 0
}

type Version = Pact['articles'][string]['versions'][number]

const versionsOf = (versions: readonly Version[], shown?: Version): readonly VersionShown[] =>
  versions.map((version, index) => ({
    ...{ from: version.from, until: version.until, isShown: version === shown },
    ...(index > 0 ? { eve: addDays(version.from, -1) } : {}),
  }))

const besideOf = (article: string, lines: readonly Line[], { bodies }: PactInForce): readonly Beside[] => {
  const own = lines.filter((line) => line.article === article)
  const alike = Map.groupBy(own, ({ key, kind, text }) => (kind === 'rule' ? `rule ${text}` : key))
  return [...alike.values()].map((several) => {
    const [{ key, kind, text, confidence }] = several as [Line]
    const titles = several.map((line) => {
      const [, body, matter] = line.key.split('/')
      return { title: line.title, ...(kind === 'rule' ? { vote: `${body}/${matter}` } : {}) }
    })
    const [, body = '', matter = ''] = key.split('/')
    const rule = kind === 'rule' ? bodies[body]?.matters[matter]?.rule : undefined
    return {
      ...{ key, text, titles, ...(kind && { kind }), ...(confidence && { confidence }) },
      source: [...new Set(several.flatMap(({ source = [] }) => source))],
      ...(rule ? { written: JSON.stringify(writeRule(rule)) } : {}),
    }
  })
}

/** The sources that a page names, and no others. */
export const sourcesNamed = (
  sources: Readonly<Record<string, Source>>,
  named: Iterable<string>,
): Readonly<Record<string, Source>> =>
  Object.fromEntries([...new Set(named)].flatMap((id) => (sources[id] ? [[id, sources[id]]] : [])))
