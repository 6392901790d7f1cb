/** An article: what it provides in our words, its official wording, its versions, and beside it what rests on it. */
import type { Day } from '../../day.ts'
import { sayDay } from '../../words/index.ts'
import { sayArticle } from '../cited.ts'
import { To } from '../parts/link.tsx'
import { type SourceList, Sources } from '../parts/source.tsx'
import { Why } from '../parts/why.tsx'
import { useReader, useSay } from '../reader.tsx'
import { textBook } from '../sentences/text.ts'
import type { ArticleShown, Beside, InstrumentShown, VersionShown } from './articles.ts'

type Around = { readonly path: string; readonly on: Day; readonly among: SourceList }

/** One instrument with its articles, and those that were not in force that day. */
export const Instrument = ({ shown, ...around }: Around & { readonly shown: InstrumentShown }) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { id, name, signed, inForce, articles, absent } = shown
  return (
    <section className="stack instrument" aria-labelledby={`instrument-${id}`}>
      <header>
        <h3 id={`instrument-${id}`}>{name}</h3>
        {signed && (
          <p className="quiet">
            {say('signedOn', {
              signed: sayDay(reader, signed),
              from: inForce ? sayDay(reader, inForce) : 'none',
            })}
          </p>
        )}
      </header>
      {articles.map((article) => (
        <Article key={article.id} shown={article} {...around} />
      ))}
      {absent.map(({ id: article, number, versions }) => (
        <div key={article} id={article} className="article absent">
          <h4>
            <bdi>{sayArticle(reader, number, 'articleTitle')}</bdi>
          </h4>
          <Versions id={article} versions={versions} path={around.path} />
        </div>
      ))}
    </section>
  )
}

const Article = ({ shown, path, on, among }: Around & { readonly shown: ArticleShown }) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { id, number, summary, note, source, confidence, versions, beside } = shown
  return (
    <article id={id} className="article" aria-labelledby={`${id}-number`}>
      <div className="stack words">
        <h4 id={`${id}-number`}>
          <bdi>{sayArticle(reader, number, 'articleTitle')}</bdi>
        </h4>
        <p>{summary}</p>
        {note && <p className="quiet">{note}</p>}
        <p className="source">
          <Wording of={shown} />
        </p>
        <Sources of={source} among={among} confidence={confidence} />
        {versions.length > 1 && <Versions id={id} versions={versions} path={path} />}
      </div>
      <div className="stack machine">
        {beside.length === 0 ? (
          <p className="quiet">{say('noRule')}</p>
        ) : (
          beside.map((line) => <Machine key={line.key} line={line} {...{ path, on, among }} />)
        )}
      </div>
    </article>
  )
}

const Wording = ({ of: { wording } }: { readonly of: ArticleShown }) => {
  const say = useSay(textBook)
  const said = say(wording.read ? 'wordingRead' : 'wordingNotRead')
  if (wording.url === undefined) return say('noWording')
  return (
    <a href={wording.url} rel="noreferrer">
      {said}
    </a>
  )
}

const Versions = (props: {
  readonly id: string
  readonly path: string
  readonly versions: readonly VersionShown[]
}) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { id, path, versions } = props
  return (
    <div className="versions">
      <span className="quiet">{say('versions')}</span>
      <ul>
        {versions.map(({ from, until, isShown, eve }) => {
          const said = say('version', {
            from: sayDay(reader, from),
            until: until ? sayDay(reader, until) : 'none',
          })
          return (
            <li key={from}>
              {isShown ? (
                <>
                  {said} ({say('shown')})
                </>
              ) : (
                <To to={`${path}?on=${from}#${id}`}>{said}</To>
              )}
              {eve && (
                <>
                  {' · '}
                  <To to={`${path}?on=${eve}&with=${from}`}>{say('whatChanged')}</To>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Machine = ({ line, path, on, among }: Around & { readonly line: Beside }) => {
  const say = useSay(textBook)
  const { kind = 'rule', titles, text, written, source = [], confidence } = line
  const label = say(`line/${kind}`)
  return (
    <div className="machine-line" data-kind={kind}>
      <p className="kicker">{label}</p>
      {titles.map(({ title, vote }) =>
        title === label ? null : (
          <p key={title} className="row title">
            {title}
            {vote && <To to={`${path}?on=${on}&vote=${vote}#try`}>{say('tryIt')}</To>}
          </p>
        ),
      )}
      <p>{text}</p>
      <Why>
        <Sources of={source} among={among} {...(confidence ? { confidence } : {})} />
        {written && (
          <p>
            {say('written')}
            <br />
            <code dir="ltr">{written}</code>
          </p>
        )}
      </Why>
    </div>
  )
}
