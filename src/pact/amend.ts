/**
 * What if, and what was: a reform is a named, dated amendment of the same pact. It closes the version in force and
 * sets another beside it; nothing is overwritten, and the result is checked like any pact.
 */
import { z } from 'zod'
import { addDays, type Day } from '../day.ts'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import { type PactCode, pactFaults } from './faults.ts'
import { type Pact, pactFile } from './format.ts'
import { plain } from './parse.ts'
import { dayText, memberId, plainText, slug, sourced, sources, text3 } from './values.ts'
import { type Read, readYaml, type ShapeCode, sorted } from './yaml.ts'

const change = z.union([
  /** A new version of a dated list, such as `bodies/csc/matters/substance`, from the day of the reform. */
  z.strictObject({ set: plainText, to: z.record(z.string(), z.unknown()) }),
  /** A version or a spell that ends on the eve of the reform. */
  z.strictObject({ end: plainText }),
  /** A member that joins on the day of the reform. */
  z.strictObject({ join: memberId }),
  /** A member that leaves on the eve of the reform. */
  z.strictObject({ leave: memberId }),
])

/** A named amendment. `standing` says whether it happened. */
export const reformFile = z.strictObject({
  najda: z.literal(1),
  id: slug,
  pact: slug,
  name: text3,
  from: dayText,
  standing: z.enum(['adopted', 'proposed', 'refused', 'what-if']),
  sources,
  changes: z.array(change).min(1).max(100),
  ...sourced,
})
export type Reform = z.output<typeof reformFile>
export type Change = Reform['changes'][number]

export type ReformFinding = Finding<ShapeCode | PactCode | 'reform/no-such-list'>

/** Reads a reform file. */
export const parseReform = (
  text: string,
  file: string,
): Outcome<Read<Reform>, readonly Finding<ShapeCode>[]> => readYaml(reformFile, { text, file })

/**
 * The pact as amended from the reform's day, or the findings that the amendment would cause. `read` gives the places
 * in the reform file; the pact itself is left as it is.
 */
export const amend = (
  pact: Pact,
  { value: reform, locate }: Read<Reform>,
): Outcome<Pact, readonly ReformFinding[]> => {
  const draft = structuredClone(plain(pact)) as Draft
  const missing: ReformFinding[] = []
  draft.sources = { ...(draft.sources as Draft), ...(plain(reform.sources) as Draft) }
  for (const [index, each] of reform.changes.entries()) {
    if (!apply(draft, each, reform)) {
      const path = ['changes', index]
      missing.push({
        code: 'reform/no-such-list',
        place: locate(path),
        key: path.join('/'),
        parameters: { list: listOf(each) },
      })
    }
  }
  if (missing.length > 0) return failed(missing)
  const parsed = pactFile.safeParse(draft)
  const place = locate(['changes'])
  if (!parsed.success)
    return failed(
      parsed.error.issues.map((issue) => ({
        code: 'shape/wrong-form',
        place,
        key: issue.path.join('/'),
        parameters: { form: issue.message },
      })),
    )
  const faults = pactFaults(parsed.data)
  if (faults.length === 0) return accepted(parsed.data)
  return failed(
    sorted(faults.map(({ code, path, parameters }) => ({ code, place, key: path.join('/'), parameters }))),
  )
}

type Draft = { [key: string]: unknown }
type Version = Draft & { from: Day; until?: Day }

const listOf = (each: Change): string => {
  if ('set' in each) return each.set
  if ('end' in each) return each.end
  return `members/${'join' in each ? each.join : each.leave}/spells`
}

/** Applies one change in place; false where the list it names is not in the pact. */
const apply = (draft: Draft, each: Change, reform: Reform): boolean => {
  const provenance = { source: reform.source, confidence: reform.confidence }
  if ('join' in each) {
    const members = draft.members as Draft
    const member = (members[each.join] ?? { spells: [] }) as { spells: unknown[] }
    members[each.join] = {
      ...member,
      spells: [...member.spells, { status: 'member', from: reform.from, ...provenance }],
    }
    return true
  }
  const list = listAt(draft, listOf(each).split('/'))
  if (!list) return false
  endOnEve(list, reform.from)
  if ('set' in each) list.push({ ...provenance, ...each.to, from: reform.from } as Version)
  return true
}

const listAt = (draft: Draft, path: readonly string[]): Version[] | undefined => {
  let here: unknown = draft
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Draft)[key]
  }
  return Array.isArray(here) ? (here as Version[]) : undefined
}

/** Later versions fall away: the reform says what holds from its day on. */
const endOnEve = (list: Version[], from: Day): void => {
  const eve = addDays(from, -1)
  const kept = list.filter((version) => version.from < from)
  for (const version of kept) if (version.until === undefined || version.until > eve) version.until = eve
  list.splice(0, list.length, ...kept)
}
