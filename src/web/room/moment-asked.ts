/** The moment in an address, and when another address of the same call needs nothing new. */
import type { ShouldRevalidateFunctionArgs } from 'react-router'

/** How many moments have passed, as the address says it. */
export const momentIn = (request: Request): number | undefined => {
  const said = new URL(request.url).searchParams.get('at')
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : undefined
}

/** Another moment or clock of the same call is in the page already. */
export const isOtherPage = (asked: ShouldRevalidateFunctionArgs): boolean => {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = asked
  const moved = currentUrl.pathname !== nextUrl.pathname || formMethod !== undefined
  return moved && defaultShouldRevalidate
}
