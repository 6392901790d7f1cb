/** Accounts: who somebody is, and what is well formed in that. Pure. */
import type { Actor } from '../call/index.ts'
import type { MemberId } from '../decision/index.ts'
import type { Instant } from '../instant.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { memberId, plainText, slug } from '../pact/index.ts'
import type { Language } from '../words/index.ts'
import { type AccessRefusal, refused } from './refusals.ts'

/** The capacities that a person can be given; `record` and `clock` are nobody's. */
export const accountRoles = ['duty-officer', 'delegate', 'planner', 'commander', 'auditor', 'public'] as const
export type AccountRole = (typeof accountRoles)[number]

/** One person's account. It is disabled, never deleted: the ledger and the audit name it. */
export type Account = {
  readonly id: string
  /** The sign-in name, folded as `foldName` does. */
  readonly name: string
  /** How others see the person. */
  readonly title: string
  readonly role: AccountRole
  /** The member it speaks for: always with a delegate, planner or commander, never with others. */
  readonly member?: MemberId | undefined
  /** The one pact it is for; without it, every pact. */
  readonly pact?: string | undefined
  readonly language: Language
  readonly administrator: boolean
  readonly disabledAt?: Instant | undefined
}

/** What an administrator says of a new account. */
export type NewAccount = {
  readonly name: string
  readonly title: string
  readonly role: AccountRole
  readonly member?: string | undefined
  readonly pact?: string | undefined
  readonly language: Language
  readonly administrator?: boolean | undefined
}

/** What an administrator changes; what is left out stays. A new role brings its own member, or none. */
export type AccountChange = {
  readonly title?: string | undefined
  readonly role?: AccountRole | undefined
  readonly member?: string | undefined
  readonly pact?: string | null | undefined
  readonly language?: Language | undefined
  readonly administrator?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** Who acts on a call when this account does. */
export const actorOf = ({ id, role, member }: Account): Actor => ({
  role,
  person: id,
  ...(member === undefined ? {} : { member }),
})

const speakers: readonly AccountRole[] = ['delegate', 'planner', 'commander']

/** Does this role speak for one member? */
export const needsMember = (role: AccountRole): boolean => speakers.includes(role)

const titleLengthMax = 120
const nameShape = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]{1,63}$/u

/** A sign-in name in the one spelling that is stored; undefined if nobody can have such a name. */
export const foldName = (text: string): string | undefined => {
  if (text.length > 200 || !text.isWellFormed()) return undefined
  const name = text.normalize('NFKC').toLowerCase()
  return nameShape.test(name) ? name : undefined
}

/** Is this a title: one line of plain text? */
export const isTitle = (text: string): boolean =>
  text.trim() === text &&
  text.length <= titleLengthMax &&
  text.isWellFormed() &&
  !/[\p{Cc}\u2028\u2029]/u.test(text) &&
  plainText.safeParse(text).success

/** An account without what the room itself gives it, checked. */
export type Described = Omit<Account, 'id' | 'disabledAt'>

/** Checks what is said of an account: the first thing wrong with it, or the account it describes. */
export const parseAccount = (said: NewAccount): Outcome<Described, AccessRefusal> => {
  const name = foldName(said.name)
  if (name === undefined) return refused('account/name-malformed')
  if (!isTitle(said.title)) return refused('account/title-malformed', { most: titleLengthMax })
  const { role, language, pact } = said
  if (said.member === undefined && needsMember(role)) return refused('account/member-needed', { role })
  if (said.member !== undefined && !needsMember(role)) return refused('account/member-needless', { role })
  const member = memberId.optional().safeParse(said.member)
  if (!member.success) return refused('account/member-malformed')
  if (!slug.optional().safeParse(pact).success) return refused('account/pact-malformed')
  const administrator = said.administrator ?? false
  return accepted({
    ...{ name, title: said.title, role, language, administrator },
    ...(member.data === undefined ? {} : { member: member.data }),
    ...(pact === undefined ? {} : { pact }),
  })
}
