/** The acts that come into question now, each with a payload to try and the range in which it may vary. */
import { addHours } from '../instant.ts'
import type { ActName } from './acts.ts'
import { type Call, committedPeople } from './call.ts'
import { type Circumstances, decide } from './decide.ts'
import type { Act } from './events.ts'
import type { Range } from './moves.ts'

/** An act to try, what it is about, and its free part. */
export type Candidate = { readonly act: Act; readonly subject?: string; readonly range?: Range }

const unusedId = (call: Call): string => `n${call.version + 1}`
const anything = '-'

type Propose = (call: Call, circumstances: Circumstances) => readonly Candidate[]

const once =
  (act: Act): Propose =>
  () => [{ act }]

const deliberationsOf = (call: Call) => Object.values(call.deliberations).filter(({ decision }) => !decision)

const castable = ['yes', 'no', 'abstain', 'declare', 'aside'] as const

/** A delegate's own contingents; a duty officer's all of them. */
const contingentsOf = (call: Call, { by }: Circumstances, pending: readonly string[]) =>
  Object.values(call.contingents).filter(
    ({ member, state }) =>
      (by.member === undefined || by.member === member || by.role === 'duty-officer') &&
      pending.includes(state),
  )

const answerable = (call: Call, { by }: Circumstances) =>
  by.role === 'duty-officer' || by.member === call.made?.caller
    ? Object.values(call.contingents).filter(({ state }) => state === 'offered')
    : []

/** Act -> what to try. Whether it is open is for `decide` to say. */
export const candidates: { readonly [Name in ActName]?: Propose } = {
  MakeCall: (call, { pact, by }) => {
    const { member } = by
    if (call.version > 0 || member === undefined) return []
    return Object.entries(pact.provisions).map(
      ([provision, { covers }]): Candidate => ({
        act: { type: 'MakeCall', caller: member, provision, threat: covers[0]!, claim: anything, needs: [] },
        subject: provision,
      }),
    )
  },
  ConveneConsultation: once({ type: 'ConveneConsultation', about: anything }),
  WithdrawCall: (call, { by }) =>
    call.made?.caller === by.member ? [{ act: { type: 'WithdrawCall' } }] : [],
  GiveNotice: once({ type: 'GiveNotice', to: anything, about: anything }),
  CloseCall: once({ type: 'CloseCall', reason: 'other' }),
  OpenDeliberation: (call, { pact }) =>
    Object.entries(pact.bodies).flatMap(([body, { matters }]) =>
      Object.keys(matters).map(
        (matter): Candidate => ({
          act: { type: 'OpenDeliberation', deliberation: unusedId(call), body, matter, question: anything },
          subject: `${body}/${matter}`,
          range: { bodies: [{ body, matters: [matter] }] },
        }),
      ),
    ),
  TakePosition: (call, { by }) => {
    const { member } = by
    if (member === undefined) return []
    return deliberationsOf(call).map(
      ({ id }): Candidate => ({
        act: { type: 'TakePosition', deliberation: id, member, ballot: 'abstain' },
        subject: id,
        range: { ballots: castable },
      }),
    )
  },
  CloseDeliberation: (call) =>
    deliberationsOf(call).map(({ id }) => ({
      act: { type: 'CloseDeliberation', deliberation: id },
      subject: id,
    })),
  TakeDecision: (call, circumstances) =>
    deliberationsOf(call).map(({ id }): Candidate => {
      const says = (adopted: boolean): Act => ({ type: 'TakeDecision', deliberation: id, adopted })
      const counted = [true, false].filter(
        (adopted) => decide(says(adopted), call, { ...circumstances, by: { role: 'record' } }).ok,
      )
      return { act: says(counted[0] ?? true), subject: id, range: { adopted: counted } }
    }),
  IssueMandate: (call, { pact }) => {
    const peopleMax = pact.mandate?.peopleMax
    const means = pact.menu.length > 0 ? pact.menu : (['force'] as const)
    const adopted = Object.values(call.deliberations).find(({ decision }) => decision?.adopted)
    const range: Range = { means, ...(peopleMax === undefined ? {} : { peopleMax }) }
    const act: Act = { type: 'IssueMandate', tasks: [anything], area: 'members', means: [...means] }
    return [{ act: adopted ? { ...act, deliberation: adopted.id } : act, range }]
  },
  ExtendMandate: (call, { at }) => {
    if (!call.mandate) return []
    const after = call.mandate.until !== undefined && call.mandate.until > at ? call.mandate.until : at
    return [{ act: { type: 'ExtendMandate', until: addHours(after, 1) }, range: { untilAfter: after } }]
  },
  ConsentAsHost: (_, { by }) =>
    by.member === undefined ? [] : [{ act: { type: 'ConsentAsHost', host: by.member } }],
  StateRequirement: once({
    type: 'StateRequirement',
    lines: [{ id: 'line', capability: 'any', quantity: 1, place: anything, priority: 1 }],
  }),
  ProposePlan: once({ type: 'ProposePlan', plan: '0'.repeat(64) }),
  OfferContingent: (call, { by, pact }) => {
    const { member } = by
    if (member === undefined) return []
    const range: Range = pact.menu.length > 0 ? { means: pact.menu } : {}
    const act: Act = {
      type: 'OfferContingent',
      contingent: unusedId(call),
      member,
      means: 'material',
      unit: anything,
      caveats: [],
      needsApproval: [],
    }
    return [{ act, range }]
  },
  AcceptOffer: (call, circumstances) =>
    answerable(call, circumstances).map(({ id }) => ({
      act: { type: 'AcceptOffer', contingent: id },
      subject: id,
    })),
  DeclineOffer: (call, circumstances) =>
    answerable(call, circumstances).map(({ id }) => ({
      act: { type: 'DeclineOffer', contingent: id, reason: 'other' },
      subject: id,
    })),
  WithdrawOffer: (call, circumstances) =>
    contingentsOf(call, circumstances, ['offered', 'accepted']).map(({ id }) => ({
      act: { type: 'WithdrawOffer', contingent: id },
      subject: id,
    })),
  GiveNationalApproval: (call, circumstances) =>
    contingentsOf(call, circumstances, ['offered', 'accepted', 'committed'])
      .filter(({ needsApproval, approvals }) => needsApproval.some((step) => approvals[step] === undefined))
      .map(({ id, needsApproval, approvals }): Candidate => {
        const steps = needsApproval.filter((step) => approvals[step] === undefined)
        return {
          act: { type: 'GiveNationalApproval', contingent: id, step: steps[0]!, granted: true },
          subject: id,
          range: { steps },
        }
      }),
  CommitContingent: (call, circumstances) =>
    contingentsOf(call, circumstances, ['accepted']).map(({ id }): Candidate => {
      const ceiling = call.mandate?.peopleMax
      const peopleMax = ceiling === undefined ? undefined : Math.max(0, ceiling - committedPeople(call))
      const act: Act = {
        type: 'CommitContingent',
        contingent: id,
        ...(peopleMax === undefined ? {} : { people: 0 }),
      }
      return { act, subject: id, range: peopleMax === undefined ? {} : { peopleMax } }
    }),
  DepartLeg: (call, circumstances) =>
    contingentsOf(call, circumstances, ['committed', 'moving', 'deployed']).map(({ id }) => ({
      act: {
        type: 'DepartLeg',
        contingent: id,
        leg: unusedId(call),
        from: anything,
        to: anything,
        mode: 'air',
      },
      subject: id,
    })),
  ArriveLeg: (call, circumstances) =>
    contingentsOf(call, circumstances, ['moving', 'deployed', 'returning']).flatMap(({ id, legs }) =>
      Object.entries(legs)
        .filter(([, { arrived }]) => arrived === undefined)
        .map(
          ([leg]): Candidate => ({
            act: { type: 'ArriveLeg', contingent: id, leg },
            subject: `${id}/${leg}`,
          }),
        ),
    ),
  TransferAuthority: (call, circumstances) =>
    contingentsOf(call, circumstances, ['moving', 'deployed', 'returning']).map(({ id }) => ({
      act: { type: 'TransferAuthority', contingent: id, to: anything },
      subject: id,
    })),
  ReportSituation: once({ type: 'ReportSituation', about: anything }),
  ReportIncident: once({ type: 'ReportIncident', kind: 'other', about: anything }),
  OrderWithdrawal: (call, { by }) =>
    by.role === 'duty-officer' || by.member === call.made?.caller
      ? [{ act: { type: 'OrderWithdrawal', reason: anything } }]
      : [],
  ReturnLeg: (call, circumstances) =>
    contingentsOf(call, circumstances, ['moving', 'deployed', 'returning']).map(({ id }) => ({
      act: {
        type: 'ReturnLeg',
        contingent: id,
        leg: unusedId(call),
        from: anything,
        to: anything,
        mode: 'air',
      },
      subject: id,
    })),
  ReleaseUnit: (call, circumstances) =>
    contingentsOf(call, circumstances, ['accepted', 'committed', 'moving', 'deployed', 'returning']).map(
      ({ id }) => ({
        act: { type: 'ReleaseUnit', contingent: id },
        subject: id,
      }),
    ),
  ClaimCost: (call, { by }) =>
    by.member === undefined
      ? []
      : [
          {
            act: {
              type: 'ClaimCost',
              cost: unusedId(call),
              member: by.member,
              amount: 0,
              currency: 'XXX',
              about: anything,
            },
          },
        ],
  SettleCost: (call, { by }) =>
    by.role === 'duty-officer' || by.member === call.made?.caller
      ? Object.entries(call.costs)
          .filter(([, { settled }]) => !settled)
          .map(([cost]): Candidate => ({ act: { type: 'SettleCost', cost, amount: 0 }, subject: cost }))
      : [],
  RecordLesson: once({ type: 'RecordLesson', about: anything }),
  Correct: once({ type: 'Correct', version: 1, about: anything }),
}
