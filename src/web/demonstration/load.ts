/** What the demonstration's page is made of: the story, the call that is played, whose turn it is. For loaders alone. */
import {
  type ActName,
  type Call,
  compiledOf,
  fold,
  noCall,
  phaseOf,
  readEvent,
  verdictOf,
} from '../../call/index.ts'
import { type Ballot, stillOpen } from '../../decision/index.ts'
import type { Client, SessionShown } from '../../http/index.ts'
import { dayOf, type Instant } from '../../instant.ts'
import { inForce, isMember, type Pact, type PactInForce } from '../../pact/index.ts'
import {
  type Language,
  type Names,
  pick,
  sayEvent,
  sayRule,
  saySettlement,
  sayStillOpen,
} from '../../words/index.ts'
import { caseOn, namesOf, pactOf, recordOf, statesOf, taken } from '../readings.ts'
import { namesFrom, namesInPact } from '../room/names.ts'
import { type Story, storyOf } from './story.ts'
import { deliberationIn, nextStep, type Person, type Stage, type Step } from './tour.ts'

/** Who asks, in which language, and when. */
export type Asking = {
  readonly client: Client
  readonly language: Language
  readonly now: Instant
}

export type Found = { readonly story: Story; readonly pact: Pact; readonly today: PactInForce }

/** The fullest call on record that can be played under a pact as it is in force today. */
export const findStory = async ({ client, now }: Omit<Asking, 'language'>): Promise<Found | undefined> => {
  const { items } = taken(await client.listPacts())
  const listed = (await Promise.all(items.map(({ id }) => recordOf(client, id)))).flat()
  for (const { pact: id, id: one } of [...listed].sort((a, b) => b.events - a.events)) {
    const pact = await pactOf(client, id)
    const today = inForce(pact, dayOf(now, pact.legalZone))
    if (!today.ok) continue
    const story = storyOf(await caseOn(client, id, one), today.value)
    if (story) return { story, pact, today: today.value }
  }
  return undefined
}

/** The call that is played, as far as this reader may see it. */
export type Played = { readonly id: string; readonly call: Call; readonly version: number }

/** The call in the address; without one the last that was begun for this story; none where a new one is wanted. */
export const playedIn = async (
  client: Client,
  { story }: Found,
  wanted: string | null,
): Promise<Played | undefined> => {
  if (wanted === 'new') return undefined
  const id = wanted ?? (await lastOf(client, story))
  if (id === undefined) return undefined
  const [shown, events] = await Promise.all([
    client.showCall({ params: { call: id } }),
    client.listCallEvents({ params: { call: id }, query: { limit: '1000' } }),
  ])
  if (!shown.ok || !events.ok || shown.value.body.pact !== story.pact) return undefined
  return { id, call: fold(events.value.body.items.map(readEvent)), version: shown.value.body.version }
}

const lastOf = async (client: Client, { pact, call }: Story): Promise<string | undefined> => {
  const { items } = taken(await client.listCalls({ query: { pact, running: 'yes' } }))
  return items.find(({ made }) => made?.caller === call.caller)?.call
}

/** Somebody to be, as the page names them. */
export type PersonShown = { readonly role: Person['role']; readonly member?: string; readonly seat: number }

export type StepShown = {
  readonly stage: Stage
  readonly by?: PersonShown
  readonly isMe: boolean
  readonly act?: ActName
  readonly confirms: boolean
}

/** Is this account the one whose turn it is? */
export const isPerson = (session: SessionShown | undefined, { role, member, other }: Person): boolean => {
  const account = session?.account
  return account?.role === role && (member === undefined || account.member === member) && account.id !== other
}

/** The seat of a person: the second of its kind where the first has proposed. */
export const shownPerson = ({ role, member, other }: Person): PersonShown => ({
  role,
  ...(member === undefined ? {} : { member }),
  seat: other !== undefined && !other.endsWith('/2') ? 2 : 1,
})

const shownStep = (
  step: Step | { readonly stage: 'done' | 'failed' },
  session: SessionShown | undefined,
): StepShown =>
  'act' in step
    ? {
        ...{ stage: step.stage, by: shownPerson(step.by), isMe: isPerson(session, step.by) },
        ...{ act: step.act.type, confirms: typeof step.way === 'object' },
      }
    : { stage: step.stage, isMe: false, confirms: false }

/** The vote of the story: who sits, who has answered, by what rule, and what can still change it. */
export type VoteShown = {
  readonly id: string
  readonly seats: readonly { readonly member: string; readonly ballot?: Ballot }[]
  readonly rule?: string
  readonly article?: string
  readonly stillOpen: readonly string[]
  readonly settled?: string
  readonly adopted?: boolean
}

const shownVote = (call: Call, story: Story, { names, language, now }: Saying): VoteShown | undefined => {
  const deliberation = deliberationIn(call, story)
  if (!deliberation) return undefined
  const { id, rule, roll, ballots, article, decision } = deliberation
  const [verdict, compiled] = [verdictOf(deliberation, now), compiledOf(deliberation)]
  const settled = verdict && saySettlement(language, verdict, names)
  return {
    id,
    seats: roll.members.map((member) => ({
      member,
      ...(ballots[member] === undefined ? {} : { ballot: ballots[member] }),
    })),
    ...(rule === null ? {} : { rule: sayRule(language, rule, names) }),
    ...(article === undefined ? {} : { article: names(article, language) }),
    stillOpen: compiled && !decision ? sayStillOpen(language, stillOpen(compiled, ballots), names) : [],
    ...(settled === undefined ? {} : { settled }),
    ...(decision ? { adopted: decision.adopted } : {}),
  }
}

type Saying = { readonly names: Names; readonly language: Language; readonly now: Instant }

const happenedMost = 8

/** The page's data. */
export const shownTour = async (
  asking: Asking,
  found: Found,
  { played, session }: { readonly played: Played | undefined; readonly session: SessionShown | undefined },
) => {
  const [{ language, now, client }, { story, pact, today }] = [asking, found]
  const states = namesOf(await statesOf(client), pact, Object.keys(pact.members))
  const names = namesFrom({ ...namesInPact(pact, language), ...namesInStory(story, language) }, states)
  const call = played?.call ?? noCall
  const events = played
    ? taken(await client.listCallEvents({ params: { call: played.id }, query: { limit: '1000' } })).items
    : []
  return {
    story: {
      ...{ pact: story.pact, id: story.id, title: pick(story.title, language), caller: story.call.caller },
      ...{ pactName: pick(pact.shortName, language), claim: said(story.call.claim, language) },
      ...{ provision: story.call.provision, provisionName: names(story.call.provision, language) },
      question: said(story.deliberation.question, language),
      bodyName: names(story.deliberation.body, language),
      givers: story.gifts.map(({ offer }) => offer.member),
    },
    played: played && { id: played.id, version: played.version, phase: phaseOf(call) },
    step: shownStep(nextStep(call, story, now), session),
    vote: shownVote(call, story, { names, language, now }),
    happened: events
      .slice(-happenedMost)
      .reverse()
      .map((event) => ({
        ...{ position: event.position, at: event.at },
        says: sayEvent(language, readEvent(event), names),
      })),
    members: today.standings.filter(isMember).map(({ id }) => id),
    states,
  }
}

const said = (text: string | Pact['name'], language: Language): string =>
  typeof text === 'string' ? text : text[language]

/** What the story itself names: its question and its contingents. */
const namesInStory = (story: Story, language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries([
    [story.deliberation.deliberation, said(story.deliberation.question, language)],
    ...story.gifts.map(({ offer }) => [offer.contingent, said(offer.unit, language)]),
  ])
