/** The terms of the house and what they mean, in the reader's language and beside it in the others. */
import {
  type Language,
  languages,
  sayMeaning,
  saySentence,
  sayTerm,
  sayWord,
  type Term,
  terms,
  wordsIn,
} from '../../words/index.ts'
import { type Loading, languageIn } from '../house.ts'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { aboutBook } from '../sentences/about.ts'
import { nameOfLanguage } from '../sentences/frame.ts'
import { titled } from '../titled.ts'
import '../style/record.css'

export const loader = (loading: Loading) => ({ title: saySentence(languageIn(loading), aboutBook.glossary) })

export const meta = titled

const lists = ['threat', 'means', 'ballot', 'ruleKind', 'phase', 'formality', 'status', 'condition'] as const

const Glossary = () => {
  const say = useSay(aboutBook)
  return (
    <div className="column stack about">
      <header className="stack">
        <h1>{say('glossary')}</h1>
        <p className="lead">{say('glossaryLead')}</p>
      </header>
      <Terms />
      <section className="stack">
        <h2>{say('vocabularies')}</h2>
        {lists.map((list) => (
          <Words key={list} list={list} />
        ))}
      </section>
    </div>
  )
}
export default Glossary

/** The languages that the page is not in. */
const useOthers = (): readonly Language[] => {
  const { language } = useReader()
  return languages.filter((each) => each !== language)
}

const Terms = () => {
  const [say, reader, others] = [useSay(aboutBook), useReader(), useOthers()]
  const columns: readonly Column<Term>[] = [
    { id: 'term', title: say('term'), of: (term) => sayTerm(reader, term) },
    { id: 'meaning', title: say('meaning'), of: (term) => sayMeaning(reader, term) },
    ...others.map((other) => ({
      ...{ id: other, title: nameOfLanguage[other] },
      of: (term: Term) => (
        <bdi lang={other} className="quiet">
          {sayTerm(other, term)}
        </bdi>
      ),
    })),
  ]
  return (
    <section className="stack">
      <h2>{say('terms')}</h2>
      <div className="calls-table stacking">
        <Table caption={say('terms')} quiet columns={columns} rows={terms} keyOf={(term) => term} />
      </div>
    </section>
  )
}

const Words = ({ list }: { readonly list: (typeof lists)[number] }) => {
  const [say, { language }, others] = [useSay(aboutBook), useReader(), useOthers()]
  const heading = say(`list/${list}`)
  const word = (key: string, spoken: Language): string => sayWord(spoken, list, key as never)
  const columns: readonly Column<string>[] = [language, ...others].map((each) => ({
    ...{ id: each, title: nameOfLanguage[each] },
    of: (key) => (
      <bdi lang={each} className={each === language ? undefined : 'quiet'}>
        {word(key, each)}
      </bdi>
    ),
  }))
  return (
    <div className="stack">
      <h3>{heading}</h3>
      <Table
        caption={heading}
        quiet
        columns={columns}
        rows={wordsIn(list)}
        keyOf={(key) => `${list}-${key}`}
      />
    </div>
  )
}
