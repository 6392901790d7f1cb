/** The published JSON Schemas of Najda's files, made from the same definitions that read them. */
import { z } from 'zod'
import type { Json } from '../canonical.ts'
import { reformFile } from './amend.ts'
import { pactFile } from './format.ts'
import { aircraftFile, airfieldsFile, capabilitiesFile, statesFile } from './states.ts'

/** A JSON Schema 2020-12 for editors: what an author may write. */
export const schemaOf = (schema: z.ZodType, title: string): Json => ({
  ...(z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  }) as { readonly [key: string]: Json }),
  title,
})

/** File name -> schema, for the formats of this room. */
export const pactSchemas = (): Readonly<Record<string, Json>> => ({
  'pact.schema.json': schemaOf(pactFile, 'A Najda pact'),
  'reform.schema.json': schemaOf(reformFile, 'A Najda reform'),
  'states.schema.json': schemaOf(statesFile, 'States'),
  'airfields.schema.json': schemaOf(airfieldsFile, 'Airfields'),
  'aircraft.schema.json': schemaOf(aircraftFile, 'Aircraft'),
  'capabilities.schema.json': schemaOf(capabilitiesFile, 'Capabilities'),
})
