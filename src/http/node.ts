/** The HTTP API: the server. Needs Node. */

export { answerShapes } from './answers.ts'
export { readerOf } from './asking.ts'
export { contract } from './contract.ts'
export { openApi } from './openapi.ts'
export type { Limits, Parts, Running } from './parts.ts'
export { openHttp } from './server.ts'
export { clientWithin } from './within.ts'
