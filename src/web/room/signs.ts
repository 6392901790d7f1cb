/** The shape and colour that stand beside the words of a room: of ballots, outcomes, contingents, events and help. */
import type { ContingentState, EventName } from '../../call/index.ts'
import type { Ballot } from '../../decision/index.ts'
import type { ShapeName } from '../parts/mark.tsx'
import type { Tone } from '../parts/status.tsx'
import type { HelpKind } from './help.ts'

export type Sign = readonly [Tone, ShapeName]

export const ballotSigns: Readonly<Record<Ballot, Sign>> = {
  yes: ['good', 'check'],
  no: ['bad', 'cross'],
  abstain: ['plain', 'bar'],
  declare: ['wait', 'half'],
  aside: ['plain', 'square'],
  silent: ['plain', 'empty'],
}

export const outcomeSigns: Readonly<Record<'adopted' | 'failed' | 'open', Sign>> = {
  adopted: ['good', 'check'],
  failed: ['bad', 'cross'],
  open: ['wait', 'clock'],
}

export const contingentSigns: Readonly<Record<ContingentState, Sign>> = {
  offered: ['wait', 'empty'],
  accepted: ['wait', 'half'],
  committed: ['accent', 'half'],
  moving: ['accent', 'diamond'],
  deployed: ['good', 'full'],
  returning: ['accent', 'half'],
  released: ['plain', 'check'],
  declined: ['bad', 'cross'],
  withdrawn: ['bad', 'bar'],
}

export const helpSigns: Readonly<Record<HelpKind, Sign>> = {
  nothing: ['plain', 'bar'],
  called: ['call', 'diamond'],
  consulting: ['wait', 'clock'],
  deliberating: ['wait', 'clock'],
  refused: ['bad', 'cross'],
  decided: ['good', 'check'],
  offered: ['wait', 'half'],
  committed: ['accent', 'half'],
  moving: ['accent', 'diamond'],
  there: ['good', 'full'],
  leaving: ['accent', 'half'],
  home: ['plain', 'check'],
  lapsed: ['bad', 'empty'],
  withdrawn: ['plain', 'bar'],
  closed: ['plain', 'square'],
}

const eventSigns: Readonly<Partial<Record<EventName, Sign>>> = {
  CallMade: ['call', 'diamond'],
  CallLapsed: ['bad', 'empty'],
  DecisionTaken: ['good', 'check'],
  DeliberationOpened: ['wait', 'clock'],
  ConsultationConvened: ['wait', 'clock'],
  MandateIssued: ['accent', 'square'],
  MandateExtended: ['accent', 'square'],
  MandateExpired: ['bad', 'square'],
  ContingentOffered: ['accent', 'empty'],
  ContingentCommitted: ['accent', 'half'],
  LegDeparted: ['accent', 'diamond'],
  LegArrived: ['good', 'full'],
  LegReturned: ['accent', 'half'],
  IncidentReported: ['bad', 'diamond'],
  WithdrawalOrdered: ['call', 'bar'],
  CallClosed: ['plain', 'square'],
}

/** Of an event; what happened around a call, and small steps, are plain. */
export const signOf = (event: EventName | undefined): Sign =>
  (event === undefined ? undefined : eventSigns[event]) ?? ['plain', event === undefined ? 'bar' : 'empty']
