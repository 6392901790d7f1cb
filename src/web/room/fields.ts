/** The fields of each act's form. What may be chosen comes from the move. */
import { type ActName, graveActs, type Move } from '../../call/index.ts'
import type { Vocabulary } from '../../words/index.ts'
import type { Standing } from './live.ts'

/** `code`: read from left to right. `lines`: one a line. `ticks`: any of several. `instant`: in UTC. */
export type Kind =
  | 'line'
  | 'text'
  | 'code'
  | 'lines'
  | 'number'
  | 'instant'
  | 'day'
  | 'choice'
  | 'ticks'
  | 'rows'

type Shape = readonly [name: FieldName, kind: Kind, needed?: 'needed']

/** Everything that a form may ask for. */
export const fieldNames = [
  ...([
    'about',
    'adopted',
    'amount',
    'area',
    'ballot',
    'begins',
    'caveats',
    'completes',
    'conditions',
  ] as const),
  ...([
    'contingent',
    'currency',
    'dead',
    'deadline',
    'from',
    'granted',
    'injured',
    'kind',
    'line',
    'lines',
  ] as const),
  ...([
    'means',
    'mode',
    'needsApproval',
    'payer',
    'people',
    'peopleMax',
    'place',
    'plan',
    'quantity',
  ] as const),
  ...([
    'question',
    'reason',
    'sorties',
    'step',
    'tasks',
    'to',
    'unit',
    'until',
    'vehicles',
    'version',
  ] as const),
] as const
export type FieldName = (typeof fieldNames)[number]

const leg: readonly Shape[] = [
  ['from', 'line', 'needed'],
  ['to', 'line', 'needed'],
  ['mode', 'choice', 'needed'],
  ...([['people', 'number'], ['vehicles', 'number'], ['sorties', 'number']] as const), // biome-ignore format: one thought
]
const about: readonly Shape[] = [['about', 'text', 'needed']]
const reason: readonly Shape[] = [['reason', 'text']]

export const shapes: { readonly [Name in ActName]: readonly Shape[] } = {
  MakeCall: [],
  ConveneConsultation: about,
  WithdrawCall: reason,
  GiveNotice: [['to', 'line', 'needed'], ...about],
  CloseCall: [['reason', 'choice', 'needed'], ['about', 'text']], // biome-ignore format: one thought
  OpenDeliberation: [['question', 'text', 'needed'], ['deadline', 'instant']], // biome-ignore format: one thought
  TakePosition: [['ballot', 'choice', 'needed'], ...reason],
  CloseDeliberation: [],
  TakeDecision: [['adopted', 'choice', 'needed'], ['about', 'text']], // biome-ignore format: one thought
  IssueMandate: [
    ['tasks', 'lines', 'needed'],
    ['means', 'ticks', 'needed'],
    ['area', 'choice', 'needed'],
    ['place', 'line'],
    ['peopleMax', 'number'],
    ['until', 'instant'],
  ],
  ExtendMandate: [['until', 'instant', 'needed']],
  ConsentAsHost: [['conditions', 'text']],
  StateRequirement: [['lines', 'rows', 'needed']],
  ProposePlan: [['plan', 'code', 'needed'], ['about', 'text']], // biome-ignore format: one thought
  OfferContingent: [
    ['means', 'choice', 'needed'],
    ['unit', 'line', 'needed'],
    ['people', 'number'],
    ['line', 'choice'],
    ['quantity', 'number'],
    ['needsApproval', 'ticks'],
    ['caveats', 'lines'],
  ],
  AcceptOffer: [['quantity', 'number']],
  DeclineOffer: [['reason', 'choice', 'needed'], ['about', 'text']], // biome-ignore format: one thought
  WithdrawOffer: reason,
  GiveNationalApproval: [['step', 'choice', 'needed'], ['granted', 'choice', 'needed'], ['about', 'text']], // biome-ignore format: one thought
  CommitContingent: [['people', 'number']],
  DepartLeg: leg,
  ArriveLeg: [['people', 'number'], ['vehicles', 'number']], // biome-ignore format: one thought
  TransferAuthority: [['to', 'line', 'needed']],
  ReportSituation: [...about, ['contingent', 'choice']],
  ReportIncident: [
    ['kind', 'choice', 'needed'],
    ...about,
    ['contingent', 'choice'],
    ['dead', 'number'],
    ['injured', 'number'],
  ],
  OrderWithdrawal: [['reason', 'text', 'needed'], ['begins', 'day'], ['completes', 'day']], // biome-ignore format: one thought
  ReturnLeg: leg,
  ReleaseUnit: [],
  ClaimCost: [['amount', 'number', 'needed'], ['currency', 'code', 'needed'], ...about],
  SettleCost: [['amount', 'number', 'needed'], ['payer', 'choice']], // biome-ignore format: one thought
  RecordLesson: about,
  Correct: [['version', 'number', 'needed'], ...about],
}

/** A field as the form shows it. */
export type ActField = {
  readonly name: FieldName
  readonly kind: Kind
  readonly needed: boolean
  /** What may be chosen, and the vocabulary that names it. */
  readonly options?: readonly string[]
  readonly words?: Vocabulary | 'yes-no' | 'names'
  readonly most?: number | undefined
  readonly value?: string | undefined
}

type Choosing = Pick<ActField, 'options' | 'words' | 'most' | 'value'>

/** The fields of a move: its act's own, narrowed to its range. */
export const fieldsOf = (
  move: Move,
  standing: Pick<Standing, 'contingents' | 'lines'>,
): readonly ActField[] =>
  shapes[move.act].flatMap(([name, kind, needed]): readonly ActField[] => {
    const choosing = choosingOf(name, kind, { move, standing })
    if (kind === 'choice' && (choosing.options?.length ?? 0) === 0) return []
    return [{ name, kind, needed: needed !== undefined, ...choosing }]
  })

const steps = ['minister', 'cabinet', 'parliament', 'decree', 'court']
const closing = ['help-ended', 'no-longer-needed', 'not-adopted', 'no-answer', 'overtaken', 'other']
const declining = ['not-needed', 'too-late', 'caveat', 'cost', 'host-refuses', 'other']
const incidents = ['casualty', 'force-used', 'attack', 'accident', 'complaint', 'other']
const allMeans = [
  ...['consultation', 'statement', 'mediation', 'observers', 'material', 'funds', 'advisers'],
  ...['civil-protection', 'sanctions', 'force'],
]

type Around = { readonly move: Move; readonly standing: Pick<Standing, 'contingents' | 'lines'> }

const choosingOf = (name: FieldName, kind: Kind, { move, standing }: Around): Choosing => {
  const { act, range, subject } = move
  const own = standing.contingents.find(({ id }) => id === subject)
  switch (name) {
    case 'ballot':
      return { options: range.ballots ?? [], words: 'ballot' }
    case 'adopted':
      return { options: (range.adopted ?? []).map(String), words: 'outcome' }
    case 'granted':
      return { options: ['true', 'false'], words: 'yes-no' }
    case 'step':
      return { options: range.steps ?? steps, words: 'step' }
    case 'needsApproval':
      return { options: steps, words: 'step' }
    case 'means':
      return { options: range.means ?? allMeans, words: 'means' }
    case 'area':
      return { options: ['members', 'outside'], words: 'area' }
    case 'mode':
      return { options: ['air', 'road', 'rail', 'sea'], words: 'mode' }
    case 'kind':
      return { options: incidents, words: 'incident' }
    case 'line':
      return { options: standing.lines, words: 'names' }
    case 'contingent':
      return { options: standing.contingents.map(({ id }) => id), words: 'names' }
    case 'reason':
      if (kind !== 'choice') return {}
      return act === 'CloseCall'
        ? { options: closing, words: 'closing' }
        : { options: declining, words: 'declining' }
    case 'people':
      return { most: range.peopleMax, value: own?.people === undefined ? undefined : String(own.people) }
    case 'peopleMax':
      return { most: range.peopleMax }
    default:
      return {}
  }
}

/** Acts that are done on the version that their actor saw, or not at all. */
const bound: ReadonlySet<ActName> = new Set([
  ...graveActs,
  ...(['CloseDeliberation', 'ExtendMandate', 'OrderWithdrawal', 'WithdrawCall'] as const),
])

export const isBound = (act: ActName): boolean => bound.has(act)
