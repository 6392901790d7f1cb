/** The act that a filled form asks for. What is wrong with it is the server's to say. */
import type { Act, ActName } from '../../call/index.ts'
import { type FieldName, type Kind, shapes } from './fields.ts'

/** How many lines of a requirement one form takes. */
export const rowsMost = 5

/** What was written in a form, by the names of its fields. */
export type Written = Readonly<Record<string, string>>

/** The act that a filled form asks for. `key` makes the ids of what is new, so that the same form makes the same act. */
export const actOf = (written: Written): Act | undefined => {
  const act = written.act as ActName
  if (!Object.hasOwn(shapes, act)) return undefined
  const values = shapes[act].flatMap(([name, kind]) => {
    const value = valueIn(name, kind, written)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { type: act, ...given(act, written), ...Object.fromEntries(values) } as unknown as Act
}

const newIds = {
  OpenDeliberation: ['deliberation', 'question'],
  OfferContingent: ['contingent', 'help'],
  DepartLeg: ['leg', 'out'],
  ReturnLeg: ['leg', 'home'],
  ClaimCost: ['cost', 'cost'],
} as const satisfies Partial<Record<ActName, readonly [field: string, beginning: string]>>

/** What the move itself gives: what the act is about, for whom, and the id of what it makes. */
const given = (
  act: ActName,
  { subject = '', member, key = '' }: Written,
): Readonly<Record<string, unknown>> => {
  const [field, beginning] = newIds[act as keyof typeof newIds] ?? []
  const made = field ? { [field]: `${beginning}-${key.slice(0, 8)}` } : {}
  const [first = '', second = ''] = subject.split('/')
  switch (act) {
    case 'OpenDeliberation':
      return { ...made, body: first, matter: second }
    case 'TakePosition':
      return { deliberation: subject, member }
    case 'CloseDeliberation':
    case 'TakeDecision':
      return { deliberation: subject }
    case 'IssueMandate':
      return subject === '' ? {} : { deliberation: subject }
    case 'ConsentAsHost':
      return { host: member }
    case 'OfferContingent':
    case 'ClaimCost':
      return { ...made, member }
    case 'ArriveLeg':
      return { contingent: first, leg: second }
    case 'SettleCost':
      return { cost: subject }
    case 'ReportSituation':
    case 'ReportIncident':
      return {}
    default:
      return { ...made, ...(subject === '' ? {} : { contingent: subject }) }
  }
}

const digits = (text: string): string =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/[\s\u00a0]/g, '')

const valueIn = (name: FieldName, kind: Kind, written: Written): unknown => {
  if (kind === 'ticks') {
    const ticked = Object.keys(written).filter((key) => key.startsWith(`${name}.`))
    return ticked.length === 0 ? undefined : ticked.map((key) => key.slice(name.length + 1))
  }
  if (kind === 'rows') return rowsIn(written)
  const text = written[name]?.trim()
  if (!text) return undefined
  switch (kind) {
    case 'number':
      return Number(digits(text))
    case 'instant':
      return `${text}Z`
    case 'lines':
      return text.split(/\r?\n/).flatMap((each) => each.trim() || [])
    case 'choice':
      return name === 'adopted' || name === 'granted' ? text === 'true' : text
    default:
      return text
  }
}

/** The lines of a requirement that were filled. */
const rowsIn = (written: Written) =>
  Array.from({ length: rowsMost }, (_, index) => index).flatMap((index) => {
    const [capability, quantity, place] = ['capability', 'quantity', 'place'].map(
      (part) => written[`lines.${index}.${part}`],
    )
    if (!capability && !quantity && !place) return []
    return [
      { id: `line-${index + 1}`, capability, quantity: Number(digits(quantity ?? '')), place, priority: 2 },
    ]
  })
