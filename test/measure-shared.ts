/**
 * The shared data beside the repository (`../shared/data`), for tests that reproduce printed numbers from whole files. It
 * is no part of a release: where it is missing these tests are not run and say so; tables that must hold everywhere are
 * retyped in the tests themselves.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url))

/** The path of a shared file. */
export const sharedFile = (name: string): string => `${folder}${name}`

/** The text of a shared file. */
export const sharedText = (name: string): string => readFileSync(`${folder}${name}`, 'utf8')

/** A suite that needs shared files: without them one test of a plain name says that it was not run, and why. */
export const describeShared = (title: string, names: readonly string[], suite: () => void): void => {
  const missing = names.filter((name) => !existsSync(`${folder}${name}`))
  if (missing.length === 0) describe(title, suite)
  else
    test(`${title}: not run, because ../shared/data has no ${missing.join(', ')}`, () =>
      expect(names.every((name) => existsSync(`${folder}${name}`))).toBe(false))
}
