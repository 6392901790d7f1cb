/** Pacts and calls: what the API takes and gives. */
import { z } from 'zod'
import type { Phase } from '../call/index.ts'
import { phases } from '../call/index.ts'
import type { Json } from '../canonical.ts'
import type { Done, Row, Shown } from '../desk/index.ts'
import type { Recorded } from '../ledger/index.ts'
import { slug, type Text3 } from '../pact/index.ts'
import { actBody, beginBody, confirmationBody, proposalBody } from './bodies.ts'
import { dayInAddress, type Entry, json, name, type Page, paged, spoken, text, yesNo } from './entry.ts'

/** An installed pact, in a list. */
export type PactListed = {
  readonly id: string
  readonly name: Text3
  readonly shortName: Text3
  readonly hash: string
  readonly installedAt: string
  readonly version: number
}

/** An installed definition as its file has it. */
export type PactShown = {
  readonly id: string
  readonly hash: string
  readonly installedAt: string
  readonly version: number
  readonly definition: Json
}

/** A call as its reader may see it. Rules inside are in their written form. */
export type CallShown = Shown & { readonly phase: Phase }

/** A recorded event, with all that is needed to verify its leaf. The version is the members' own affair. */
export type EventShown = Omit<Recorded, 'version'> & { readonly version?: number }

const call = z.strictObject({ call: slug })

export const callContract = {
  listPacts: {
    about: 'Every pact that is installed, with the hash of its present definition.',
    who: 'anybody',
    query: z.strictObject(spoken),
    answer: json<Page<PactListed>>('The pacts.'),
  },
  showPact: {
    about: 'The definition of a pact, as installed now or at a moment.',
    who: 'anybody',
    params: z.strictObject({ pact: slug }),
    query: z.strictObject({
      ...spoken,
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: json<PactShown>('The definition.'),
  },
  showPactOn: {
    about: 'A pact as in force on one day: members, bodies, rules, with no dates left to choose from.',
    who: 'anybody',
    params: z.strictObject({ pact: slug, day: dayInAddress }),
    query: z.strictObject(spoken),
    answer: json<Json>('The pact in force.'),
  },
  installPact: {
    about: 'Installs a definition, for administrators; the same definition again changes nothing.',
    who: 'person',
    query: z.strictObject(spoken),
    bodyMedia: 'application/yaml',
    body: z.string(),
    answer: json<{ readonly id: string; readonly hash: string; readonly version: number }>('Installed.', 201),
  },
  listCalls: {
    about: 'The board: every call that you may see, the one with the newest event first.',
    who: 'anybody',
    query: z.strictObject({
      ...spoken,
      ...paged,
      pact: slug.optional(),
      phase: z.enum(phases).optional(),
      running: yesNo.optional(),
      needs: yesNo.optional().describe('Count for each call what waits for you.'),
    }),
    answer: json<Page<Row>>('The calls.'),
  },
  beginCall: {
    about: 'Makes a call for assistance, or convenes a consultation, under a pact.',
    who: 'actor',
    query: z.strictObject(spoken),
    body: beginBody,
    answer: json<Done>('The call has begun; its id stands in the answer and in Location.', 201),
  },
  showCall: {
    about: 'A call as you may see it, with what you may do in it now. ETag is its version.',
    who: 'anybody',
    params: call,
    query: z.strictObject(spoken),
    answer: json<CallShown>('The call.'),
  },
  listCallEvents: {
    about: 'The events of a call that you may see, in order.',
    who: 'anybody',
    params: call,
    query: z.strictObject({ ...spoken, ...paged }),
    answer: json<Page<EventShown>>('The events.'),
  },
  act: {
    about: 'Does one act in a call. With If-Match it is done on that version or not at all.',
    who: 'actor',
    params: call,
    query: z.strictObject(spoken),
    body: actBody,
    answer: json<Done>('The act is recorded, durably.', 201),
  },
  propose: {
    about: 'Proposes a grave act, which a second person confirms within the hour.',
    who: 'actor',
    params: call,
    query: z.strictObject(spoken),
    body: proposalBody,
    answer: json<Done>('The proposal is recorded.', 201),
  },
  confirm: {
    about: 'Confirms the proposal of another person; the act is then done.',
    who: 'actor',
    params: call,
    query: z.strictObject(spoken),
    body: confirmationBody,
    answer: json<Done>('The act is recorded, durably.', 201),
  },
  watchCall: {
    about: 'The events of a call as they come. Last-Event-ID, a position, resumes; without it, from now on.',
    who: 'anybody',
    params: call,
    query: z.strictObject({ ...spoken, after: name.regex(/^\d{1,15}$/).optional() }),
    answer: text('text/event-stream', 'One message an event: its id the position, its data the event.'),
  },
  showFeed: {
    about: 'What happened last, for feed readers (Atom).',
    who: 'anybody',
    query: z.strictObject(spoken),
    answer: text('application/atom+xml', 'The last 50 events that you may see.'),
  },
  showDeadlines: {
    about: 'The deadlines that run, for calendars (iCalendar).',
    who: 'anybody',
    query: z.strictObject(spoken),
    answer: text('text/calendar', 'One entry a deadline.'),
  },
  watch: {
    about: 'The events of all calls that you may see, as they come.',
    who: 'anybody',
    query: z.strictObject({ ...spoken, after: name.regex(/^\d{1,15}$/).optional() }),
    answer: text('text/event-stream', 'One message an event.'),
  },
} as const satisfies Readonly<Record<string, Entry>>
