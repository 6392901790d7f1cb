/** The handlers of every operation: the compiler says where one is missing. */
import { readFileSync } from 'node:fs'
import { accepted } from '../outcome.ts'
import { callHandlers } from './calls.ts'
import { feedHandlers } from './feeds.ts'
import { ledgerHandlers } from './ledger-views.ts'
import { noticeHandlers } from './notices.ts'
import { openApi } from './openapi.ts'
import { administrationHandlers, ownHandlers } from './own.ts'
import { pactHandlers } from './pacts.ts'
import type { Handlers, Parts } from './parts.ts'
import { recordHandlers } from './record.ts'
import type { Operation } from './routes.ts'
import { signInHandlers } from './sign-in.ts'

type Streamed = 'watch' | 'watchCall'

/** Everything but the streams, which answer by not ending. */
export const handlersOf = (parts: Parts): Handlers<Exclude<Operation, Streamed>> => {
  const document = JSON.stringify(openApi(version()))
  return {
    ...pactHandlers(parts),
    ...recordHandlers(parts),
    ...callHandlers(parts),
    ...feedHandlers(parts),
    ...ledgerHandlers(parts),
    ...noticeHandlers(parts),
    ...signInHandlers(parts),
    ...ownHandlers(parts),
    ...administrationHandlers(parts),
    describe: async () => accepted({ body: document }),
  }
}

const version = (): string => {
  const { version: said } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly version: string }
  return said
}
