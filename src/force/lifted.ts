/**
 * The same model with one more column for each kind: how many of it go anywhere. Cost, burden and reserve then weigh one
 * column where they weighed all ways of a kind, and a search can first settle who goes and only then where to; settling
 * both at once walks through every way of sending the same packages (models.md 1.3, symmetry).
 */
import type { LinearModel, Row } from './linear.ts'

/** A lifted model, the way into it, and the way back. */
export type Lifted = {
  readonly model: LinearModel
  readonly costsOf: (costs: readonly number[]) => readonly number[]
  readonly rowOf: (row: Row) => Row
  readonly pointOf: (point: readonly number[]) => readonly number[]
  readonly back: (point: readonly number[]) => readonly number[]
}

type Group = { readonly columns: readonly number[]; readonly total: number }

/** Lifts the rows of F1. */
export const lifted = ({ columns, rows }: LinearModel): Lifted => {
  const kinds = rows.filter((row) => row.name.startsWith('F1 ') && row.columns.length > 1)
  const groups = kinds.map((row, index): Group => ({ columns: row.columns, total: columns.length + index }))
  const groupOf = new Map(groups.flatMap((group) => group.columns.map((column) => [column, group] as const)))
  const rowOf = (row: Row): Row => {
    const entries = new Map(row.columns.map((column, k) => [column, row.values[k] as number]))
    gather(entries, groupOf)
    return { ...row, columns: [...entries.keys()], values: [...entries.values()] }
  }
  const totals = kinds.map(({ name, upper }) => ({ name: `y ${name}`, lower: 0, upper, integer: true }))
  return {
    model: {
      columns: [...columns, ...totals],
      rows: [
        ...rows.filter((row) => !kinds.includes(row)).map(rowOf),
        ...kinds.map((row, index) => ({
          name: row.name,
          lower: 0,
          upper: 0,
          columns: [...row.columns, columns.length + index],
          values: [...row.values, -1],
        })),
      ],
    },
    rowOf,
    costsOf: (costs) => {
      const entries = new Map(
        costs.map((cost, column) => [column, cost] as const).filter(([, cost]) => cost !== 0),
      )
      gather(entries, groupOf)
      return Array.from({ length: columns.length + groups.length }, (_, column) => entries.get(column) ?? 0)
    },
    pointOf: (point) => [
      ...point,
      ...groups.map((group) => group.columns.reduce((sum, column) => sum + (point[column] as number), 0)),
    ],
    back: (point) => point.slice(0, columns.length),
  }
}

/** Where every column of a kind has one and the same value, their total takes it over. */
const gather = (entries: Map<number, number>, groupOf: ReadonlyMap<number, Group>): void => {
  const seen = new Set<Group>()
  for (const column of [...entries.keys()]) {
    const group = groupOf.get(column)
    if (!group || seen.has(group)) continue
    seen.add(group)
    const value = entries.get(column)
    if (value === undefined || group.columns.some((each) => entries.get(each) !== value)) continue
    for (const each of group.columns) entries.delete(each)
    entries.set(group.total, value)
  }
}
