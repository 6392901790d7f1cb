/** Calls over HTTP: orders in, what became of them out. Whether an act is allowed is decided in `call`, not here. */
import type { Command, PassTime } from '../call/index.ts'
import { phaseOf } from '../call/index.ts'
import { contentHash } from '../canonical.ts'
import type { Done } from '../desk/index.ts'
import { type Order, pinnedIn } from '../desk/index.ts'
import type { Recorded } from '../ledger/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { actorIn, sightOf } from './asking.ts'
import { commandId } from './bodies.ts'
import type { EventShown } from './contract-calls.ts'
import { limitOf, type Page } from './entry.ts'
import { type Failure, refuse } from './failure.ts'
import type { Asked, Given, Handlers, Parts } from './parts.ts'

type CallOperation = 'listCalls' | 'beginCall' | 'showCall' | 'listCallEvents' | 'act' | 'propose' | 'confirm'

/** The handlers of calls. */
export const callHandlers = (parts: Parts): Handlers<CallOperation> => ({
  listCalls: async ({ query, signed }) => {
    const { account } = signed ?? {}
    const by = query.needs === 'yes' && account ? actorIn(account, account.pact) : undefined
    const rows = await parts.desk.board(sightOf(account), by)
    const before = query.cursor === undefined ? Number.POSITIVE_INFINITY : Number(query.cursor)
    const wanted = rows.filter(
      (row) =>
        row.latest.position < before &&
        (query.pact === undefined || row.pact === query.pact) &&
        (query.phase === undefined || row.phase === query.phase) &&
        (query.running === undefined || (row.ended === undefined) === (query.running === 'yes')),
    )
    return accepted({ body: pageOf(wanted, limitOf(query.limit), (row) => row.latest.position) })
  },
  showCall: async ({ params, signed }) => {
    const by = actorIn(signed?.account, await pactOf(parts, params.call, signed))
    const shown = await parts.desk.show(params.call, by, sightOf(signed?.account))
    if (!shown) return unknownCall(params.call)
    return accepted({
      body: { ...shown, phase: phaseOf(shown.call) },
      headers: { etag: `"${shown.version}"` },
    })
  },
  listCallEvents: async ({ params, query, signed }) => {
    const events = await parts.desk.events(params.call, sightOf(signed?.account))
    if (events.length === 0) return unknownCall(params.call)
    const after = Number(query.cursor ?? 0)
    const since = events.filter(({ position }) => position > after)
    return accepted({
      body: pageOf(since.map(shownTo(signed?.account)), limitOf(query.limit), ({ position }) => position),
    })
  },
  beginCall: (asked) => {
    const { pact, call, commandId: said, ...command } = asked.body
    return order(parts, asked, {
      ...{ said, command, pact },
      // The same command sent again must find the same call: its id follows from who sent it and the command's id.
      callOf: (id) => call ?? `c-${contentHash([asked.signed!.account.id, id]).slice(0, 16)}`,
    })
  },
  act: (asked) => {
    const { commandId: said, ...command } = asked.body
    return order(parts, asked, { said, command, callOf: () => asked.params.call })
  },
  propose: (asked) => {
    const { commandId: said, proposal, act } = asked.body
    const command = { type: 'ProposeAct', proposal, act } as const
    return order(parts, asked, { said, command, callOf: () => asked.params.call })
  },
  confirm: (asked) => {
    const { commandId: said, proposal } = asked.body
    const command = { type: 'ConfirmAct', proposal } as const
    return order(parts, asked, { said, command, callOf: () => asked.params.call })
  },
})

type Ordered = {
  readonly said: string | undefined
  readonly command: Exclude<Command, PassTime>
  readonly pact?: string
  readonly callOf: (commandId: string) => string
}

/** Submits an order. The time is the desk's to set. */
const order = async (
  parts: Parts,
  asked: Pick<Asked<'act'>, 'signed' | 'headers'>,
  { said, command, pact, callOf }: Ordered,
): Promise<Outcome<Given<Done>, Failure>> => {
  const { signed, headers } = asked
  const id = commandIdOf(said, headers['idempotency-key'])
  if (!id.ok) return id
  const ifVersion = versionIn(headers['if-match'])
  if (!ifVersion.ok) return ifVersion
  const call = callOf(id.value)
  const account = signed!.account
  const wanted: Order = {
    ...{ call, pact, command, ifVersion: ifVersion.value },
    by: actorIn(account, pact ?? (await pactOf(parts, call, signed))),
    account: account.id,
    commandId: id.value,
  }
  const outcome = await parts.desk.submit(wanted)
  if (!outcome.ok) return outcome
  const { version } = outcome.value
  return accepted({
    body: outcome.value,
    status: outcome.value.repeated ? 200 : 201,
    headers: { etag: `"${version}"`, location: `/api/calls/${call}` },
  })
}

/** The pact of a call, where it matters to who is asking. */
const pactOf = async (
  { desk }: Parts,
  call: string,
  signed: Asked<'act'>['signed'],
): Promise<string | undefined> => {
  if (signed?.account.pact === undefined) return undefined
  const [first] = await desk.events(call, 'secretariat')
  return first && pinnedIn(first).pact
}

const commandIdOf = (
  said: string | undefined,
  header: string | string[] | undefined,
): Outcome<string, Failure> => {
  const key = typeof header === 'string' ? header : undefined
  if (said === undefined && header === undefined) return refuse(400, 'request/command-id-missing')
  const id = said ?? key ?? ''
  const agrees = header === undefined || (key !== undefined && (said ?? key) === key)
  return agrees && commandId.safeParse(id).success ? accepted(id) : refuse(400, 'request/command-id-unsound')
}

/** The version that If-Match names; undefined where it does not bind the command to one. */
const versionIn = (header: string | string[] | undefined): Outcome<number | undefined, Failure> => {
  if (header === undefined || header === '*') return accepted(undefined)
  const version = typeof header === 'string' ? /^"?(\d{1,15})"?$/.exec(header)?.[1] : undefined
  return version === undefined ? refuse(400, 'request/if-match-unsound') : accepted(Number(version))
}

export const unknownCall = (id: string) => failed({ kind: 'unknown', what: 'call', id } as const)

/** The first of a list, and the cursor of the rest. */
export const pageOf = <Item>(
  items: readonly Item[],
  limit: number,
  cursorOf: (item: Item) => number,
): Page<Item> => {
  const shown = items.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown, ...(last && items.length > limit ? { next: String(cursorOf(last)) } : {}) }
}

/** An event as it goes out. The public is not told versions: a gap in them would count what it may not see. */
export const shownTo =
  (account: { readonly role: string } | undefined) =>
  ({ version, ...event }: Recorded): EventShown =>
    account === undefined || account.role === 'public' ? event : { ...event, version }
