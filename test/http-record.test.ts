/** The record over HTTP: what a server installs when it starts is what any server of that ledger serves. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { installLibrary } from '../src/cli/install.ts'
import { openLibrary } from '../src/cli/load.ts'
import { openDesk } from '../src/desk/index.ts'
import { instant } from '../src/instant.ts'
import type { Outcome } from '../src/outcome.ts'
import { pactFile } from '../src/pact/index.ts'
import { shippedPacts } from '../src/pact/node.ts'
import { caseOf, plainCase, replay } from '../src/record/index.ts'
import { caseIds, readCase } from '../src/record/node.ts'
import { problem, type Served, serve, shipped, value } from './http/served.ts'
import { onBothEngines } from './support/both-engines.ts'

const home = mkdtempSync(join(tmpdir(), 'najda-record-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const now = () => instant('2022-07-01T00:00:00Z')

/** A folder with one pact of ours, its record, and the facts. */
const folderWithOnePact = (): string => {
  const folder = mkdtempSync(join(home, 'pacts-'))
  cpSync(join(shippedPacts, 'csto'), join(folder, 'csto'), { recursive: true })
  cpSync(join(shippedPacts, 'states.yaml'), join(folder, 'states.yaml'))
  return folder
}

const kazakhstan = { pact: 'csto', case: '2022-kazakhstan' } as const

onBothEngines('the record', ({ fresh }) => {
  let served: Served
  const withServer = async (run: (folder: string) => Promise<void>): Promise<void> => {
    const ledger = await fresh()
    const folder = folderWithOnePact()
    const first = openDesk({ ledger, now })
    expect(await installLibrary(first, openLibrary(folder))).toEqual([])
    await first.close()
    // Served by a process that never saw the folder.
    served = await serve({ ledger, pacts: [], now: now() })
    try {
      await run(folder)
    } finally {
      await served.close()
    }
  }

  test('is served whole from the ledger, each call as its file has it', () =>
    withServer(async () => {
      const { body } = value(await served.public.listRecord({ params: { pact: 'csto' } }))
      expect(body.items.map(({ id }) => id).sort()).toEqual([...caseIds(shippedPacts, 'csto')].sort())
      const days = body.items.map(({ day }) => day)
      expect(days).toEqual([...days].sort())
      expect(body.items.find(({ id }) => id === '2022-kazakhstan')).toMatchObject({
        ...{ pact: 'csto', caller: 'KAZ', formality: 'formal', version: 1 },
        ...{ day: '2022-01-05', until: '2022-01-06' },
        title: { ar: expect.stringMatching(/[\u0600-\u06ff]/), ru: expect.stringMatching(/[а-я]/) },
        answer: { extent: 'full', means: expect.arrayContaining(['force']) },
      })
      const shown = value(await served.public.showCase({ params: kazakhstan }))
      expect(shown.headers.get('etag')).toBe(`"${shown.body.hash}"`)
      const pact = value(await served.public.showPact({ params: { pact: 'csto' } })).body
      const fromFile = value(readCase(shippedPacts, shipped('csto'), '2022-kazakhstan'))
      // The pure functions of the record read what came over the wire as they read the file.
      expect(caseOf(shown.body.case)).toEqual(fromFile)
      expect(JSON.stringify(shown.body.case)).toBe(JSON.stringify(plainCase(fromFile)))
      const told = value(replay(caseOf(shown.body.case), pactFile.parse(pact.definition)))
      expect(told).toEqual(value(replay(fromFile, shipped('csto'))))
    }))

  test('is not sent again to whoever has it, and what there is not is refused', () =>
    withServer(async () => {
      const { public: anybody } = served
      type Asking = (
        headers?: Record<string, string>,
      ) => Promise<Outcome<{ readonly status: number; readonly headers: Headers }, unknown>>
      const questions: readonly Asking[] = [
        (headers) => anybody.listRecord({ params: { pact: 'csto' }, headers }),
        (headers) => anybody.showCase({ params: kazakhstan, headers }),
        (headers) => anybody.showExamples({ params: { pact: 'csto' }, headers }),
        (headers) => anybody.listReforms({ params: { pact: 'csto' }, headers }),
        (headers) => anybody.listStates({ headers }),
      ]
      for (const asked of questions) {
        const etag = value(await asked()).headers.get('etag')!
        expect(value(await asked({ 'if-none-match': etag })).status).toBe(304)
        expect(value(await asked({ 'if-none-match': '"another"' })).status).toBe(200)
      }
      const unknown = [
        anybody.listRecord({ params: { pact: 'no-such' } }),
        anybody.showCase({ params: { pact: 'nato', case: '2022-kazakhstan' } }),
        anybody.showCase({ params: { pact: 'csto', case: 'no-such' } }),
        anybody.showExamples({ params: { pact: 'no-such' } }),
        anybody.listReforms({ params: { pact: 'no-such' } }),
        anybody.showReform({ params: { pact: 'csto', reform: 'no-such' } }),
      ]
      for (const asked of unknown) expect((await problem(asked)).status).toBe(404)
      // A pact that is here is not said to be missing because one of its reforms is.
      const ofOurs = anybody.showReform({ params: { pact: 'csto', reform: 'no-such' } })
      expect((await problem(ofOurs)).code).toBe('request/no-such-address')
    }))

  test('has examples, reforms and the facts beside it', () =>
    withServer(async () => {
      const { public: anybody } = served
      const examples = value(await anybody.showExamples({ params: { pact: 'csto' } })).body.examples
      expect((examples as readonly unknown[]).length).toBeGreaterThan(10)
      const reforms = value(await anybody.listReforms({ params: { pact: 'csto' } })).body.items
      expect(reforms.map(({ id }) => id)).toContain('without-russia')
      const { reform } = value(
        await anybody.showReform({ params: { pact: 'csto', reform: 'without-russia' } }),
      ).body
      expect(reform).toMatchObject({ id: 'without-russia', pact: 'csto' })
      const { facts } = value(await anybody.listStates()).body
      expect(facts).toMatchObject({ states: { KAZ: { name: { en: 'Kazakhstan', ru: 'Казахстан' } } } })
      // A folder without airfields is served with those that are shipped.
      expect(value(await anybody.listAirfields()).body.facts).toHaveProperty('airfields')
    }))

  test('is installed once: the same files change nothing, a changed file is a new version of it', () =>
    withServer(async (folder) => {
      const again = openDesk({ ledger: served.ledger, now })
      const { size } = await served.ledger.head()
      await installLibrary(again, openLibrary(folder))
      expect((await served.ledger.head()).size).toBe(size)
      const file = join(folder, 'csto', 'calls', '2022-kazakhstan.yaml')
      writeFileSync(file, readFileSync(file, 'utf8').replace('formality: formal', 'formality: statement'))
      // Two servers that start at once install it once.
      const other = openDesk({ ledger: served.ledger, now })
      await Promise.all([again, other].map((desk) => installLibrary(desk, openLibrary(folder))))
      expect((await served.ledger.head()).size).toBe(size + 1)
      const { version, case: content } = value(await served.public.showCase({ params: kazakhstan })).body
      expect([version, content]).toEqual([2, expect.objectContaining({ formality: 'statement' })])
      await Promise.all([again.close(), other.close()])
    }))

  test('is kept as it was where a file was broken; a pact that nobody installed before stops the start', () =>
    withServer(async (folder) => {
      const desk = openDesk({ ledger: served.ledger, now })
      const { size } = await served.ledger.head()
      for (const name of [
        'csto/calls/2022-kazakhstan.yaml',
        'csto/reforms/without-russia.yaml',
        'csto/pact.yaml',
      ]) {
        const file = join(folder, name)
        const text = readFileSync(file, 'utf8')
        writeFileSync(file, text.replace(/^id: .*$/m, 'id: Not A Name'))
        const findings = await installLibrary(desk, openLibrary(folder))
        expect(findings.map(({ place }) => place.file)).toEqual([file])
        writeFileSync(file, text)
      }
      expect((await served.ledger.head()).size).toBe(size)
      expect(value(await served.public.showCase({ params: kazakhstan })).body.version).toBe(1)
      mkdirSync(join(folder, 'new'))
      writeFileSync(join(folder, 'new', 'pact.yaml'), 'najda: 1\n')
      await expect(installLibrary(desk, openLibrary(folder))).rejects.toThrow('findings')
      await desk.close()
    }))
})
