/** Writes docs/GLOSSARY.md from the words. */
import { writeFileSync } from 'node:fs'
import { glossary } from '../src/words/index.ts'

writeFileSync(new URL('../docs/GLOSSARY.md', import.meta.url), glossary())
