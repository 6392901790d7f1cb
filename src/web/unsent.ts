/** Forms without a connection: what was written stays, and the page says that it was not sent. */
import type { ShouldRevalidateFunctionArgs } from 'react-router'

/** The form could not be sent: nothing of it has reached the server, or no answer came back. */
export type Unsent = { readonly unsent: true }

/** Sends a form; a server that cannot be reached is an answer too. */
const sendOrSay = async <Answered>(send: () => Promise<Answered>): Promise<Answered | Unsent> => {
  try {
    return await send()
  } catch (error) {
    // `fetch` throws a TypeError where there is no connection; all else is the page's own.
    if (error instanceof TypeError) return { unsent: true }
    throw error
  }
}

/** Sends the forms of a page; a page exports this as its own. */
export const clientAction = ({ serverAction }: { readonly serverAction: () => Promise<unknown> }) =>
  sendOrSay(serverAction)

/** Was the last form not sent? */
export const isUnsent = (last: unknown): last is Unsent =>
  typeof last === 'object' && last !== null && 'unsent' in last

/** Asks for nothing anew after a form that was not sent: that could not be answered either. */
export const unlessUnsent = ({
  actionResult,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean => (isUnsent(actionResult) ? false : defaultShouldRevalidate)
