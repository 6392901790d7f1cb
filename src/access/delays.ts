/**
 * How long failed sign-ins in a row make the next one wait. Pure.
 *
 * The wait is bounded, so that whoever guesses at a duty officer's password cannot keep the officer out for a night;
 * and passkeys and sign-in elsewhere do not wait at all, since they cannot be guessed. With these numbers a password
 * can be guessed at some hundred times a day, as NIST SP 800-63B 3.2.2 asks.
 */
import { addHours, hoursBetween, type Instant } from '../instant.ts'

/** What failed in a row: at an account, at a name that nobody has, or from an address. */
export type FailureKind = 'account' | 'unknown-name' | 'address'

export type Failures = { readonly failures: number; readonly lastAt: Instant }

type Bounds = { readonly free: number; readonly longestMinutes: number }

// An unknown name waits as an account does, or the wait would tell which names exist. Many share one address.
const boundsOf: Readonly<Record<FailureKind, Bounds>> = {
  account: { free: 5, longestMinutes: 15 },
  'unknown-name': { free: 5, longestMinutes: 15 },
  address: { free: 30, longestMinutes: 60 },
}

/** Failures are forgotten after a day without another. */
export const forgottenAfterHours = 24

// A whole ministry may share one address, and somebody there mistypes every few minutes.
const addressForgetsPerHour = 30

/** Of failures at a time, those that still count now. */
export const stillCounted = (kind: FailureKind, { failures, lastAt }: Failures, now: Instant): number => {
  const hours = Math.max(0, hoursBetween(lastAt, now))
  if (hours > forgottenAfterHours) return 0
  return kind === 'address' ? Math.max(0, failures - Math.floor(hours * addressForgetsPerHour)) : failures
}

/** Minutes to wait after the last of some failures: 1, 2, 4 ... up to the longest. */
export const delayMinutes = (kind: FailureKind, failures: number): number => {
  const { free, longestMinutes } = boundsOf[kind]
  return failures < free ? 0 : Math.min(longestMinutes, 2 ** Math.min(failures - free, 20))
}

/** Whole seconds still to wait; 0 if none. */
export const waitSeconds = (kind: FailureKind, { failures, lastAt }: Failures, now: Instant): number => {
  const until = addHours(lastAt, delayMinutes(kind, failures) / 60)
  // A failure that lies ahead was noted by a clock that has since been set back: nobody waits for that hour.
  if (now < lastAt && hoursBetween(now, lastAt) > skewHours) return 0
  return Math.max(0, Math.ceil(hoursBetween(now, until) * 3600))
}

/** What two processes' clocks may differ by. */
export const skewHours = 1 / 60

/**
 * One key for what one guesser can have many of: an IPv6 network of 64 bits is one customer's. Anything that is no
 * address becomes `unknown`.
 */
export const addressKey = (address: string): string => {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address
  const [bare] = address.split('%')
  if (bare === undefined || !/^[0-9a-f:]{2,39}$/i.test(bare) || !bare.includes(':')) return 'unknown'
  const [head = '', tail] = bare.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...(tail === undefined ? [] : zeros), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
