/** `najda export`, `backup`, `restore` and `move`: a ledger taken away, kept safe, brought back, and brought elsewhere. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExportSummary, Visibility } from '../ledger/index.ts'
import { move, restorePostgres, restoreSqlite } from '../ledger/node.ts'
import type { Typed } from './arguments.ts'
import { askOperator } from './control.ts'
import { type Exported, writeExport } from './copying.ts'
import { opened, openLedger, placeOf } from './house.ts'
import { openFile } from './load.ts'
import type { CliKey } from './sentences.ts'
import { Stop } from './stop.ts'
import type { Told } from './verb.ts'

const levels: readonly Visibility[] = ['public', 'pact', 'secretariat']

/** The ledger as lines that anybody can verify, up to a level; also while it is served. */
export const exportTo = async (typed: Typed): Promise<Told> => {
  const [file, place] = [newFile(typed), placeOf(typed)]
  const asked = typed.value('level') ?? 'secretariat'
  const level = levels.find((each) => each === asked)
  if (level === undefined) throw new Stop('no-such-option', { name: asked, nearest: levels })
  const served =
    place.database === undefined ? await askOperator(place, { errand: 'export', file, level }) : undefined
  const counts = (served as Exported | undefined) ?? (await exportHere(typed, { file, level }))
  return {
    json: { file, level, ...counts },
    show: (page) => page.say('line/exported', { file, ...counts }),
  }
}

const exportHere = async (
  typed: Typed,
  wanted: { readonly file: string; readonly level: Visibility },
): Promise<Exported> => {
  const ledger = await openLedger(placeOf(typed))
  return writeExport(ledger, wanted).finally(ledger.close)
}

/** A copy of everything, also while it is served. */
export const backupTo = async (typed: Typed): Promise<Told> => {
  const [file, place] = [newFile(typed), placeOf(typed)]
  const served =
    place.database === undefined ? await askOperator(place, { errand: 'backup', file }) : undefined
  if (served === undefined) {
    const ledger = await openLedger(place)
    await ledger.backup(file).finally(ledger.close)
  }
  return { json: { file }, show: (page) => page.say('line/backedUp', { file }) }
}

/** The ledger of a backup, verified before it is kept. */
export const restoreFrom = async (typed: Typed): Promise<Told> => {
  const [file, place] = [openFile(neededWord(typed, '<file>')), placeOf(typed)]
  const restored =
    place.database === undefined
      ? await restoreSqlite(file, place.directory)
      : await restorePostgres(file, place.database)
  return told(opened(restored), 'line/restored')
}

/** The ledger of a directory, copied into an empty database and verified there. */
export const moveAway = async (typed: Typed): Promise<Told> => {
  const { directory, database } = placeOf(typed)
  if (database === undefined) throw new Stop('no-database')
  return told(opened(await move(directory, database)), 'line/moved')
}

const told = (summary: ExportSummary, key: CliKey): Told => ({
  json: summary,
  show: (page) => page.say(key, { size: summary.size, root: summary.root }),
})

const neededWord = (typed: Typed, name: string): string => {
  const [word] = typed.words
  if (word === undefined) throw new Stop('missing', { name })
  return word
}

const newFile = (typed: Typed): string => {
  const file = resolve(neededWord(typed, '<file>'))
  if (existsSync(file)) throw new Stop('file-exists', { file })
  return file
}
