/** A page of the terminal in the reader's language: headings, rows, marks. */
import type { Day } from '../day.ts'
import { clockTime, type Instant } from '../instant.ts'
import type { Finding, Refusal } from '../outcome.ts'
import {
  isolate,
  type Language,
  sayDay,
  sayList,
  sayNumber,
  sayRefusal,
  saySentence,
} from '../words/index.ts'
import { ink, type Terminal, wrap } from './paint.ts'
import { type CliKey, sentences } from './sentences.ts'
import type { Stop } from './stop.ts'
import { findingIn } from './tell.ts'

/** What a page is made with. */
export type Page = {
  readonly terminal: Terminal
  readonly language: Language
  readonly say: (key: CliKey, values?: Readonly<Record<string, string | number>>) => string
  readonly heading: (key: CliKey & `heading/${string}`) => string
  readonly title: (text: string) => string
  readonly dim: (text: string) => string
  readonly day: (day: string) => string
  /** A time in a zone, as fine as it is known: `2022-01-05 23:48`, or the day alone where it spans more. */
  readonly clock: (earliest: string, latest: string, zone: string) => string
  readonly value: (value: string | number) => string
  /** A paragraph, wrapped to the terminal and indented after its first line. */
  readonly block: (text: string, indent?: string) => string
}

/** A page for a terminal and a language. */
export const pageFor = (terminal: Terminal, language: Language): Page => {
  const say: Page['say'] = (key, values = {}) => saySentence(language, sentences[key], values)
  return {
    terminal,
    language,
    say,
    heading: (key) => `\n${ink(terminal, ['bold', 'cyan'], say(key))}`,
    title: (text) => ink(terminal, 'bold', text),
    dim: (text) => ink(terminal, 'dim', text),
    day: (day) => sayDay(language, day as Day),
    clock: (earliest, latest, zone) => {
      const [from, to] = [clockTime(earliest as Instant, zone), clockTime(latest as Instant, zone)]
      if (from === to) return from
      return from.slice(0, 10) === to.slice(0, 10)
        ? from.slice(0, 10)
        : `${from.slice(0, 10)}…${to.slice(5, 10)}`
    },
    value: (value) => (typeof value === 'number' ? sayNumber(language, value) : value),
    block: (text, indent = '  ') => indent + wrap(text, terminal.width - indent.length, indent),
  }
}

const outcomeInk = {
  adopted: 'green',
  failed: 'red',
  open: 'yellow',
  lapsed: 'magenta',
  none: 'dim',
} as const

/** An outcome by word, shape and colour. */
export const outcomeMark = ({ terminal }: Page, outcome: keyof typeof outcomeInk, word: string): string => {
  const shape = { adopted: '✔', failed: '✘', open: '…', lapsed: '∅', none: '–' }[outcome]
  return ink(terminal, ['bold', outcomeInk[outcome]], `${shape} ${word}`)
}

/** `(A; source, source)` behind a fact. */
export const provenance = (
  { dim, language }: Page,
  confidence: string | undefined,
  source: readonly string[],
): string =>
  source.length === 0
    ? ''
    : ` ${dim(isolate(`(${[confidence, source.join(', ')].filter(Boolean).join('; ')})`, language))}`

/** The sentence of a stop, with what stood behind it. */
export const stopText = (page: Page, { code, parameters, because }: Stop): string => {
  const { language, say } = page
  if (because && 'code' in because)
    return sayRefusal(language, because as Refusal as Parameters<typeof sayRefusal>[1], (id) => id)
  if (because)
    return (because as readonly Finding[])
      .map((finding) => findingLine(page, findingIn(finding, language)))
      .join('\n')
  const spoken = Object.entries(parameters).map(([key, value]): [string, string | number] => {
    if (typeof value === 'number') return [key, value]
    return [
      key,
      typeof value === 'string'
        ? isolate(value, language)
        : sayList(
            language,
            value.map((each) => isolate(each, language)),
            'or',
          ),
    ]
  })
  return say(`stop/${code}`, Object.fromEntries(spoken))
}

/** What would move the cursor, colour the terminal or turn the line around: a file that is wrong can hold anything. */
const unruly = /[^\P{Cc}\n]|[\u202a-\u202e]/gu

const ruly = (text: string): string =>
  text.replaceAll(unruly, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** `file:line:column  sentence`, as editors and compilers write it. */
export const findingLine = (
  { terminal }: Page,
  {
    file,
    line,
    column,
    sentence,
  }: Pick<ReturnType<typeof findingIn>, 'file' | 'line' | 'column' | 'sentence'>,
): string => `${ink(terminal, 'bold', `${ruly(file)}:${line}:${column}`)}  ${ruly(sentence)}`
