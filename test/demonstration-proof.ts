/** What must hold of a play when it is over: its export is sound, tells the whole call, and bears no changed byte. */
import { expect } from 'vitest'
import { fold, readEvent } from '../src/call/index.ts'
import { type Recorded, type Visibility, verifyExport } from '../src/ledger/index.ts'
import type { OpenLedger } from '../src/ledger/node.ts'
import { officer, type Play } from './demonstration-cast.ts'
import { collect } from './support/ledgers.ts'

/** Lines of an export, verified with the key alone, as another machine would. */
const exported = async (ledger: OpenLedger, level: Visibility) => {
  const lines = await collect(ledger.export(level))
  const reading = { file: 'export', keys: [ledger.verifierKey] }
  return { lines, reading, verified: await verifyExport(lines, reading) }
}

/** Ends a play and proves what it left. */
export const proves = async (ledger: OpenLedger, { desk }: Play): Promise<void> => {
  const { lines, reading, verified } = await exported(ledger, 'secretariat')
  const { size } = await ledger.head()
  expect(verified).toMatchObject({ ok: true, value: { size, shown: size, hidden: 0, keyGiven: true } })

  const events = lines
    .map((line) => JSON.parse(line) as { readonly event?: Recorded })
    .flatMap(({ event }) => (event?.stream === 'call/a-call' ? [event] : []))
  const shown = await desk.show('a-call', officer, 'secretariat')
  expect(fold(events.map(readEvent))).toEqual(shown?.call)

  const place = lines.findIndex((line) => line.includes('"type":"CallMade"'))
  const { position } = JSON.parse(lines[place]!)
  const spoilt = lines.with(place, lines[place]!.replace('"schema":1', '"schema":2'))
  expect(await verifyExport(spoilt, reading)).toMatchObject({
    failure: [{ code: 'export/event-changed', parameters: { position } }],
  })

  const open = await exported(ledger, 'public')
  expect(open.verified).toMatchObject({ ok: true, value: { size } })
  expect(open.lines.join()).not.toContain('"type":"PositionTaken"')
  await desk.close()
}
