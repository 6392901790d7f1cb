import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../canonical.ts'
import { instant } from '../instant.ts'
import { eventText, leafOf, type Visibility } from './event.ts'
import { checkpointText, signerFrom, signNote } from './note.ts'
import { emptyTree, grow, rootOf } from './tree.ts'
import { verifyExport } from './verify.ts'

const origin = 'pact.example/desk'
const signer = await signerFrom(new Uint8Array(32).fill(1), origin, 'log')
const at = instant('2022-01-05T17:48:00Z')

/** The lines of a ledger of nine events; every third one is hidden from the public. */
const exportOf = async (mode = 'live', visibility: Visibility = 'public'): Promise<string[]> => {
  const header = {
    format: 'najda-ledger-export/1',
    key: signer.verifierKey,
    mode,
    origin,
    size: 9,
    visibility,
  }
  const lines = [canonicalText(header)]
  let tree = emptyTree
  for (let position = 1; position <= 9; position++) {
    const hidden = position % 3 === 0
    const event = { stream: `call/${position}`, type: 'Noted', schema: 1, payload: { said: position * 1.5 } }
    const text = eventText({
      ...event,
      at,
      by: 'officer',
      commandId: `${position}`,
      visibility: hidden ? 'pact' : 'public',
    })
    const salt = new Uint8Array(16).fill(position)
    const leaf = leafOf(salt, text)
    tree = grow(tree, leaf).tree
    const proof = { leaf: bytesToHex(leaf), position, root: bytesToHex(rootOf(tree)) }
    lines.push(canonicalText(hidden ? proof : { event: JSON.parse(text), ...proof, salt: bytesToHex(salt) }))
  }
  const root = bytesToHex(rootOf(tree))
  lines.push(canonicalText({ checkpoint: await signNote(checkpointText({ origin, size: 9, root }), signer) }))
  return lines
}

const sound = await exportOf()
const reading = { file: 'export.ndjson', keys: [signer.verifierKey] }

const findingsIn = async (lines: readonly string[]) => {
  const verified = await verifyExport(lines, reading)
  return verified.ok ? [] : verified.failure
}
const codesIn = async (lines: readonly string[]) =>
  (await findingsIn(lines)).map(({ code, parameters }) => [code, parameters.position])

describe('an export', () => {
  test('that is sound is summed up', async () => {
    const root = JSON.parse(sound[9]!).root
    expect(await verifyExport(sound, reading)).toEqual({
      ok: true,
      value: {
        ...{ origin, mode: 'live', visibility: 'public', size: 9, root, shown: 6, hidden: 3 },
        ...{ checkpoints: 1, signedBy: [origin], keyGiven: true },
      },
    })
  })

  test('says whether the key was known from elsewhere', async () => {
    expect(await verifyExport(sound, { file: 'x' })).toMatchObject({ ok: true, value: { keyGiven: false } })
  })

  test('names file, line and position of a changed event', async () => {
    const changed = sound.with(4, sound[4]!.replace('"said":6', '"said":7'))
    expect(await findingsIn(changed)).toEqual([
      {
        code: 'export/event-changed',
        place: { file: 'export.ndjson', line: 5, column: 1 },
        key: 'position/4',
        parameters: { position: 4 },
      },
    ])
  })

  test('names the position of whatever byte is changed in any line of an event', async () => {
    const line = fc.integer({ min: 1, max: 9 })
    await fc.assert(
      fc.asyncProperty(line, fc.nat(), fc.integer({ min: 32, max: 126 }), async (position, where, code) => {
        const text = sound[position]!
        const at = where % text.length
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        fc.pre(changed !== text)
        const findings = await findingsIn(sound.with(position, changed))
        expect(findings[0]?.parameters.position).toBe(position)
        expect(findings.length).toBe(1)
      }),
      { numRuns: 300 },
    )
  })

  test('names each of several changed events', async () => {
    const changed = sound
      .with(1, sound[1]!.replace('Noted', 'Voted'))
      .with(3, sound[3]!.replace(/"leaf":"../, '"leaf":"00'))
      .with(8, sound[8]!.replace('Noted', 'Voted'))
    expect(await codesIn(changed)).toEqual([
      ['export/event-changed', 1],
      ['export/tree-head-differs', 3],
      ['export/event-changed', 8],
    ])
  })

  test('names the first position where a line is missing, doubled or moved', async () => {
    expect((await codesIn(sound.toSpliced(5, 1)))[0]).toEqual(['export/line-out-of-order', 5])
    expect((await codesIn(sound.toSpliced(5, 0, sound[5]!)))[0]).toEqual(['export/line-out-of-order', 6])
    expect((await codesIn(sound.with(4, sound[5]!).with(5, sound[4]!)))[0]).toEqual([
      'export/line-out-of-order',
      4,
    ])
  })

  test('that was cut off is not sound', async () => {
    expect(await codesIn(sound.slice(0, -1))).toEqual([['export/ends-without-checkpoint', 9]])
    expect(await codesIn(sound.slice(0, 5))).toEqual([['export/ends-without-checkpoint', 4]])
    expect(await codesIn([])).toEqual([['export/no-header', 0]])
    expect(await codesIn(sound.slice(1))).toEqual([['export/no-header', 0]])
  })

  test('whose tree was rewritten does not fit its checkpoint', async () => {
    const other = new Uint8Array(16)
    const event = JSON.parse(sound[9]!)
    const text = eventText({
      stream: 's',
      type: 'T',
      schema: 1,
      payload: 1,
      at,
      by: 'x',
      commandId: '1',
      visibility: 'public',
    })
    const leaf = leafOf(other, text)
    const eight = sound.slice(1, 9).reduce((tree, line) => {
      const [, hash = ''] = /"leaf":"(\w+)"/.exec(line) ?? []
      return grow(tree, Uint8Array.from(Buffer.from(hash, 'hex'))).tree
    }, emptyTree)
    const root = bytesToHex(rootOf(grow(eight, leaf).tree))
    const forged = canonicalText({ ...event, leaf: bytesToHex(leaf), root })
    expect(await codesIn(sound.with(9, forged))).toEqual([
      ['export/checkpoint-differs', 9],
      ['export/ends-without-checkpoint', 9],
    ])
  })

  test('whose checkpoint another key signed is not believed', async () => {
    const other = await signerFrom(new Uint8Array(32).fill(5), origin, 'log')
    const verified = await verifyExport(sound, { file: 'x', keys: [other.verifierKey] })
    expect(!verified.ok && verified.failure[0]).toMatchObject({
      code: 'export/checkpoint-not-believed',
      parameters: { reason: 'note/not-signed' },
    })
  })

  test('does not pass a demonstration for the real thing, nor show what its reader may not see', async () => {
    expect((await codesIn(await exportOf('demonstration')))[0]).toEqual(['export/origin-misfits-mode', 0])
    const secret = sound.map((line) =>
      line.replaceAll('"visibility":"public"},"leaf"', '"visibility":"pact"},"leaf"'),
    )
    expect(await codesIn(secret)).toContainEqual(['export/event-not-for-this-reader', 1])
  })

  test('made of anything else gives findings, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.json(), fc.string(), fc.constantFrom(...sound))),
        async (lines) => {
          const verified = await verifyExport([sound[0]!, ...lines], reading)
          expect(verified.ok).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })
})
