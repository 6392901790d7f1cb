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
import { read } from './arguments.ts'
import { check, checkShape } from './check.ts'
import { explain, explainShape } from './explain.ts'
import { generate, generateShape } from './generate.ts'
import { liveVerbs } from './live.ts'
import { openLibrary } from './load.ts'
import { measure, measureShape } from './measure.ts'
import { type Page, pageFor, stopText } from './page.ts'
import { inOrder, type Terminal } from './paint.ts'
import { powerOf, powerShape, showPower } from './power.ts'
import { replayOf, replayShape } from './replay.ts'
import { showCheck, showExplain, showTally } from './show.ts'
import { showGenerate } from './show-generate.ts'
import { showMeasure } from './show-measure.ts'
import { showReplay } from './show-replay.ts'
import { Stop } from './stop.ts'
import { tallyOf, tallyShape } from './tally.ts'
import { findingIn } from './tell.ts'
import type { Verb } from './verb.ts'

/** What a run ends with: a text for people or JSON for programs, and an exit code. */
export type Ended = { readonly text: string; readonly code: 0 | 1 | 2 }

/** Everything a run takes from its surroundings. */
export type Surroundings = { readonly terminal: Omit<Terminal, 'rightToLeft'>; readonly today: Day }

const situation = '[--body id] [--matter id] [--on 2022-01-05] [--caller A] [--concerned A,B] [--aggressor A]'
const ownRule = '--rule file --roll A,B=2 [--groups permanent=A,B]'

/** Every verb by its name. */
export const verbs: Readonly<Record<string, Verb>> = {
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
    usage: 'replay <pact>/<call> [--next]',
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
    usage: `tally <pact> ${situation} [--roll A,B] --ballots file|- [--final]  |  tally ${ownRule} --ballots file|-`,
    shape: tallyShape,
    run: (library, typed, today) => {
      const json = tallyOf(library, typed, today)
      return { json, show: (page) => showTally(json, page) }
    },
  },
  power: {
    usage: `power <pact> ${situation} [--roll A,B] [--three-way] [--unions A,B;C,D] [--correlation 0.3]  |  power ${ownRule} ...`,
    shape: powerShape,
    run: (library, typed, today) => {
      const json = powerOf(library, typed, today)
      return { json, show: (page) => showPower(json, page) }
    },
  },
  measure: {
    usage:
      'measure <pact> [--on 2022-01-05] [--against <pact>] [--without AAA] [--body] [--matter] [--requirement file] [--capabilities file] [--spending file --unit USD=1e6 [--leap 1000]] [--votes file [--voters file]] [--points file] [--session 74] [--conflicts file] [--pledges file] [--key file] [--codes file] [--near 43.35,77.04 --half 2000]',
    shape: measureShape,
    run: async (library, typed, today) => {
      const json = await measure(library, typed, today)
      return { json, show: (page) => showMeasure(json, page) }
    },
  },
  generate: {
    usage:
      'generate <requirement.yaml> [--pact <pact> --on 2022-01-05] [--without A,B] [--seconds 60] [--supply file] [--alternatives]',
    shape: generateShape,
    run: async (library, typed, today) => {
      const json = await generate(library, typed, today)
      return {
        json,
        show: (page) => showGenerate(json, page),
        ...(json.findings.length > 0 ? { code: 1 } : {}),
      }
    },
  },
  ...liveVerbs,
}

/** Runs one command line. Never throws on what a person typed or wrote. */
export const run = async (typed: readonly string[], { terminal, today }: Surroundings): Promise<Ended> => {
  const [name = 'help', ...rest] = typed
  // The language is read first, so that even a mistake in the rest is answered in it.
  const wanted = [...typed.join(' ').matchAll(/--lang[= ](ar|en|ru)\b/g)].at(-1)?.[1] as Language | undefined
  const language = wanted ?? 'en'
  const page = pageFor({ ...terminal, rightToLeft: directionOf(language) === 'rtl' }, language)
  try {
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (!verb && (name === 'help' || name === '--help')) return { text: usage(page), code: 0 }
    if (!verb) throw new Stop('no-such-verb', { name, nearest: nearest(name, Object.keys(verbs)) })
    const words = read(rest, verb.shape)
    if (words.has('help'))
      return { text: page.block(`${page.say('line/usage')} najda ${verb.usage}`, ''), code: 0 }
    const { json, show, code = 0 } = await verb.run(openLibrary(words.value('pacts')), words, today)
    return { text: words.has('json') ? JSON.stringify(json, null, 2) : inOrder(show(page)), code }
  } catch (error) {
    const stop = error instanceof Stop ? error : unreadable(error)
    if (!stop) throw error
    if (stop.code !== 'findings') return { text: inOrder(stopText(page, stop)), code: 2 }
    const text = typed.includes('--json')
      ? JSON.stringify(findingsOf(stop, language), null, 2)
      : inOrder(stopText(page, stop))
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
    '  --lang ar|en|ru  --json  --pacts <folder>  --no-colour  --help',
  ].join('\n')

const main = async (): Promise<void> => {
  const { stdout, argv, env } = process
  const colour = stdout.isTTY === true && env.NO_COLOR === undefined && !argv.includes('--no-colour')
  const now = fromMilliseconds(Date.now())
  const today = parseDay(env.NAJDA_TODAY ?? '') ?? dayOf(now, 'UTC')
  const ended = await run(argv.slice(2), {
    terminal: { colour, width: Math.min(stdout.columns ?? 120, 120) },
    today,
  })
  // An error is for people: it goes where pipes do not swallow it.
  const stream = ended.code === 2 ? process.stderr : stdout
  // A reader such as `head` may leave early; that is no mistake of anybody's.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  stream.write(`${ended.text}\n`)
  process.exitCode = ended.code
}

if (isMainThread && import.meta.main) await main()
