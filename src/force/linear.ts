/** A linear model with whole-number columns, as plain values: what the solver takes and what other programs read. */

/** One unknown; whole where `integer`. */
export type Column = {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly integer: boolean
}

/** lower <= sum of values x columns <= upper. */
export type Row = {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export type LinearModel = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** What is minimised in one step, before the next may ask for anything. */
export type Level = {
  readonly name: string
  /** One cost a column. */
  readonly costs: readonly number[]
  /** How much of its best value the later levels may give away, as a share and as an amount. */
  readonly slackShare: number
  readonly slackAmount: number
}

/** The value of a row, or of a level, at a point. */
export const valueAt = (costs: readonly number[], at: readonly number[]): number => {
  let sum = 0
  for (let column = 0; column < costs.length; column++)
    sum += (costs[column] as number) * (at[column] as number)
  return sum
}

export const activity = (row: Row, at: readonly number[]): number => {
  let sum = 0
  for (let k = 0; k < row.columns.length; k++)
    sum += (row.values[k] as number) * (at[row.columns[k] as number] as number)
  return sum
}

/**
 * The point with its whole columns rounded and every other column at the least value that its rows then ask for: each
 * row holds at most one such column. Takes the solver's last digits away.
 */
export const completed = ({ columns, rows }: LinearModel, point: readonly number[]): readonly number[] => {
  const at = point.map((value, column) => {
    const { integer = false, lower = 0 } = columns[column] ?? {}
    return integer ? Math.max(lower, Math.round(value)) : lower
  })
  for (const row of rows) {
    const last = row.columns.at(-1) as number
    if (columns[last]?.integer) continue
    const value = row.values.at(-1) as number
    const rest = activity(row, at) - value * (at[last] as number)
    const least = (value > 0 ? row.lower - rest : row.upper - rest) / value
    if (least > (at[last] as number)) at[last] = least
  }
  return at
}

/** Does a point keep every bound, every row and wholeness? */
export const holdsAt = ({ columns, rows }: LinearModel, at: readonly number[], tolerance = 1e-6): boolean =>
  columns.every((column, index) => {
    const value = at[index] as number
    const whole = !column.integer || Math.abs(value - Math.round(value)) <= tolerance
    return whole && value >= column.lower - tolerance && value <= column.upper + tolerance
  }) &&
  rows.every((row) => {
    const value = activity(row, at)
    const room = tolerance * Math.max(1, Math.abs(row.upper === Infinity ? row.lower : row.upper))
    return value >= row.lower - room && value <= row.upper + room
  })

/** The model with one objective as free MPS, for other solvers. */
export const mpsOf = ({ columns, rows }: LinearModel, costs: readonly number[], name = 'NAJDA'): string => {
  const kind = ({ lower, upper }: Row): string => (lower === upper ? 'E' : upper === Infinity ? 'G' : 'L')
  const entries: string[][] = columns.map(() => [])
  rows.forEach((row, index) => {
    row.columns.forEach((column, k) => {
      entries[column]?.push(`    C${column} R${index} ${row.values[k]}`)
    })
  })
  const lines = [
    `NAME ${name}`,
    'ROWS',
    ' N COST',
    ...rows.map((row, index) => ` ${kind(row)} R${index}`),
    'COLUMNS',
  ]
  columns.forEach((column, index) => {
    if (column.integer) lines.push(`    M${index} 'MARKER' 'INTORG'`)
    lines.push(`    C${index} COST ${costs[index]}`, ...(entries[index] ?? []))
    if (column.integer) lines.push(`    N${index} 'MARKER' 'INTEND'`)
  })
  lines.push('RHS')
  rows.forEach((row, index) => {
    lines.push(`    RHS R${index} ${row.upper === Infinity ? row.lower : row.upper}`)
  })
  lines.push('BOUNDS')
  columns.forEach(({ lower, upper }, index) => {
    lines.push(` LO BND C${index} ${lower}`)
    lines.push(upper === Infinity ? ` PL BND C${index}` : ` UP BND C${index} ${upper}`)
  })
  return [...lines, 'ENDATA', ''].join('\n')
}
