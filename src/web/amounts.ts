/** Numbers with what they count, said to a reader: people by their plural, money in words, shares in percent. */
import { isolate, localeOf, type Reader, sayNumber, saySentence } from '../words/index.ts'
import { amountsBook, type NamedScale, namedScales } from './sentences/amounts.ts'

/** `1.05 trillion`: three figures are more than such numbers bear. */
export const sayLarge = (reader: Reader, value: number): string =>
  Math.abs(value) < 100_000
    ? sayNumber(reader, Math.round(value))
    : new Intl.NumberFormat(localeOf(reader), {
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 3,
      }).format(value)

/** `57%`, or `0.4%` where a whole per cent would say nothing. */
export const sayShare = (reader: Reader, share: number): string => {
  const percent = share * 100
  const n = percent > 0 && percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent)
  return saySentence(reader, amountsBook['unit/percent'], { n })
}

/** To one place after the point. */
export const sayTenths = (reader: Reader, value: number): string =>
  sayNumber(reader, Math.round(value * 10) / 10)

const money: readonly string[] = ['USD', 'EUR', 'RUB']

/** A number with its unit as pact files write units; a unit without words of its own stands as written. */
export const sayUnit = (reader: Reader, value: number, unit: string | undefined): string => {
  if (unit === undefined) return sayNumber(reader, value)
  const key = `unit/${unit}`
  if (!Object.hasOwn(amountsBook, key)) return `${sayNumber(reader, value)} ${isolate(unit, reader)}`
  return saySentence(
    reader,
    amountsBook[key as keyof typeof amountsBook],
    money.includes(unit) ? { said: sayLarge(reader, value) } : { n: value },
  )
}

/** The name of a scale; the scale of a user's file keeps its own. */
export const sayScale = (reader: Reader, scale: string): string =>
  namedScales.some((each) => each === scale)
    ? saySentence(reader, amountsBook[scale as NamedScale])
    : isolate(scale, reader)

/** A figure on a scale: money, people, or a plain count. */
export const sayOnScale = (reader: Reader, scale: string, value: number): string =>
  scale === 'gdp' || scale === 'militarySpending' ? sayUnit(reader, value, 'USD') : sayLarge(reader, value)
