#!/usr/bin/env node
/**
 * The command line, and the place where everything is put together: the clock, the terminal and the files enter here
 * and nowhere else.
 */
import { isMainThread } from 'node:worker_threads'
import { type Day, parseDay } from '../day.ts'
import { dayOf, fromMilliseconds } from '../instant.ts'
import type { Finding } from '../outcome.ts'
import { directionOf, type Language, nearest } from '../words/index.ts'
import type { CheckAnswer } from './answers.ts'
import { read, type Shape, type Typed } from './arguments.ts'
import { check, checkShape } from './check.ts'
import { explain, explainShape } from './explain.ts'
import { type Library, openLibrary } from './load.ts'
import { type Page, pageFor, stopText } from './page.ts'
import type { Terminal } from './paint.ts'
import { replayOf, replayShape } from './replay.ts'
import { showCheck, showExplain, showTally } from './show.ts'
import { showReplay } from './show-replay.ts'
import { Stop } from './stop.ts'
import { tallyOf, tallyShape } from './tally.ts'
import { findingIn } from './tell.ts'

/** What a run ends with: a text for people or JSON for programs, and an exit code. */
export type Ended = { readonly text: string; readonly code: 0 | 1 | 2 }

/** Everything a run takes from its surroundings. */
export type Surroundings = { readonly terminal: Omit<Terminal, 'rightToLeft'>; readonly today: Day }

type Verb = {
  readonly usage: string
  readonly shape: Shape
  readonly run: (
    library: Library,
    typed: Typed,
    today: Day,
  ) => { readonly json: unknown; readonly show: (page: Page) => string; readonly code?: 1 }
}

const verbs: Readonly<Record<string, Verb>> = {
  check: {
    usage: 'check [pact.yaml ...]',
    shape: checkShape,
    run: (library, typed) => {
      const json = check(library, typed)
      return { json, show: (page) => showCheck(json, page), ...(json.findings.length > 0 ? { code: 1 } : {}) }
    },
  },
  explain: {
    usage: 'explain <pact> [--on 2022-01-05]',
    shape: explainShape,
    run: (library, typed, today) => {
      const json = explain(library, typed, today)
      return { json, show: (page) => showExplain(json, page) }
    },
  },
  replay: {
    usage: 'replay <pact>/<call>',
    shape: replayShape,
    run: (library, typed) => {
      const json = replayOf(library, typed)
      return {
        json,
        show: (page) => showReplay(json, page) + (typed.has('next') ? `\n\n${nextSteps(json, page)}` : ''),
      }
    },
  },
  tally: {
    usage:
      'tally <pact> [--body] [--matter] [--on] [--roll A,B] --ballots file|- [--final]  |  tally --rule file --roll A,B=2 --ballots file|-',
    shape: tallyShape,
    run: (library, typed, today) => {
      const json = tallyOf(library, typed, today)
      return { json, show: (page) => showTally(json, page) }
    },
  },
}

/** Runs one command line. Never throws on what a person typed or wrote. */
export const run = (typed: readonly string[], { terminal, today }: Surroundings): Ended => {
  const [name = 'help', ...rest] = typed
  // The language is read first, so that even a mistake in the rest is answered in it.
  const wanted = /--lang[= ](ar|en|ru)\b/.exec(typed.join(' '))?.[1] as 'ar' | 'en' | 'ru' | undefined
  const language = wanted ?? 'en'
  const page = pageFor({ ...terminal, rightToLeft: directionOf(language) === 'rtl' }, language)
  try {
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (!verb && (name === 'help' || name === '--help')) return { text: usage(page), code: 0 }
    if (!verb) throw new Stop('no-such-verb', { name, nearest: nearest(name, Object.keys(verbs)) })
    const words = read(rest, verb.shape)
    if (words.has('help'))
      return { text: page.block(`${page.say('line/usage')} najda ${verb.usage}`, ''), code: 0 }
    const { json, show, code = 0 } = verb.run(openLibrary(words.value('pacts')), words, today)
    return { text: words.has('json') ? JSON.stringify(json, null, 2) : show(page), code }
  } catch (error) {
    const stop = error instanceof Stop ? error : unreadable(error)
    if (!stop) throw error
    if (stop.code !== 'findings') return { text: stopText(page, stop), code: 2 }
    const text = typed.includes('--json')
      ? JSON.stringify(findingsOf(stop, language), null, 2)
      : stopText(page, stop)
    return { text, code: 1 }
  }
}

/** A file that is there and cannot be read is a mistake of the person who named it; anything else is ours. */
const unreadable = (error: unknown): Stop | undefined => {
  const { code, path } = error as NodeJS.ErrnoException
  const isFileError =
    typeof path === 'string' && ['EACCES', 'EISDIR', 'ELOOP', 'ENOTDIR', 'EPERM'].includes(code ?? '')
  return isFileError ? new Stop('unreadable', { file: path }) : undefined
}

/** Findings that end a verb other than `check`, in the shape in which `check` answers. */
const findingsOf = ({ because }: Stop, language: Language): CheckAnswer => ({
  findings: (because as readonly Finding[]).map((finding) => findingIn(finding, language)),
  pacts: [],
})

/** Where a newcomer goes from a replay: the pact itself, the same page in another language, every pact. */
const nextSteps = ({ pact, id }: { readonly pact: string; readonly id: string }, page: Page): string => {
  const other = page.language === 'ar' ? 'ru' : 'ar'
  const commands = [
    `explain ${pact} --on ${id.slice(0, 4)}-01-05`,
    `replay ${pact}/${id} --lang ${other}`,
    'check',
  ]
  return [
    page.title(page.say('line/next')),
    ...commands.map((command) => `  npm run -s najda -- ${command}`),
  ].join('\n')
}

const usage = (page: Page): string =>
  [
    page.say('line/usage'),
    ...Object.values(verbs).map((verb) => page.block(`najda ${verb.usage}`)),
    '  --lang ar|en|ru  --json  --pacts <folder>',
  ].join('\n')

const main = (): void => {
  const { stdout, argv, env } = process
  const colour = stdout.isTTY === true && env.NO_COLOR === undefined && !argv.includes('--no-colour')
  const now = fromMilliseconds(Date.now())
  const today = parseDay(env.NAJDA_TODAY ?? '') ?? dayOf(now, 'UTC')
  const ended = run(argv.slice(2), {
    terminal: { colour, width: Math.min(stdout.columns ?? 120, 120) },
    today,
  })
  // An error is for people: it goes where pipes do not swallow it.
  const stream = ended.code === 2 ? process.stderr : stdout
  stream.write(`${ended.text}\n`)
  process.exitCode = ended.code
}

if (isMainThread && import.meta.main) main()
