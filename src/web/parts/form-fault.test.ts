import { expect, test } from 'vitest'
import type { Problem } from '../../http/index.ts'
import { faultsOf } from './form-fault.tsx'

const problemWith = (code: string, keys: readonly string[] = []): Problem => ({
  ...{ type: '', title: '', status: 400, detail: 'detail', code, parameters: {}, instance: '' },
  findings: keys.map((key) => ({ code, key, line: 1, column: 1, parameters: {}, sentence: `of ${key}` })),
})

test('a refusal belongs to the field that its code begins with, the first that fits', () => {
  const fields = { 'password/wrong': 'current', 'password/': 'password' }
  expect(faultsOf(problemWith('password/wrong'), fields)).toEqual({ current: 'detail' })
  expect(faultsOf(problemWith('password/too-short'), fields)).toEqual({ password: 'detail' })
  expect(faultsOf(problemWith('account/unknown'), fields)).toEqual({})
})

test('a finding belongs to the field of its key, also within a line of a list', () => {
  expect(faultsOf(problemWith('request/unsound', ['claim', 'needs/0/quantity', 'needs']), {})).toEqual({
    ...{ claim: 'of claim', 'quantity-0': 'of needs/0/quantity', needs: 'of needs' },
  })
})
