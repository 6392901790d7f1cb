/** What the pact alone says about a call or a mandate, before any phase: also what a pact's examples ask. */
import type { MemberId } from '../decision/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { isMember, type PactInForce, type Threat } from '../pact/index.ts'
import type { CallRefusal } from './refusals.ts'

export type Provision = PactInForce['provisions'][string]

/** May this member call on this provision for what it says happened? Gives the provision in force. */
export const admissible = (
  pact: PactInForce,
  asked: { readonly caller: MemberId; readonly provision: string; readonly threat: Threat },
): Outcome<Provision, CallRefusal> => {
  const no = (code: CallRefusal['code'], article?: string): Outcome<Provision, CallRefusal> =>
    failed({
      code,
      parameters: { ...asked, day: pact.day, known: Object.keys(pact.provisions) },
      ...(article ? { article } : {}),
    })
  const standing = pact.standings.find(({ id }) => id === asked.caller)
  if (!standing || !isMember(standing)) return no('call/not-a-member')
  if (standing.conditions.some(({ kind, recognised }) => kind === 'suspended' && recognised))
    return no('call/suspended')
  const provision = Object.hasOwn(pact.provisions, asked.provision)
    ? pact.provisions[asked.provision]
    : undefined
  if (!provision) return no('call/no-such-provision')
  return provision.covers.includes(asked.threat)
    ? accepted(provision)
    : no('call/not-covered', provision.article)
}

/** Does nobody decide collectively under this provision, so that help is offered member by member? */
export const isBilateral = (pact: PactInForce, provision: Provision): boolean => {
  const { decidedBy } = provision
  return (
    decidedBy === undefined ||
    pact.bodies[decidedBy.body]?.matters[decidedBy.matter]?.rule.kind === 'bilateral'
  )
}

/** What the pact says against a mandate; undefined where it says nothing against it. */
export const mandateRefusal = (
  pact: PactInForce,
  asked: {
    readonly area: 'members' | 'outside'
    readonly people?: number | undefined
    readonly days?: number | undefined
    readonly basis?: string | undefined
  },
): CallRefusal | undefined => {
  const { mandate } = pact
  // A pact that sets no limits leaves them to the decision.
  if (!mandate) return undefined
  const no = (code: CallRefusal['code'], parameters: CallRefusal['parameters']): CallRefusal => ({
    code,
    parameters,
    article: mandate.article,
  })
  const outside = asked.area === 'outside' && mandate.area === 'members'
  if (outside && (mandate.outsideNeeds === undefined || asked.basis !== mandate.outsideNeeds))
    return no('mandate/outside-area', { needs: mandate.outsideNeeds ?? '' })
  if (mandate.peopleMax !== undefined && (asked.people ?? 0) > mandate.peopleMax)
    return no('mandate/over-ceiling', { people: asked.people ?? 0, peopleMax: mandate.peopleMax })
  if (mandate.daysMax !== undefined && (asked.days ?? 0) > mandate.daysMax)
    return no('mandate/too-long', { days: Math.ceil(asked.days ?? 0), daysMax: mandate.daysMax })
  return undefined
}
