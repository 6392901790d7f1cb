/** The first-hour tour of the README is true: five files, under a thousand lines. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('the tour is five files of under a thousand lines', () => {
  const tour = /## The first hour\n([\s\S]*?)\n\nOne idea/.exec(text('README.md'))?.[1] ?? ''
  const files = [...tour.matchAll(/^\d\. \[(src\/[^\]]+)\]/gm)].map(([, path]) => path!)
  expect(files).toHaveLength(5)
  expect(files.reduce((sum, path) => sum + text(path).split('\n').length, 0)).toBeLessThan(1_000)
})
