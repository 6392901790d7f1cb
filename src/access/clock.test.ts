import { expect, test } from 'vitest'
import { addHours, type Instant, instant } from '../instant.ts'
import { watched } from './clock.ts'

const start = instant('2022-01-05T17:48:00Z')

const watch = (latest?: Instant) => {
  const told: string[] = []
  let [at, fails] = [start, false]
  const time = watched({
    now: () => at,
    latest,
    setBack: async (from, to) => {
      told.push(`${from} -> ${to}`)
      await new Promise((resolve) => setTimeout(resolve, 1))
      if (fails) throw new Error('lost')
    },
    sweep: async (when) => {
      told.push(`sweep ${when}`)
      if (fails) throw new Error('lost')
    },
  })
  const set = (hours: number): void => {
    at = addHours(start, hours)
  }
  return { time, told, set, fail: (does: boolean) => (fails = does) }
}

test('the time goes on, is swept once a minute, and stands still through a small step back', async () => {
  const { time, told, set } = watch()
  expect(await time()).toBe(start)
  set(30 / 3600)
  const later = await time()
  set(10 / 3600)
  expect(await time()).toBe(later)
  set(60 / 3600)
  await time()
  expect(told).toEqual([`sweep ${start}`, `sweep ${addHours(start, 1 / 60)}`])
})

test('a great step back is told once, before anybody is answered', async () => {
  const { time, told, set } = watch()
  set(5)
  await time()
  set(0)
  const times = await Promise.all([time(), time(), time()])
  expect(times).toEqual([start, start, start])
  expect(told.filter((line) => line.includes('->'))).toEqual([`${addHours(start, 5)} -> ${start}`])
  set(1)
  expect(await time()).toBe(addHours(start, 1))
})

test('a step back that could not be dealt with is dealt with by whoever asks next', async () => {
  const { time, told, set, fail } = watch()
  set(5)
  await time()
  set(0)
  fail(true)
  await expect(time()).rejects.toThrow('lost')
  fail(false)
  expect(await time()).toBe(start)
  expect(told.filter((line) => line.includes('->'))).toHaveLength(2)
})

test('a clock behind what is known from before is a clock set back', async () => {
  const { time, told } = watch(addHours(start, 2))
  expect(await time()).toBe(start)
  expect(told[0]).toContain('->')
})

test('sweeping that fails is tried again, and stops nobody', async () => {
  const { time, told, fail } = watch()
  fail(true)
  expect(await time()).toBe(start)
  fail(false)
  await time()
  expect(told).toHaveLength(2)
})
