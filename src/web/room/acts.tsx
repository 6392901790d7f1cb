/** What the reader may do now: proposals to confirm, open moves as forms, and the closed ones with what closes them. */
import { useState } from 'react'
import { graveActs, type Move } from '../../call/index.ts'
import { sayRefusal, sayWord, wordsIn } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { useAddress, useName, useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import type { RefusedAct, Sending } from './act-form.tsx'
import { Confirm } from './confirm.tsx'
import type { LiveShown } from './live.ts'
import { Open, useSubject } from './open-moves.tsx'
import { useRoom } from './shown.ts'

type OfLive = {
  readonly live: LiveShown
  readonly refused: RefusedAct | undefined
  /** The act that was just done by an ordinary form. */
  readonly doneBefore: string | undefined
  readonly catchUp: () => void
}

export const Acts = ({ live, refused, doneBefore, catchUp }: OfLive) => {
  const [say, reader, name] = [useSay(roomActsBook), useReader(), useName()]
  const [done, setDone] = useState(doneBefore)
  const { me, standing } = live
  if (!me) return <Reading live={live} />
  const sending: Sending = {
    ...{ call: live.call, person: me.person, version: standing.version, key: live.key, refused },
    done: (act) => {
      setDone(act)
      catchUp()
    },
    stale: catchUp,
  }
  const open = standing.moves.filter(({ closed }) => !closed)
  const role = sayWord(reader, 'role', me.role)
  return (
    <section className="acts stack" aria-labelledby="acts">
      <h2 id="acts">{say('title')}</h2>
      <p className="quiet">
        {me.member ? say('asOf', { role, member: name(me.member) }) : say('as', { role })}
      </p>
      <p role="status">
        <Done act={done} />
      </p>
      {standing.confirmations.map((confirmation) => (
        <Confirm key={confirmation.proposal} {...{ confirmation, sending, live }} />
      ))}
      {open.length === 0 ? <p>{say('nothingOpen')}</p> : <Open moves={open} sending={sending} live={live} />}
      <Closed moves={standing.moves} />
    </section>
  )
}

/** That it was recorded; what an address claims to have been done is said only where there is such an act. */
const Done = ({ act }: { readonly act: string | undefined }) => {
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const known = wordsIn('act').find((each) => each === act)
  if (act === 'ConfirmAct') return say('doneConfirm')
  if (!known) return null
  return say(graveActs.has(known) ? 'donePropose' : 'done', { act: sayWord(reader, 'act', known) })
}

/** For readers who may not act: how they could. */
const Reading = ({ live }: { readonly live: LiveShown }) => {
  const { room } = useRoom()
  const [say, address] = [useSay(roomActsBook), useAddress()]
  const to = encodeURIComponent(address(`/calls/${live.call}`))
  return (
    <p className="acts quiet">
      {say(room.isPublicPart ? 'readingPublic' : 'reading')}{' '}
      {room.mode === 'demonstration' ? (
        <To to={`/demonstration?to=${to}#be`}>{say('beSomebody')}</To>
      ) : (
        <To to={`/sign-in?to=${to}`}>{say('signIn')}</To>
      )}
    </p>
  )
}

/** The moves of this role that are closed now, each with the reason. */
const Closed = ({ moves }: { readonly moves: readonly Move[] }) => {
  const { names } = useRoom()
  const [say, reader, subject] = [useSay(roomActsBook), useReader(), useSubject()]
  const closed = moves.flatMap((move) => (move.closed ? [{ move, refusal: move.closed }] : []))
  if (closed.length === 0) return null
  return (
    <details className="more">
      <summary>{say('closed', { count: closed.length })}</summary>
      <ul className="closed">
        {closed.map(({ move, refusal }) => (
          <li key={`${move.act}/${move.subject}`}>
            <b>{sayWord(reader, 'act', move.act)}</b> <span className="quiet">{subject(move)}</span>
            <p>
              {sayRefusal(reader, refusal, names)}
              {refusal.article && ` (${names(refusal.article, reader.language)})`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
