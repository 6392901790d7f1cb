/** Which text to show: of a day, of two days, or with a reform; and the days on which it changed. */
import { Form, useLocation } from 'react-router'
import type { Day } from '../../day.ts'
import { sayDay, sayList, sayWord, type WordOf } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { textBook } from '../sentences/text.ts'
import { isOfWording, type Turn } from './turn.ts'

/** A reform in the menu. */
export type ReformChoice = {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly standing: WordOf<'reform'>
}

type Asked = {
  readonly on: string
  readonly with?: string | undefined
  readonly reform?: string | undefined
}

export const ChooseText = (props: { readonly asked: Asked; readonly reforms: readonly ReformChoice[] }) => {
  const [say, { numerals, ...reader }, { pathname }] = [useSay(textBook), useReader(), useLocation()]
  const { asked, reforms } = props
  return (
    <Form
      method="get"
      action={pathname}
      className="filters"
      aria-label={say('choose')}
      key={JSON.stringify(asked)}
    >
      <label className="field">
        <span>{say('on')}</span>
        <input type="date" name="on" defaultValue={asked.on} required />
      </label>
      <label className="field">
        <span>{say('with')}</span>
        <input type="date" name="with" defaultValue={asked.with ?? ''} />
      </label>
      {reforms.length > 0 && (
        <label className="field words">
          <span>{say('reform')}</span>
          <select name="reform" defaultValue={asked.reform ?? ''}>
            <option value="">{say('noReform')}</option>
            {reforms.map(({ id, name, standing }) => (
              <option key={id} value={id}>
                {`${name} (${sayWord(reader, 'reform', standing)})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {numerals && <input type="hidden" name="numerals" value={numerals} />}
      <div className="field go">
        <button type="submit" className="button" data-rank="first">
          {say('show')}
        </button>
      </div>
    </Form>
  )
}

type Changing = { readonly path: string; readonly turns: readonly Turn[] }

/** The days on which the wording changed, and folded away every day on which anything did. */
export const History = ({ path, turns }: Changing) => {
  const [say, reader] = [useSay(textBook), useReader()]
  return (
    <section className="stack turning">
      <h2>{say('history')}</h2>
      <ol className="turns">
        {turns.filter(isOfWording).map((turn) => (
          <li key={turn.day}>
            <To to={`${path}?on=${turn.day}`}>{sayDay(reader, turn.day)}</To>
            <Changed path={path} turn={turn} />
          </li>
        ))}
      </ol>
      <EveryChange path={path} turns={turns} />
    </section>
  )
}

const Changed = ({ path, turn }: { readonly path: string; readonly turn: Turn }) => {
  const say = useSay(textBook)
  const { day, eve, count } = turn
  return eve ? (
    <To to={`${path}?on=${eve}&with=${day}`}>{say('changesOn', { count })}</To>
  ) : (
    <span className="quiet">{say('began')}</span>
  )
}

const EveryChange = ({ path, turns }: Changing) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const columns: readonly Column<Turn>[] = [
    {
      ...{ id: 'day', title: say('day') },
      of: ({ day }) => <To to={`${path}?on=${day}`}>{sayDay(reader, day)}</To>,
    },
    { id: 'changes', title: say('whatChanged'), of: (turn) => <Changed path={path} turn={turn} /> },
    {
      ...{ id: 'groups', title: say('what') },
      of: ({ groups }) =>
        sayList(
          reader,
          groups.map(([group, count]) => say('groupCount', { group: say(`group/${group}`), count })),
          'row',
        ),
    },
  ]
  return (
    <details className="history">
      <summary>{say('everyChange')}</summary>
      <Table
        caption={say('everyChange')}
        quiet
        columns={columns}
        rows={turns}
        keyOf={({ day }) => `turn-${day}`}
      />
    </details>
  )
}
