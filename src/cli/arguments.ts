/** The words a person typed after `najda`, read strictly: an option that is not known is named, not ignored. */
import { parseArgs } from 'node:util'
import { type Day, parseDay } from '../day.ts'
import { type Language, languages, nearest } from '../words/index.ts'
import { Stop } from './stop.ts'

/** Options that take a value, options that are yes or no, and how many plain words a verb takes. */
export type Shape = {
  readonly values: readonly string[]
  readonly flags: readonly string[]
  readonly words: readonly [least: number, most: number]
}

/** What was typed. */
export type Typed = {
  readonly words: readonly string[]
  readonly value: (name: string) => string | undefined
  readonly needed: (name: string) => string
  readonly has: (flag: string) => boolean
  readonly language: Language
  readonly on: (today: Day) => Day
}

const always = { values: ['lang', 'pacts'], flags: ['json', 'help', 'no-colour'] } as const

/** Reads the words and options of a verb. */
export const read = (typed: readonly string[], { values, flags, words: [least, most] }: Shape): Typed => {
  const names = [...always.values, ...values, ...always.flags, ...flags]
  const given = typed.find(
    (each) => each.startsWith('--') && !names.includes(each.slice(2).split('=')[0] ?? ''),
  )
  if (given !== undefined) {
    throw unknown(given.split('=')[0] ?? '', names)
  }
  const options = Object.fromEntries(
    names.map((name) => [name, { type: isFlag(name, flags) ? 'boolean' : 'string' } as const]),
  )
  const parsed = parse(typed, options)
  if (parsed.twice !== undefined) throw new Stop('twice', { name: `--${parsed.twice}` })
  const value = (name: string): string | undefined => parsed.values[name] as string | undefined
  const needed = (name: string): string => {
    const found = value(name)
    if (found === undefined) throw new Stop('missing', { name: `--${name}` })
    return found
  }
  const words = parsed.positionals
  if (words.length > most) throw new Stop('too-much', { name: words[most] ?? '' })
  if (words.length < least) throw new Stop('missing', { name: '<pact>' })
  return {
    words,
    value,
    needed,
    has: (flag) => parsed.values[flag] === true,
    language: languageOf(value('lang')),
    on: (today) => dayOf(value('on'), today),
  }
}

/** An option that is not known, as it was typed. */
const unknown = (name: string, names: readonly string[]): Stop =>
  new Stop('no-such-option', {
    name,
    nearest: nearest(name.replace(/^-+/, ''), names, 3).map((each) => `--${each}`),
  })

const isFlag = (name: string, flags: readonly string[]): boolean =>
  flags.includes(name) || (always.flags as readonly string[]).includes(name)

const parse = (
  typed: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
) => {
  try {
    const parsed = parseArgs({
      args: [...typed],
      options: options ?? {},
      allowPositionals: true,
      tokens: true,
    })
    return { ...parsed, twice: namedTwice(parsed.tokens) }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const name = /'(--?[^' ]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw unknown(name, Object.keys(options ?? {}))
    // A value for an option that takes none, or none for one that does.
    if (message.includes('does not take')) throw new Stop('too-much', { name: `${name}=` })
    throw new Stop('missing', { name: `${name} <…>` })
  }
}

/** Of two values one would be lost without a word. */
const namedTwice = (
  tokens: readonly { readonly kind: string; readonly name?: string }[],
): string | undefined => {
  const names = tokens.flatMap(({ kind, name }) => (kind === 'option' && name !== undefined ? [name] : []))
  return names.find((name, at) => names.indexOf(name) < at)
}

const languageOf = (text: string | undefined): Language => {
  if (text === undefined) return 'en'
  const language = languages.find((each) => each === text)
  if (language) return language
  throw new Stop('no-such-language', { name: text, nearest: languages })
}

const dayOf = (text: string | undefined, today: Day): Day => {
  if (text === undefined) return today
  const day = parseDay(text)
  if (day === undefined) throw new Stop('not-a-day', { text })
  return day
}
