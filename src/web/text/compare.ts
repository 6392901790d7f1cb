/** Two texts of a pact side by side: which lines are new, gone or changed, and which words of them. */
import type { Group, Line } from './lines.ts'

/** A run of words that both texts have, or only one. */
export type Run = { readonly text: string; readonly isOnlyHere: boolean }

export type Change = {
  readonly key: string
  readonly group: Group
  readonly title: string
  readonly how: 'added' | 'removed' | 'changed'
  readonly before: readonly Run[]
  readonly after: readonly Run[]
}

export type Comparison = { readonly changes: readonly Change[]; readonly same: number }

/** What differs, in the order of the later text; what is gone stands after it. */
export const compareLines = (before: readonly Line[], after: readonly Line[]): Comparison => {
  const [earlier, later] = [byKey(before), byKey(after)]
  const kept = [...later].flatMap(([key, line]): readonly Change[] => {
    const old = earlier.get(key)
    const { group, title } = line
    if (old === undefined) return [{ key, group, title, how: 'added', before: [], after: whole(line) }]
    if (old.text === line.text && old.title === title) return []
    const words = compareWords(saidOf(old, title), saidOf(line, old.title))
    return [{ key, group, title, how: 'changed', ...words }]
  })
  const gone = [...earlier].flatMap(([key, line]): readonly Change[] =>
    later.has(key)
      ? []
      : [{ key, group: line.group, title: line.title, how: 'removed', before: whole(line), after: [] }],
  )
  return { changes: [...kept, ...gone], same: later.size - kept.length }
}

const byKey = (lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [line.key, line]))

const whole = ({ text }: Line): readonly Run[] => [{ text, isOnlyHere: true }]

/** Where the heading changed too, it is part of what changed. */
const saidOf = ({ title, text }: Line, other: string): string =>
  title === other ? text : `${title}: ${text}`

const wordsMost = 600
const sharedLeast = 0.4

/** Words that only one of two texts has, by their longest common sequence. */
export const compareWords = (
  before: string,
  after: string,
): { readonly before: readonly Run[]; readonly after: readonly Run[] } => {
  const [a, b] = [wordsIn(before), wordsIn(after)]
  // A text of very many words is shown as wholly changed rather than compared for long.
  if (a.length > wordsMost || b.length > wordsMost) return rewritten(before, after)
  const [keptA, keptB] = commonIn(a, b)
  // Words that two sentences share by chance say nothing: what was written anew is shown as new.
  if (keptA.size < sharedLeast * Math.max(a.length, b.length)) return rewritten(before, after)
  return { before: runsOf(a, keptA), after: runsOf(b, keptB) }
}

const rewritten = (before: string, after: string) => ({
  before: [{ text: before, isOnlyHere: true }],
  after: [{ text: after, isOnlyHere: true }],
})

/** Words with the space after them. */
const wordsIn = (text: string): readonly string[] => text.match(/\S+\s*/gu) ?? []

/** Which places of each list belong to the longest sequence that both have. */
const commonIn = (
  a: readonly string[],
  b: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] => {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i]!.trim() === b[j]!.trim()
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const [keptA, keptB] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.trim() === b[j]!.trim()) {
      keptA.add(i++)
      keptB.add(j++)
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return [keptA, keptB]
}

const runsOf = (words: readonly string[], kept: ReadonlySet<number>): readonly Run[] => {
  const runs: { text: string; isOnlyHere: boolean }[] = []
  for (const [place, text] of words.entries()) {
    const isOnlyHere = !kept.has(place)
    const last = runs.at(-1)
    if (last?.isOnlyHere === isOnlyHere) last.text += text
    else runs.push({ text, isOnlyHere })
  }
  return runs
}
