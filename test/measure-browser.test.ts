/**
 * The door `najda/measure` in a browser: bundled without any Node module and run in a bare context, which has the
 * language and one interface of every browser, TextEncoder: no process, no require, no timers.
 */
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../src/day.ts'
import type { MemberId, Roll, Rule } from '../src/decision/index.ts'
import * as inNode from '../src/measure/index.ts'
import { inForce, rollOf } from '../src/pact/index.ts'
import { readPact, readSharedFacts, shippedPacts } from '../src/pact/node.ts'
import { replay } from '../src/record/index.ts'
import { readCase } from '../src/record/node.ts'

type Door = typeof inNode
const pathOf = (room: string): string => fileURLToPath(new URL(`../src/${room}`, import.meta.url))

/** A door as one script; a module of Node's anywhere below it ends the build. */
const bundled = async (room: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'no-node',
        enforce: 'pre',
        resolveId: (id, from) => {
          if (isBuiltin(id)) throw new Error(`${from} imports ${id}`)
        },
      },
    ],
    build: {
      write: false,
      minify: true,
      lib: { entry: pathOf(room), formats: ['iife'], name: 'measure' },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  const { output: chunks } = output
  expect(chunks).toHaveLength(1)
  return chunks[0].code
}

/** Across contexts only plain data compares: the other context has its own Object and Array. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const got = <Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

describe('najda/measure in a bare context', () => {
  let script = ''
  let inBrowser: Door
  const context = createContext(Object.assign(Object.create(null), { TextEncoder }))
  beforeAll(async () => {
    script = await bundled('measure/index.ts')
    runInContext(`${script}; globalThis.measure = measure`, context)
    inBrowser = runInContext('measure', context) as Door
  }, 60_000)

  test('nothing of Node is there, and nothing of it is in the script', () => {
    expect(script).not.toMatch(/["']node:/)
    expect(Object.keys(inBrowser).sort()).toEqual(Object.keys(inNode).sort())
  })

  test('a door that does need Node does not get through', async () => {
    await expect(bundled('pact/node.ts')).rejects.toThrow(/pact.node\.ts imports node:/)
  })

  test('voting power of 27 members by two methods and in three-way votes, as fractions', () => {
    const rollOfWeights = (weights: readonly number[]): Roll => {
      const members = weights.map((_, at) => `M${at}` as MemberId)
      return {
        members,
        weights: { votes: Object.fromEntries(members.map((id, at) => [id, weights[at]!])) },
        groups: {},
      }
    }
    const states = [
      54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8, 8, 8, 8, 8,
    ]
    const rule: Rule = {
      kind: 'any',
      rules: [
        {
          kind: 'all',
          rules: [
            { kind: 'atLeast', votes: 15 },
            { kind: 'atLeast', votes: 260, weights: 'votes' },
          ],
        },
        { kind: 'atLeast', votes: 24 },
      ],
    }
    const vote = { rule, roll: rollOfWeights(states) }
    for (const method of ['by-size', 'lattice'] as const) {
      const found = plain(inBrowser.power(vote, { method }))
      expect(found).toEqual(plain(inNode.power(vote, { method })))
      expect(found).toMatchObject({ ok: true, value: { error: 0, method } })
    }
    expect(plain(inBrowser.threeWayPower(vote, { third: 'abstain' }))).toEqual(
      plain(inNode.threeWayPower(vote, { third: 'abstain' })),
    )
  })

  test('every sheet of a shipped pact beside another, equal to the last byte', () => {
    const on = day('2022-01-05')
    const { states } = readSharedFacts(shippedPacts)
    const [pact, other] = ['csto', 'nato'].map((id) => got(readPact(shippedPacts, id))) as [
      Parameters<Door['readingOf']>[0],
      Parameters<Door['readingOf']>[0],
    ]
    const found = got(readCase(shippedPacts, pact, '2022-kazakhstan'))
    const cases = [{ found, told: got(replay(found, pact)) }]
    const vote = got(rollOf(got(inForce(pact, on)), { body: 'csc', matter: 'substance', situation: {} }))
    const sheetsBy = (measure: Door): unknown => {
      const reading = got(measure.readingOf(pact, { states: states!, on, cases }))
      const rival = got(measure.readingOf(other, { states: states!, on }))
      return plain([
        measure.powerSheet(reading, vote),
        measure.threeWaySheet(reading, vote, { third: 'abstain' }),
        measure.dependenceSheet(reading),
        measure.balanceSheet(reading, rival),
        measure.burdenSheet(reading),
        measure.interestsSheet(reading),
        measure.reliabilitySheet(reading),
      ])
    }
    expect(sheetsBy(inBrowser)).toEqual(sheetsBy(inNode))
  })

  test('a file that a reader drops on the page: the same numbers, the same findings', () => {
    const text = 'ccode,year,milex,milper,irst,pec,tpop,upop\n1,1900,5,1,1,1,1,1\n2,1900,5,1,3,1,1,1\n'
    for (const file of [
      { text, file: 'good.csv' },
      { text: text.replace('2,1900,5', '1,1900,5%'), file: 'bad.csv' },
    ])
      expect(plain(inBrowser.readCapabilities(file))).toEqual(plain(inNode.readCapabilities(file)))
  })
})
