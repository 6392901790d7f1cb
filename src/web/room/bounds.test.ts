/** The bounds of the room: five hundred members, a name with direction controls, a call without a single event. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, it } from 'vitest'
import { type CallEvent, noCall } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import { instant } from '../../instant.ts'
import type { Moment } from './moment.ts'
import { Room } from './room.tsx'
import type { RoomShown } from './shown.ts'

const at = instant('2030-01-01T00:00Z')
const roomOf = (events: readonly object[], given: Partial<RoomShown> = {}): RoomShown => {
  const moments = events.map(
    (event): Moment => ({
      ...{ at, time: { kind: 'at', at }, source: [] },
      event: { ...event, at, by: { role: 'record' } } as CallEvent,
    }),
  )
  return {
    ...{ source: 'record', mode: 'live', id: 'c', title: 'A call', summary: 'A summary', caller: undefined },
    ...{
      isPublicPart: false,
      zone: 'UTC',
      at: moments.length,
      names: {},
      states: {},
      sources: {},
      otherPacts: {},
    },
    ...{ pact: { id: 'p', name: 'A pact' }, provision: undefined, record: undefined },
    tape: { base: noCall, start: 0, total: moments.length, moments },
    scene: {
      map: { drawing: '/m', width: 960, height: 560, outlines: {}, capitals: {}, places: {} },
      known: [],
    },
    ...given,
  }
}

const rendered = (room: RoomShown, language = 'en'): string => {
  const Page = createRoutesStub([{ path: '/:lang', Component: () => createElement(Room, { shown: room }) }])
  return renderToStaticMarkup(createElement(Page, { initialEntries: [`/${language}`] }))
}

const members = Array.from({ length: 500 }, (_, index) => `M${index}` as MemberId)
const question = {
  ...{
    type: 'DeliberationOpened',
    deliberation: 'q',
    body: 'council',
    matter: 'substance',
    question: 'Shall we?',
  },
  ...{ rule: { kind: 'consensus', standAside: false }, roll: { members, weights: {}, groups: {} } },
}

describe('the room', () => {
  it('tells five hundred members by their positions, and still says what could change the outcome', () => {
    const ballots = members
      .slice(0, 499)
      .map((member) => ({ type: 'PositionTaken', deliberation: 'q', member, ballot: 'yes' }))
    const page = rendered(roomOf([question, ...ballots]))
    expect(page).toContain('yes: 499')
    expect(page).toContain('no answer: 1')
    expect(page).toContain('What can still settle it')
  })

  it('says of a call without events that none is on record, in every language', () => {
    expect(rendered(roomOf([]))).toContain('No act under the pact is on record')
    expect(rendered(roomOf([]), 'ar')).toContain('لا يعرف السجلّ')
    expect(rendered(roomOf([]), 'ru')).toContain('нет ни одного действия')
  })

  it('isolates what others wrote, so that it turns nothing around it', () => {
    const offer = {
      ...{ type: 'ContingentOffered', contingent: 'c', member: 'M1', means: 'force', unit: 'وحدة' },
      ...{ caveats: [], needsApproval: [] },
    }
    expect(rendered(roomOf([offer]))).toContain('\u2068وحدة\u2069')
  })

  it('shows of ten thousand moments those near the one asked for, and the way to the others', () => {
    const reports = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'SituationReported',
      about: `report ${index}.`,
    }))
    const page = rendered(roomOf(reports, { at: 5_000 }))
    expect(page.match(/<li id="m\d+"/g)).toHaveLength(300)
    expect(page).toContain('report 4999')
    expect(page).toMatch(/moments before these/)
    expect(page).toMatch(/moments after these/)
  })
})
