/** Every fact names its source; this finds the names that no list of sources holds. */
import type { Parameters } from '../outcome.ts'
import type { Path } from './plain.ts'

/** A source that is named but not listed. */
export type SourceFault = {
  readonly code: 'reference/unknown-source'
  readonly path: Path
  readonly parameters: Parameters
}

/** The sources named anywhere below `value` that are not in `known`. */
export const sourceFaults = (
  value: unknown,
  known: Readonly<Record<string, unknown>>,
  path: Path = [],
): readonly SourceFault[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (key !== 'source' || !Array.isArray(each)) return sourceFaults(each, known, here)
    return (each as readonly string[])
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => ({
        code: 'reference/unknown-source',
        path: here,
        parameters: { id, known: Object.keys(known) },
      }))
  })
}
