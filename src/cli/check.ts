/** `najda check`: every finding of the files of a folder, and how much of each pact is encoded, supported, disputed. */
import { basename, dirname, join } from 'node:path'
import type { Finding, Outcome } from '../outcome.ts'
import { amend, type Pact, parsePact, parseReform } from '../pact/index.ts'
import { exists, namesIn as filesIn, readFile, readSharedFacts } from '../pact/node.ts'
import { type Case, coverageOf, replay, type Tried, tryExamples } from '../record/index.ts'
import { caseIds, readCase, readExamples } from '../record/node.ts'
import type { CheckAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { isFolder, type Library, openFile, pactsIn } from './load.ts'
import { findingIn } from './tell.ts'

/** The options of the verb. */
export const checkShape = { values: [], flags: [], words: [0, 500] } as const

type Checked = { readonly findings: readonly Finding[]; readonly row?: CheckAnswer['pacts'][number] }

/** Checks the whole library, or the pact files and pact folders named. */
export const check = (library: Library, typed: Typed): CheckAnswer => {
  const files =
    typed.words.length === 0
      ? pactsIn(library.folder).map((id) => join(library.folder, id, 'pact.yaml'))
      : typed.words.map(pactFileOf)
  const shared = typed.words.length === 0 ? readSharedFacts(library.folder).findings : []
  const checked = files.map((file) => checkPact(file, typed))
  return {
    findings: [...shared, ...checked.flatMap(({ findings }) => findings)].map((each) =>
      findingIn(each, typed.language),
    ),
    pacts: checked.flatMap(({ row }) => (row ? [row] : [])),
  }
}

const pactFileOf = (word: string): string => openFile(isFolder(word) ? join(word, 'pact.yaml') : word)

/** A pact file with all that lies beside it: examples, calls, reforms. */
const checkPact = (file: string, { language }: Typed): Checked => {
  const read = readFile(file, parsePact)
  if (!read.ok) return { findings: read.failure }
  const pact = read.value
  const folder = dirname(dirname(file))
  // A file by another name, or in a folder by another name, stands alone.
  const alone = basename(dirname(file)) !== pact.id || basename(file) !== 'pact.yaml'
  const findings: Finding[] = []
  const keep = <Value>(outcome: Outcome<Value, readonly Finding[]>): Value | undefined => {
    if (outcome.ok) return outcome.value
    findings.push(...outcome.failure)
    return undefined
  }
  const tried = tryExamples(pact, (alone ? undefined : keep(readExamples(folder, pact.id))) ?? [])
  findings.push(
    ...tried
      .filter(({ passed }) => !passed)
      .map((each) => exampleFinding(each, join(dirname(file), 'examples.yaml'))),
  )
  const cases = (alone ? [] : caseIds(folder, pact.id)).flatMap(
    (id) => keep(readCase(folder, pact, id)) ?? [],
  )
  if (!alone)
    for (const name of filesIn(dirname(file), 'reforms'))
      keep(checkReform(join(dirname(file), 'reforms', `${name}.yaml`), pact))
  const row = {
    id: pact.id,
    name: pact.shortName[language],
    ...coverageOf(pact, cases),
    examples: { held: tried.filter(({ passed }) => passed).length, total: tried.length },
    calls: { total: cases.length, departures: departuresIn(cases, pact) },
  }
  return { findings, row }
}

const checkReform = (file: string, pact: Pact): Outcome<unknown, readonly Finding[]> => {
  if (!exists(file)) return { ok: true, value: undefined }
  const read = readFile(file, parseReform)
  return read.ok ? amend(pact, read.value) : read
}

const exampleFinding = ({ example, number, got }: Tried, file: string): Finding => ({
  code: 'example/does-not-hold',
  place: { file, line: 1, column: 1 },
  key: `examples/${number - 1}`,
  parameters: {
    number,
    says: typeof example.says === 'string' ? example.says : example.says.en,
    expected: JSON.stringify(example.expect),
    got: JSON.stringify(got),
  },
})

const departuresIn = (cases: readonly Case[], pact: Pact): number =>
  cases.reduce((sum, each) => {
    const told = replay(each, pact)
    return sum + (told.ok ? told.value.departures.filter(({ kind }) => kind === 'not-allowed').length : 0)
  }, 0)
