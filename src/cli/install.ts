/** What a server installs when it starts: the pacts of a folder, their record, and the facts beside them. */

import { join } from 'node:path'
import type { Desk, NewDocument, NotDone } from '../desk/index.ts'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import { type Pact, parseReform, plain } from '../pact/index.ts'
import { namesIn, pactIds, readFile, readPact, readSharedFacts, shippedPacts } from '../pact/node.ts'
import { plainCase } from '../record/index.ts'
import { caseIds, readCase, readExamples } from '../record/node.ts'
import type { Library } from './load.ts'
import { Stop } from './stop.ts'

/**
 * Installs what is in a folder, where it is new or changed, and gives what is wrong with the rest. A file that somebody
 * broke must not keep a desk from opening that has an earlier version of it; one that nobody has ever installed does.
 */
export const installLibrary = async (desk: Desk, { folder }: Library): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  const documents: NewDocument[] = []
  const take = <Value>(read: Outcome<Value, readonly Finding[]>, as: (value: Value) => NewDocument): void => {
    if (read.ok) documents.push(as(read.value))
    else findings.push(...read.failure)
  }
  for (const id of pactIds(folder)) {
    const pact = readPact(folder, id)
    if (!pact.ok) {
      if (!(await desk.definition(id))) throw new Stop('findings', {}, pact.failure)
      findings.push(...pact.failure)
      continue
    }
    done(await desk.install(pact.value, 'najda'))
    for (const one of filesOf(folder, pact.value)) take(one, (document) => document)
  }
  for (const one of factsOf(folder)) take(one, (document) => document)
  done(await desk.keep(documents, 'najda'))
  return findings
}

const done = <Value>(outcome: Outcome<Value, NotDone>): void => {
  if (!outcome.ok) throw new Stop('ledger-unreachable', { reason: outcome.failure.kind })
}

type ReadDocument = Outcome<NewDocument, readonly Finding[]>

const filesOf = (folder: string, pact: Pact): readonly ReadDocument[] => {
  const cases = caseIds(folder, pact.id).map((id): ReadDocument => {
    const read = readCase(folder, pact, id)
    return read.ok
      ? accepted({ kind: 'record', id: `${pact.id}/${id}`, content: plainCase(read.value) })
      : read
  })
  const reforms = namesIn(folderOf(folder, pact), 'reforms').map((id): ReadDocument => {
    const read = readFile(join(folderOf(folder, pact), 'reforms', `${id}.yaml`), parseReform)
    return read.ok
      ? accepted({ kind: 'reform', id: `${pact.id}/${id}`, content: plain(read.value.value) })
      : read
  })
  const examples = readExamples(folder, pact.id)
  const kept: ReadDocument = examples.ok
    ? accepted({ kind: 'examples', id: pact.id, content: plain(examples.value) })
    : failed(examples.failure)
  return [...cases, ...reforms, kept]
}

const folderOf = (folder: string, { id }: Pact): string => join(folder, id)

/** The shared facts of a folder; where it has none, those that Najda ships serve it too. */
const factsOf = (folder: string): readonly ReadDocument[] => {
  const { findings, ...own } = readSharedFacts(folder)
  const { findings: _, ...facts } =
    folder === shippedPacts ? { findings, ...own } : { ...readSharedFacts(shippedPacts), ...own }
  return [
    ...(findings.length > 0 ? [failed(findings)] : []),
    ...Object.entries(facts).map(
      ([id, content]): ReadDocument => accepted({ kind: 'facts', id, content: plain(content) }),
    ),
  ]
}
