import { expect, onTestFinished, test, vi } from 'vitest'
import { accepted } from '../../outcome.ts'
import type { Appended, Prepared } from '../event.ts'
import { groupCommit } from './group.ts'

const batchOf = (...ids: readonly string[]) =>
  ids.map((commandId) => ({ command: { commandId } })) as unknown as Prepared[]
const idsOf = (group: readonly Prepared[]) => group.map(({ command }) => command.commandId)
const answersTo = (group: readonly Prepared[]): Appended[] =>
  idsOf(group).map((stream) =>
    accepted({ stream, version: 1, firstPosition: 1, lastPosition: 1, repeated: false }),
  )
const streams = (answers: readonly Appended[]) =>
  answers.map((answer) => (answer.ok ? answer.value.stream : answer.failure))
const never = () => false

test('what arrives while a group is written is the next group, and everybody gets the own answers', async () => {
  const groups: string[][] = []
  const first = Promise.withResolvers<void>()
  const group = groupCommit(async (prepared) => {
    groups.push(idsOf(prepared))
    if (groups.length === 1) await first.promise
    return answersTo(prepared)
  }, never)
  const one = group.append(batchOf('1'))
  await new Promise((resolve) => setTimeout(resolve, 10))
  const others = [group.append(batchOf('2', '3')), group.append(batchOf('4'))]
  first.resolve()
  expect(streams(await one)).toEqual(['1'])
  expect((await Promise.all(others)).map(streams)).toEqual([['2', '3'], ['4']])
  expect(groups).toEqual([['1'], ['2', '3', '4']])
})

test('writers who were answered together are waited for a moment, and no longer', async () => {
  // The moment passes when the test says so: on a busy machine two milliseconds are over before the next turn.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const groups: string[][] = []
  const group = groupCommit(async (prepared) => {
    groups.push(idsOf(prepared))
    return answersTo(prepared)
  }, never)
  const turn = () => new Promise(setImmediate)
  await Promise.all([group.append(batchOf('1')), group.append(batchOf('2')), group.append(batchOf('3'))])
  const later = [group.append(batchOf('4'))]
  await turn()
  await turn()
  later.push(group.append(batchOf('5')))
  await turn()
  await turn()
  later.push(group.append(batchOf('6')))
  await Promise.all(later)
  expect(groups).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
  ])
  // The others have left: who is alone waits for them once, and then for nobody.
  const alone = group.append(batchOf('7'))
  await turn()
  await turn()
  expect(groups).toHaveLength(2)
  vi.advanceTimersByTime(2)
  await alone
  await group.append(batchOf('8'))
  expect(groups.slice(2)).toEqual([['7'], ['8']])
})

test('a batch that cannot be written costs its neighbours nothing', async () => {
  const group = groupCommit(async (prepared) => {
    if (idsOf(prepared).includes('bad')) throw new Error('out of range')
    return answersTo(prepared)
  }, never)
  const answers = [group.append(batchOf('1')), group.append(batchOf('bad')), group.append(batchOf('2'))]
  await expect(answers[1]).rejects.toThrow('out of range')
  expect(streams((await answers[0])!)).toEqual(['1'])
  expect(streams((await answers[2])!)).toEqual(['2'])
})

test('a lost database is an answer, and the next group is tried again', async () => {
  let lost = true
  const group = groupCommit(
    async (prepared) => {
      if (lost) throw new Error('gone')
      return answersTo(prepared)
    },
    (error) => error instanceof Error && error.message === 'gone',
  )
  const unavailable = { kind: 'unavailable', reason: 'database', detail: 'gone' }
  expect(streams(await group.append(batchOf('1', '2')))).toEqual([unavailable, unavailable])
  lost = false
  expect(streams(await group.append(batchOf('1')))).toEqual(['1'])
})

test('more than can wait is turned away at once', async () => {
  const group = groupCommit(async (prepared) => answersTo(prepared), never)
  const many = Array.from({ length: 20_000 }, (_, index) => `${index}`)
  const taken = group.append(batchOf(...many))
  expect(streams(await group.append(batchOf('one more')))).toMatchObject([{ reason: 'overloaded' }])
  expect((await taken).length).toBe(20_000)
})

test('an empty batch is answered with nothing', async () => {
  const group = groupCommit(async (prepared) => answersTo(prepared), never)
  expect(await group.append([])).toEqual([])
})

test('closing answers who is waiting and turns away who comes', async () => {
  const group = groupCommit(async (prepared) => answersTo(prepared), never)
  const before = group.append(batchOf('1'))
  const closed = group.close()
  expect(streams(await group.append(batchOf('2')))).toMatchObject([{ reason: 'closed' }])
  await closed
  expect(streams(await before)).toEqual(['1'])
})
