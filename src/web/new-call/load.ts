/** What may be begun under which pact, on which provision, and what would follow. For loaders alone. */
import { type Account, actorOf } from '../../access/index.ts'
import { type Circumstances, type Move, moves, noCall, type Provision } from '../../call/index.ts'
import type { Client } from '../../http/index.ts'
import { dayOf, type Instant } from '../../instant.ts'
import { inForce, type Pact, type PactInForce, rollOf } from '../../pact/index.ts'
import { type Names, pick, sayDuration, sayRefusal, sayRule } from '../../words/index.ts'
import type { ReaderHere } from '../reader.tsx'
import { namesOf, pactOf, statesOf, taken } from '../readings.ts'
import { namesFrom, namesInPact } from '../room/names.ts'

export type Asking = {
  readonly client: Client
  readonly reader: ReaderHere
  readonly now: Instant
  readonly account: Account
}

/** One pact as somebody may begin something under it today. */
export type Beginning = {
  readonly pact: Pact
  readonly today: PactInForce | undefined
  readonly moves: readonly Move[]
  readonly names: Names
  /** Why nothing at all may be begun. */
  readonly closed: string | undefined
}

const beginnings = ['MakeCall', 'ConveneConsultation'] as const

/** What somebody may begin under a pact: the desk's own moves, asked of a call that is not there yet. */
export const beginningOf = async (
  { client, reader, now, account }: Asking,
  id: string,
): Promise<Beginning> => {
  const pact = await pactOf(client, id)
  const states = namesOf(await statesOf(client), pact, [
    ...Object.keys(pact.members),
    ...(account.member === undefined ? [] : [account.member]),
  ])
  const names = namesFrom(namesInPact(pact, reader.language), states)
  const found = inForce(pact, dayOf(now, pact.legalZone))
  if (!found.ok)
    return {
      ...{ pact, today: undefined, moves: [], names },
      closed: sayRefusal(reader, found.failure, names),
    }
  const circumstances: Circumstances = { pact: found.value, at: now, by: actorOf(account) }
  const all = moves(noCall, circumstances).filter(({ act }) => beginnings.some((each) => each === act))
  // Who speaks for a member begins what that member may; a duty officer, who speaks for none, convenes.
  const calls = all.filter(({ act }) => act === 'MakeCall')
  const isOpen = (calls.length > 0 ? calls : all).some(({ closed }) => closed === undefined)
  const reason = all.find(({ closed }) => closed)?.closed
  return {
    ...{ pact, today: found.value, moves: all, names },
    closed: isOpen ? undefined : reason ? sayRefusal(reader, reason, names) : '',
  }
}

/** The pacts to choose from: those that are open first. */
export const pactsFor = async (asking: Asking) => {
  const { items } = taken(await asking.client.listPacts())
  const ids = items.map(({ id }) => id).filter((id) => [undefined, id].includes(asking.account.pact))
  const found = await Promise.all(ids.map((id) => beginningOf(asking, id)))
  return found
    .map(({ pact, closed }) => ({
      ...{ id: pact.id, name: pick(pact.name, asking.reader) },
      ...(closed === undefined ? {} : { closed }),
    }))
    .sort((a, b) => Number('closed' in a) - Number('closed' in b))
}

/** A provision to choose, or why it is closed. */
export const provisionsOf = ({ moves: all, today, names }: Beginning, reader: ReaderHere) =>
  all.flatMap(({ act, subject, closed }) => {
    const provision = act === 'MakeCall' && subject ? today?.provisions[subject] : undefined
    if (!provision || subject === undefined) return []
    return [
      {
        ...{ id: subject, title: pick(provision.title, reader), kind: provision.kind },
        article: names(provision.article, reader.language),
        covers: provision.covers,
        ...(closed ? { closed: sayRefusal(reader, closed, names) } : {}),
      },
    ]
  })

/** The provisions on which members consult, for whoever convenes them. */
export const consultationsOf = ({ today }: Beginning, reader: ReaderHere) =>
  Object.entries(today?.provisions ?? {})
    .filter(([, { kind }]) => kind === 'consultation')
    .map(([id, { title }]): [string, string] => [id, pick(title, reader)])

/** What would follow: who decides, by what rule, by when, and with what means. */
export const consequences = (
  { today, names, pact }: Beginning,
  provision: Provision | undefined,
  { reader, caller }: { readonly reader: ReaderHere; readonly caller: string | undefined },
) => {
  if (!today) return undefined
  return {
    decision: provision && decisionUnder({ today, names }, provision, { reader, caller }),
    lapses: provision?.answerWithinHours && sayDuration(reader, provision.answerWithinHours),
    deadlines: today.deadlines
      .filter(({ after }) => after === 'call' || after === 'event')
      .map(({ title, article, hours, days }) => ({
        ...{ title: pick(title, reader), article: names(article, reader.language) },
        within: (hours ?? days) ? sayDuration(reader, hours ?? (days ?? 0) * 24) : 'none',
      })),
    menu: today.menu,
    article: provision && articleOf({ pact, today, names }, provision.article, reader),
  }
}

const decisionUnder = (
  { today, names }: { readonly today: PactInForce; readonly names: Names },
  { decidedBy }: Provision,
  { reader, caller }: { readonly reader: ReaderHere; readonly caller: string | undefined },
) => {
  if (!decidedBy) return { kind: 'each' } as const
  const vote = rollOf(today, { ...decidedBy, situation: { caller: caller as never } })
  const body = names(decidedBy.body, reader.language)
  if (!vote.ok) return { kind: 'unclear', body, why: sayRefusal(reader, vote.failure, names) } as const
  const { rule, roll, article, periodHours } = vote.value
  return {
    ...{ kind: 'body', body, rule: sayRule(reader, rule, names), article: names(article, reader.language) },
    voters: roll.members.map((member) => names(member, reader.language)),
    callerVotes: caller === undefined ? 'unknown' : String(roll.members.some((member) => member === caller)),
    ...(periodHours === undefined ? {} : { within: sayDuration(reader, periodHours) }),
  } as const
}

const articleOf = (
  { pact, today, names }: Pick<Beginning, 'pact' | 'names'> & { readonly today: PactInForce },
  id: string,
  reader: ReaderHere,
) => {
  const version = today.articles[id]
  const url = version?.wording.url ?? pact.instruments[pact.articles[id]?.instrument ?? '']?.url
  return {
    name: names(id, reader.language),
    ...(version ? { summary: pick(version.summary, reader) } : {}),
    ...(url === undefined ? {} : { url }),
  }
}
