/** What a count says: the outcome, what settled it, whom it binds, and what could still change it. */
import { useMemo } from 'react'
import { type Ballots, compile, type Result as Outcome, stillOpen, tally } from '../../decision/index.ts'
import { sayList, saySettlement, sayStillOpen } from '../../words/index.ts'
import type { ShapeName } from '../parts/mark.tsx'
import { Status, type Tone } from '../parts/status.tsx'
import { useReader, useSay } from '../reader.tsx'
import type { OwnNames } from '../room/names.ts'
import { tallyBook } from '../sentences/tally.ts'
import type { VoteShown } from './vote.ts'

const looks: Readonly<Record<Outcome, readonly [Tone, ShapeName]>> = {
  adopted: ['good', 'check'],
  failed: ['bad', 'cross'],
  open: ['wait', 'clock'],
}

export const Result = (props: {
  readonly vote: NonNullable<VoteShown['vote']>
  readonly cast: Ballots
  readonly final: boolean
  readonly name: (id: string) => string
  readonly names: OwnNames
}) => {
  const [say, reader] = [useSay(tallyBook), useReader()]
  const { vote, cast, final, name } = props
  const compiled = useMemo(() => compile(vote.rule, vote.roll), [vote])
  const verdict = tally(compiled, cast, { final })
  const settlement = saySettlement(reader, verdict, name)
  const [tone, shape] = looks[verdict.outcome]
  return (
    <div className="card result" role="status">
      <h3 className="unseen">{say('result')}</h3>
      <p className="outcome">
        <Status tone={tone} shape={shape}>
          {say(`outcome/${verdict.outcome}`)}
        </Status>
      </p>
      {settlement && <p>{settlement}</p>}
      {verdict.outcome === 'open' ? (
        <Open sentences={sayStillOpen(reader, stillOpen(compiled, cast), name)} />
      ) : (
        !final && <p className="quiet">{say('settled')}</p>
      )}
      {verdict.bound.length > 0 && (
        <p>{say('bound', { members: sayList(reader, verdict.bound.map(name)) })}</p>
      )}
    </div>
  )
}

const Open = ({ sentences }: { readonly sentences: readonly string[] }) => {
  const say = useSay(tallyBook)
  return (
    <>
      <h4>{say('changes')}</h4>
      {sentences.length === 0 ? (
        <p>{say('nothing')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
