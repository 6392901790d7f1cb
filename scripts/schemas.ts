/**
 * Writes `schemas/`: a JSON Schema 2020-12 for every file that people write and for every answer that programs read,
 * from the definitions that read and give them. Run it after changing one; a test compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Json } from '../src/canonical.ts'
import { checkAnswer, explainAnswer, replayAnswer, tallyAnswer } from '../src/cli/answers.ts'
import { generateAnswer } from '../src/cli/generate.ts'
import { forceSchemas } from '../src/force/index.ts'
import { pactSchemas, schemaOf } from '../src/pact/index.ts'
import { caseSchema, exampleFile } from '../src/record/index.ts'

/** Where the schemas lie. */
export const schemaFolder = fileURLToPath(new URL('../schemas/', import.meta.url))

const answerSchema = (verb: string, schema: z.ZodType): Json => ({
  ...(z.toJSONSchema(schema) as { readonly [key: string]: Json }),
  title: `What najda ${verb} --json answers`,
})

/** File name -> schema. */
export const schemas = (): Readonly<Record<string, Json>> => ({
  ...pactSchemas(),
  ...forceSchemas(),
  'case.schema.json': caseSchema(),
  'examples.schema.json': schemaOf(exampleFile, 'The examples of a Najda pact'),
  'check-answer.schema.json': answerSchema('check', checkAnswer),
  'explain-answer.schema.json': answerSchema('explain', explainAnswer),
  'generate-answer.schema.json': answerSchema('generate', generateAnswer),
  'replay-answer.schema.json': answerSchema('replay', replayAnswer),
  'tally-answer.schema.json': answerSchema('tally', tallyAnswer),
})

/** A schema as its file has it. */
export const textOf = (schema: Json): string => `${JSON.stringify(schema, null, 2)}\n`

if (import.meta.main) {
  mkdirSync(schemaFolder, { recursive: true })
  for (const [name, schema] of Object.entries(schemas()))
    writeFileSync(`${schemaFolder}${name}`, textOf(schema))
}
