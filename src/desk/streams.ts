/** Names of streams, what is kept in them, and who may see it. */
import type { CallEvent, EventName } from '../call/index.ts'
import { eventSchema, writeEvent } from '../call/index.ts'
import type { NewEvent, Recorded, Visibility } from '../ledger/index.ts'
import { type Pact, pactHash, plain } from '../pact/index.ts'

/** What a reader may see: one level for everything, or a level for each pact. */
export type Sight = Visibility | ((pact: string) => Visibility)

/** The level at which a reader sees the calls of a pact. */
export const levelFor = (sight: Sight, pact: string): Visibility =>
  typeof sight === 'function' ? sight(pact) : sight

export const callStream = (id: string): string => `call/${id}`
export const pactStream = (id: string): string => `pact/${id}`

/** The id of the call whose stream this is. */
export const callIdOf = (stream: string): string | undefined =>
  stream.startsWith('call/') ? stream.slice(5) : undefined

/** The id of the pact whose stream this is. */
export const pactIdOf = (stream: string): string | undefined =>
  stream.startsWith('pact/') ? stream.slice(5) : undefined

/**
 * Who may see an event. That a call was made, decided, answered and ended is public; how each member voted, what it
 * offers and what it costs is the pact's; what waits for a second person is the secretariat's.
 */
const visibility: Readonly<Record<EventName, Visibility>> = {
  CallMade: 'public',
  ConsultationConvened: 'public',
  CallWithdrawn: 'public',
  CallLapsed: 'public',
  NoticeGiven: 'public',
  CallClosed: 'public',
  DeliberationOpened: 'public',
  PositionTaken: 'pact',
  DeliberationClosed: 'public',
  DecisionTaken: 'public',
  MandateIssued: 'public',
  MandateExtended: 'public',
  MandateExpired: 'public',
  HostConsented: 'public',
  RequirementStated: 'pact',
  PlanProposed: 'pact',
  ContingentOffered: 'pact',
  OfferAccepted: 'pact',
  OfferDeclined: 'pact',
  OfferWithdrawn: 'pact',
  NationalApproval: 'pact',
  ContingentCommitted: 'public',
  LegDeparted: 'pact',
  LegArrived: 'public',
  TransferOfAuthority: 'pact',
  SituationReported: 'pact',
  IncidentReported: 'pact',
  WithdrawalOrdered: 'public',
  LegReturned: 'public',
  UnitReleased: 'public',
  CostClaimed: 'pact',
  CostSettled: 'pact',
  LessonRecorded: 'pact',
  Corrected: 'public',
  ActProposed: 'secretariat',
  ActConfirmed: 'secretariat',
}

/** The definition under which a recorded event of a call was done. */
export const pinnedIn = ({ payload }: Recorded): { readonly pact: string; readonly hash: string } =>
  (payload as { readonly pinned: { readonly pact: string; readonly hash: string } }).pinned

/** An event of a call as the ledger takes it, pinned to the definition under which it was done. */
export const kept = (
  event: CallEvent,
  pinned: { readonly pact: string; readonly hash: string },
): NewEvent => ({
  type: event.type,
  schema: eventSchema,
  visibility: visibility[event.type],
  payload: { ...(writeEvent(event) as object), pinned },
})

/** A definition as the ledger takes it: the whole text, so that an export can be read without anything else. */
export const installed = (pact: Pact): NewEvent => ({
  type: 'PactInstalled',
  schema: 1,
  visibility: 'public',
  payload: { pact: pact.id, hash: pactHash(pact), definition: plain(pact) },
})
