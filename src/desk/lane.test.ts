/** What this process foresees of a call is what the ledger will say of it. */
import { expect, test } from 'vitest'
import { approval, commander, committed, depart, officer } from '../../test/support/fire-call.ts'
import { ALD, DUN } from '../../test/support/fire-services.ts'
import { type Done, eventsAfter } from '../../test/support/given.ts'
import { fold, noCall } from '../call/index.ts'
import { withEvents } from './lane.ts'

const course: readonly Done[] = [
  ...committed,
  approval,
  [depart, commander(ALD), '01T06:00'],
  [{ type: 'ReportSituation', about: 'one' }, officer, '01T06:10'],
  [{ type: 'ReportSituation', about: 'two' }, officer, '01T06:20'],
  [{ type: 'ReportIncident', kind: 'accident', about: 'A wheel' }, officer, '01T06:30'],
  [{ type: 'GiveNotice', to: 'The ministry', about: 'Of all this' }, officer, '01T06:40'],
  [{ type: 'ConveneConsultation', about: 'What next' }, officer, '01T06:50'],
  [{ type: 'ConsentAsHost', host: DUN }, { role: 'delegate', member: DUN, person: 'd' }, '01T07:00'],
  [{ type: 'RecordLesson', about: 'More wheels' }, officer, '01T07:10'],
  [{ type: 'Correct', version: 1, about: 'A word' }, officer, '01T07:20'],
]

test('a call foreseen event by event is the call folded from all of them', () => {
  const events = eventsAfter(course)
  let foreseen = noCall
  for (const [index, event] of events.entries()) {
    const before = structuredClone(foreseen)
    const after = withEvents(foreseen, [event])
    expect(after).toEqual(fold(events.slice(0, index + 1)))
    expect(foreseen).toEqual(before)
    foreseen = after
  }
  expect(withEvents(noCall, events)).toEqual(fold(events))
})
