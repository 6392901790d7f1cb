/**
 * The shapes of answers, for the OpenAPI document and for tests that hold real answers against them. Answers are made
 * here and typed by the contract, so no shape is asked for when one is sent.
 */
import { z } from 'zod'
import { accountRoles, auditKinds, scopes } from '../access/index.ts'
import { phases } from '../call/index.ts'
import { formalities } from '../record/index.ts'
import { languages } from '../words/index.ts'
import type { Operation } from './routes.ts'

const text = z.string()
const count = z.int().min(0)
const instant = z.string().describe('A moment in UTC, such as 2022-01-05T17:48:00.000Z.')
const day = z.string().describe('A day, such as 2022-01-05.')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const text3 = z.strictObject({ ar: text, en: text, ru: text })
const language = z.enum(languages)
const level = z.enum(['public', 'pact', 'secretariat'])
const strings = z.array(text)

/** What a file of ours says, whose JSON Schema is published beside it. */
const file = (name: string) => z.unknown().describe(`As a file has it: schemas/${name}.schema.json.`)
const page = (item: z.ZodType) =>
  z.strictObject({ items: z.array(item), next: text.optional().describe('The cursor of the next page.') })

const kept = { hash, installedAt: instant, version: count }
const inPact = { id: text, pact: text, ...kept }
const pactListed = z.strictObject({ id: text, ...kept, name: text3, shortName: text3 })
const caseListed = z.strictObject({
  ...inPact,
  title: text3,
  caller: text.optional(),
  formality: z.enum(formalities),
  events: count.describe('How many events the record tells of it.'),
  day: day.describe('The first day on which it can have begun.'),
  until: day.optional().describe('The last such day, where the sources leave more than one open.'),
  answer: z.strictObject({ extent: text, means: strings, delayDays: z.number().optional() }),
})
const reformListed = z.strictObject({ ...inPact, name: text3, from: day, standing: text })

const phase = z.enum(phases)
const deadline = z.looseObject({ kind: text, dueAt: instant })
const done = z.strictObject({ call: text, version: count, position: count, repeated: z.boolean() })
const row = z.strictObject({
  ...{ call: text, pact: text, phase },
  made: z.strictObject({ caller: text, provision: text, threat: text, at: instant }).optional(),
  ended: z.looseObject({ how: text }).optional(),
  deadlines: z.array(deadline),
  latest: z.strictObject({ type: text, at: instant, position: count }),
  needs: z.strictObject({ moves: count, confirmations: count }).optional(),
})
const callShown = z.strictObject({
  ...{ id: text, pact: text, definition: hash, version: count, phase },
  call: z.looseObject({}).describe('The call, folded from the events that you may see.'),
  deadlines: z.array(deadline),
  moves: z
    .array(z.looseObject({ act: text, secondPerson: z.boolean() }))
    .describe('What you may do, or why not.'),
  confirmations: z.array(z.looseObject({ proposal: text, expires: instant })),
})
const event = z.strictObject({
  ...{ position: count, stream: text, type: text, schema: count, at: instant, by: text, commandId: text },
  ...{ visibility: level, payload: z.unknown(), salt: text, leaf: hash },
  version: count.optional().describe('Not told to the public.'),
})
const head = z.strictObject({ size: count, root: hash })

const account = z.strictObject({
  ...{ id: text, name: text, title: text, role: z.enum(accountRoles), language, administrator: z.boolean() },
  ...{ member: text.optional(), pact: text.optional(), disabledAt: instant.optional() },
})
const session = z.strictObject({
  ...{ id: text, method: text, address: text, startedAt: instant, seenAt: instant, expiresAt: instant },
})
const sessionShown = z.strictObject({
  ...{ account, method: z.enum(['session', 'token']), mayAct: z.boolean(), session: session.optional() },
})
const token = z.strictObject({
  ...{ id: text, title: text, scopes: z.array(z.enum(scopes)), createdAt: instant, expiresAt: instant },
  ...{ usedAt: instant.optional(), revokedAt: instant.optional() },
})
const ended = z.strictObject({ ended: count })
const auditEntry = z.strictObject({
  ...{ id: text, at: instant, kind: z.enum(auditKinds), outcome: text, details: z.record(text, text) },
  ...{ account: text.optional(), subject: text.optional(), address: text.optional() },
})
const passkey = z.looseObject({ id: text, title: text, createdAt: instant })
const options = z.looseObject({ challenge: text })

const subscription = z.strictObject({
  ...{ id: text, account: text, kind: z.enum(['e-mail', 'webhook']), address: text, language, zone: text },
  topics: z.array(z.looseObject({ kind: z.enum(['pact', 'call', 'own']) })),
  quiet: z.strictObject({ from: text, until: text }).optional(),
  ...{ createdAt: instant, endedAt: instant.optional(), problem: text.optional() },
})
const undelivered = z.strictObject({
  ...{ subscription: text, account: text, address: text, position: count, attempts: count },
  ...{ failedAt: instant, problem: text },
})
const facts = (name: string) => z.strictObject({ ...kept, facts: file(name) })

/** The shape of every answer that is JSON and not empty. */
export const answerShapes: Readonly<Partial<Record<Operation, z.ZodType>>> = {
  listPacts: page(pactListed),
  showPact: z.strictObject({ id: text, ...kept, definition: file('pact') }),
  showPactOn: z.looseObject({
    id: text,
    day,
    legalZone: text,
    standings: z.array(z.looseObject({ id: text })),
  }),
  installPact: z.strictObject({ id: text, hash, version: count }),
  listRecord: page(caseListed),
  showCase: z.strictObject({ ...inPact, case: file('case') }),
  showExamples: z.strictObject({ pact: text, ...kept, examples: z.array(z.looseObject({})) }),
  listReforms: page(reformListed),
  showReform: z.strictObject({ ...inPact, reform: file('reform') }),
  listStates: facts('states'),
  listAirfields: facts('airfields'),
  listAircraft: facts('aircraft'),
  listCapabilities: facts('capabilities'),
  listCalls: page(row),
  showCall: callShown,
  listCallEvents: page(event),
  ...{ beginCall: done, act: done, propose: done, confirm: done },
  listEvents: page(event),
  proveInclusion: z.strictObject({
    ...{ position: count, leaf: hash, size: count, root: hash, path: z.array(hash) },
  }),
  proveConsistency: z.strictObject({ from: head, to: head, path: z.array(hash) }),
  ...{ showSession: sessionShown, signIn: sessionShown, setUp: sessionShown, acceptInvitation: sessionShown },
  ...{ finishPasskeySignIn: sessionShown, actAs: sessionShown },
  listSessions: page(session),
  ...{ endSession: ended, endSessions: ended },
  listTokens: page(token),
  createToken: z.strictObject({ token: text, record: token }),
  ...{ beginPasskeyRegistration: options, beginPasskeySignIn: options },
  finishPasskeyRegistration: passkey,
  listPasskeys: page(passkey),
  listIssuers: page(z.strictObject({ id: text, title: text })),
  listSubscriptions: page(subscription),
  addSubscription: z.strictObject({
    subscription,
    secret: text.optional().describe('What signs a webhook; shown this once.'),
  }),
  listUndelivered: page(undelivered),
  listAccounts: page(account),
  ...{ createAccount: account, changeAccount: account },
  invite: z.strictObject({ token: text, expiresAt: instant }),
  listIdentities: page(z.strictObject({ issuer: text, subject: text })),
  listAudit: page(auditEntry),
}
