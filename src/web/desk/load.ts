/** What the desk shows: what waits for somebody, the deadlines that run, and every call. For loaders alone. */
import type { Account } from '../../access/index.ts'
import type { ActName, Move, Phase } from '../../call/index.ts'
import type { Answered, Client } from '../../http/index.ts'
import type { Instant } from '../../instant.ts'
import type { Text3 } from '../../pact/index.ts'
import { namesOf, pactOf, statesOf, taken } from '../readings.ts'

type Row = Answered<'listCalls'>['items'][number]

/** A call in a list. */
export type CallRow = Pick<Row, 'call' | 'pact' | 'made' | 'phase'> & {
  readonly next: Row['deadlines'][number] | undefined
  readonly latestAt: Instant
}

/** A grave act of somebody else's that waits for a second person. */
export type Waiting = { readonly act: ActName; readonly expires: Instant }

/** What waits for somebody in one call: what to confirm first, then what they may do. */
export type Need = CallRow & {
  readonly confirmations: readonly Waiting[]
  readonly acts: readonly ActName[]
  readonly more: number
}

/** A deadline, and the zone of the pact under which it runs. */
export type Deadline = CallRow & { readonly kind: Row['deadlines'][number]['kind']; readonly due: Instant }

const [lookedIntoMost, deadlinesShown, rowsMost] = [30, 12, 200] as const

/** Acts for which others wait, the most pressing first. Much else may be open to somebody that needs nobody now. */
const pressing: readonly ActName[] = [
  ...(['TakePosition', 'TakeDecision', 'AcceptOffer', 'GiveNationalApproval'] as const),
  ...(['CommitContingent', 'ArriveLeg', 'DepartLeg'] as const),
]

/** Whoever is asked for help first waits for the question to be put. */
const pressingIn = (phase: Phase): readonly ActName[] =>
  phase === 'requested' ? [...pressing, 'OpenDeliberation'] : pressing

/** The open acts of a call for which others wait, each once; and how many more are open. */
export const actsIn = (
  moves: readonly Pick<Move, 'act' | 'closed'>[],
  phase: Phase,
): { readonly acts: readonly ActName[]; readonly more: number } => {
  const open = new Set(moves.filter(({ closed }) => closed === undefined).map(({ act }) => act))
  const acts = pressingIn(phase).filter((act) => open.has(act))
  return { acts, more: open.size - acts.length }
}

const rowOf = ({ call, pact, made, phase, deadlines, latest }: Row): CallRow => ({
  ...{ call, pact, made, phase, next: deadlines[0], latestAt: latest.at },
})

/** The desk of somebody, or of nobody in particular. */
export const deskOf = async (
  client: Client,
  { account, which }: { readonly account: Account | undefined; readonly which: string },
) => {
  const query = { needs: 'yes', limit: String(rowsMost) } as const
  const running = which === 'all' ? undefined : which === 'ended' ? 'no' : 'yes'
  const [board, listed, pacts, states] = await Promise.all([
    client.listCalls({ query: { ...query, running: 'yes' } }),
    client.listCalls({ query: { limit: String(rowsMost), ...(running ? { running } : {}) } }),
    client.listPacts(),
    statesOf(client),
  ])
  const [open, all] = [taken(board).items, taken(listed)]
  const rows = [...open, ...all.items]
  const zones = new Map<string, string>()
  for (const pact of new Set(open.map(({ pact }) => pact)))
    zones.set(pact, (await pactOf(client, pact)).legalZone)
  const callers = rows.flatMap(({ made }) => (made ? [made.caller] : []))
  return {
    ...(account ? await needsIn(client, open) : { needs: [], quiet: 0 }),
    deadlines: deadlinesIn(open),
    rows: all.items.map(rowOf),
    isCut: all.next !== undefined,
    position: Math.max(0, ...rows.map(({ latest }) => latest.position)),
    zones: Object.fromEntries(zones),
    pacts: Object.fromEntries(
      taken(pacts).items.map(({ id, shortName }): [string, Text3] => [id, shortName]),
    ),
    names: namesOf(states, undefined, [...callers, ...(account?.member ? [account.member] : [])]),
  }
}

const deadlinesIn = (open: readonly Row[]): readonly Deadline[] =>
  open
    .flatMap((row) => row.deadlines.map(({ kind, dueAt }) => ({ ...rowOf(row), kind, due: dueAt })))
    .sort((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, deadlinesShown)

/** Looks into the calls that wait for somebody: confirmations first, then by the next deadline. `quiet`: where nothing presses. */
const needsIn = async (
  client: Client,
  open: readonly Row[],
): Promise<{ readonly needs: readonly Need[]; readonly quiet: number }> => {
  const waiting = open
    .filter(({ needs }) => needs && needs.moves + needs.confirmations > 0)
    .sort(
      (a, b) =>
        (b.needs?.confirmations ?? 0) - (a.needs?.confirmations ?? 0) ||
        (a.deadlines[0]?.dueAt ?? '9').localeCompare(b.deadlines[0]?.dueAt ?? '9'),
    )
    .slice(0, lookedIntoMost)
  const found = await Promise.all(
    waiting.map(async (row): Promise<Need> => {
      const { moves, confirmations } = taken(await client.showCall({ params: { call: row.call } }))
      const waiting = confirmations
        .filter(({ closed }) => closed === undefined)
        .map(({ act, expires }) => ({ act: act.type, expires }))
      const { acts, more } = actsIn(moves, row.phase)
      // What was proposed already is not to be proposed once more.
      const others = acts.filter((act) => !waiting.some((each) => each.act === act))
      return { ...rowOf(row), confirmations: waiting, acts: others, more }
    }),
  )
  const needs = found.filter(({ confirmations, acts }) => confirmations.length + acts.length > 0)
  return { needs, quiet: found.length - needs.length }
}
