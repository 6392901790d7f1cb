/**
 * What loaders read: definitions, cases and facts, parsed once for each version of them. Every reading asks the API
 * first, with the tag of what is kept here, so that nothing old or hidden is ever shown.
 */
import type { Answer, Client, Problem } from '../http/index.ts'
import type { ToldCase } from '../measure/index.ts'
import type { Outcome } from '../outcome.ts'
import {
  type Airfields,
  type Capabilities,
  type Pact,
  pactFile,
  type Reform,
  reformFile,
  type States,
  statesFile,
  type Text3,
} from '../pact/index.ts'
import { type Case, caseOf, replay } from '../record/index.ts'
import type { StateNames } from './reader.tsx'

type Asked<Body> = Promise<Outcome<Answer<Body>, Problem>>
type Tagged = { readonly headers: { readonly 'if-none-match': string } }

const keptMost = 500
const kept = new Map<string, { readonly tag: string; readonly value: unknown }>()

/** What came back, or the end of the page with the API's own status. */
export const taken = <Body>(outcome: Outcome<Answer<Body>, Problem>): Body => {
  if (outcome.ok) return outcome.value.body
  throw new Response(null, { status: outcome.failure.status })
}

const reading = async <Body, Value>(
  key: string,
  ask: (tagged: Tagged) => Asked<Body>,
  parse: (body: Body) => Value,
): Promise<Value> => {
  const known = kept.get(key)
  const outcome = await ask({ headers: { 'if-none-match': known?.tag ?? '' } })
  if (known && outcome.ok && outcome.value.status === 304) return known.value as Value
  const value = parse(taken(outcome))
  const tag = outcome.ok ? outcome.value.headers.get('etag') : null
  if (kept.size >= keptMost) kept.clear()
  if (tag) kept.set(key, { tag, value })
  return value
}

/** A pact as installed now. */
export const pactOf = (client: Client, pact: string): Promise<Pact> =>
  reading(
    `pact/${pact}`,
    (tagged) => client.showPact({ params: { pact }, ...tagged }),
    ({ definition }) => pactFile.parse(definition),
  )

/** One call on record. */
export const caseOn = (client: Client, pact: string, id: string): Promise<Case> =>
  reading(
    `case/${pact}/${id}`,
    (tagged) => client.showCase({ params: { pact, case: id }, ...tagged }),
    ({ case: content }) => caseOf(content),
  )

/** The calls on record of a pact, oldest first. */
export const recordOf = (client: Client, pact: string) =>
  reading(
    `record/${pact}`,
    (tagged) => client.listRecord({ params: { pact }, ...tagged }),
    ({ items }) => items,
  )

/** The states of the shared file. */
export const statesOf = (client: Client): Promise<States> =>
  reading(
    'states',
    (tagged) => client.listStates({ ...tagged }),
    ({ facts }) => statesFile.parse(facts),
  )

/** What a requirement can ask for; parsed when it was taken in. */
export const capabilitiesOf = (client: Client) =>
  reading(
    'capabilities',
    (tagged) => client.listCapabilities({ ...tagged }),
    ({ facts }) => facts as unknown as Capabilities,
  )

/** The airfields of the shared file; they were parsed when they were taken in. */
export const airfieldsOf = (client: Client) =>
  reading(
    'airfields',
    (tagged) => client.listAirfields({ ...tagged }),
    ({ facts }) => facts as unknown as Airfields,
  )

/** How some members are called: by the pact where it names them, else by the states. */
export const namesOf = (states: States, pact: Pact | undefined, members: Iterable<string>): StateNames => {
  const own: Readonly<Record<string, { readonly name?: Text3 | undefined }>> = pact?.members ?? {}
  const shared: Readonly<Record<string, { readonly name: Text3 }>> = states.states
  return Object.fromEntries(
    [...new Set(members)].flatMap((id) => {
      const name = own[id]?.name ?? shared[id]?.name
      return name ? [[id, name]] : []
    }),
  )
}

const replayed = new WeakMap<Case, { readonly by: Pact; readonly told: readonly ToldCase[] }>()

/** Every call on record of a pact with its replay, oldest first; replayed once for each version of it. */
export const casesOf = async (client: Client, pact: Pact): Promise<readonly ToldCase[]> => {
  const listed = await recordOf(client, pact.id)
  const found = await Promise.all(listed.map(({ id }) => caseOn(client, pact.id, id)))
  return found.flatMap((each) => {
    const known = replayed.get(each)
    if (known?.by === pact) return known.told
    const replayedNow = replay(each, pact)
    const told = replayedNow.ok ? [{ found: each, told: replayedNow.value }] : []
    replayed.set(each, { by: pact, told })
    return told
  })
}

/** The named amendments of a pact. */
export const reformsOf = async (client: Client, pact: string): Promise<readonly Reform[]> => {
  const listed = await reading(
    `reforms/${pact}`,
    (tagged) => client.listReforms({ params: { pact }, ...tagged }),
    ({ items }) => items,
  )
  return Promise.all(
    listed.map(({ id }) =>
      reading(
        `reform/${pact}/${id}`,
        (tagged) => client.showReform({ params: { pact, reform: id }, ...tagged }),
        ({ reform }) => reformFile.parse(reform),
      ),
    ),
  )
}
