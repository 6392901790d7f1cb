/** A vote that anybody can try: counted by the decision room in the browser, or by the form where there is no script. */
import { useEffect, useMemo, useState } from 'react'
import { Form, useLocation, useSubmit } from 'react-router'
import { type Ballot, type Ballots, ballots as everyBallot } from '../../decision/index.ts'
import { isolate, sayRule, sayWord } from '../../words/index.ts'
import { useName, useReader, useSay } from '../reader.tsx'
import { tallyBook } from '../sentences/tally.ts'
import { Result } from './result.tsx'
import type { VoteShown } from './vote.ts'

type Props = { readonly shown: VoteShown; readonly on: string; readonly cite: string }

export const TryTally = ({ shown, on, cite }: Props) => {
  const [say, { numerals }, { pathname }] = [useSay(tallyBook), useReader(), useLocation()]
  return (
    <section id="try" className="stack try" aria-labelledby="try-title">
      <h2 id="try-title">{say('title')}</h2>
      <p className="text">{say('lead')}</p>
      <Form method="get" action={`${pathname}#try`} className="stack" preventScrollReset>
        <input type="hidden" name="on" value={on} />
        {numerals && <input type="hidden" name="numerals" value={numerals} />}
        <Matter shown={shown} />
        {shown.refusal && <p className="fault">{shown.refusal}</p>}
        {/* Another matter has another roll, and begins with nobody having spoken. */}
        {shown.vote && (
          <Positions
            key={`${shown.chosen} ${shown.vote.roll.members} ${JSON.stringify(shown.ballots)}`}
            shown={shown}
            vote={shown.vote}
            cite={cite}
          />
        )}
      </Form>
    </section>
  )
}

const Matter = ({ shown }: { readonly shown: VoteShown }) => {
  const [say, name, submit] = [useSay(tallyBook), useName(), useSubmit()]
  const take = (form: HTMLFormElement | null) => {
    if (form) submit(form, { preventScrollReset: true, replace: true })
  }
  return (
    <div className="row matter">
      <label className="field">
        <span>{say('vote')}</span>
        <select name="vote" defaultValue={shown.chosen} onChange={(event) => take(event.target.form)}>
          {shown.choices.map(({ value, word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>
      {shown.excluding.map(({ who, member }) => (
        <label key={who} className="field">
          <span>{say(who)}</span>
          <select name={who} defaultValue={member ?? ''} onChange={(event) => take(event.target.form)}>
            <option value="">{say('nobody')}</option>
            {shown.members.map((id) => (
              <option key={id} value={id}>
                {name(id)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

type Voting = {
  readonly shown: VoteShown
  readonly vote: NonNullable<VoteShown['vote']>
  readonly cite: string
}

const Positions = ({ shown, vote, cite }: Voting) => {
  const [say, reader, state] = [useSay(tallyBook), useReader(), useName()]
  const [cast, setCast] = useState<Ballots>(shown.ballots)
  const [final, setFinal] = useState(shown.final)
  // Without script there is nothing that these buttons could do.
  const [isLive, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const name = (id: string): string => shown.names[id] ?? state(id)
  const { rule, roll } = vote
  const rulesSentence = useMemo(
    () => sayRule(reader, rule, (id) => shown.names[id] ?? id),
    [rule, reader, shown],
  )
  const all = (ballot: Ballot) => setCast(Object.fromEntries(roll.members.map((member) => [member, ballot])))
  return (
    <>
      <blockquote className="rule-sentence">
        {rulesSentence} <span className="quiet">{say('article', { article: isolate(cite, reader) })}</span>
      </blockquote>
      <div className="try-columns">
        <fieldset className="positions">
          <legend>{say('positions')}</legend>
          {roll.members.map((member) => (
            <Position
              key={member}
              {...{ member, title: name(member), ballot: cast[member] ?? 'silent' }}
              choose={(ballot) => setCast({ ...cast, [member]: ballot })}
            />
          ))}
        </fieldset>
        <Result {...{ vote, final, name }} cast={cast} names={shown.names} />
      </div>
      <label className="row">
        <input
          type="checkbox"
          name="final"
          value="yes"
          checked={final}
          onChange={(event) => setFinal(event.target.checked)}
        />
        {say('final')}
      </label>
      <div className="row">
        <button type="submit" className="button" data-rank="first">
          {say('count')}
        </button>
        {isLive && (
          <>
            <button type="button" className="button" onClick={() => all('yes')}>
              {say('allYes')}
            </button>
            <button type="button" className="button" onClick={() => setCast({})}>
              {say('clear')}
            </button>
          </>
        )}
      </div>
    </>
  )
}

const Position = (props: {
  readonly member: string
  readonly title: string
  readonly ballot: Ballot
  readonly choose: (ballot: Ballot) => void
}) => {
  const reader = useReader()
  return (
    <label className="position" data-ballot={props.ballot}>
      <span>{props.title}</span>
      <select
        name={`b-${props.member}`}
        value={props.ballot}
        onChange={(event) => props.choose(event.target.value as Ballot)}
      >
        {everyBallot.map((ballot) => (
          <option key={ballot} value={ballot}>
            {sayWord(reader, 'ballot', ballot)}
          </option>
        ))}
      </select>
    </label>
  )
}
