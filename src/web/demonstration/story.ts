/** What the guided demonstration plays: a call on record, as it could be made under the pact in force today. Pure. */
import { type Act, admissible } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import { type PactInForce, rollOf, type Text3 } from '../../pact/index.ts'
import type { Case, Entry } from '../../record/index.ts'

type ActOf<Name extends Act['type']> = Extract<Act, { type: Name }>

/** What one member sends, and its way there. */
export type Gift = {
  readonly offer: ActOf<'OfferContingent'>
  readonly leg: ActOf<'DepartLeg'>
}

/** The parts of a case that are played again. */
export type Story = {
  readonly pact: string
  readonly id: string
  readonly title: Text3
  readonly call: ActOf<'MakeCall'>
  readonly deliberation: ActOf<'OpenDeliberation'>
  readonly mandate: ActOf<'IssueMandate'> | undefined
  readonly gifts: readonly Gift[]
}

const giftsMost = 6

/** A case as a story for today; undefined where the pact of today would not take the call, or nobody decides by vote. */
export const storyOf = (found: Case, pact: PactInForce): Story | undefined => {
  const made = first(found.events, 'CallMade')?.with
  if (!made) return undefined
  const provision = admissible(pact, made)
  if (!provision.ok || provision.value.decidedBy === undefined) return undefined
  const { body, matter } = provision.value.decidedBy
  const vote = rollOf(pact, { body, matter, situation: made })
  // Consent by silence is known at a deadline only: nobody waits for it in three minutes.
  if (!vote.ok || ['silence', 'bilateral'].includes(vote.value.rule.kind)) return undefined
  const opened = first(found.events, 'DeliberationOpened')?.with
  if (!opened) return undefined
  const gifts = giftsIn(found, pact, made.caller)
  if (gifts.length === 0) return undefined
  return {
    ...{ pact: found.pact, id: found.id, title: found.title, gifts },
    call: { type: 'MakeCall', ...made },
    deliberation: {
      ...{ type: 'OpenDeliberation', deliberation: opened.deliberation, body, matter },
      question: opened.question,
    },
    mandate: mandateIn(found, opened.deliberation),
  }
}

const first = <Name extends Entry['event']>(events: Case['events'], name: Name) =>
  events.find((entry): entry is Case['events'][number] & { event: Name } => entry.event === name)

/** As it was issued, but for its end and what stood behind it then. */
const mandateIn = ({ events }: Case, deliberation: string): Story['mandate'] => {
  const issued = first(events, 'MandateIssued')?.with
  if (!issued) return undefined
  const { until: _, basis: __, ...rest } = issued
  return { type: 'IssueMandate', ...rest, deliberation }
}

/** One contingent of each member that sent one and still is a party, with its first way there. */
const giftsIn = ({ events }: Case, pact: PactInForce, caller: MemberId): readonly Gift[] => {
  const gifts = new Map<MemberId, Gift>()
  for (const entry of events) {
    if (entry.event !== 'ContingentOffered' || entry.with.member === caller) continue
    const offer = { type: 'OfferContingent', ...entry.with } as const
    const isParty = pact.standings.some(({ id }) => id === offer.member)
    const left = events.find(
      (each) => each.event === 'LegDeparted' && each.with.contingent === offer.contingent,
    )
    if (!isParty || left?.event !== 'LegDeparted' || gifts.has(offer.member)) continue
    const { line: _, quantity: __, ...plain } = offer
    gifts.set(offer.member, { offer: plain, leg: { type: 'DepartLeg', ...left.with } })
  }
  return [...gifts.values()].slice(0, giftsMost)
}
