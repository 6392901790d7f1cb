/** Every address of the API: what it is called, its method, its path. Small enough for the browser to carry. */

export const routes = {
  // what is in force
  listPacts: ['GET', '/api/pacts'],
  showPact: ['GET', '/api/pacts/{pact}'],
  showPactOn: ['GET', '/api/pacts/{pact}/on/{day}'],
  installPact: ['POST', '/api/pacts'],
  // what happened, and the facts
  listRecord: ['GET', '/api/pacts/{pact}/record'],
  showCase: ['GET', '/api/pacts/{pact}/record/{case}'],
  showExamples: ['GET', '/api/pacts/{pact}/examples'],
  listReforms: ['GET', '/api/pacts/{pact}/reforms'],
  showReform: ['GET', '/api/pacts/{pact}/reforms/{reform}'],
  listStates: ['GET', '/api/states'],
  listAirfields: ['GET', '/api/airfields'],
  listAircraft: ['GET', '/api/aircraft'],
  listCapabilities: ['GET', '/api/capabilities'],
  // calls
  listCalls: ['GET', '/api/calls'],
  beginCall: ['POST', '/api/calls'],
  showCall: ['GET', '/api/calls/{call}'],
  listCallEvents: ['GET', '/api/calls/{call}/events'],
  act: ['POST', '/api/calls/{call}/acts'],
  propose: ['POST', '/api/calls/{call}/proposals'],
  confirm: ['POST', '/api/calls/{call}/confirmations'],
  watchCall: ['GET', '/api/calls/{call}/stream'],
  watch: ['GET', '/api/stream'],
  showFeed: ['GET', '/api/feed.atom'],
  showDeadlines: ['GET', '/api/deadlines.ics'],
  // the ledger
  listEvents: ['GET', '/api/events'],
  showCheckpoint: ['GET', '/api/checkpoint'],
  keepCosignatures: ['POST', '/api/checkpoint/cosignatures'],
  showVerifierKey: ['GET', '/api/checkpoint/key'],
  proveInclusion: ['GET', '/api/proofs/inclusion/{position}'],
  proveConsistency: ['GET', '/api/proofs/consistency'],
  exportLedger: ['GET', '/api/export'],
  // who is asking
  showSession: ['GET', '/api/session'],
  signIn: ['POST', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  listSessions: ['GET', '/api/sessions'],
  endSessions: ['DELETE', '/api/sessions'],
  endSession: ['DELETE', '/api/sessions/{session}'],
  setUp: ['POST', '/api/set-up'],
  acceptInvitation: ['POST', '/api/invitations/accept'],
  changePassword: ['POST', '/api/password'],
  listTokens: ['GET', '/api/tokens'],
  createToken: ['POST', '/api/tokens'],
  revokeToken: ['DELETE', '/api/tokens/{token}'],
  beginPasskeyRegistration: ['POST', '/api/passkeys/begin'],
  finishPasskeyRegistration: ['POST', '/api/passkeys'],
  listPasskeys: ['GET', '/api/passkeys'],
  removePasskey: ['DELETE', '/api/passkeys/{passkey}'],
  beginPasskeySignIn: ['POST', '/api/session/passkey/begin'],
  finishPasskeySignIn: ['POST', '/api/session/passkey'],
  listIssuers: ['GET', '/api/session/elsewhere'],
  beginSignInElsewhere: ['GET', '/api/session/elsewhere/{issuer}'],
  finishSignInElsewhere: ['GET', '/api/session/elsewhere/return'],
  actAs: ['POST', '/api/demonstration/act-as'],
  // who is told of what
  listSubscriptions: ['GET', '/api/subscriptions'],
  addSubscription: ['POST', '/api/subscriptions'],
  endSubscription: ['DELETE', '/api/subscriptions/{subscription}'],
  listUndelivered: ['GET', '/api/undelivered'],
  // administration
  listAccounts: ['GET', '/api/accounts'],
  createAccount: ['POST', '/api/accounts'],
  changeAccount: ['PATCH', '/api/accounts/{account}'],
  invite: ['POST', '/api/accounts/{account}/invitations'],
  listIdentities: ['GET', '/api/accounts/{account}/identities'],
  linkIdentity: ['POST', '/api/accounts/{account}/identities'],
  unlinkIdentity: ['POST', '/api/identities/unlink'],
  listAudit: ['GET', '/api/audit'],
  // the API itself
  describe: ['GET', '/api/openapi.json'],
} as const satisfies Readonly<Record<string, readonly [Verb, `/api/${string}`]>>

/** The operations whose body is a text, with its kind. */
export const textBodies: Readonly<Partial<Record<keyof typeof routes, string>>> = {
  installPact: 'application/yaml',
  keepCosignatures: 'text/plain',
}

export type Verb = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type Operation = keyof typeof routes

export const operations = Object.keys(routes) as readonly Operation[]
