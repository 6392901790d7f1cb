import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from '../src/words/index.ts'

test('docs/GLOSSARY.md is what the words say', () =>
  expect(readFileSync(new URL('../docs/GLOSSARY.md', import.meta.url), 'utf8')).toBe(glossary()))
