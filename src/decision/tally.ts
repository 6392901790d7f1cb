/**
 * The count and its result. Before the deadline a result is settled when every completion of the silent members
 * agrees; the grammar of rules makes four uniform fillings enough to know (docs/explanation/decisions.md).
 */
import type { Atom, Clause, Compiled, Formula } from './compile.ts'
import { codeOf } from './compile.ts'
import { type Ballots, ballots as everyBallot, type MemberId } from './rule.ts'

export type Result = 'adopted' | 'failed' | 'open'

/** The clause that settles a vote: where in the rule, what it asks, and whose ballots speak against it. */
export type Settlement = {
  readonly path: string
  readonly clause: Clause | 'whole-rule'
  readonly members: readonly MemberId[]
}

/** The result of a count, and why. `bound` is empty unless adopted. */
export type Verdict = {
  readonly outcome: Result
  readonly settledBy?: Settlement
  readonly bound: readonly MemberId[]
}

/** A vote is `final` when its deadline has passed or its chair has closed it: then silent means absent. */
export type Counting = { readonly final: boolean }

const width = everyBallot.length
const silent = codeOf.silent
/** Yes is best in every atom; failing is reached first by one of the other three. */
const fillings = [codeOf.yes, codeOf.no, codeOf.silent, codeOf.declare] as const

/** Counts the ballots. A member not on the roll is not counted; a member without a ballot is silent. */
export const tally = (compiled: Compiled, ballots: Ballots, { final }: Counting): Verdict => {
  const codes = codesOf(compiled, ballots)
  const settled = final || !codes.includes(silent)
  if (settled) return verdictOf(compiled, codes, holdsFilled(compiled, codes, silent))
  if (!holdsFilled(compiled, codes, codeOf.yes)) return verdictOf(compiled, filled(codes, codeOf.yes), false)
  const canFail = fillings.some((code) => !holdsFilled(compiled, codes, code))
  return canFail ? { outcome: 'open', bound: [] } : verdictOf(compiled, codes, true)
}

/** Is a coalition of yes, all others no, adopted? Quorum is then always met. */
export const winning = (compiled: Compiled, coalition: Iterable<string>): boolean => {
  const codes = new Uint8Array(compiled.roll.members.length).fill(codeOf.no)
  for (const member of coalition) {
    const place = compiled.places.get(member)
    if (place !== undefined) codes[place] = codeOf.yes
  }
  return holdsFilled(compiled, codes, silent)
}

/** Final outcome of ballots given as codes in roll order: the door for loops that count millions. */
export const holds = (compiled: Compiled, codes: Uint8Array): boolean => holdsFilled(compiled, codes, silent)

const codesOf = (compiled: Compiled, ballots: Ballots): Uint8Array => {
  const { members } = compiled.roll
  const codes = new Uint8Array(members.length)
  for (let place = 0; place < members.length; place++) {
    const ballot = ballots[members[place] as string]
    codes[place] = ballot === undefined ? silent : codeOf[ballot]
  }
  return codes
}

const filled = (codes: Uint8Array, filling: number): Uint8Array =>
  codes.map((code) => (code === silent ? filling : code))

/** Ballots as codes in roll order, and the code that stands for those who have not spoken. */
type Cast = { readonly codes: Uint8Array; readonly filling: number }

const holdsFilled = (compiled: Compiled, codes: Uint8Array, filling: number): boolean =>
  formulaHolds(compiled.formula, compiled.atoms, { codes, filling })

const formulaHolds = (formula: Formula, atoms: readonly Atom[], cast: Cast): boolean => {
  switch (formula.kind) {
    case 'atom':
      return atomHolds(atoms[formula.atom]!, cast)
    case 'and':
      return formula.parts.every((part) => formulaHolds(part, atoms, cast))
    case 'or':
      return formula.parts.some((part) => formulaHolds(part, atoms, cast))
  }
}

const atomHolds = ({ contributions, bound }: Atom, { codes, filling }: Cast): boolean => {
  let sum = 0
  for (let place = 0, base = 0; place < codes.length; place++, base += width) {
    const code = codes[place]!
    sum += contributions[base + (code === silent ? filling : code)]!
  }
  return sum >= bound
}

const verdictOf = (compiled: Compiled, codes: Uint8Array, adopted: boolean): Verdict => {
  const settledBy = settlementOf(compiled, codes, adopted)
  if (!adopted) return { outcome: 'failed', settledBy, bound: [] }
  // Consent binds: said, or under the silence procedure unsaid. Who declares or stands aside is not bound.
  const silenceBinds = compiled.rule.kind === 'silence'
  const binds = (code: number): boolean =>
    code === codeOf.yes || code === codeOf.abstain || (silenceBinds && code === silent)
  const bound = compiled.roll.members.filter((_, place) => binds(codes[place]!))
  return { outcome: 'adopted', settledBy, bound }
}

/** The first part, in the rule's order, that decides: the one that fails, or the alternative that holds. */
const settlementOf = (compiled: Compiled, codes: Uint8Array, adopted: boolean): Settlement => {
  const { atoms, formula, roll } = compiled
  const decides = (part: Formula): Settlement => {
    if (part.kind === 'atom') {
      const atom = atoms[part.atom]!
      return {
        path: atom.path,
        clause: atom.clause,
        members: adopted ? [] : roll.members.filter((_, place) => opposes(atom, codes, place)),
      }
    }
    // A conjunction adopts as a whole, a disjunction fails as a whole: no single part decides.
    const single = part.parts.length === 1
    const deciding =
      (part.kind === 'and') === adopted && !single
        ? undefined
        : part.parts.find((each) => formulaHolds(each, atoms, { codes, filling: silent }) === adopted)
    return deciding ? decides(deciding) : { path: part.path, clause: 'whole-rule', members: [] }
  }
  return decides(formula)
}

/** Does this ballot help an atom less than a yes would? */
const opposes = ({ contributions }: Atom, codes: Uint8Array, place: number): boolean =>
  contributions[place * width + codes[place]!]! < contributions[place * width + codeOf.yes]!
