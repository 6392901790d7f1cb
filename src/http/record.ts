/** The record over HTTP: calls that history answered, as the ledger keeps them, and the facts beside them. */
import { contentHash } from '../canonical.ts'
import type { Document, DocumentKind } from '../desk/index.ts'
import { dayOf } from '../instant.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { type Reform, reformFile } from '../pact/index.ts'
import { caseOf } from '../record/index.ts'
import { unknownCall } from './calls.ts'
import type { CaseListed, FactsShown, Kept, ReformListed } from './contract-record.ts'
import { type Failure, refuse } from './failure.ts'
import { unknownPact } from './pacts.ts'
import type { Asked, Given, Handlers, Parts } from './parts.ts'

type RecordOperation =
  | 'listRecord'
  | 'showCase'
  | 'showExamples'
  | 'listReforms'
  | 'showReform'
  | 'listStates'
  | 'listAirfields'
  | 'listAircraft'
  | 'listCapabilities'

/** The handlers of what is kept beside the pacts. */
export const recordHandlers = ({ desk }: Parts): Handlers<RecordOperation> => {
  /** All of a kind that belong to a pact that is installed. */
  const allOf = async (kind: DocumentKind, pact: string) =>
    (await desk.definition(pact)) ? accepted(await desk.documents(kind, `${pact}/`)) : unknownPact(pact)
  const facts =
    (id: string) =>
    async ({
      headers,
    }: Pick<Asked<'listStates'>, 'headers'>): Promise<Outcome<Given<FactsShown>, Failure>> => {
      const found = await desk.document('facts', id)
      if (!found) return refuse(404, 'request/no-such-address')
      return tagged(headers, found.hash, () => ({ ...kept(found), facts: found.content }))
    }
  return {
    listRecord: async ({ params, headers }) => {
      const found = await allOf('record', params.pact)
      if (!found.ok) return found
      return tagged(headers, tagOf(found.value), () => ({
        items: found.value.map(caseListed).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      }))
    },
    showCase: async ({ params, headers }) => {
      const found = await desk.document('record', `${params.pact}/${params.case}`)
      if (!found) return unknownCall(params.case)
      return tagged(headers, found.hash, () => ({ ...named(found), case: found.content }))
    },
    showExamples: async ({ params, headers }) => {
      const found = await desk.document('examples', params.pact)
      // A pact that an administrator installed has no examples.
      if (!found)
        return (await desk.definition(params.pact))
          ? refuse(404, 'request/no-such-address')
          : unknownPact(params.pact)
      return tagged(headers, found.hash, () => ({
        ...kept(found),
        ...{ pact: params.pact, examples: found.content },
      }))
    },
    listReforms: async ({ params, headers }) => {
      const found = await allOf('reform', params.pact)
      if (!found.ok) return found
      return tagged(headers, tagOf(found.value), () => ({ items: found.value.map(reformListed) }))
    },
    showReform: async ({ params, headers }) => {
      const found = await desk.document('reform', `${params.pact}/${params.reform}`)
      if (!found)
        return (await desk.definition(params.pact))
          ? refuse(404, 'request/no-such-address')
          : unknownPact(params.pact)
      return tagged(headers, found.hash, () => ({ ...named(found), reform: found.content }))
    },
    listStates: facts('states'),
    listAirfields: facts('airfields'),
    listAircraft: facts('aircraft'),
    listCapabilities: facts('capabilities'),
  }
}

/** The answer with its tag; nothing where the reader has it already. */
const tagged = <Body>(
  headers: Asked<'listStates'>['headers'],
  tag: string,
  bodyOf: () => Body,
): Outcome<Given<Body>, Failure> => {
  const etag = `"${tag}"`
  const cached = { etag, 'cache-control': 'no-cache' }
  return headers['if-none-match'] === etag
    ? accepted({ body: undefined as Body, status: 304, headers: cached })
    : accepted({ body: bodyOf(), headers: cached })
}

const tagOf = (found: readonly Document[]): string => contentHash(found.map(({ id, hash }) => [id, hash]))

const kept = ({ hash, installedAt, version }: Document): Kept => ({ hash, installedAt, version })

/** Its own name and that of its pact, which together are its id. */
const named = (document: Document) => {
  const [pact = '', id = ''] = document.id.split('/')
  return { id, pact, ...kept(document) }
}

const rows = new WeakMap<Document, CaseListed>()

const caseListed = (document: Document): CaseListed => {
  const known = rows.get(document)
  if (known) return known
  const { title, caller, formality, zone, events, bounds, backgroundBounds, answer } = caseOf(
    document.content,
  )
  const [first] = [...bounds, ...backgroundBounds]
  const { extent, means, delayDays } = answer
  const [day, until] = [dayOf(first!.earliest, zone), dayOf(first!.latest, zone)]
  const row = {
    ...named(document),
    ...{ title, formality, day, ...(until === day ? {} : { until }), events: events.length },
    ...(caller === undefined ? {} : { caller }),
    answer: { extent, means, ...(delayDays === undefined ? {} : { delayDays }) },
  }
  rows.set(document, row)
  return row
}

const reformListed = (document: Document): ReformListed => {
  const { name, from, standing } = reformFile.parse(document.content) as Reform
  return { ...named(document), name, from, standing }
}
