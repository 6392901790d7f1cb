/** Acts of the compact of five fire services, as tests of the desk play them. */
import type { Act } from '../src/call/index.ts'
import type { MemberId } from '../src/decision/index.ts'
import { instant } from '../src/instant.ts'
import { officer, type Play, personOf } from './demonstration-cast.ts'
import { ALD, fireServices } from './support/fire-services.ts'

export const pact = fireServices()

export const makeCall: Extract<Act, { type: 'MakeCall' }> = {
  type: 'MakeCall',
  caller: ALD,
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'The moor burns',
  needs: [],
}

export const open = {
  type: 'OpenDeliberation',
  deliberation: 'send',
  body: 'council',
  matter: 'substance',
  question: 'Shall engines be sent?',
} as const

export const yes = (member: string) =>
  ({ type: 'TakePosition', deliberation: 'send', member: member as MemberId, ballot: 'yes' }) as const

export const report = (about: string) => ({ type: 'ReportSituation', about }) as const

/** Makes a call; `neighbour-aid` is the provision without a time to answer. */
export const callFor = (play: Play, call = 'a-call', provision = 'mutual-aid') =>
  play.does(personOf('ALD'), { ...makeCall, provision }, { call })

/** Opens a deliberation with a deadline. */
export const deliberate = (play: Play, deadline: string) =>
  play.does(officer, { ...open, deadline: instant(deadline) })
