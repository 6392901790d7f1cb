/** Writes a ledger's export into a file, line by line. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Visibility } from '../ledger/index.ts'
import type { OpenLedger } from '../ledger/node.ts'

/** How much of a ledger was written. */
export type Exported = { readonly shown: number; readonly hidden: number }

/** Writes what a reader of a level may see; a file that is there is not overwritten. */
export const writeExport = async (
  ledger: OpenLedger,
  { file, level }: { readonly file: string; readonly level: Visibility },
): Promise<Exported> => {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  let [shown, hidden] = [0, 0]
  for await (const line of ledger.export(level)) {
    if (line.startsWith('{"event"')) shown += 1
    else if (line.startsWith('{"leaf"')) hidden += 1
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return { shown, hidden }
}
