/** What would follow a call: who decides, by what rule, by when, and with what means. Said before it is sent. */
import { sayWord } from '../../words/index.ts'
import type { Under } from '../pages/new-call.tsx'
import { useReader, useSay } from '../reader.tsx'
import { newCallBook } from '../sentences/new-call.ts'

export const Follows = ({ under }: { readonly under: Under }) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  const { follows } = under
  if (!follows) return null
  const { decision, menu, article } = follows
  return (
    <aside className="stack" aria-labelledby="follows">
      <h2 id="follows">{say('follows')}</h2>
      {decision && <Decides decision={decision} />}
      {decision && <When under={under} />}
      {menu.length > 0 && (
        <section>
          <h3>{say('menu')}</h3>
          <ol>
            {menu.map((each) => (
              <li key={each}>{sayWord(reader, 'means', each)}</li>
            ))}
          </ol>
        </section>
      )}
      {article && (
        <section>
          <h3>{say('article')}</h3>
          <p>
            <bdi>{article.name}</bdi>
            {article.url && (
              <>
                {' '}
                · <a href={article.url}>{say('wording')}</a>
              </>
            )}
          </p>
          {article.summary && <p className="quiet">{article.summary}</p>}
        </section>
      )}
    </aside>
  )
}

type Decision = NonNullable<NonNullable<Under['follows']>['decision']>

const Decides = ({ decision }: { readonly decision: Decision }) => {
  const say = useSay(newCallBook)
  if (decision.kind === 'each')
    return (
      <section>
        <h3>{say('decides')}</h3>
        <p>{say('eachDecides')}</p>
      </section>
    )
  return (
    <>
      <section>
        <h3>{say('decides')}</h3>
        <p>{decision.body}</p>
        {decision.kind === 'body' ? (
          <details className="why">
            <summary>
              {say('voters', {
                count: decision.voters.length,
                callerVotes: String(decision.callerVotes),
              })}
            </summary>
            <div>{decision.voters.join(' · ')}</div>
          </details>
        ) : (
          <p className="quiet">{decision.why}</p>
        )}
      </section>
      {decision.kind === 'body' && (
        <section>
          <h3>{say('rule')}</h3>
          <p>{decision.rule}</p>
          <p className="source">{decision.article}</p>
        </section>
      )}
    </>
  )
}

const When = ({ under: { follows } }: { readonly under: Under }) => {
  const say = useSay(newCallBook)
  if (!follows) return null
  const { decision, lapses, deadlines } = follows
  const within = decision?.kind === 'body' ? decision.within : undefined
  const none = within === undefined && !lapses && deadlines.length === 0
  return (
    <section>
      <h3>{say('when')}</h3>
      {none && <p>{say('noDeadline')}</p>}
      {within !== undefined && <p>{say('within', { within })}</p>}
      {lapses && <p>{say('lapses', { within: lapses })}</p>}
      {deadlines.length > 0 && (
        <ul>
          {deadlines.map((each) => (
            <li key={each.title}>{say('deadline', each)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
