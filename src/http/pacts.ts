/** Pacts over HTTP: which are installed, what they say, and how they stood on a day. */

import type { Installed } from '../desk/index.ts'
import { accepted, failed } from '../outcome.ts'
import { inForce, type Pact, parsePact, plain } from '../pact/index.ts'
import type { PactShown } from './contract-calls.ts'
import type { Handlers, Parts } from './parts.ts'

type PactOperation = 'listPacts' | 'showPact' | 'showPactOn' | 'installPact'

/** The handlers of pacts. */
export const pactHandlers = (parts: Parts): Handlers<PactOperation> => ({
  listPacts: async () => {
    const found = await Promise.all((await parts.desk.pacts()).map((id) => parts.desk.definition(id)))
    const items = found.flatMap((installed) => (installed ? [listed(installed)] : []))
    return accepted({ body: { items } })
  },
  showPact: async ({ params, headers }) => {
    const installed = await parts.desk.definition(params.pact)
    if (!installed) return unknownPact(params.pact)
    const etag = `"${installed.hash}"`
    const cached = { etag, 'cache-control': 'no-cache' }
    if (headers['if-none-match'] === etag) return accepted({ body: nothing, status: 304, headers: cached })
    return accepted({ body: shown(installed), headers: cached })
  },
  showPactOn: async ({ params }) => {
    const installed = await parts.desk.definition(params.pact)
    if (!installed) return unknownPact(params.pact)
    const now = inForce(installed.pact, params.day)
    return now.ok ? accepted({ body: plain(now.value) }) : failed({ kind: 'refused', refusal: now.failure })
  },
  installPact: async ({ body, signed }) => {
    const { account } = signed!
    if (!account.administrator)
      return failed({ kind: 'access', refusal: { code: 'access/administrators-only', parameters: {} } })
    const parsed = parsePact(body, 'body')
    if (!parsed.ok) return failed({ kind: 'unsound', findings: parsed.failure })
    const done = await parts.desk.install(parsed.value, account.id)
    if (!done.ok) return done
    return accepted({ body: { id: parsed.value.id, ...done.value }, status: 201 })
  },
})

const nothing = {} as PactShown

export const unknownPact = (id: string) => failed({ kind: 'unknown', what: 'pact', id } as const)

const about = ({ pact, hash, at, version }: Installed) => ({
  ...{ id: pact.id, hash, installedAt: at, version },
})

const listed = (installed: Installed) => ({
  ...about(installed),
  ...{ name: installed.pact.name, shortName: installed.pact.shortName },
})

const texts = new WeakMap<Pact, PactShown['definition']>()

const shown = (installed: Installed): PactShown => {
  const definition = texts.get(installed.pact) ?? plain(installed.pact)
  texts.set(installed.pact, definition)
  return { ...about(installed), definition }
}
