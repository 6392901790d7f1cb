/** Two texts side by side, with what only one of them says marked. */
import { sayDay, sayWord } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { NarrowLabel } from '../parts/narrow.tsx'
import { type SourceList, Sources } from '../parts/source.tsx'
import { Status } from '../parts/status.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { textBook } from '../sentences/text.ts'
import type { Change, Run } from './compare.ts'
import type { Compared, ReformShown } from './compared.ts'
import { groups } from './lines.ts'

type Props = { readonly path: string; readonly compared: Compared; readonly among: SourceList }

export const Comparison = ({ path, compared, among }: Props) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { reform, changes, same } = compared
  const days = { on: sayDay(reader, compared.on), with: sayDay(reader, compared.with) }
  return (
    <section className="stack comparison" aria-labelledby="compared">
      <h2 id="compared">{reform ? say('reformed', { reform: reform.name }) : say('compared', days)}</h2>
      {reform && <AboutReform reform={reform} among={among} />}
      <p>{say('count', { changed: changes.length, same })}</p>
      {groups.map((group) => {
        const own = changes.filter((change) => change.group === group)
        return own.length === 0 ? null : <Changes key={group} {...{ group, changes: own, compared }} />
      })}
      <p>
        <To to={`${path}?on=${compared.with}`}>{say('back')}</To>
      </p>
    </section>
  )
}

const AboutReform = ({ reform, among }: { readonly reform: ReformShown; readonly among: SourceList }) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { standing, from, note, faults } = reform
  return (
    <div className="stack text">
      <p>{say('standing', { standing: sayWord(reader, 'reform', standing), from: sayDay(reader, from) })}</p>
      {note && <p>{note}</p>}
      <Sources of={reform.source} among={{ ...among, ...reform.sources }} confidence={reform.confidence} />
      {faults.length > 0 && (
        <div className="fault">
          <p>{say('faulty')}</p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

const tones = { added: ['good', 'full'], removed: ['bad', 'empty'], changed: ['wait', 'half'] } as const

const Changes = (props: {
  readonly group: (typeof groups)[number]
  readonly changes: readonly Change[]
  readonly compared: Compared
}) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { group, changes, compared } = props
  const { reform } = compared
  const heads = reform
    ? [say(reform.standing === 'adopted' ? 'eve' : 'asItStands'), say('asReformed')]
    : [sayDay(reader, compared.on), sayDay(reader, compared.with)]
  const columns: readonly Column<Change>[] = [
    {
      ...{ id: 'what', title: say('what') },
      of: ({ title, how }) => (
        <div className="change-title">
          <bdi>{title}</bdi>
          <Status tone={tones[how][0]} shape={tones[how][1]}>
            {say(`change/${how}`)}
          </Status>
        </div>
      ),
    },
    {
      id: 'before',
      title: heads[0] ?? '',
      of: ({ before }) => <Runs runs={before} mark="del" of={heads[0]} />,
    },
    { id: 'after', title: heads[1] ?? '', of: ({ after }) => <Runs runs={after} mark="ins" of={heads[1]} /> },
  ]
  return (
    <div className="stack stacking">
      <h3>{say(`group/${group}`)}</h3>
      <Table
        caption={say(`group/${group}`)}
        quiet
        columns={columns}
        rows={changes}
        keyOf={({ key }) => key}
      />
    </div>
  )
}

/** A text with marks where the other one differs; a dash where it has nothing to say. */
const Runs = (props: {
  readonly runs: readonly Run[]
  readonly mark: 'del' | 'ins'
  /** Which text it is, for narrow windows in which no heading stands above it. */
  readonly of: string | undefined
}) => {
  const say = useSay(textBook)
  const { runs, mark: Mark, of } = props
  let length = 0
  return (
    <>
      <NarrowLabel>{of}</NarrowLabel>
      {runs.length === 0 && <span className="quiet">{say('nothing')}</span>}
      <p>
        {runs.map(({ text, isOnlyHere }) => {
          length += text.length
          return isOnlyHere ? <Mark key={length}>{text}</Mark> : <span key={length}>{text}</span>
        })}
      </p>
    </>
  )
}
