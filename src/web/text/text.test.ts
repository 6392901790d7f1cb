import { describe, expect, test } from 'vitest'
import { CRN, DUN, fireServices, fireServicesOn } from '../../../test/support/fire-services.ts'
import { day } from '../../day.ts'
import { reformFile } from '../../pact/index.ts'
import { instrumentsOn } from './articles.ts'
import { compareDays, compareReform } from './compared.ts'
import { historyOf } from './history.ts'
import { linesOf, type Telling } from './lines.ts'
import { voteIn } from './vote.ts'

const telling: Telling = { reader: 'en', pact: fireServices(), names: (id) => id }

describe('the text of a pact', () => {
  test('is one line a thing, each under a key of its own', () => {
    const lines = linesOf(fireServicesOn(), telling)
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    expect(lines.find(({ key }) => key === 'rule/council/suspension')?.text).toMatch(
      /two thirds of .* Without a vote here: the parties concerned\.$/,
    )
    expect(lines.find(({ key }) => key === 'provision/mutual-aid')?.text).toMatch(/within 2 days lapses\.$/)
    expect(lines.find(({ key }) => key === 'provision/neighbour-aid')?.text).toMatch(/No collective decision/)
    expect(lines.find(({ key }) => key === 'mandate')?.text).toBe(
      'Where: the territory of the members. Outside it needs: province-request. At most 400 people. At most 30 days.',
    )
  })

  test('stands beside the articles it rests on', () => {
    const now = fireServicesOn()
    const [instrument] = instrumentsOn(now, linesOf(now, telling), telling)
    const beside = Object.fromEntries(
      instrument!.articles.map((article) => [article.id, article.beside.map(({ key }) => key)]),
    )
    expect(beside.neighbours).toEqual(['provision/neighbour-aid'])
    expect(beside.council).toContain('rule/council/substance')
    const rule = instrument!.articles.flatMap((article) => article.beside).find(({ written }) => written)
    expect(rule?.titles[0]?.vote).toMatch(/^council\//)
  })

  test('changed on the days on which a line changed, and on no other', () => {
    const turns = historyOf(telling)
    expect(turns[0]).not.toHaveProperty('eve')
    for (const { day: on, eve, count } of turns.slice(1))
      expect(compareDays(telling, [eve!, on]).changes).toHaveLength(count)
    const found = turns.find(({ day: on }) => on === '2020-06-11')!
    expect(compareDays(telling, [found.eve!, found.day]).changes.map(({ key, how }) => [key, how])).toEqual([
      ['rule/council/substance', 'changed'],
    ])
    // What was asked for the wrong way round is told in order of time.
    expect(compareDays(telling, [found.day, found.eve!]).on).toBe(found.eve)
  })

  test('with a reform differs by what the reform says; one that does not fit says why', () => {
    const reform = (changes: readonly object[]) =>
      reformFile.parse({
        ...{ najda: 1, id: 'trial', pact: telling.pact.id, from: '2022-01-01', standing: 'what-if' },
        name: { ar: 'تجربة', en: 'A trial', ru: 'Проба' },
        ...{ sources: {}, source: 'compact', confidence: 'D', changes },
      })
    const leaving = compareReform(telling, reform([{ leave: DUN }]))
    expect(leaving.changes).toContainEqual(expect.objectContaining({ key: `member/${DUN}`, how: 'removed' }))
    const unfit = compareReform(telling, reform([{ end: 'bodies/senate/matters/peace' }]))
    expect(unfit.reform?.faults).toHaveLength(1)
    expect(unfit.changes).toEqual([])
  })
})

describe('a vote to try', () => {
  const vote = (query: string) =>
    voteIn(fireServicesOn(day('2022-07-01')), new URLSearchParams(query), telling)!

  test('is that of the first provision that somebody decides, with nobody having spoken', () => {
    const shown = vote('')
    expect(shown.chosen).toBe('council/substance')
    expect(shown.ballots).toEqual({})
    expect(shown.vote?.roll.members).toHaveLength(shown.members.length)
  })

  test('takes positions, the matter and who is concerned from the address, and nothing that it does not know', () => {
    const shown = vote(`vote=council/suspension&concerned=${CRN}&b-ALD=yes&b-BRK=maybe&b-XXX=no&b-${CRN}=no`)
    expect(shown.ballots).toEqual({ ALD: 'yes' })
    expect(shown.vote?.roll.members).not.toContain(CRN)
    expect(vote('vote=senate/peace').chosen).toBe('council/substance')
  })
})
