import { expect, test } from 'vitest'
import type { Access } from '../access/index.ts'
import { recogniserOf } from './recognising.ts'

const presented = { address: '127.0.0.1', headers: { authorization: 'Bearer secret' } }

/** An access that knows one token, until it is revoked; and counts how often it is asked. */
const accessOf = () => {
  const state = { asked: 0, good: true }
  const recognise = async () => {
    state.asked += 1
    return state.good
      ? { ok: true, value: { account: { id: 'a' } } }
      : { ok: false, failure: { code: 'token/revoked', parameters: {} } }
  }
  return { state, access: { tokens: { recognise }, sessions: { recognise } } as unknown as Access }
}

test('somebody is remembered for a second', async () => {
  const { state, access } = accessOf()
  let now = 0
  const recogniser = recogniserOf(access, () => now)
  await Promise.all([recogniser.ask(presented), recogniser.ask(presented)])
  now = 999
  expect((await recogniser.ask(presented)).signed).toBeDefined()
  expect(state.asked).toBe(1)
  now = 1_001
  state.good = false
  expect((await recogniser.ask(presented)).refusal?.code).toBe('token/revoked')
})

test('nobody is remembered once something about who may was changed', async () => {
  const { state, access } = accessOf()
  const recogniser = recogniserOf(access, () => 0)
  await recogniser.ask(presented)
  state.good = false
  recogniser.forget()
  expect((await recogniser.ask(presented)).signed).toBeUndefined()
})

test('a refusal is asked for each time, and another address is another asker', async () => {
  const { state, access } = accessOf()
  state.good = false
  const recogniser = recogniserOf(access, () => 0)
  await recogniser.ask(presented)
  await recogniser.ask(presented)
  expect(state.asked).toBe(2)
  state.good = true
  await recogniser.ask(presented)
  await recogniser.ask({ ...presented, address: '127.0.0.2' })
  expect(state.asked).toBe(4)
})
