/**
 * Never a wrong number: a sound file is spoilt in one place, as files are on their way, a thousand times over. Either it is
 * refused with a finding on a line that is there, or every number is still the one that was printed.
 */
import { describe, expect, test } from 'vitest'
import { chance } from '../src/chance.ts'
import {
  components,
  compositeIndex,
  readCapabilities,
  readIdealPoints,
  readPackedRollCalls,
  readYearTable,
} from '../src/measure/index.ts'

const draws = (purpose: number) => chance({ low: 5, high: 7 }, { replication: 0, purpose, member: 0 })
type Draw = ReturnType<typeof draws>
const whole = (draw: Draw, below: number): number => Math.floor(draw.unit() * below)
const pick = <Item>(draw: Draw, items: readonly Item[]): Item => items[whole(draw, items.length)]!

type Cells = readonly (readonly string[])[]
type Spoil = (cells: Cells, draw: Draw) => Cells

const withCell = (cells: Cells, { row, column, to }: { row: number; column: number; to: string }): Cells =>
  cells.map((line, at) => (at === row ? line.map((cell, place) => (place === column ? to : cell)) : line))

/** One cell of the numbers, changed by a rule; line 0 is the header, the first column names the state. */
const cellBy =
  (change: (cell: string) => string): Spoil =>
  (cells, draw) => {
    const [row, column] = [1 + whole(draw, cells.length - 1), 2 + whole(draw, cells[0]!.length - 2)]
    return withCell(cells, { row, column, to: change(cells[row]![column]!) })
  }

const spoils: Readonly<Record<string, Spoil>> = {
  'thousands for units': cellBy((cell) => `${Number(cell) * 1000}`),
  'units for thousands': cellBy((cell) => `${Number(cell) / 1000}`),
  'twice as much': cellBy((cell) => `${Number(cell) * 2}`),
  'the sign lost or found': cellBy((cell) => `-${cell}`),
  'per cent': cellBy((cell) => `${cell}%`),
  'a currency': cellBy((cell) => `$${cell}`),
  'a decimal comma': cellBy((cell) => `"${cell.replace('.', '')},5"`),
  'a word': cellBy(() => 'about ten'),
  'two numbers in one cell': cellBy((cell) => `${cell}-${cell}`),
  'a value lost': cellBy(() => ''),
  'a line lost': (cells, draw) => cells.toSpliced(1 + whole(draw, cells.length - 1), 1),
  'a line twice': (cells, draw) => {
    const row = 1 + whole(draw, cells.length - 1)
    return cells.toSpliced(row, 0, cells[row]!)
  },
  'a cell lost': (cells, draw) => {
    const row = 1 + whole(draw, cells.length - 1)
    return cells.with(row, cells[row]!.toSpliced(whole(draw, cells[row]!.length), 1))
  },
  'a column renamed': (cells, draw) =>
    cells.with(0, cells[0]!.with(2 + whole(draw, components.length), 'renamed')),
  'another year': (cells, draw) =>
    withCell(cells, {
      row: 1 + whole(draw, cells.length - 1),
      column: 1,
      to: pick(draw, ['1901', '1999', '20', 'x']),
    }),
  'cut in the middle of a line': (cells, draw) => {
    const row = 1 + whole(draw, cells.length - 1)
    return [...cells.slice(0, row), cells[row]!.slice(0, 1 + whole(draw, cells[0]!.length - 1))]
  },
}

/** Four states in three years, with the index that such a file prints. */
const soundCells = (draw: Draw): Cells => {
  const rows = [1900, 1901, 1902].flatMap((year) =>
    ['AAA', 'BBB', 'CCC', 'DDD'].map((state) => ({
      state,
      year,
      known: Object.fromEntries(components.map((name) => [name, 1 + whole(draw, 900)])),
    })),
  )
  const indices = compositeIndex(rows)
  const lines = rows.map(({ state, year, known }, at) => [
    state,
    `${year}`,
    ...components.map((name) => `${known[name]}`),
    indices[at]!.toFixed(9),
  ])
  return [['iso3c', 'year', ...components, 'cinc'], ...lines]
}

const textOf = (cells: Cells): string => `${cells.map((line) => line.join(',')).join('\n')}\n`

describe('a capability file that prints its index', () => {
  test.each(Object.entries(spoils))('%s', (name, spoil) => {
    const draw = draws(name.length)
    let refused = 0
    for (let time = 0; time < 60; time++) {
      const cells = soundCells(draw)
      const printed = new Map(cells.slice(1).map((line) => [`${line[0]} ${line[1]}`, Number(line.at(-1))]))
      expect(readCapabilities({ text: textOf(cells), file: 'sound.csv' }).ok).toBe(true)
      const text = textOf(spoil(cells, draw))
      const read = readCapabilities({ text, file: 'spoilt.csv' })
      if (read.ok)
        for (const { state, year, index } of read.value.rows)
          expect(Math.abs(index - printed.get(`${state} ${year}`)!), text).toBeLessThan(2e-6)
      else {
        refused++
        const lines = text.split('\n').length
        expect(read.failure.length).toBeGreaterThan(0)
        for (const { place } of read.failure) expect(place.line >= 1 && place.line <= lines).toBe(true)
      }
    }
    // What changes no number may pass, such as an index that is left out; most of it does not.
    expect(refused).toBeGreaterThan(name === 'a value lost' ? 45 : 55)
  })
})

test('any text at all: an answer, never an exception', () => {
  const draw = draws(3)
  const signs = [
    ...'aY1,;\t"\n\r.%-é',
    'iso3c',
    'year',
    'session',
    'votes',
    'rcid',
    'value',
    '2020',
    'ideal_point',
  ]
  for (let time = 0; time < 2_000; time++) {
    const text = Array.from({ length: whole(draw, 60) }, () => pick(draw, signs)).join('')
    const file = { text, file: 'any' }
    for (const read of [
      readCapabilities(file),
      readYearTable(file, { unit: 'USD', times: 1 }),
      readIdealPoints(file),
      readPackedRollCalls(file, file),
    ])
      if (!read.ok) expect(read.failure.length).toBeGreaterThan(0)
  }
})
