/** What to look for among the calls: a form whose answer is an address, with and without script. */
import { Form, useLocation } from 'react-router'
import { useReader, useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import type { Asked } from './asked.ts'
import type { Choice, ChoiceKey, Choices } from './shown.ts'

const order: readonly ChoiceKey[] = ['pact', 'caller', 'answer', 'means', 'formality', 'article']

export const Filters = ({ asked, choices }: { readonly asked: Asked; readonly choices: Choices }) => {
  const [say, { numerals }, { pathname }] = [useSay(callsBook), useReader(), useLocation()]
  return (
    <Form
      method="get"
      action={`${pathname}#rows`}
      role="search"
      className="filters"
      aria-label={say('find')}
      // The fields show what the address says, also after going back.
      key={JSON.stringify(asked)}
    >
      <label className="field words">
        <span>{say('search')}</span>
        <input type="search" name="q" defaultValue={asked.q} aria-describedby="words-hint" />
        <span id="words-hint" className="hint">
          {say('searchHint')}
        </span>
      </label>
      {order.map((key) =>
        choices[key] ? <Menu key={key} name={key} chosen={asked[key]} of={choices[key]} /> : null,
      )}
      <YearField name="from" value={asked.from} />
      <YearField name="to" value={asked.to} />
      {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      {numerals && <input type="hidden" name="numerals" value={numerals} />}
      <div className="field go">
        <button type="submit" className="button" data-rank="first">
          {say('show')}
        </button>
      </div>
    </Form>
  )
}

const YearField = ({ name, value }: { readonly name: 'from' | 'to'; readonly value: string | undefined }) => {
  const say = useSay(callsBook)
  return (
    <label className="field year">
      <span>{say(name)}</span>
      <input type="text" inputMode="numeric" name={name} pattern="\d{4}" maxLength={4} defaultValue={value} />
    </label>
  )
}

const Menu = (props: {
  readonly name: ChoiceKey
  readonly chosen: string | undefined
  readonly of: readonly Choice[]
}) => {
  const say = useSay(callsBook)
  return (
    <label className="field">
      <span>{say(props.name)}</span>
      <select name={props.name} defaultValue={props.chosen ?? ''}>
        <option value="">{say('any')}</option>
        {props.of.map(({ value, word, count }) => (
          <option key={value} value={value}>
            {say('withCount', { word, count })}
          </option>
        ))}
      </select>
    </label>
  )
}
