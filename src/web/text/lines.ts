/**
 * The pact of one day as lines: each a thing that can change, said in the reader's language. The page shows them beside
 * their articles; two days, or a reform, are compared line by line. So what is shown and what is compared are one.
 */
import type { Confidence, Pact, PactInForce } from '../../pact/index.ts'
import {
  languageOf,
  type Names,
  pick,
  type Reader,
  sayDay,
  sayDuration,
  sayList,
  sayNumber,
  sayRule,
  saySentence,
  sayWord,
  type Values,
} from '../../words/index.ts'
import { citeIn } from '../cited.ts'
import { textBook } from '../sentences/text.ts'

export const groups = [
  'articles',
  'rules',
  'provisions',
  'limits',
  'deadlines',
  'bodies',
  'members',
  'approvals',
  'groups',
] as const
export type Group = (typeof groups)[number]

/** The kind of a line that stands beside an article. */
export type Kind = 'rule' | 'provision' | 'deadline' | 'mandate' | 'menu'

export type Line = {
  readonly key: string
  readonly group: Group
  readonly title: string
  readonly text: string
  /** The article that it rests on, and as what. */
  readonly article?: string
  readonly kind?: Kind
  readonly source?: readonly string[]
  readonly confidence?: Confidence
}

export type Telling = { readonly reader: Reader; readonly names: Names; readonly pact: Pact }

type Spoken = Telling & {
  readonly say: (key: keyof typeof textBook, values?: Values) => string
  readonly name: (id: string) => string
  readonly list: (words: readonly string[]) => string
}

/** Every line of a day. */
export const linesOf = (now: PactInForce, telling: Telling): readonly Line[] => {
  const { reader, names } = telling
  const language = languageOf(reader)
  const spoken: Spoken = {
    ...telling,
    say: (key, values) => saySentence(reader, textBook[key], values),
    name: (id) => names(id, language),
    list: (words) => sayList(reader, words),
  }
  return apart([
    ...articleLines(now, spoken),
    ...ruleLines(now, spoken),
    ...provisionLines(now, spoken),
    ...limitLines(now, spoken),
    ...deadlineLines(now, spoken),
    ...bodyLines(now, spoken),
    ...memberLines(now, spoken),
    ...approvalLines(now, spoken),
    ...groupLines(now, spoken),
  ])
}

/** Two deadlines of one kind on one article are still two lines. */
const apart = (lines: readonly Line[]): readonly Line[] => {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const before = seen.get(line.key) ?? 0
    seen.set(line.key, before + 1)
    return before === 0 ? line : { ...line, key: `${line.key}/${before + 1}` }
  })
}

/** What says on which sources a line rests. */
const backed = ({ source, confidence }: { source: readonly string[]; confidence: Confidence }) => ({
  source,
  confidence,
})

const articleLines = ({ articles }: PactInForce, { reader, pact }: Spoken): readonly Line[] => {
  const cite = citeIn(pact, reader)
  return Object.entries(articles).map(([id, version]) => ({
    ...{ key: `article/${id}`, group: 'articles' as const, title: cite(id) },
    ...{ text: pick(version.summary, reader), ...backed(version) },
  }))
}

const ruleLines = ({ bodies }: PactInForce, spoken: Spoken): readonly Line[] =>
  Object.entries(bodies).flatMap(([id, body]) =>
    Object.entries(body.matters).map(([matter, version]) => {
      const { reader, say, name, names, list } = spoken
      const { rule, article, excluding, periodHours } = version
      const text = [
        sayRule(reader, rule, names),
        ...(excluding.length > 0
          ? [say('text/excluding', { who: list(excluding.map((who) => sayWord(reader, 'excluded', who))) })]
          : []),
        ...(periodHours === undefined
          ? []
          : [say('text/period', { hours: sayDuration(reader, periodHours) })]),
      ]
      return {
        ...{ key: `rule/${id}/${matter}`, group: 'rules' as const, kind: 'rule' as const, article },
        title: say('line/matter', { body: pick(body.name, reader), matter: name(matter) }),
        ...{ text: text.join(' '), ...backed(version) },
      }
    }),
  )

const provisionLines = ({ provisions }: PactInForce, spoken: Spoken): readonly Line[] =>
  Object.entries(provisions).map(([id, version]) => {
    const { reader, say, name, list } = spoken
    const { covers, decidedBy, answerWithinHours, onRequest, choiceOfMeans } = version
    const text = [
      say('text/covers', { threats: list(covers.map((each) => sayWord(reader, 'threat', each))) }),
      say('text/request', { onRequest: String(onRequest) }),
      decidedBy
        ? say('text/decidedBy', { body: name(decidedBy.body), matter: name(decidedBy.matter) })
        : say('text/bilateral'),
      say('text/choice', { choice: String(choiceOfMeans) }),
      ...(answerWithinHours === undefined
        ? []
        : [say('text/answerWithin', { hours: sayDuration(reader, answerWithinHours) })]),
    ]
    return {
      ...{ key: `provision/${id}`, group: 'provisions' as const, kind: 'provision' as const },
      ...{ article: version.article, title: pick(version.title, reader), text: text.join(' ') },
      ...backed(version),
    }
  })

const limitLines = ({ mandate, menu, day }: PactInForce, spoken: Spoken): readonly Line[] => {
  const { reader, say, name, list, pact } = spoken
  const menuNow = pact.means.find(({ from, until }) => from <= day && (until === undefined || day <= until))
  const outside = mandate?.outsideNeeds
  const limits = mandate && [
    say('text/area', { area: sayWord(reader, 'area', mandate.area) }),
    ...(outside === undefined ? [] : [say('text/outside', { needs: name(outside) })]),
    ...(mandate.peopleMax === undefined ? [] : [say('text/people', { people: mandate.peopleMax })]),
    ...(mandate.daysMax === undefined ? [] : [say('text/days', { days: mandate.daysMax })]),
  ]
  return [
    ...(menu.length === 0
      ? []
      : [
          {
            ...{ key: 'menu', group: 'limits' as const, kind: 'menu' as const, title: say('line/menu') },
            text: list(menu.map((each) => sayWord(reader, 'means', each))),
            ...(menuNow?.article === undefined ? {} : { article: menuNow.article }),
            ...(menuNow ? backed(menuNow) : {}),
          },
        ]),
    ...(mandate && limits
      ? [
          {
            ...{ key: 'mandate', group: 'limits' as const, kind: 'mandate' as const },
            ...{ article: mandate.article, title: say('line/mandate'), text: limits.join(' ') },
            ...backed(mandate),
          },
        ]
      : []),
  ]
}

const deadlineLines = ({ deadlines }: PactInForce, { reader, say }: Spoken): readonly Line[] =>
  deadlines.map((deadline) => {
    const { kind, title, article, hours, days, after } = deadline
    const time = hours ?? (days === undefined ? undefined : days * 24)
    return {
      ...{ key: `deadline/${kind}/${article}/${after}`, group: 'deadlines' as const },
      ...{ kind: 'deadline' as const, article, title: pick(title, reader) },
      text: say('text/deadline', {
        time: time === undefined ? 'none' : sayDuration(reader, time),
        after: sayWord(reader, 'deadlineAfter', after),
      }),
      ...backed(deadline),
    }
  })

const bodyLines = ({ bodies, leader, standings }: PactInForce, spoken: Spoken): readonly Line[] => {
  const { reader, say, name, list } = spoken
  const everybody = standings.filter(({ status }) => status === 'member').length
  const seatsOf = ({ members, seats }: PactInForce['bodies'][string]): string => {
    const isAll = members.length === everybody
    const listed = isAll ? say('text/allMembers') : list(members.map(name))
    return seats === undefined ? listed : say('text/seats', { listed, seats })
  }
  return [
    ...(leader === undefined
      ? []
      : [{ key: 'leader', group: 'bodies' as const, title: say('line/leader'), text: name(leader) }]),
    ...Object.entries(bodies).flatMap(([id, body]): readonly Line[] => {
      if (body.members.length === 0 && Object.keys(body.matters).length === 0) return []
      const named = { body: pick(body.name, reader) }
      const { chair } = body
      return [
        { key: `seats/${id}`, group: 'bodies', title: say('line/seats', named), text: seatsOf(body) },
        ...(chair === undefined
          ? []
          : [
              {
                ...{ key: `chair/${id}`, group: 'bodies' as const },
                ...{ title: say('line/chair', named), text: name(chair) },
              },
            ]),
      ]
    }),
  ]
}

const memberLines = ({ standings }: PactInForce, { reader, say, name, list }: Spoken): readonly Line[] =>
  standings.map(({ id, since, status, conditions, spell }) => ({
    ...{ key: `member/${id}`, group: 'members' as const, title: name(id) },
    text: list([
      say('text/standing', { status: sayWord(reader, 'status', status), since: sayDay(reader, since) }),
      ...conditions.map(({ kind, from, losesVote }) =>
        say('text/condition', {
          condition: sayWord(reader, 'condition', kind),
          from: sayDay(reader, from),
          losesVote: String(losesVote),
        }),
      ),
    ]),
    ...backed(spell),
  }))

const approvalLines = ({ approvals }: PactInForce, { reader, name, list }: Spoken): readonly Line[] =>
  Object.entries(approvals).map(([member, version]) => ({
    ...{ key: `approval/${member}`, group: 'approvals' as const, title: name(member) },
    text: list(version.steps.map((step) => sayWord(reader, 'step', step))),
    ...backed(version),
  }))

const groupLines = ({ groups: found, weights }: PactInForce, spoken: Spoken): readonly Line[] => {
  const { reader, say, name, list } = spoken
  return [
    ...Object.entries(found).map(([id, members]) => ({
      ...{ key: `group/${id}`, group: 'groups' as const, title: say('line/group', { name: name(id) }) },
      text: list(members.map(name)),
    })),
    ...Object.entries(weights).map(([id, values]) => ({
      ...{ key: `weights/${id}`, group: 'groups' as const, title: say('line/weights', { name: name(id) }) },
      text: sayList(
        reader,
        Object.entries(values).map(([member, weight]) => `${name(member)} ${sayNumber(reader, weight)}`),
        'row',
      ),
    })),
  ]
}
