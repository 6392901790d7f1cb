import { expect, test } from 'vitest'
import { type Form, formFor } from './assets.ts'

const accepted: readonly (readonly [accepted: string | undefined, form: Form])[] = [
  [undefined, 'plain'],
  ['', 'plain'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, identity; q=0.5', 'gzip'],
  ['br;q=0.1', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip ; q=0.000,br ; q=0', 'plain'],
  ['x-br, gzip-x', 'plain'],
]
test.each(accepted)('who takes %s is sent it %s', (text, form) => expect(formFor(text)).toBe(form))
