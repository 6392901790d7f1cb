/** What the board remembers of a call is, at each level, the fold of what that level may see. */
import { expect, test } from 'vitest'
import { fold, noCall, readEvent } from '../call/index.ts'
import { instant } from '../instant.ts'
import { isVisible, type Recorded } from '../ledger/index.ts'
import { docketOf, levels } from './docket.ts'

const at = instant('2022-07-01T08:00Z')
const recorded = (
  [type, visibility, rest]: readonly [string, Recorded['visibility'], object],
  index: number,
): Recorded => ({
  ...{ position: 10 + index, stream: 'call/a', version: index + 1, schema: 1, at, by: 'x' },
  ...{ commandId: `${index}`, salt: '', leaf: '', type, visibility },
  payload: { ...rest, by: { role: 'duty-officer' }, pinned: { pact: 'p', hash: '' } },
})

const course = [
  ['ConsultationConvened', 'public', { about: 'one' }],
  ['NoticeGiven', 'public', { to: 'x', about: 'two' }],
  ['ActProposed', 'secretariat', { proposal: 'p', act: {}, pinnedVersion: 3, expires: at }],
  ['SituationReported', 'pact', { about: 'three' }],
  ['NoticeGiven', 'public', { to: 'x', about: 'four' }],
  ['ActConfirmed', 'secretariat', { proposal: 'p' }],
  ...Array.from({ length: 80 }, (_, index) => ['SituationReported', 'pact', { about: `${index}` }] as const),
  ['NoticeGiven', 'public', { to: 'x', about: 'five' }],
] as const satisfies readonly (readonly [string, Recorded['visibility'], object])[]

test('after every event, at every level, also where levels part', () => {
  const events = course.map(recorded)
  const docket = docketOf('a', events[0]!)
  for (const [index, event] of events.entries()) {
    docket.take(event)
    for (const level of levels) {
      const visible = events.slice(0, index + 1).filter(({ visibility }) => isVisible(visibility, level))
      if (index < 8 || index > 84) expect(docket.call(level)).toEqual(fold(visible.map(readEvent), noCall))
      expect(docket.latest(level)?.position).toBe(visible.at(-1)?.position)
    }
  }
})

test('whatever the first event hides', () => {
  const events = [course[2], course[3], course[0]].map(recorded)
  const docket = docketOf('a', events[0]!)
  expect([docket.lastPosition(), docket.pact]).toEqual([10, 'p'])
  docket.take(events[0]!)
  expect(levels.map((level) => docket.latest(level)?.type)).toEqual([undefined, undefined, 'ActProposed'])
  docket.take(events[1]!)
  docket.take(events[2]!)
  expect(levels.map((level) => docket.call(level).version)).toEqual([1, 2, 3])
  expect(docket.call('public')).toBe(docket.call('public'))
})
