/**
 * Finds text in the faces that no sentence book holds: what stands between tags, in attributes that are read aloud or
 * shown, in the title of a page or a column, and anything in Arabic or Cyrillic letters. It reads the syntax tree, so
 * class names, addresses and keys of sentences are left alone. A mark without letters is no text.
 */
import { parseSync } from 'vite'
import type { Fault } from './floors.ts'
import { lineAt, type SourceText } from './source-text.ts'

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown }

/** Attributes and properties whose value a person reads or hears. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|caption|heading|summary|legend)$/

/** A key of a sentence: one word in small letters. */
const key = /^[a-z][\w/-]*$/

/** Letters, but for those of an address. */
const letters = /^(?!\/).*\p{L}/su
// One letter is none: a search that folds letters names them.
const otherScripts = /[\p{Script=Arabic}\p{Script=Cyrillic}]{2}/u

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  return String(node.type === 'Literal' ? node.value : (node.name ?? ''))
}

/** The texts that an expression may become, without looking into calls: what is said by a book is the book's. */
const textsOf = (node: Node | undefined): readonly { readonly text: string; readonly at: number }[] => {
  if (!node) return []
  const inner = (key: string): Node | undefined => (isNode(node[key]) ? node[key] : undefined)
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, at: node.start }] : []
    case 'TemplateLiteral':
      return (node.quasis as readonly Node[]).map(({ value, start }) => ({
        text: (value as { raw: string }).raw,
        at: start,
      }))
    case 'ConditionalExpression':
      return [...textsOf(inner('consequent')), ...textsOf(inner('alternate'))]
    case 'LogicalExpression':
      return [...textsOf(inner('left')), ...textsOf(inner('right'))]
    case 'BinaryExpression':
      return node.operator === '+' ? [...textsOf(inner('left')), ...textsOf(inner('right'))] : []
    case 'JSXExpressionContainer':
      return textsOf(inner('expression'))
    case 'ParenthesizedExpression':
      return textsOf(inner('expression'))
    default:
      return []
  }
}

/** The texts that one node shows or says by itself. */
const shownBy = (node: Node): readonly { readonly text: string; readonly at: number }[] => {
  if (node.type === 'JSXText') return [{ text: String(node.value), at: node.start }]
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node.children as readonly Node[])
      .filter(({ type }) => type === 'JSXExpressionContainer')
      .flatMap((child) => textsOf(child))
  if (node.type === 'JSXOpeningElement') {
    const shown = (node.attributes as readonly Node[])
      .filter(({ type, name }) => type === 'JSXAttribute' && spoken.test(nameOf(name)))
      .flatMap(({ value }) => textsOf(value as Node | undefined))
    // A part of ours may be given the key of its sentence.
    return /^[A-Z]/.test(nameOf(node.name)) ? shown.filter(({ text }) => !key.test(text)) : shown
  }
  if (node.type === 'Property' && spoken.test(nameOf(node.key)) && !node.computed)
    return textsOf(node.value as Node).filter(({ text }) => !key.test(text))
  if (node.type === 'Literal' || node.type === 'TemplateLiteral')
    return textsOf(node).filter(({ text }) => otherScripts.test(text))
  return []
}

/** Texts in a source of the faces that stand in no sentence book. */
export const textFaults = ({ path, text }: SourceText): readonly Fault[] => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) return [{ at: path, says: `does not parse: ${errors[0]?.message}` }]
  const found = new Map<number, Fault>()
  const walk = (node: Node): void => {
    for (const { text: said, at } of shownBy(node))
      if (letters.test(said))
        found.set(at, {
          at: `${path}:${lineAt(text, at)}`,
          says: `says "${said.trim().slice(0, 60)}" outside a sentence book`,
        })
    for (const child of childrenOf(node)) walk(child)
  }
  walk(program as unknown as Node)
  return [...found.values()]
}
