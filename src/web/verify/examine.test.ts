import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fireServices, fireServicesText } from '../../../test/support/fire-services.ts'
import {
  collect,
  command,
  noted,
  opened,
  type TestEngine,
  testEngines,
} from '../../../test/support/ledgers.ts'
import { contentHash, textHash } from '../../canonical.ts'
import type { OpenLedger } from '../../ledger/node.ts'
import { pactHash, plain } from '../../pact/index.ts'
import { hashOfDocument } from './document.ts'
import { type Examined, examine, linesOf } from './examine.ts'

const content = { said: 'what was installed' }
const hash = contentHash(content)

let engine: TestEngine
let ledger: OpenLedger
let sound: readonly string[]
let early: string

beforeAll(async () => {
  engine = await testEngines.sqlite()
  ledger = await opened((await engine.place()).open())
  await ledger.append([command('record/one', 0, { commandId: 'a', events: [noted({ hash, content })] })])
  await ledger.append([command('call/two', 0, { commandId: 'b' })])
  early = await ledger.checkpoint()
  await ledger.append([
    command('call/two', 1, { commandId: 'c', events: [noted({ said: 'hidden' }, 'pact')] }),
  ])
  await ledger.append([command('call/two', 2, { commandId: 'd' })])
  sound = await collect(ledger.export('public'))
})
afterAll(async () => {
  await ledger.close()
  await engine.close()
})

const asked = (rest: object = {}) => ({ file: 'export.ndjson', keys: [ledger.verifierKey], ...rest })
const statesOf = ({ seen }: Examined) => Object.fromEntries(seen.map(({ step, state }) => [step, state]))

describe('an export that is sound', () => {
  test('holds at every step', async () => {
    const found = await examine(sound, asked({ kept: early, hash }))
    expect(found.verdict).toBe('sound')
    expect(new Set(Object.values(statesOf(found)))).toEqual(new Set(['holds']))
    expect(found.summary).toMatchObject({ size: 4, shown: 3, hidden: 1 })
    expect(found.kept).toEqual({ size: 2 })
    expect(found.document?.places).toEqual([{ position: 1, type: 'Noted', stream: 'record/one' }])
  })

  test('says with caution that it was verified by its own key', async () => {
    expect(statesOf(await examine(sound, { file: 'x', keys: [] })).key).toBe('caution')
  })

  test('does not hold a document that is not in it', async () => {
    const found = await examine(sound, asked({ hash: 'f'.repeat(64) }))
    expect([found.verdict, statesOf(found).document]).toEqual(['absent', 'fails'])
  })
})

describe('an export that was changed', () => {
  test('names the step and the position', async () => {
    const changed = sound.map((line) => line.replace('what was installed', 'what was wished'))
    const found = await examine(changed, asked())
    expect(found.verdict).toBe('unsound')
    expect(statesOf(found)).toMatchObject({ header: 'holds', events: 'fails', key: 'unreached' })
    const events = found.seen.find(({ step }) => step === 'events')
    expect(events?.findings[0]?.parameters.position).toBe(1)
  })

  test('that was cut ends too early', async () => {
    const found = await examine(sound.slice(0, 3), asked())
    expect(statesOf(found).end).toBe('fails')
  })

  test('is no export where the first line is none', async () => {
    const found = await examine(['hello'], asked())
    expect(statesOf(found)).toMatchObject({ header: 'fails', events: 'unreached' })
  })
})

describe('a checkpoint that was kept', () => {
  const faultOf = async (kept: string, rest: object = {}) =>
    (await examine(sound, asked({ kept, ...rest }))).kept?.fault

  test('is refused where it is none, or nobody known signed it', async () => {
    expect(await faultOf('hello')).toBe('unreadable')
    expect(await faultOf(early.replace(/.\n$/, 'A\n'))).toBe('not-believed')
  })

  test('finds a ledger that was rewritten together with its export', async () => {
    const other = await opened((await engine.place()).open())
    await other.append([command('call/two', 0, { commandId: 'z' })])
    await other.append([command('call/two', 1, { commandId: 'y' })])
    const rewritten = await collect(other.export('public'))
    const found = await examine(rewritten, asked({ kept: early }))
    expect([found.verdict, found.summary?.size, found.kept?.fault]).toEqual(['otherwise', 2, 'differs'])
    const later = await ledger.checkpoint()
    expect((await examine(rewritten, asked({ kept: later }))).kept?.fault).toBe('shorter')
    await other.close()
  })
})

describe('the hash of a document', () => {
  const pact = fireServices()

  test('is the same from its file, from its definition and from what the API gives', async () => {
    const definition = plain(pact)
    const wrapped = JSON.stringify({ id: pact.id, hash: 'x', definition })
    for (const text of [fireServicesText, JSON.stringify(definition), wrapped])
      expect(await hashOfDocument(text, 'pact.yaml')).toBe(pactHash(pact))
  })

  test('of any other text is that of its bytes', async () => {
    expect(await hashOfDocument('a letter: to\n  nobody', 'letter.txt')).toBe(
      textHash('a letter: to\n  nobody'),
    )
  })
})

test('a file is read line by line, with either kind of ending, whatever the pieces', async () => {
  let bytes = 0
  const file = new Blob(['سطر أول\r\nsecond\n', 'th', 'ird'])
  expect(
    await collect(
      linesOf(file, (so) => {
        bytes = so
      }),
    ),
  ).toEqual(['سطر أول', 'second', 'third'])
  expect(bytes).toBe(file.size)
})
