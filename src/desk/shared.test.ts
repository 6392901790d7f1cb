/** Work done once for many, and a memory that has an end. */
import { expect, test } from 'vitest'
import { rememberLast, sharedRuns } from './shared.ts'

test('who asks at once shares one run, who asks while it runs shares the next', async () => {
  let runs = 0
  const gates: (() => void)[] = []
  const ask = sharedRuns(async () => {
    runs += 1
    const mine = runs
    await new Promise<void>((resolve) => gates.push(resolve))
    return mine
  })
  const first = [ask(), ask()]
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  expect(runs).toBe(1)
  const second = [ask(), ask()]
  gates[0]!()
  expect(await Promise.all(first)).toEqual([1, 1])
  while (gates.length < 2) await new Promise(setImmediate)
  gates[1]!()
  expect(await Promise.all(second)).toEqual([2, 2])
})

test('a run that fails fails for those who shared it, and the next one is run', async () => {
  let fails = true
  const ask = sharedRuns(async () => {
    if (fails) throw new Error('away')
    return 'here'
  })
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('away')
  fails = false
  expect(await ask()).toBe('here')
})

test('a memory forgets what was not asked for longest, but for what must stay', () => {
  const memory = rememberLast<number>(2, (value) => value < 0)
  memory.set('kept', -1)
  memory.set('a', 1)
  memory.set('b', 2)
  expect(['kept', 'a', 'b'].map(memory.get)).toEqual([-1, undefined, 2])
  memory.set('kept', 3)
  memory.set('c', 4)
  expect(['kept', 'b', 'c'].map(memory.get)).toEqual([3, undefined, 4])
})
