import { expect, test } from 'vitest'
import type { ActName } from '../../call/index.ts'
import { actsIn } from './load.ts'

const open = (act: ActName) => ({ act })
const shut = (act: ActName) => ({ act, closed: { code: 'call/not-made', parameters: {} } }) as const

test('what others wait for comes first, each act once; the rest is counted', () => {
  const moves = [
    open('CloseCall'),
    open('AcceptOffer'),
    open('AcceptOffer'),
    open('TakePosition'),
    shut('DepartLeg'),
  ]
  expect(actsIn(moves, 'generating')).toEqual({ acts: ['TakePosition', 'AcceptOffer'], more: 1 })
})

test('opening a deliberation presses only as long as nobody has put the question', () => {
  const moves = [open('OpenDeliberation')]
  expect(actsIn(moves, 'requested').acts).toEqual(['OpenDeliberation'])
  expect(actsIn(moves, 'deployed')).toEqual({ acts: [], more: 1 })
})
