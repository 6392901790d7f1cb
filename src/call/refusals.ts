/** Every way a call can say no: `subject/reason`. The sentences stand in `words`. */
import type { Refusal } from '../outcome.ts'
import type { PactRefusal } from '../pact/index.ts'

export const callRefusals = [
  // who asks
  'role/may-not',
  'role/another-member',
  // the call
  'call/already-made',
  'call/not-made',
  'call/ended',
  'call/not-a-member',
  'call/suspended',
  'call/no-such-provision',
  'call/not-covered',
  'call/force-still-out',
  // deliberation
  'deliberation/unknown',
  'deliberation/already-open',
  'deliberation/bilateral',
  'deliberation/too-many',
  'deliberation/deadline-not-ahead',
  'deliberation/closed',
  'deliberation/decided',
  'deliberation/no-rule',
  'position/not-on-the-roll',
  'position/past-the-deadline',
  'decision/still-open',
  'decision/not-before-the-deadline',
  'decision/not-what-the-count-says',
  // mandate
  'mandate/no-decision',
  'mandate/already-issued',
  'mandate/not-issued',
  'mandate/outside-area',
  'mandate/over-ceiling',
  'mandate/too-long',
  'mandate/expired',
  'mandate/not-longer',
  'mandate/means-not-on-the-menu',
  'mandate/until-not-ahead',
  // help
  'offer/no-decision',
  'contingent/unknown',
  'contingent/already-offered',
  'contingent/not-offered',
  'contingent/not-accepted',
  'contingent/not-committed',
  'contingent/gone',
  'contingent/approval-missing',
  'contingent/approval-refused',
  'contingent/approval-not-needed',
  'contingent/no-mandate',
  'contingent/over-ceiling',
  'contingent/not-deployed',
  'leg/unknown',
  'leg/already-departed',
  'leg/already-arrived',
  'requirement/duplicate-line',
  'requirement/unknown-line',
  'withdrawal/nobody-out',
  'withdrawal/already-ordered',
  // account
  'cost/already-claimed',
  'cost/unknown',
  'cost/already-settled',
  'correction/no-such-event',
  // two persons
  'act/second-person-needed',
  'act/not-grave',
  'act/already-proposed',
  'act/unknown',
  'act/same-person',
  'act/proposal-expired',
  'act/proposal-stale',
  'act/already-confirmed',
  // the clock
  'clock/not-due',
] as const

/** A refusal of a call, its own or the pact's. */
export type CallRefusal = Refusal<(typeof callRefusals)[number] | PactRefusal['code']>
