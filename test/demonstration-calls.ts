/** Five calls as they are played in the demonstration: act by act, who does what and when. */
import type { Act } from '../src/call/index.ts'
import type { MemberId } from '../src/decision/index.ts'
import { instant } from '../src/instant.ts'
import { officer, type Play, personOf, secondOfficer } from './demonstration-cast.ts'

const member = (id: string): MemberId => id as MemberId
const text3 = (en: string, ar: string, ru: string) => ({ en, ar, ru })

const claim = text3(
  'Internationally trained terrorist bands are attacking Kazakhstan and their attack is an act of aggression.',
  'عصابات إرهابية دولية تدرّبت في الخارج تهاجم كازاخستان، وهجومها عمل عدواني.',
  'Международные террористические банды, прошедшие подготовку за рубежом, напали на Казахстан, и это акт агрессии.',
)
const question = text3(
  'Shall the Collective Peacekeeping Forces be sent to Kazakhstan for a limited period?',
  'هل تُرسل قوات حفظ السلام الجماعية إلى كازاخستان لمدة محدودة؟',
  'Направить ли в Казахстан Коллективные миротворческие силы на ограниченный срок?',
)

export const six = ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'] as const

type Contributor = {
  readonly id: (typeof six)[number]
  readonly unit: string
  readonly people: number
  readonly from: string
  readonly steps: readonly ('minister' | 'cabinet' | 'parliament' | 'decree')[]
}

/** Who came in January 2022, from where, and what had to be decided at home first. */
export const contributors: readonly Contributor[] = [
  { id: 'RUS', unit: 'Units of the airborne forces', people: 1600, from: 'Chkalovsky', steps: [] },
  { id: 'BLR', unit: 'A peacekeeping company', people: 100, from: 'Machulishchi', steps: ['minister'] },
  { id: 'ARM', unit: 'A peacekeeping unit', people: 100, from: 'Yerevan', steps: ['cabinet'] },
  { id: 'TJK', unit: 'A peacekeeping battalion', people: 200, from: 'Hissar', steps: ['parliament'] },
  { id: 'KGZ', unit: 'Special forces', people: 150, from: 'Kant', steps: ['parliament', 'decree'] },
]

/** The evening of 5 January: the call, the consultation, the question before the Council, and six ballots. */
export const callAndDeliberate = async ({ does, clock }: Play): Promise<void> => {
  await does(personOf('KAZ'), {
    type: 'MakeCall',
    caller: member('KAZ'),
    provision: 'collective-defence',
    threat: 'aggression',
    claim,
    needs: [],
  })
  clock.forward(0.5)
  await does(officer, {
    type: 'ConveneConsultation',
    provision: 'consultation',
    body: 'csc',
    about: 'The chair consults the heads of state.',
  })
  clock.forward(0.5)
  const deliberation = { deliberation: 'send-force', body: 'csc', matter: 'substance' }
  await does(officer, { type: 'OpenDeliberation', ...deliberation, question })
  for (const id of six) {
    clock.forward(0.25)
    await does(personOf(id), {
      type: 'TakePosition',
      deliberation: 'send-force',
      member: member(id),
      ballot: 'yes',
    })
  }
}

/** The night and the days after: decision, mandate, and five contingents that come by air. */
export const decideAndSend = async (play: Play): Promise<void> => {
  const { does, both, clock } = play
  await both({ type: 'TakeDecision', deliberation: 'send-force', adopted: true })
  await does(personOf('KAZ'), { type: 'ConsentAsHost', host: member('KAZ') })
  await both({
    type: 'IssueMandate',
    deliberation: 'send-force',
    tasks: ['Guard important state and military objects', 'Help to stabilise the situation'],
    area: 'members',
    place: 'Kazakhstan',
    means: ['force'],
    peopleMax: 2500,
    until: instant('2022-02-06T00:00Z'),
  })
  await does(officer, {
    type: 'GiveNotice',
    to: 'The UN Secretary-General and the Security Council',
    about: 'The operation, resting on Articles 2 and 4.',
  })
  clock.forward(2)
  for (const contributor of contributors) await send(play, contributor)
  await does(officer, { type: 'ReportSituation', about: 'All contingents have arrived.' })
}

const contingentOf = ({ id }: Contributor): string => `${id.toLowerCase()}-force`

const send = async ({ does, clock }: Play, contributor: Contributor): Promise<void> => {
  const { id, unit, people, from, steps } = contributor
  const contingent = contingentOf(contributor)
  await does(personOf(id), {
    type: 'OfferContingent',
    contingent,
    member: member(id),
    means: 'force',
    unit,
    people,
    caveats: [],
    needsApproval: [...steps],
  })
  await does(officer, { type: 'AcceptOffer', contingent })
  for (const step of steps)
    await does(personOf(id), { type: 'GiveNationalApproval', contingent, step, granted: true })
  await does(personOf(id), { type: 'CommitContingent', contingent, people })
  clock.forward(3)
  const leg = `${contingent}-in`
  const flight = { contingent, leg, from, to: 'Almaty', mode: 'air', people } as const
  await does(personOf(id, 'planner'), { type: 'DepartLeg', ...flight })
  clock.forward(5)
  await does(personOf(id, 'commander'), { type: 'ArriveLeg', contingent, leg, people })
  await does(personOf(id, 'commander'), { type: 'TransferAuthority', contingent, to: 'The joint command' })
}

/** From 13 to 19 January: the order to withdraw, the way home, the account, and the end. */
export const withdrawAndClose = async ({ does, both, clock }: Play): Promise<void> => {
  clock.set('2022-01-13T09:00Z')
  await does(personOf('KAZ'), { type: 'OrderWithdrawal', reason: 'The mission is accomplished.' })
  for (const contributor of contributors) {
    const { id, from, people } = contributor
    const contingent = contingentOf(contributor)
    const leg = `${contingent}-home`
    clock.forward(24)
    const flight = { contingent, leg, from: 'Almaty', to: from, mode: 'air', people } as const
    await does(personOf(id, 'commander'), { type: 'ReturnLeg', ...flight })
    await does(personOf(id, 'commander'), { type: 'ArriveLeg', contingent, leg })
    await does(officer, { type: 'ReleaseUnit', contingent })
  }
  await does(personOf('RUS'), {
    type: 'ClaimCost',
    cost: 'flights',
    member: member('RUS'),
    amount: 1_000_000,
    currency: 'RUB',
    about: 'Flights there and back.',
  })
  await does(officer, { type: 'RecordLesson', about: 'Parliaments sat after the first aircraft had landed.' })
  await both({ type: 'CloseCall', reason: 'help-ended' })
}

/** Grave acts need two persons; one alone is refused, and so is the same one twice. */
export const proposeAlone = async ({ order, does }: Play, act: Act): Promise<readonly unknown[]> => {
  const proposal = 'alone'
  const codes = [await order(officer, act)]
  await does(officer, { type: 'ProposeAct', proposal, act })
  codes.push(await order(officer, { type: 'ConfirmAct', proposal }))
  codes.push(await order(secondOfficer, { type: 'ConfirmAct', proposal: 'no-such-proposal' }))
  return codes.map((outcome) =>
    !outcome.ok && outcome.failure.kind === 'refused' ? outcome.failure.refusal.code : outcome,
  )
}
