/** Where a reader is led on to: only to pages of ours, whatever an address says. */
import { isLanguage } from './house.ts'

/** A path of our own pages; undefined for anything that could lead elsewhere. */
export const ownPath = (path: string | null | undefined): string | undefined => {
  if (!path || !/^\/[\x21-\x7e]{1,500}$/.test(path)) return undefined
  // A browser reads a backslash as a slash, and what begins with two slashes as another host.
  if (/^\/[/\\]/.test(path) || path.includes('\\')) return undefined
  const { origin, pathname } = new URL(path, 'http://own.invalid')
  return origin === 'http://own.invalid' && isLanguage(pathname.split('/')[1]) ? path : undefined
}

/** Where to go once somebody has signed in: where they came from, else their desk. */
export const onwardFrom = (request: Pick<Request, 'url'>, language: string): string =>
  ownPath(new URL(request.url).searchParams.get('to')) ?? `/${language}/desk`

/** The sign-in page, which leads back to where somebody was. */
export const signInFirst = (request: Pick<Request, 'url'>, language: string): string => {
  const { pathname, search } = new URL(request.url)
  return `/${language}/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`
}
