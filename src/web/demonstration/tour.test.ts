import { beforeAll, expect, test } from 'vitest'
import { type Actor, type Call, decide, fold, noCall } from '../../call/index.ts'
import { addHours, dayOf, type Instant, instant } from '../../instant.ts'
import { inForce, type PactInForce } from '../../pact/index.ts'
import { pactIds, readPact, shippedPacts } from '../../pact/node.ts'
import type { Case } from '../../record/index.ts'
import { caseIds, readCase } from '../../record/node.ts'
import { type Story, storyOf } from './story.ts'
import { nextStep, type Step } from './tour.ts'

const today = instant('2026-11-24T09:00:00Z')
let pact: PactInForce
let fullest: Case
let story: Story

/** The fullest case that makes a story, among all that are shipped. */
beforeAll(() => {
  const told = pactIds(shippedPacts).flatMap((id) => {
    const read = readPact(shippedPacts, id)
    const now = read.ok ? inForce(read.value, dayOf(today, read.value.legalZone)) : read
    if (!read.ok || !now.ok) return []
    return caseIds(shippedPacts, id).flatMap((one) => {
      const found = readCase(shippedPacts, read.value, one)
      const made = found.ok ? storyOf(found.value, now.value) : undefined
      return found.ok && made ? [{ found: found.value, made, now: now.value }] : []
    })
  })
  const best = told.sort((a, b) => b.found.events.length - a.found.events.length)[0]
  if (!best) throw new Error('no case makes a story')
  ;[pact, fullest, story] = [best.now, best.found, best.made]
})

const actorOf = ({ by }: Step, seat: string): Actor => ({
  role: by.role,
  person: `${by.role} ${by.member ?? ''} ${seat}`,
  ...(by.member === undefined ? {} : { member: by.member }),
})

/** Does what the tour says until it says no more; each step must be accepted by the rules of the desk. */
const play = (change: (step: Step) => Step = (step) => step) => {
  let [call, at, done]: [Call, Instant, readonly string[]] = [noCall, today, []]
  for (let count = 0; count < 200; count++) {
    at = addHours(at, 1 / 600)
    const next = nextStep(call, story, at)
    if (!('act' in next)) return { call, ends: next.stage, done }
    const step = change(next)
    const by = actorOf(step, typeof step.way === 'object' ? 'second' : 'first')
    expect(typeof step.way !== 'object' || step.by.other !== by.person).toBe(true)
    const command =
      step.way === 'propose'
        ? ({ type: 'ProposeAct', proposal: `p${call.version}`, act: step.act } as const)
        : typeof step.way === 'object'
          ? ({ type: 'ConfirmAct', proposal: step.way.confirm } as const)
          : step.act
    const decision = decide(command, call, { pact, at, by })
    if (!decision.ok) throw new Error(`${step.stage} ${step.act.type}: ${decision.failure.code}`)
    call = fold(decision.value, call)
    done = [...done, step.act.type]
  }
  throw new Error('the tour never ends')
}

test('every step of the tour is accepted, until all help has arrived', () => {
  const { call, ends, done } = play()
  expect(ends).toBe('done')
  expect(done[0]).toBe('MakeCall')
  expect(Object.values(call.contingents).map(({ state }) => state)).toEqual(story.gifts.map(() => 'deployed'))
  expect(call.mandate).toBeDefined()
})

test('one no under consensus ends the tour with a decision that was not adopted', () => {
  const { call, ends } = play((step) =>
    step.act.type === 'TakePosition' && step.act.member === story.gifts[0]!.offer.member
      ? { ...step, act: { ...step.act, ballot: 'no' } }
      : step,
  )
  expect(ends).toBe('failed')
  expect(Object.values(call.deliberations)[0]?.decision?.adopted).toBe(false)
})

test('a case whose caller is no member today makes no story', () => {
  const outsider = { ...pact, standings: pact.standings.filter(({ id }) => id !== story.call.caller) }
  expect(storyOf(fullest, pact)).toBeDefined()
  expect(storyOf(fullest, outsider)).toBeUndefined()
})
