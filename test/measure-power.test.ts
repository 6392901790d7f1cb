/** `najda power` as a person sees it: coalitions, blocs, votes that hang together, and the sources of the rule. */
import { describe, expect, test } from 'vitest'
import { run } from '../src/cli/najda.ts'
import { widthOf } from '../src/cli/paint.ts'
import { day } from '../src/day.ts'

const najda = (words: readonly string[], width = 120) =>
  run(words, { terminal: { colour: false, width }, today: day('2026-11-24') })
const told = async (...words: string[]) => JSON.parse((await najda([...words, '--json'])).text)

describe('najda power', () => {
  const council = ['power', 'csto', '--on', '2022-01-05']

  test('the article of the rule with its sources; who can act, and who can block', async () => {
    const { article, sources, coalitions } = await told(...council)
    expect(article).toBeTruthy()
    for (const { title } of sources) expect(title.length).toBeGreaterThan(5)
    expect([coalitions.winning.count, coalitions.winning.fewest]).toEqual(['1', 6])
    expect([coalitions.blocking.count, coalitions.blocking.fewest]).toEqual(['6', 1])
  })

  test('two in a bloc share one of five parts; correlation doubles how often six agree', async () => {
    const { unions, correlated } = await told(...council, '--unions', 'RUS,BLR', '--correlation', '0.5')
    const owen = Object.fromEntries(
      unions.map(({ id, owen: { fraction } }: { id: string; owen: { fraction: string } }) => [id, fraction]),
    )
    expect(owen).toEqual({ ARM: '1/5', BLR: '1/10', KAZ: '1/5', KGZ: '1/5', RUS: '1/10', TJK: '1/5' })
    // Without correlation it is 1 in 64; the interval is that of the simulation.
    expect(correlated.act.low).toBeGreaterThan(2 / 64)
    for (const language of ['en', 'ar', 'ru']) {
      const words = [...council, '--unions', 'RUS,BLR', '--correlation', '0.5', '--lang', language]
      for (const width of [80, 120])
        for (const line of (await najda(words, width)).text.split('\n'))
          expect(widthOf(line), line).toBeLessThanOrEqual(width)
    }
  })

  test.each([
    ['a bloc with a stranger', ['--unions', 'RUS,USA'], 'USA'],
    ['a member in two blocs', ['--unions', 'RUS,BLR;BLR,KAZ'], 'BLR'],
    ['a correlation of one', ['--correlation', '1'], '--correlation'],
    ['a correlation that is none', ['--correlation', 'much'], '--correlation'],
  ])('%s', async (_, words, says) => {
    const { text, code } = await najda([...council, ...words])
    expect([code, text.includes(says)]).toEqual([2, true])
  })
})
