/** What this is, how its numbers are made, how well they are supported, and under which licence. */
import { useLoaderData } from 'react-router'
import type { Confidence } from '../../pact/index.ts'
import { type Coverage, coverageOf } from '../../record/index.ts'
import { pick, sayNumber, saySentence, sayWord, wordsIn } from '../../words/index.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { type Bar, Bars } from '../parts/bars.tsx'
import { To } from '../parts/link.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { caseOn, pactOf, recordOf, taken } from '../readings.ts'
import { aboutBook } from '../sentences/about.ts'
import { titled } from '../titled.ts'
import '../style/record.css'

export const loader = async (loading: Loading) => {
  const { client } = loading.context.get(house)
  const language = languageIn(loading)
  const listed = taken(await client.listPacts()).items
  const pacts = await Promise.all(
    listed.map(async ({ id }) => {
      const [pact, record] = await Promise.all([pactOf(client, id), recordOf(client, id)])
      const cases = await Promise.all(record.map((each) => caseOn(client, id, each.id)))
      return { id, name: pick(pact.shortName, language), calls: cases.length, ...coverageOf(pact, cases) }
    }),
  )
  return { title: saySentence(language, aboutBook.about), pacts }
}

export const meta = titled

const chapters = ['what', 'claims', 'record', 'force'] as const

const About = () => {
  const say = useSay(aboutBook)
  return (
    <div className="column stack about">
      <header className="stack">
        <h1>{say('about')}</h1>
        <p className="lead">{say('lead')}</p>
      </header>
      <div className="stack text">
        {chapters.map((chapter) => (
          <section key={chapter} className="stack">
            <h2>{say(`${chapter}/title`)}</h2>
            <p>{say(`${chapter}/text`)}</p>
          </section>
        ))}
      </div>
      <Letters />
      <Covered />
      <section className="stack text">
        <h2>{say('proof/title')}</h2>
        <p>{say('proof/text')}</p>
        <p>
          <To to="/verify">{say('proof/link')}</To>
        </p>
      </section>
      <section className="stack text">
        <h2>{say('licence/title')}</h2>
        <p>{say('licence/text')}</p>
        <p>
          <To to="/glossary">{say('glossary')}</To>
        </p>
      </section>
    </div>
  )
}
export default About

const sumOf = (pacts: readonly Coverage[], letter: Confidence): number =>
  pacts.reduce((sum, { facts }) => sum + facts[letter], 0)

/** A darker bar is better supported; the letter and its words say the same. */
const colours: Readonly<Record<Confidence, string>> = {
  A: 'var(--good)',
  B: 'var(--accent)',
  C: 'var(--wait)',
  D: 'var(--member-6)',
  R: 'var(--edge)',
}

const Letters = () => {
  const { pacts } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(aboutBook), useReader()]
  const bars = wordsIn('confidence').map((letter): Bar => {
    const value = sumOf(pacts, letter)
    const label = `${letter} · ${sayWord(reader, 'confidence', letter)}`
    return { id: letter, label, value, said: sayNumber(reader, value), colour: colours[letter] }
  })
  return (
    <section className="stack" id="letters">
      <h2>{say('letters/title')}</h2>
      <p className="text">{say('letters/text')}</p>
      <Bars label={say('letters/title')} bars={bars} />
    </section>
  )
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['pacts'][number]

const all = 'all'

/** The last row, in which each column is added up. */
const totalOf = (pacts: readonly Row[]): Row => {
  const sum = (of: (row: Row) => number): number => pacts.reduce((added, row) => added + of(row), 0)
  return {
    ...{ id: all, name: '', calls: sum(({ calls }) => calls), disputes: sum(({ disputes }) => disputes) },
    articles: {
      encoded: sum(({ articles }) => articles.encoded),
      summarised: sum(({ articles }) => articles.summarised),
      wordingUnread: sum(({ articles }) => articles.wordingUnread),
      total: sum(({ articles }) => articles.total),
    },
    facts: Object.fromEntries(
      wordsIn('confidence').map((letter) => [letter, sumOf(pacts, letter)]),
    ) as Coverage['facts'],
  }
}

const Covered = () => {
  const { pacts } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(aboutBook), useReader()]
  const count = (id: string, title: string, of: (row: Row) => number): Column<Row> => ({
    ...{ id, title, number: true },
    of: (row) => sayNumber(reader, of(row)),
  })
  const columns: readonly Column<Row>[] = [
    {
      ...{ id: 'pact', title: say('pact') },
      of: ({ id, name }) => (id === all ? say('total') : <To to={`/pacts/${id}`}>{name}</To>),
    },
    {
      ...{ id: 'calls', title: say('calls'), number: true },
      of: ({ id, calls }) => (
        <To to={id === all ? '/calls' : `/pacts/${id}/calls`}>{sayNumber(reader, calls)}</To>
      ),
    },
    count('encoded', say('encoded'), ({ articles }) => articles.encoded),
    count('summarised', say('summarised'), ({ articles }) => articles.summarised),
    count('unread', say('unread'), ({ articles }) => articles.wordingUnread),
    ...wordsIn('confidence').map((letter) => count(letter, letter, ({ facts }) => facts[letter])),
    count('disputes', say('disputes'), ({ disputes }) => disputes),
  ]
  return (
    <section className="stack">
      <h2>{say('coverage/title')}</h2>
      <p className="text">{say('coverage/text')}</p>
      <Table
        caption={say('coverage/title')}
        quiet
        columns={columns}
        rows={[...pacts, totalOf(pacts)]}
        keyOf={({ id }) => id}
      />
    </section>
  )
}
