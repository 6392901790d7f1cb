/** Whatever is asked in whatever order, by one process or by several in turn: the answers are those of the plan. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Command, verifyExport } from '../../src/ledger/index.ts'
import type { OpenLedger } from '../../src/ledger/node.ts'
import { onBothEngines } from '../support/both-engines.ts'
import { command, noted } from '../support/ledgers.ts'

/** What a ledger holds, as far as answers go. */
type Model = { readonly versions: Map<string, number>; readonly earlier: Map<string, string> }

const answer = ({ versions, earlier }: Model, asked: Command): string => {
  const body = `${asked.stream} ${asked.bodyHash}`
  const before = earlier.get(asked.commandId)
  if (before !== undefined)
    return before.startsWith(`${body} `) ? `repeated ${before.split(' ')[2]}` : 'reused'
  const found = versions.get(asked.stream) ?? 0
  if (asked.expectedVersion !== 'any' && asked.expectedVersion !== found) return `conflict ${found}`
  const version = found + asked.events.length
  versions.set(asked.stream, version)
  earlier.set(asked.commandId, `${body} ${version}`)
  return `recorded ${version}`
}

const asked = fc.record({
  stream: fc.nat(3),
  expected: fc.oneof(
    { weight: 3, arbitrary: fc.constant('next' as const) },
    fc.constant('any' as const),
    fc.nat(4),
  ),
  id: fc.nat(30),
  events: fc.integer({ min: 1, max: 2 }),
})
/** Batches, each sent by one of two processes. */
const course = fc.array(
  fc.record({ process: fc.nat(1), batch: fc.array(asked, { minLength: 1, maxLength: 4 }) }),
  {
    maxLength: 15,
  },
)

onBothEngines('a course of commands', ({ engine, open, place }) => {
  test('is answered as planned', async () => {
    const where = await place()
    const one = await open(where)
    const processes: readonly OpenLedger[] = engine === 'sqlite' ? [one] : [one, await open(where)]
    let runs = 0
    await fc.assert(
      fc.asyncProperty(course, async (steps) => {
        runs += 1
        const model: Model = { versions: new Map(), earlier: new Map() }
        for (const { process, batch } of steps) {
          const expected: string[] = []
          const commands = batch.map(({ stream, expected: wanted, id, events }) => {
            const name = `${runs}/${stream}`
            const made = command(name, wanted === 'next' ? (model.versions.get(name) ?? 0) : wanted, {
              commandId: `${runs}/${id}`,
              events: Array.from({ length: events }, () => noted(events)),
            })
            expected.push(answer(model, made))
            return made
          })
          const answers = await processes[process % processes.length]!.append(commands)
          expect(
            answers.map((got) => {
              if (got.ok) return `${got.value.repeated ? 'repeated' : 'recorded'} ${got.value.version}`
              return got.failure.kind === 'conflict' ? `conflict ${got.failure.found}` : got.failure.kind
            }),
          ).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
    expect(await verifyExport(one.export('public'), { file: 'export' })).toMatchObject({ ok: true })
  }, 60_000)
})
