/** What the ledger proves about itself, the same on both engines. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { instant } from '../../src/instant.ts'
import type { Visibility } from '../../src/ledger/index.ts'
import {
  cosign,
  openCheckpoint,
  parseVerifierKey,
  signerFrom,
  verifyConsistency,
  verifyExport,
  verifyInclusion,
} from '../../src/ledger/index.ts'
import type { Database } from '../../src/ledger/node.ts'
import { onBothEngines } from '../support/both-engines.ts'
import { collect, command, noted } from '../support/ledgers.ts'

onBothEngines('the proofs of the ledger', ({ engine, fresh, open, place }) => {
  test('refuses to change or remove an event', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' })])
    const { database } = ledger
    await expect(database.updateTable('events').set({ stream: 'b' }).execute()).rejects.toThrow('append-only')
    await expect(database.deleteFrom('events').execute()).rejects.toThrow('append-only')
    await expect(database.deleteFrom('properties').execute()).rejects.toThrow()
  })

  test('proves inclusion and consistency at every size', async () => {
    const ledger = await fresh()
    for (let group = 0; group < 5; group++) {
      const events = Array.from({ length: group + 1 }, (_, index) => noted(index))
      await ledger.append([command('a', 'any', { commandId: `${group}`, events })])
    }
    const { size } = await ledger.head()
    for (let to = 0; to <= size; to++) {
      for (let one = 0; one <= to; one++) {
        const consistency = await ledger.consistencyProof(one, to)
        expect(consistency && verifyConsistency(consistency)).toBe(true)
        const inclusion = await ledger.inclusionProof(one, to)
        expect(inclusion === undefined ? one === 0 : verifyInclusion(inclusion)).toBe(true)
      }
    }
    expect(await ledger.inclusionProof(1, size + 1)).toBeUndefined()
    expect(await ledger.inclusionProof(size + 1)).toBeUndefined()
    expect(await ledger.consistencyProof(2, 1)).toBeUndefined()
  })

  test('signs its head, and keeps what known witnesses sign on it', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' })])
    const note = await ledger.checkpoint()
    const witness = await signerFrom(new Uint8Array(32).fill(9), 'member.example/b', 'witness')
    const stranger = await signerFrom(new Uint8Array(32).fill(8), 'stranger.example', 'witness')
    const at = instant('2022-01-06T00:00:00Z')
    const cosigned = await cosign(await cosign(note, witness, at), stranger, at)
    expect(await ledger.keepCosignatures(cosigned, [witness.verifierKey])).toBe(true)
    expect(await ledger.keepCosignatures(cosigned, [witness.verifierKey])).toBe(true)
    expect(await ledger.keepCosignatures(note, [witness.verifierKey])).toBe(false)
    expect(await ledger.keepCosignatures(cosigned.replace('\n1\n', '\n2\n'), [witness.verifierKey])).toBe(
      false,
    )
    expect(await ledger.checkpoint()).toBe(await cosign(note, witness, at))
    const keys = [ledger.verifierKey, witness.verifierKey].map((key) => parseVerifierKey(key)!)
    expect(await openCheckpoint(await ledger.checkpoint(), keys)).toMatchObject({
      ok: true,
      value: { origin: ledger.origin, size: 1, signedBy: [ledger.origin, 'member.example/b'] },
    })
    await ledger.append([command('a', 1, { commandId: '2' })])
    const verified = await verifyExport(ledger.export('public'), { file: 'export' })
    expect(verified).toMatchObject({ ok: true, value: { checkpoints: 2, size: 2 } })
  })

  test('exports what a reader may see, and only hashes of the rest', async () => {
    const ledger = await fresh()
    await ledger.append([
      command('call/open', 0, { commandId: '1' }),
      command('call/secret', 0, { commandId: '2', events: [noted('no', 'secretariat')] }),
      command('call/inner', 0, { commandId: '3', events: [noted('perhaps', 'pact')] }),
    ])
    const lines = await collect(ledger.export('public'))
    expect(lines.join('\n')).not.toMatch(/secret\b|call\/inner|perhaps/)
    expect(Object.keys(JSON.parse(lines[2]!)).sort()).toEqual(['leaf', 'position', 'root'])
    for (const [visibility, shown] of [
      ['public', 1] as const,
      ['pact', 2] as const,
      ['secretariat', 3] as const,
    ]) {
      const verified = await verifyExport(ledger.export(visibility), {
        file: 'export',
        keys: [ledger.verifierKey],
      })
      expect(verified).toMatchObject({
        ok: true,
        value: { visibility, shown, hidden: 3 - shown, size: 3, keyGiven: true },
      })
    }
  })

  test('exports an empty ledger', async () => {
    const ledger = await fresh()
    expect(await verifyExport(ledger.export('public'), { file: 'export' })).toMatchObject({
      ok: true,
      value: { size: 0 },
    })
  })
  test('names the position of an event that was changed in the database', async () => {
    const ledger = await fresh()
    const commands = Array.from({ length: 9 }, (_, index) =>
      command('call/a', index, {
        commandId: `${index}`,
        events: [noted(index, index === 6 ? 'secretariat' : 'public')],
      }),
    )
    await ledger.append(commands)
    const change = async (text: string) => {
      await unlock(ledger.database, engine)
      await sql.raw(text).execute(ledger.database)
    }
    const positions = async (reader: Visibility) => {
      const verified = await verifyExport(ledger.export(reader), {
        file: 'export',
        keys: [ledger.verifierKey],
      })
      return verified.ok
        ? []
        : verified.failure.map(({ code, parameters }) => `${code} ${parameters.position}`)
    }
    await change(`update events set text = replace(text, '"payload":3', '"payload":4') where position = 4`)
    expect(await positions('public')).toEqual(['export/event-changed 4'])
    await change(`update events set text = replace(text, '"schema":1', '"schema":') where position = 5`)
    expect(await positions('public')).toEqual(['export/event-changed 4', 'export/unreadable-line 5'])
    // What is hidden from a reader cannot be wrong for that reader, but the secretariat sees it.
    await change(`update events set text = replace(text, 'officer', 'another') where position = 7`)
    expect(await positions('public')).toEqual(['export/event-changed 4', 'export/unreadable-line 5'])
    expect(await positions('secretariat')).toContain('export/event-changed 7')
    // And a hidden event stays hidden, whatever its column is made to say.
    await change(`update events set visibility = 'public' where position = 7`)
    expect((await collect(ledger.export('public')))[7]).not.toContain('event')
  })

  test('names the position of a hash that was changed in the database', async () => {
    const ledger = await fresh()
    await ledger.append([
      command('a', 0, { commandId: '1', events: Array.from({ length: 7 }, () => noted(1, 'pact')) }),
    ])
    await unlock(ledger.database, engine)
    await ledger.database
      .updateTable('events')
      .set({ leaf: Buffer.alloc(32) })
      .where('position', '=', 3)
      .execute()
    const verified = await verifyExport(ledger.export('public'), { file: 'export' })
    expect(!verified.ok && verified.failure).toMatchObject([
      { code: 'export/tree-head-differs', key: 'position/3' },
    ])
  })

  test('does not go on from a ledger whose last event was changed', async () => {
    const where = await place()
    const ledger = await open(where)
    await ledger.append([command('a', 0, { commandId: '1', events: [noted(1), noted(2), noted(3)] })])
    await unlock(ledger.database, engine)
    await ledger.database
      .updateTable('events')
      .set({ leaf: Buffer.alloc(32) })
      .where('position', '=', 3)
      .execute()
    await ledger.close()
    const reopened = await open(where)
    await expect(reopened.append([command('a', 3, { commandId: '2' })])).rejects.toThrow('root of event 3')
  })

  test('does not give out an event whose columns are not what its text says', async () => {
    const ledger = await fresh()
    await ledger.append([
      command('a', 0, { commandId: '1', events: [noted('no', 'secretariat'), noted('yes')] }),
    ])
    await unlock(ledger.database, engine)
    await ledger.database
      .updateTable('events')
      .set({ visibility: 'public' })
      .where('position', '=', 1)
      .execute()
    await expect(ledger.page(0, 1)).rejects.toThrow('event 1')
    await ledger.database.updateTable('events').set({ version: 9 }).where('position', '=', 2).execute()
    await expect(ledger.read('a', 2)).rejects.toThrow('gap')
  })
})

/** What somebody with the database's own password could do. */
const unlock = async (database: Database, engine: 'sqlite' | 'postgres'): Promise<void> => {
  const text =
    engine === 'sqlite'
      ? 'drop trigger if exists events_stay'
      : 'alter table events disable trigger events_stay'
  await sql.raw(text).execute(database)
}
