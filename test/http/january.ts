/** January 2022 as steps of six delegates, their planners and two duty officers, from the request to the closing. */
import { delegate, officer, planner, type Step, second } from './play.ts'

const contributors = ['RUS', 'BLR', 'ARM', 'TJK', 'KGZ'] as const
const steps = {
  RUS: [],
  BLR: ['minister'],
  ARM: ['cabinet'],
  TJK: ['parliament'],
  KGZ: ['parliament', 'decree'],
} as const
const id = (member: string): string => member.toLowerCase()
const until = '2022-01-19T12:00:00Z'

const contribution = (member: (typeof contributors)[number]): readonly Step[] => [
  {
    by: delegate(member),
    act: {
      type: 'OfferContingent',
      contingent: id(member),
      member,
      means: 'force',
      unit: 'a unit',
      needsApproval: [...steps[member]],
    },
  },
  { by: officer, act: { type: 'AcceptOffer', contingent: id(member) } },
  ...steps[member].map(
    (step): Step => ({
      by: delegate(member),
      act: { type: 'GiveNationalApproval', contingent: id(member), step, granted: true },
    }),
  ),
  { by: delegate(member), act: { type: 'CommitContingent', contingent: id(member), people: 100 } },
  {
    by: planner(member),
    act: {
      type: 'DepartLeg',
      contingent: id(member),
      leg: 'in',
      from: 'home',
      to: 'Almaty',
      mode: 'air',
      people: 100,
    },
  },
  { by: planner(member), act: { type: 'ArriveLeg', contingent: id(member), leg: 'in' } },
]

/** The steps, in order. */
export const january: readonly Step[] = [
  {
    at: '2022-01-05T18:30:00Z',
    by: delegate('KAZ'),
    act: {
      type: 'MakeCall',
      caller: 'KAZ',
      provision: 'peacekeeping',
      threat: 'terrorism',
      claim: 'bands trained abroad are attacking',
    },
  },
  {
    by: delegate('ARM'),
    act: { type: 'ConveneConsultation', provision: 'consultation', body: 'csc', about: 'the request' },
  },
  {
    by: officer,
    act: {
      type: 'OpenDeliberation',
      deliberation: 'send',
      body: 'csc',
      matter: 'substance',
      question: 'Shall the force be sent?',
    },
  },
  ...['KAZ', ...contributors].map(
    (member): Step => ({
      by: delegate(member),
      act: { type: 'TakePosition', deliberation: 'send', member, ballot: 'yes' },
    }),
  ),
  {
    at: '2022-01-05T21:50:00Z',
    by: officer,
    confirmedBy: second,
    act: { type: 'TakeDecision', deliberation: 'send', adopted: true },
  },
  {
    by: officer,
    confirmedBy: second,
    act: {
      type: 'IssueMandate',
      deliberation: 'send',
      tasks: ['guard state and military objects'],
      area: 'members',
      means: ['force'],
      until,
    },
  },
  {
    by: officer,
    act: {
      type: 'GiveNotice',
      to: 'the UN Security Council',
      article: 'peacekeeping-3',
      about: 'the operation',
    },
  },
  ...contributors.flatMap(contribution),
  {
    at: '2022-01-13T09:00:00Z',
    by: delegate('KAZ'),
    act: { type: 'OrderWithdrawal', reason: 'the task is done' },
  },
  ...contributors.flatMap((member): readonly Step[] => [
    {
      by: planner(member),
      act: {
        type: 'ReturnLeg',
        contingent: id(member),
        leg: 'out',
        from: 'Almaty',
        to: 'home',
        mode: 'air',
        people: 100,
      },
    },
    { by: officer, act: { type: 'ReleaseUnit', contingent: id(member) } },
  ]),
  { by: officer, act: { type: 'RecordLesson', about: 'one airlift carried everybody' } },
  {
    at: '2022-01-19T10:00:00Z',
    by: officer,
    confirmedBy: second,
    act: { type: 'CloseCall', reason: 'help-ended' },
  },
]
