import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from '../canonical.ts'
import { instant } from '../instant.ts'
import { type Command, prepare } from './event.ts'
import { commandKey, type Facts, type Plan, plan } from './plan.ts'
import { emptyTree } from './tree.ts'

const at = instant('2022-01-05T17:48:00Z')
const nothing: Facts = { tree: emptyTree, versions: new Map(), earlier: new Map() }
const salts = new Uint8Array(16 * 200)

/** A command that can be told from another by its numbers alone. */
const commandOf = (stream: number, expectedVersion: number, id: number, events = 1): Command => ({
  ...{ stream: `s${stream}`, expectedVersion, actor: 'officer', commandId: `${id}`, at },
  bodyHash: contentHash([stream, events]),
  events: Array.from({ length: events }, () => ({
    type: 'Noted',
    schema: 1,
    visibility: 'public',
    payload: id,
  })),
})

const run = (commands: readonly Command[], facts = nothing): Plan => plan(commands.map(prepare), facts, salts)

/** What a database would tell after these rows. */
const factsAfter = ({ rows, tree }: Plan, before: Facts): Facts => ({
  tree,
  versions: new Map([...before.versions, ...rows.map(({ stream, version }) => [stream, version] as const)]),
  earlier: new Map([
    ...before.earlier,
    ...rows.map((row) => [commandKey(row.actor, row.command_id), row] as const),
  ]),
})

const command = fc
  .record({ stream: fc.nat(2), expected: fc.nat(3), id: fc.nat(9), events: fc.integer({ min: 1, max: 3 }) })
  .map(({ stream, expected, id, events }) => commandOf(stream, expected, id, events))

test('positions and versions count up without gaps, whatever is asked', () => {
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      const { rows, tree } = run(commands)
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
      expect(tree.size).toBe(rows.length)
      for (const stream of ['s0', 's1', 's2']) {
        const versions = rows.filter((row) => row.stream === stream).map(({ version }) => version)
        expect(versions).toEqual(versions.map((_, index) => index + 1))
      }
    }),
  )
})

test('one batch comes to the same as its commands one by one', () => {
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      const together = run(commands)
      let facts = nothing
      const answers = commands.flatMap((one) => {
        const alone = run([one], facts)
        facts = factsAfter(alone, facts)
        return alone.answers
      })
      expect(together.answers).toEqual(answers)
      expect(together.tree).toEqual(facts.tree)
    }),
  )
})

test('sending everything again records nothing', () => {
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      const once = run(commands)
      const recorded = commands.filter((_, index) => once.answers[index]?.ok)
      expect(run(recorded, factsAfter(once, nothing)).rows).toEqual([])
    }),
  )
})

test('every event has a salt of its own', () => {
  expect(() => plan([prepare(commandOf(1, 0, 1, 3))], nothing, new Uint8Array(32))).toThrow('its own salt')
})

test('a payload is recorded as it was when the command was handed in', () => {
  const payload = { vote: 'yes' }
  const events = [{ type: 'Voted', schema: 1, visibility: 'public', payload } as const]
  const prepared = prepare({ ...commandOf(1, 0, 1), events })
  payload.vote = 'no'
  expect(plan([prepared], nothing, salts).rows[0]?.text).toContain('"vote":"yes"')
})

test.each([
  ['a control character in a name', { stream: 'a\nb' }, 'plain texts'],
  ['half a character in a name', { actor: '\ud800' }, 'plain texts'],
  ['a body hash that is none', { bodyHash: 'abc' }, 'body hash'],
  ['a version that is none', { expectedVersion: -1 }, 'expected version'],
  [
    'a number that JSON cannot hold',
    { events: [{ type: 'T', schema: 1, visibility: 'public', payload: Number.NaN }] },
    'finite',
  ],
  [
    'a visibility that is none',
    { events: [{ type: 'T', schema: 1, visibility: 'all', payload: 1 }] },
    'visibility',
  ],
  [
    'a text without bounds',
    { events: [{ type: 'T', schema: 1, visibility: 'public', payload: 'x'.repeat(2e6) }] },
    'characters',
  ],
])('%s is a bug of a room above', (_, wrong, says) => {
  expect(() => prepare({ ...commandOf(1, 0, 1), ...(wrong as Partial<Command>) })).toThrow(says)
})
