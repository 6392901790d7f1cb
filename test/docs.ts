/**
 * Documents that cannot go stale, as checks over texts. Four marks, each a comment on the line before a fence:
 *
 *     <!-- from: path#region -->   the block is that region of a file (`#region name` … `#endregion`, in comments)
 *     <!-- from: path -->          the block is the whole file
 *     <!-- run -->                 every line of the block is run and ends with code 0 (`<!-- run: exit 2 -->`: with 2)
 *     <!-- prints: command -->     the block is what the command prints
 *
 * A block in `ts`, `yaml` or `json` needs the first, or `prints`. A block in `sh` may also go without a mark if its
 * lines are only `npm` scripts that package.json has, `git clone` and `cd`. Other blocks (`text`, `mermaid`) may
 * carry a mark and need none.
 */
import { posix } from 'node:path'

export type Document = { readonly path: string; readonly text: string }
export type Fault = { readonly at: string; readonly says: string }

/** What the checks ask about the repository; `read` gives nothing for a file that is not there. */
export type Repository = {
  readonly read: (path: string) => string | undefined
  readonly exists: (path: string) => boolean
  readonly scripts: readonly string[]
}

export type Command = {
  readonly at: string
  readonly line: string
  readonly exit: number
  readonly prints?: string
}

type Fence = {
  readonly at: string
  readonly language: string
  readonly mark: string | undefined
  readonly body: string
}

const languages: Readonly<Record<string, string>> = {
  typescript: 'ts',
  js: 'ts',
  javascript: 'ts',
  tsx: 'ts',
  yml: 'yaml',
  jsonc: 'json',
  bash: 'sh',
  shell: 'sh',
  console: 'sh',
}

const fenceOpening = /^( *)(`{3,}|~{3,}) *([\w-]*).*$/

/** The fenced blocks of a document, each with the mark on the line before it. */
const fencesOf = ({ path, text }: Document): readonly Fence[] => {
  const lines = text.split('\n')
  const fences: Fence[] = []
  for (let i = 0; i < lines.length; i++) {
    const opening = fenceOpening.exec(lines[i] as string)
    if (!opening) continue
    const [, indent = '', ticks = '', named = ''] = opening
    const mark = /^\s*<!--\s*((?:from|run|prints)\b.*?)\s*-->\s*$/.exec(lines[i - 1] ?? '')?.[1]
    const start = i + 1
    while (++i < lines.length && !(lines[i] as string).trim().startsWith(ticks));
    const body = lines
      .slice(start, i)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    const language = languages[named] ?? named
    fences.push({ at: `${path}:${start}`, language, mark, body: body.join('\n') })
  }
  return fences
}

/** The lines between `#region name` and its `#endregion`, marks of inner regions left out, moved to the margin. */
export const regionOf = (text: string, name: string): string | undefined => {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /#region\s+(\S+)/.exec(line)?.[1] === name)
  if (start < 0) return undefined
  let depth = 1
  let end = start
  while (depth > 0 && ++end < lines.length) {
    if (/#region\b/.test(lines[end] as string)) depth++
    if (/#endregion\b/.test(lines[end] as string)) depth--
  }
  if (depth > 0) return undefined
  return atMargin(lines.slice(start + 1, end).filter((line) => !/#(end)?region\b/.test(line)))
}

const atMargin = (lines: readonly string[]): string => {
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const margin = Math.min(...depths, 80)
  return lines.map((line) => line.slice(margin)).join('\n')
}

/** A document whose blocks say again what their files and commands say; what cannot be renewed stays. */
export const renewed = (
  document: Document,
  read: Repository['read'],
  run: (line: string) => string,
): string => {
  const lines = document.text.split('\n')
  // From the last to the first, so that the places of those before stay true.
  for (const { at, mark = '', body } of fencesOf(document).toReversed()) {
    const [kind, told = ''] = mark.split(/:\s*/, 2)
    const [path = '', region] = told.split('#')
    const text =
      kind === 'from' ? read(path) : kind === 'prints' ? run(mark.slice('prints:'.length).trim()) : undefined
    const wanted = text !== undefined && kind === 'from' && region ? regionOf(text, region) : text
    if (wanted === undefined) continue
    const start = Number(at.slice(document.path.length + 1))
    lines.splice(start, body.split('\n').length, ...wanted.trimEnd().split('\n'))
  }
  return lines.join('\n')
}

/** Faults of the blocks that must be equal to a file, or must carry a mark and do not. */
export const blockFaults = (document: Document, repository: Repository): readonly Fault[] =>
  fencesOf(document).flatMap((fence) => {
    const says = whyFalse(fence, repository)
    return says ? [{ at: fence.at, says }] : []
  })

const whyFalse = ({ language, mark, body }: Fence, repository: Repository): string | undefined => {
  if (mark?.startsWith('from:')) return whyNotFrom(mark.slice('from:'.length).trim(), body, repository)
  if (mark?.startsWith('prints:')) return undefined
  if (language === 'sh') return mark ? whyNotRun(body) : whyUnknownCommands(body, repository)
  if (mark) return 'only a block in sh can be run'
  return ['ts', 'yaml', 'json'].includes(language)
    ? `a block in ${language} must say where it is from`
    : undefined
}

const whyNotFrom = (from: string, body: string, repository: Repository): string | undefined => {
  const [path = '', region] = from.split('#')
  const text = repository.read(path)
  if (text === undefined) return `is from ${path}, which is not there`
  const wanted = region === undefined ? text : regionOf(text, region)
  if (wanted === undefined) return `is from ${from}, and ${path} has no such region`
  return wanted.trimEnd() === body.trimEnd() ? undefined : `differs from ${from}`
}

/** A test that runs the tests would not end, and `npm start` need not end. */
const whyNotRun = (body: string): string | undefined => {
  const endless = commandLines(body).find((line) =>
    /^npm (start|test|t|run (-s )?(start|test|check))\b/.test(line),
  )
  return endless && `"${endless}" cannot be run by a test: leave its block unmarked`
}

const whyUnknownCommands = (body: string, { scripts }: Repository): string | undefined => {
  const isKnown = (line: string): boolean => {
    if (/^(git clone \S+( \S+)?|cd \S+)$/.test(line) || line === 'npm ci') return true
    const script = /^npm (?:(start|test)|run (?:-s )?([\w:-]+))$/.exec(line)
    return script !== null && scripts.includes((script[1] ?? script[2]) as string)
  }
  const unknown = commandLines(body).find((line) => !isKnown(line))
  return unknown && `"${unknown}" is neither an npm script of ours nor marked to be run`
}

/** The commands of a block: one a line, continued by a backslash; comments and a leading `$ ` are left out. */
const commandLines = (body: string): readonly string[] =>
  body
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/(^|\s+)#.*$/, '')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')

/** Every command that a document promises to work, with what it promises. */
export const commandsOf = (document: Document): readonly Command[] =>
  fencesOf(document).flatMap(({ at, language, mark, body }): readonly Command[] => {
    if (mark?.startsWith('prints:'))
      return [{ at, line: mark.slice('prints:'.length).trim(), exit: 0, prints: body }]
    if (language !== 'sh' || !mark?.startsWith('run')) return []
    const exit = Number(/exit (\d+)/.exec(mark)?.[1] ?? 0)
    return commandLines(body).map((line) => ({ at, line, exit }))
  })

/** Faults of relative links: the file is there, and where an anchor is named, so is the heading or the line. */
export const linkFaults = (document: Document, repository: Repository): readonly Fault[] => {
  const prose = withoutCode(document.text)
  const links = [
    ...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^ {0,3}\[[^\]]+\]:\s*(\S+)|\b(?:href|src)="([^"]+)"/gm),
  ]
  return links.flatMap((link) => {
    const target = (link[1] ?? link[2] ?? link[3]) as string
    const says = whyBroken(document, target, repository)
    return says ? [{ at: `${document.path}:${prose.slice(0, link.index).split('\n').length}`, says }] : []
  })
}

const whyBroken = (document: Document, target: string, repository: Repository): string | undefined => {
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(target)) return undefined
  const [file = '', anchor] = decodeURIComponent(target).split('#')
  const isHere = file === ''
  const path = isHere ? document.path : posix.join(posix.dirname(document.path), file)
  if (path.startsWith('..') || file.startsWith('/')) return `the link ${target} leaves the repository`
  if (!isHere && !repository.exists(path)) return `the link ${target} leads to ${path}, which is not there`
  if (anchor === undefined) return undefined
  const text = isHere ? document.text : (repository.read(path) ?? '')
  const line = /^L(\d+)/.exec(anchor)
  if (line && !path.endsWith('.md'))
    return Number(line[1]) <= text.split('\n').length ? undefined : tooFar(target)
  return anchorsOf(text).includes(anchor)
    ? undefined
    : `the link ${target} names an anchor that ${path} has not`
}

const tooFar = (target: string): string => `the link ${target} names a line after the last`

/** The anchors of a document: its headings as GitHub names them, and explicit `id`s. */
export const anchorsOf = (text: string): readonly string[] => {
  const seen = new Map<string, number>()
  const headings = [...withoutFences(text).matchAll(/^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/gm)].map((match) => {
    const name = slug(match[1] as string)
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}-${times}`
  })
  const explicit = [...text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map((match) => match[1] as string)
  return [...headings, ...explicit]
}

const slug = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

const blanked = (text: string): string => text.replace(/[^\n]/g, ' ')

const withoutFences = (text: string): string =>
  text.replace(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ *\1[^\n]*$|(?![\s\S]))/gm, blanked)

const withoutCode = (text: string): string => withoutFences(text).replace(/(`+)[^\n]*?\1/g, blanked)
