/** The published schemas are those of the code, and what Najda ships and answers fits them. */
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schemaFolder, schemas, textOf } from '../scripts/schemas.ts'

const published = schemas()

test('every schema is committed as the code has it: npm run schemas writes them', () => {
  expect(readdirSync(schemaFolder).toSorted()).toEqual(Object.keys(published).toSorted())
  const stale = Object.entries(published)
    .filter(([name, schema]) => readFileSync(`${schemaFolder}${name}`, 'utf8') !== textOf(schema))
    .map(([name]) => name)
  expect(stale).toEqual([])
})

/** Files by the schema that an editor would hold against them. */
const files: Readonly<Record<string, readonly string[]>> = {
  'pact.schema.json': ['pacts/*/pact.yaml', 'docs/how-to/*/pact.yaml'],
  'case.schema.json': ['pacts/*/calls/*.yaml', 'docs/how-to/*/calls/*.yaml'],
  'examples.schema.json': ['pacts/*/examples.yaml', 'docs/how-to/*/examples.yaml'],
  'reform.schema.json': ['pacts/*/reforms/*.yaml'],
  'states.schema.json': ['pacts/states.yaml'],
  'airfields.schema.json': ['pacts/airfields.yaml'],
  'aircraft.schema.json': ['pacts/aircraft.yaml'],
  'capabilities.schema.json': ['pacts/capabilities.yaml'],
}

describe('an editor that follows a schema finds no fault with what is shipped', () => {
  test.each(Object.entries(files))('%s', (name, patterns) => {
    const schema = z.fromJSONSchema(published[name] as Parameters<typeof z.fromJSONSchema>[0])
    const paths = globSync([...patterns]).filter((path) => !path.endsWith('.requirement.yaml'))
    expect(paths.length).toBeGreaterThan(0)
    const faulty = paths.filter((path) => !schema.safeParse(parse(readFileSync(path, 'utf8'))).success)
    expect(faulty).toEqual([])
  })

  test('and finds one with a misspelt key, a member without a spell and a rule that is none', () => {
    const schema = z.fromJSONSchema(published['pact.schema.json'] as Parameters<typeof z.fromJSONSchema>[0])
    const text = readFileSync('docs/how-to/five-fire-services/pact.yaml', 'utf8')
    const broken = [
      text.replace('legalZone:', 'legalZones:'),
      text.replace(/spells: .*/, 'spells: []'),
      text.replace('rule: unanimity', 'rule: unanimously'),
    ]
    expect(broken.map((each) => schema.safeParse(parse(each)).success)).toEqual([false, false, false])
  })
})
