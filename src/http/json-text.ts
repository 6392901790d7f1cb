/** Values of the rooms as JSON: rules in the form in which files write them, since their fractions are no JSON. */
import type { Rule } from '../decision/index.ts'
import { writeRule } from '../pact/index.ts'

/** The JSON of an answer. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (key, each) => (key === 'rule' && isRule(each) ? writeRule(each) : each))

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'kind' in value
