/** Force generation as sentences: what is wrong in a requirement, why a line is short, what one more would bring. */
import type { Explained, ForceFinding, Relief } from '../force/index.ts'
import { bookOf, sayWord } from './books.ts'
import { isolate, type Reader, sayList } from './language.ts'
import { format } from './message.ts'
import { sayFinding } from './sayings.ts'
import type { ForceWords } from './vocabulary.ts'

/** What is wrong in a requirement or its pledges; what other files share is said as there. */
export const sayForceFinding = (reader: Reader, finding: ForceFinding): string => {
  const { code, parameters } = finding
  const own = bookOf(reader).forceFinding
  if (!isOwn(code, own)) return sayFinding(reader, finding as Parameters<typeof sayFinding>[1])
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ]),
  )
  return format(reader, own[code], values)
}

const isOwn = (code: string, own: ForceWords['forceFinding']): code is keyof ForceWords['forceFinding'] =>
  Object.hasOwn(own, code)

/** A short line, its cause, and whose yes would close it. */
export const sayShortfall = (
  reader: Reader,
  {
    line,
    short,
    asked,
    cause,
    couldClose,
  }: Pick<Explained, 'line' | 'short' | 'asked' | 'cause' | 'couldClose'>,
): string => {
  const said = bookOf(reader).shortage
  const values = { line: isolate(line, reader), short, asked, cause: sayWord(reader, 'shortageCause', cause) }
  const members = couldClose.map(({ member }) => isolate(member, reader))
  return [
    format(reader, said.short, values),
    ...(members.length > 0 ? [format(reader, said.yes, { members: sayList(reader, members, 'or') })] : []),
  ].join(' ')
}

/** What one more would bring, and for how many more it was seen to help; five at most were tried. */
export const sayRelief = (reader: Reader, { kind, of, hoursSooner, helpsUpTo }: Relief): string =>
  format(reader, bookOf(reader).relief[kind], {
    of: isolate(of, reader),
    hours: hoursSooner,
    most: helpsUpTo,
  })
