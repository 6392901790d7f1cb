import { expect, test } from 'vitest'
import { addHours, instant } from '../instant.ts'
import { addressKey, delayMinutes, stillCounted, waitSeconds } from './delays.ts'

const now = instant('2022-01-05T17:48:00Z')

test('waits begin after a few failures, double, and stop growing', () => {
  const delays = Array.from({ length: 12 }, (_, failures) => delayMinutes('account', failures))
  expect(delays).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15])
  expect(delayMinutes('unknown-name', 7)).toBe(delayMinutes('account', 7))
  expect(delayMinutes('address', 29)).toBe(0)
  expect(delayMinutes('address', 1_000_000)).toBe(60)
})

test('a day is enough for some hundred guesses at most', () => {
  let [guesses, minutes] = [0, 0]
  while (minutes < 24 * 60) {
    guesses += 1
    minutes += delayMinutes('account', guesses)
  }
  expect(guesses).toBeLessThanOrEqual(110)
})

test('an address forgets a failure every two minutes, an account after a day without another', () => {
  const counted = (kind: 'account' | 'address', hours: number) =>
    stillCounted(kind, { failures: 30, lastAt: now }, addHours(now, hours))
  expect([counted('address', 0), counted('address', 0.5), counted('address', 2)]).toEqual([30, 15, 0])
  expect([counted('account', 0), counted('account', 24), counted('account', 24.1)]).toEqual([30, 30, 0])
  expect(counted('address', -5)).toBe(30)
})

test('the wait is over when it is over, and counts whole seconds', () => {
  const lastAt = now
  expect(waitSeconds('account', { failures: 5, lastAt }, now)).toBe(60)
  expect(waitSeconds('account', { failures: 5, lastAt }, instant('2022-01-05T17:48:59.500Z'))).toBe(1)
  expect(waitSeconds('account', { failures: 5, lastAt }, addHours(now, 1 / 60))).toBe(0)
  expect(waitSeconds('account', { failures: 4, lastAt }, now)).toBe(0)
})

test('nobody waits for a failure of the future', () => {
  expect(waitSeconds('account', { failures: 9, lastAt: addHours(now, 24) }, now)).toBe(0)
  expect(waitSeconds('account', { failures: 9, lastAt: addHours(now, 1 / 120) }, now)).toBeGreaterThan(0)
})

test('addresses of one network are one', () => {
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1')
  expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1')
  const network = '2001:db8:1:2::/64'
  for (const address of ['2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:0:0:9', '2001:db8:1:2::']) {
    expect(addressKey(address)).toBe(network)
  }
  expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  for (const address of ['', 'unix:', 'evil\u0000', 'x'.repeat(1_000)])
    expect(addressKey(address)).toBe('unknown')
})
