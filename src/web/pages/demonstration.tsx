/** The demonstration: a call for help from its first word to the last arrival, played by one person in three minutes. */
import { useLoaderData } from 'react-router'
import { dayOf } from '../../instant.ts'
import { inForce, isMember } from '../../pact/index.ts'
import { pick, sayInstant, saySentence } from '../../words/index.ts'
import { beSomebody, doStep } from '../demonstration/do.ts'
import { findStory, playedIn, shownTour } from '../demonstration/load.ts'
import { People } from '../demonstration/people.tsx'
import { StepShown, type Tour } from '../demonstration/step.tsx'
import type { Stage } from '../demonstration/tour.ts'
import { readForm } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { ownPath } from '../onward.ts'
import { Status } from '../parts/status.tsx'
import { NamesOfStates, useReader, useSay } from '../reader.tsx'
import { namesOf, pactOf, statesOf, taken } from '../readings.ts'
import { demonstrationBook } from '../sentences/demonstration.ts'
import { titled } from '../titled.ts'

const stagesShown: readonly Exclude<Stage, 'done' | 'failed'>[] = [
  ...(['call', 'open', 'answer', 'decide', 'mandate', 'offer', 'move'] as const),
]

/** There is no demonstration on a live ledger. */
const asking = (loading: Loading) => {
  const { client, mode, now } = loading.context.get(house)
  if (mode !== 'demonstration') throw new Response(null, { status: 404 })
  return { client, language: languageIn(loading), now: now() }
}

export const loader = async (loading: Loading) => {
  const here = asking(loading)
  const query = new URL(loading.request.url).searchParams
  const [found, session, pacts, states] = await Promise.all([
    findStory(here),
    here.client.showSession(),
    here.client.listPacts(),
    statesOf(here.client),
  ])
  const wanted = query.get('call')
  const played = found && (await playedIn(here.client, found, wanted))
  const signed = session.ok ? session.value.body : undefined
  const tour = found && (await shownTour(here, found, { played, session: signed }))
  const shown = query.get('pact') ?? found?.story.pact ?? taken(pacts).items[0]?.id
  const pact = shown === undefined ? undefined : await pactOf(here.client, shown)
  const today = pact && inForce(pact, dayOf(here.now, pact.legalZone))
  return {
    title: saySentence(here.language, demonstrationBook.title),
    // Pages for readers whom nobody knows are kept: an id on them would make one call of many.
    key: signed ? crypto.randomUUID() : undefined,
    to: ownPath(query.get('to')),
    tour,
    pact: shown,
    members: today?.ok ? today.value.standings.filter(isMember).map(({ id }) => id) : [],
    pacts: taken(pacts).items.map(({ id, name }): [string, string] => [id, pick(name, here.language)]),
    names: { ...tour?.states, ...(pact ? namesOf(states, pact, Object.keys(pact.members)) : {}) },
  }
}

export const action = async (loading: Loading) => {
  const [here, said] = [asking(loading), await readForm(loading.request)]
  return said.intent === 'be' ? beSomebody(here, said) : doStep(here, said)
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titled

const Demonstration = () => {
  const { tour, names, key } = useLoaderData<typeof loader>()
  const say = useSay(demonstrationBook)
  return (
    <NamesOfStates value={names}>
      <div className="column stack tour">
        <header className="stack">
          <h1>{say('title')}</h1>
          <p className="lead">
            {tour ? say('lead', { story: tour.story.title, pact: tour.story.pactName }) : say('noStory')}
          </p>
          {tour && <Stages tour={tour} />}
        </header>
        {tour && (
          <div className="with-aside">
            <div className="stack">
              <StepShown tour={tour} stepKey={key} />
              <WhyShown tour={tour} />
            </div>
            <Happened tour={tour} />
          </div>
        )}
        <People />
      </div>
    </NamesOfStates>
  )
}
export default Demonstration

const Stages = ({ tour: { step } }: { readonly tour: Tour }) => {
  const say = useSay(demonstrationBook)
  const here =
    step.stage === 'failed' ? stagesShown.indexOf('mandate') : stagesShown.indexOf(step.stage as 'call')
  const done = step.stage === 'done' ? stagesShown.length : here
  return (
    <ol className="stages" aria-label={say('stages')}>
      {stagesShown.map((stage, place) => (
        <li
          key={stage}
          aria-current={stage === step.stage ? 'step' : undefined}
          data-past={place < done || undefined}
        >
          {say(`stage/${stage}`)}
          {place < done && <span className="unseen"> ({say('past')})</span>}
        </li>
      ))}
    </ol>
  )
}

/** The rule, what can still change the outcome, and in the end the decision with its reason. */
const WhyShown = ({ tour: { vote, step } }: { readonly tour: Tour }) => {
  const say = useSay(demonstrationBook)
  if (!vote?.rule) return null
  return (
    <section className="stack" aria-labelledby="rule">
      <h2 id="rule">{vote.adopted === undefined ? say('rule') : say('why')}</h2>
      {vote.adopted !== undefined && (
        <p>
          <Status tone={vote.adopted ? 'good' : 'bad'} shape={vote.adopted ? 'check' : 'cross'}>
            {say(vote.adopted ? 'adopted' : 'notAdopted')}
          </Status>
        </p>
      )}
      <p className="text">{vote.rule}</p>
      {vote.article && <p className="source">{vote.article}</p>}
      {vote.settled && step.stage !== 'answer' && <p className="text">{vote.settled}</p>}
      {vote.stillOpen.length > 0 && (
        <>
          <h3>{say('canChange')}</h3>
          <ul>
            {vote.stillOpen.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Happened = ({ tour: { happened } }: { readonly tour: Tour }) => {
  const [say, reader] = [useSay(demonstrationBook), useReader()]
  return (
    <aside className="stack" aria-labelledby="happened">
      <h2 id="happened">{say('happened')}</h2>
      {happened.length === 0 ? (
        <p className="quiet">{say('nothingYet')}</p>
      ) : (
        <ol className="happened" aria-live="polite" aria-relevant="additions">
          {happened.map(({ position, at, says }) => (
            <li key={position}>
              {says}
              <br />
              <time dateTime={at} className="source">
                {sayInstant(reader, at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </aside>
  )
}
