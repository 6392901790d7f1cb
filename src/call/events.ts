/** The past-tense facts of a call, who did them and when; and the commands that ask for them. */
import type { MemberId, Roll, Rule, Settlement } from '../decision/index.ts'
import type { Instant } from '../instant.ts'
import type { ActName, eventOf, Payload } from './acts.ts'

/** In what capacity somebody acts. `record` is history told from sources; `clock` is a deadline that passed. */
export const roles = [
  'duty-officer',
  'delegate',
  'planner',
  'commander',
  'auditor',
  'public',
  'record',
  'clock',
] as const
export type Role = (typeof roles)[number]

/** Who acts: a role, the person in it, and the member they speak for if they speak for one. */
export type Actor = {
  readonly role: Role
  readonly person?: string | undefined
  readonly member?: MemberId | undefined
}

/** A request to do one act. The time is given by the server that received it, never by a client. */
export type Act = { readonly [Name in ActName]: { readonly type: Name } & Payload<Name> }[ActName]

/** Acts of two persons: a grave act is proposed by one and confirmed by another. */
export type TwoPersons =
  | { readonly type: 'ProposeAct'; readonly proposal: string; readonly act: Act }
  | { readonly type: 'ConfirmAct'; readonly proposal: string }

/** A deadline that has passed; `dueAt` is the instant it fell due, however late anybody noticed. */
export type PassTime = {
  readonly type: 'PassTime'
  readonly kind: 'deliberation' | 'answer' | 'mandate'
  readonly subject: string
  readonly dueAt: Instant
}

export type Command = Act | TwoPersons | PassTime

/** What the desk adds to an act's payload when it becomes an event. */
type Added = {
  /** `answerBy`: when the call lapses if nobody has answered, where the provision sets a time. */
  readonly MakeCall: { readonly answerBy?: Instant | undefined }
  readonly OpenDeliberation: Frozen
  readonly TakeDecision: {
    readonly settledBy?: Settlement | undefined
    readonly bound?: readonly MemberId[] | undefined
  }
}

/** Rule, roll and weights as they stood when a deliberation opened: no later correction rewrites the decision. */
export type Frozen = {
  readonly rule: Rule | null
  readonly roll: Roll
  readonly article?: string | undefined
}

type AddedTo<Name> = Name extends keyof Added ? Added[Name] : unknown

type ActEvent = {
  readonly [Name in ActName]: { readonly type: (typeof eventOf)[Name] } & Payload<Name> & AddedTo<Name>
}[ActName]

type OtherEvent =
  | { readonly type: 'CallLapsed'; readonly deliberation?: string | undefined }
  | { readonly type: 'MandateExpired' }
  | {
      readonly type: 'ActProposed'
      readonly proposal: string
      readonly act: Act
      readonly pinnedVersion: number
      readonly expires: Instant
    }
  | { readonly type: 'ActConfirmed'; readonly proposal: string }

/** One fact of a call. */
export type CallEvent = (ActEvent | OtherEvent) & { readonly at: Instant; readonly by: Actor }
export type EventName = CallEvent['type']
export type EventOf<Name extends EventName> = CallEvent & { readonly type: Name }
