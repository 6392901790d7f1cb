/** The step that is next: who does it, what it means, and the button that does it. */
import { type FormEvent, useEffect, useRef } from 'react'
import { Form, type useLoaderData } from 'react-router'
import { sayWord } from '../../words/index.ts'
import { useScript } from '../in-browser.ts'
import type { loader } from '../pages/demonstration.tsx'
import { FormFault, useRefusal } from '../parts/form-fault.tsx'
import { To } from '../parts/link.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { useAddress, useName, useReader, useSay } from '../reader.tsx'
import { demonstrationBook } from '../sentences/demonstration.ts'
import { type Doing, usePlaying } from './doing.ts'
import { Be, useSayPerson } from './person.tsx'
import { Vote } from './vote.tsx'

export type Tour = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['tour']>

/** The id of the command that a form sends; the server makes one where the page has none. */
export type StepKey = string | undefined

/** The hidden values of a step's form. */
export const formOf = ({ played, key }: Pick<Tour, 'played'> & { readonly key: StepKey }) => ({
  intent: 'do',
  ...(key === undefined ? {} : { key }),
  ...(played ? { call: played.id } : {}),
})

/** The stages whose steps may follow each other by themselves. */
const follows = ['answer', 'offer', 'move'] as const
type Following = (typeof follows)[number]
const isFollowing = (stage: string): stage is Following => follows.some((each) => each === stage)

const nextOf = (tour: Tour, key: StepKey): Doing | undefined => {
  const { step } = tour
  return step.by && isFollowing(step.stage)
    ? { form: formOf({ ...tour, key }), by: step.by, isMe: step.isMe }
    : undefined
}

export const StepShown = ({ tour, stepKey }: { readonly tour: Tour; readonly stepKey: StepKey }) => {
  const { step, story, vote } = tour
  const refused = useRefusal()
  const [say, name] = [useSay(demonstrationBook), useName()]
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step.stage)
  useEffect(() => {
    if (before.current !== step.stage) heading.current?.focus()
    before.current = step.stage
  }, [step.stage])
  const playing = usePlaying(nextOf(tour, stepKey), {
    stage: step.stage,
    fault: refused?.problem.instance,
  })
  return (
    <section className="step stack" id="step" aria-labelledby="step-title">
      <h2 id="step-title" ref={heading} tabIndex={-1}>
        {say(`step/${step.stage}`, { caller: name(story.caller), body: story.bodyName })}
      </h2>
      <p className="text">{say(`about/${step.stage}`, { provision: story.provisionName })}</p>
      {step.stage === 'call' && (
        <figure className="stack">
          <figcaption className="kicker">{say('claim')}</figcaption>
          <blockquote>{story.claim}</blockquote>
        </figure>
      )}
      {step.stage === 'open' && <blockquote>{story.question}</blockquote>}
      <FormFault problem={refused?.problem} />
      <NotSent />
      {step.stage === 'answer' && vote ? (
        <Vote {...{ tour, vote, stepKey, playing }} />
      ) : (
        <NextAct {...{ tour, stepKey, playing }} />
      )}
      <Others tour={tour} />
    </section>
  )
}

type Playing = ReturnType<typeof usePlaying>
type Props = { readonly tour: Tour; readonly stepKey: StepKey; readonly playing: Playing }

/** The act of the step as one button, and one that lets the like of it follow by itself. */
const NextAct = ({ tour, stepKey, playing }: Props) => {
  const { step } = tour
  const [say, reader, sayPerson, script] = [
    useSay(demonstrationBook),
    useReader(),
    useSayPerson(),
    useScript(),
  ]
  if (!step.by || !step.act) return null
  const { by, isMe } = step
  const form = formOf({ ...tour, key: stepKey })
  const act = sayWord(reader, 'act', step.act)
  const isGrave = step.act === 'TakeDecision' || step.act === 'IssueMandate'
  const label = !isGrave ? act : say(step.confirms ? 'confirm' : 'propose', { act })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void playing.go({ form, by, isMe })
  }
  return (
    <>
      <p>
        <span className="quiet">{say('asWhom')}</span> <b>{sayPerson(by)}</b>
      </p>
      <div className="row">
        <Form method="post" onSubmit={send}>
          {Object.entries(form).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <button
            type="submit"
            className="button"
            data-rank="first"
            aria-disabled={playing.busy || playing.playing || undefined}
          >
            {script || isMe ? label : say('be', { person: sayPerson(by) })}
          </button>
        </Form>
        <Follow {...{ tour, stepKey, playing }} />
      </div>
    </>
  )
}

/** Lets the steps of this stage follow by themselves, or stops them. Only scripts can. */
export const Follow = ({ tour, playing: { playing, setPlaying } }: Props) => {
  const [say, script] = [useSay(demonstrationBook), useScript()]
  const { stage } = tour.step
  if (!script || !isFollowing(stage)) return null
  return (
    <>
      <button type="button" className="button" onClick={() => setPlaying(!playing)}>
        {playing ? say('stop') : say(`play/${stage}`)}
      </button>
      {playing && (
        <span className="quiet" role="status">
          {say('playing')}
        </span>
      )}
    </>
  )
}

/** The same by hand, and the ways out. */
const Others = ({ tour: { step, story, played } }: { readonly tour: Tour }) => {
  const [say, address] = [useSay(demonstrationBook), useAddress()]
  const query = `pact=${story.pact}&provision=${story.provision}`
  const isOver = step.stage === 'done' || step.stage === 'failed'
  return (
    <div className="row">
      {step.stage === 'call' && step.by && (
        <Be person={step.by} to={address(`/calls/new?${query}`)}>
          {say('inForm')}
        </Be>
      )}
      {played && step.by && (
        <Be person={step.by} to={address(`/calls/${played.id}`)}>
          {say('inRoom')}
        </Be>
      )}
      {played && <To to={`/calls/${played.id}`}>{say('room')}</To>}
      {isOver && <To to={`/pacts/${story.pact}/calls/${story.id}`}>{say('truth')}</To>}
      {played && <To to="/demonstration?call=new">{say('again')}</To>}
    </div>
  )
}
