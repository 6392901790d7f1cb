/** The call of which most is known, and the calls in vain. */
import { sayDay, sayWord } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { ExtentStatus } from '../parts/phase.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerCallsBook } from '../sentences/explainer-calls.ts'
import { ClaimList, Judgements, Refs, Section } from './parts.tsx'
import type { BasisTold, CallTold, InVain } from './views/calls.ts'
import type { Told } from './views/told.ts'

export const CallSection = ({ told }: { readonly told: Told }) => {
  const say = useSay(explainerCallsBook)
  const { fullest, latest, count } = told.calls
  return (
    <Section id="call">
      {!fullest && <p className="quiet">{say('none')}</p>}
      {fullest && (
        <>
          <p className="kicker">{say('fullest')}</p>
          <Head call={fullest} pact={told.pact} />
          <Threats call={fullest} />
          <Answer call={fullest} />
          <Bases title={say('readings')} of={fullest.bases} />
          <p>
            <To to={`/pacts/${told.pact}/calls/${fullest.id}`}>{say('replay')}</To>
          </p>
        </>
      )}
      {latest && (
        <div className="stack latest">
          <p className="kicker">{say('latest')}</p>
          <Head call={latest} pact={told.pact} />
          <Threats call={latest} />
          <Answer call={latest} />
        </div>
      )}
      {count > 0 && (
        <p>
          <To to={`/pacts/${told.pact}/calls`}>{say('all', { n: count })}</To>
        </p>
      )}
    </Section>
  )
}

const Head = ({ call, pact }: { readonly call: CallTold; readonly pact: string }) => {
  const reader = useReader()
  return (
    <div className="row">
      <h3>
        <To to={`/pacts/${pact}/calls/${call.id}`}>{call.title}</To>
      </h3>
      <span className="quiet">{sayDay(reader, call.day)}</span>
      <span className="quiet">{sayWord(reader, 'formality', call.formality)}</span>
    </div>
  )
}

/** What a caller names: in quotation marks, with its name, never in our voice. */
const Threats = ({ call }: { readonly call: CallTold }) => {
  const [say, name, reader] = [useSay(explainerCallsBook), useName(), useReader()]
  if (call.threats.length === 0) return null
  return call.threats.map(({ caller, threat, claim, ...cited }) => (
    <blockquote key={`${caller}${claim}`} className="claim">
      <p>{claim}</p>
      <footer>
        {say('named', { caller: name(caller), threat: sayWord(reader, 'threat', threat) })}{' '}
        <Refs {...cited} />
        <br />
        <span className="quiet">{say('claimOnly')}</span>
      </footer>
    </blockquote>
  ))
}

const Answer = ({ call }: { readonly call: CallTold }) => {
  const [say, reader] = [useSay(explainerCallsBook), useReader()]
  const { text, ...cited } = call.about
  return (
    <p className="text">
      <span className="kicker">{say('answer')}</span> <ExtentStatus extent={call.extent} />{' '}
      {[
        ...call.means.map((means) => sayWord(reader, 'means', means)),
        ...(call.delayDays === undefined ? [] : [say('delay', { n: call.delayDays })]),
      ].join(' · ')}
      {'. '}
      {text} <Refs {...cited} />
    </p>
  )
}

/** How each side reads it, side by side. */
const Bases = ({ title, of }: { readonly title: string; readonly of: readonly BasisTold[] }) => {
  const name = useName()
  if (of.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="claims disputed">
        {of.map(({ by, basis, ...cited }) => (
          <li key={`${by}${basis}`}>
            <b>{name(by)}</b>
            <span>
              {basis} <Refs {...cited} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

export const Vain = ({ told }: { readonly told: Told }) => {
  const say = useSay(explainerCallsBook)
  const { calls, asked, partly } = told.vain
  return (
    <Section id="vain">
      {calls.length === 0 ? (
        <p className="quiet">{say(told.calls.count === 0 ? 'none' : 'noneInVain')}</p>
      ) : (
        <p className="text">
          <To to={`/pacts/${told.pact}/calls?answer=none`}>
            {say('inVain', { asked, none: calls.length, partly })}
          </To>
        </p>
      )}
      {calls.map((call) => (
        <VainCall key={call.id} call={call} pact={told.pact} />
      ))}
      <Judgements of={told.judged.vain} />
    </Section>
  )
}

const VainCall = ({ call, pact }: { readonly call: InVain; readonly pact: string }) => {
  const [say, reader] = [useSay(explainerCallsBook), useReader()]
  return (
    <article className="vain-call stack">
      <Head call={call} pact={pact} />
      <Threats call={call} />
      <Answer call={call} />
      <h4>{say('followed')}</h4>
      {call.followed.length === 0 && <p className="quiet">{say('noSource')}</p>}
      <ul className="plain-list">
        {call.followed.map(({ on, what, ...cited }) => (
          <li key={what}>
            {on && <span className="kicker">{sayDay(reader, on)} </span>}
            {what} <Refs {...cited} />
          </li>
        ))}
      </ul>
      <Bases title={say('dispute')} of={call.dispute} />
      {call.facts.map(({ id, label, unit, claims }) => (
        <div key={id}>
          <h4>{label}</h4>
          <ClaimList claims={claims} unit={unit} />
        </div>
      ))}
    </article>
  )
}
