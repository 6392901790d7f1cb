/** The alarm rings in time, and again where it was not heard. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addHours, fromMilliseconds, type Instant } from '../instant.ts'
import { alarmBy } from './alarm.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2022-07-01T08:00Z') }))
afterEach(() => void vi.useRealTimers())

const now = (): Instant => fromMilliseconds(Date.now())
const seconds = (count: number): Instant => addHours(now(), count / 3600)

test('it rings for each call when its instant has come, whatever the order in which they were set', async () => {
  const rung: string[] = []
  const alarm = alarmBy(now, async (call) => {
    rung.push(call)
    return undefined
  })
  alarm.set('later', seconds(200))
  alarm.set('sooner', seconds(10))
  alarm.set('never', seconds(20))
  alarm.set('never', undefined)
  await vi.advanceTimersByTimeAsync(11_000)
  expect(rung).toEqual(['sooner'])
  await vi.advanceTimersByTimeAsync(190_000)
  expect(rung).toEqual(['sooner', 'later'])
})

test('it rings again for what is still due, and for the next deadline that it is told', async () => {
  const rung: Instant[] = []
  const due = seconds(1)
  const next = seconds(60)
  const answers: readonly (() => Instant | undefined)[] = [
    () => {
      throw new Error('the database is away')
    },
    () => due,
    () => next,
    () => undefined,
  ]
  const alarm = alarmBy(now, async () => {
    rung.push(now())
    return answers[rung.length - 1]?.()
  })
  alarm.set('a-call', due)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(rung.map((at) => at.slice(14, 19))).toEqual(['00:01', '00:06', '00:11', '01:00'])
})

test('it is silent once it is stopped', async () => {
  let rings = 0
  const alarm = alarmBy(now, async () => {
    rings += 1
    return undefined
  })
  alarm.set('a-call', seconds(1))
  alarm.stop()
  alarm.set('a-call', seconds(1))
  await vi.advanceTimersByTimeAsync(120_000)
  expect(rings).toBe(0)
})
