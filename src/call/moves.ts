/**
 * What an actor may do now, with ranges, or the refusal that closes it. Every candidate is put to `decide` itself, so
 * buttons, bots and the terminal read the same rules as the desk; nothing is restated here.
 */

import type { MemberId } from '../decision/index.ts'
import type { Instant } from '../instant.ts'
import type { Means } from '../pact/index.ts'
import { type ActName, actNames } from './acts.ts'
import { graveActs, rolesFor, speaksFor } from './authority.ts'
import type { Call } from './call.ts'
import { type Candidate, candidates } from './candidates.ts'
import { type Circumstances, decide } from './decide.ts'
import type { Act } from './events.ts'
import type { CallRefusal } from './refusals.ts'

/** The free part of a move: any value in it is accepted as long as the call stands at this version and this time. */
export type Range = {
  readonly ballots?: readonly ('yes' | 'no' | 'abstain' | 'declare' | 'aside')[]
  readonly adopted?: readonly boolean[]
  readonly steps?: readonly string[]
  readonly means?: readonly Means[]
  readonly provisions?: readonly string[]
  readonly bodies?: readonly { readonly body: string; readonly matters: readonly string[] }[]
  readonly peopleMax?: number
  /** The new end must lie after this instant. */
  readonly untilAfter?: Instant
}

/** One act that somebody may do, or may not yet. `subject`: the deliberation, contingent or cost it is about. */
export type Move = {
  readonly act: ActName
  readonly subject?: string
  readonly member?: MemberId
  /** A grave act: it is proposed, and another person confirms it. */
  readonly secondPerson: boolean
  readonly range: Range
  readonly closed?: CallRefusal
}

/** A proposal that waits for this actor's confirmation. */
export type Confirmation = {
  readonly proposal: string
  readonly act: Act
  readonly expires: Instant
  readonly closed?: CallRefusal
}

/** Every act of this actor's role, open or closed with its reason. Auditors and the public have none. */
export const moves = (call: Call, circumstances: Circumstances): readonly Move[] =>
  actNames
    .filter((name) => rolesFor[name].includes(circumstances.by.role))
    .flatMap((name) =>
      (candidates[name]?.(call, circumstances) ?? []).map((each) => moveOf(each, call, circumstances)),
    )

/** The proposals of others that this actor may confirm, or why not. */
export const confirmations = (call: Call, circumstances: Circumstances): readonly Confirmation[] =>
  Object.entries(call.proposals)
    .filter(
      ([, { act, confirmed, expires }]) =>
        !confirmed && circumstances.at < expires && rolesFor[act.type].includes(circumstances.by.role),
    )
    .map(([proposal, { act, expires }]) => {
      const decision = decide({ type: 'ConfirmAct', proposal }, call, circumstances)
      return { proposal, act, expires, ...(decision.ok ? {} : { closed: decision.failure }) }
    })

const moveOf = ({ act, subject, range = {} }: Candidate, call: Call, circumstances: Circumstances): Move => {
  const secondPerson = graveActs.has(act.type)
  const command = secondPerson ? ({ type: 'ProposeAct', proposal: unusedProposal(call), act } as const) : act
  const decision = decide(command, call, circumstances)
  const member = speaksFor(call, act)
  return {
    act: act.type,
    ...(subject === undefined ? {} : { subject }),
    ...(member === undefined ? {} : { member }),
    secondPerson,
    range,
    ...(decision.ok ? {} : { closed: decision.failure }),
  }
}

const unusedProposal = (call: Call): string => `p${call.version + 1}`
