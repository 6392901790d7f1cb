/** Quiet hours in the zone of whoever sleeps. */
import { expect, test } from 'vitest'
import { instant } from '../instant.ts'
import { afterQuiet, areQuietHours } from './quiet.ts'

const night = { from: '22:00', until: '07:00' }
const zone = 'Asia/Almaty'
const after = (at: string, quiet = night, where = zone) => afterQuiet(instant(at), where, quiet)

test('what falls into the night waits until it ends, before and after midnight', () => {
  expect(after('2022-01-05T23:30+06:00')).toBe(instant('2022-01-06T07:00+06:00'))
  expect(after('2022-01-06T00:30+06:00')).toBe(instant('2022-01-06T07:00+06:00'))
  expect(after('2022-01-05T22:00+06:00')).toBe(instant('2022-01-06T07:00+06:00'))
})

test('what falls into the day does not wait', () => {
  for (const at of ['2022-01-06T07:00+06:00', '2022-01-05T21:59+06:00', '2022-01-05T12:00+06:00'])
    expect(after(at)).toBe(instant(at))
  expect(afterQuiet(instant('2022-01-05T23:30+06:00'), zone, undefined)).toBe(
    instant('2022-01-05T23:30+06:00'),
  )
})

test('quiet hours may lie within a day', () => {
  const noon = { from: '12:00', until: '14:30' }
  expect(after('2022-01-05T13:00+06:00', noon)).toBe(instant('2022-01-05T14:30+06:00'))
  expect(after('2022-01-05T14:30+06:00', noon)).toBe(instant('2022-01-05T14:30+06:00'))
})

test('a night in which clocks change ends at its time of day', () => {
  expect(after('2022-03-27T00:30+01:00', night, 'Europe/Brussels')).toBe(instant('2022-03-27T07:00+02:00'))
  expect(after('2022-10-30T00:30+02:00', night, 'Europe/Brussels')).toBe(instant('2022-10-30T07:00+01:00'))
  // 02:30 does not exist in that night.
  expect(after('2022-03-27T00:30+01:00', { from: '22:00', until: '02:30' }, 'Europe/Brussels')).toBe(
    instant('2022-03-27T03:30+02:00'),
  )
})

test('quiet hours are two times of day that differ', () => {
  expect(areQuietHours(night)).toBe(true)
  for (const wrong of [
    { from: '22:00', until: '22:00' },
    { from: '24:00', until: '07:00' },
    { from: '7:00', until: '08:00' },
    { from: '22:00', until: '' },
  ])
    expect(areQuietHours(wrong)).toBe(false)
})
