/** The desk: what needs me now, the deadlines that run, and every call that I may see. */
import { useLoaderData } from 'react-router'
import { sayInstant, saySentence, sayWord } from '../../words/index.ts'
import { Drafts } from '../desk/drafts.tsx'
import { Calls, Deadlines, Needs } from '../desk/lists.tsx'
import { deskOf } from '../desk/load.ts'
import { Notices } from '../desk/notices.tsx'
import { house, type Loading, languageIn } from '../house.ts'
import { useScript } from '../in-browser.ts'
import { useLive } from '../live.ts'
import { To } from '../parts/link.tsx'
import { Shape } from '../parts/mark.tsx'
import { NamesOfStates, useName, useReader, useSay } from '../reader.tsx'
import { deskBook } from '../sentences/desk.ts'
import { titled } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const { client, mode, now } = loading.context.get(house)
  const session = await client.showSession()
  const account = session.ok ? session.value.body.account : undefined
  const which = new URL(loading.request.url).searchParams.get('calls') ?? 'running'
  return {
    ...(await deskOf(client, { account, which })),
    ...{ mode, which, now: now(), title: saySentence(languageIn(loading), deskBook.title) },
    me: account && { id: account.id, role: account.role, member: account.member },
  }
}

export const meta = titled

const Desk = () => {
  const { me, names, title, mode } = useLoaderData<typeof loader>()
  const say = useSay(deskBook)
  return (
    <NamesOfStates value={names}>
      <div className="column stack desk">
        <header className="stack">
          <h1>{title}</h1>
          {me ? <Me /> : <p className="lead">{say('lead')}</p>}
          {!me && (
            <>
              <p>{say('signInFirst')}</p>
              <p className="row">
                <To to="/sign-in" className="button">
                  {say('signIn')}
                </To>
                {mode === 'demonstration' && <To to="/demonstration">{say('try')}</To>}
              </p>
            </>
          )}
          <Live />
        </header>
        {me && <Needs />}
        <Deadlines />
        {me && <Drafts account={me.id} />}
        <Calls />
        <Notices />
      </div>
    </NamesOfStates>
  )
}
export default Desk

const Me = () => {
  const { me } = useLoaderData<typeof loader>()
  const [say, name, reader] = [useSay(deskBook), useName(), useReader()]
  if (!me) return null
  return (
    <p className="row">
      <span>
        {say('as', {
          role: sayWord(reader, 'role', me.role),
          member: me.member === undefined ? 'none' : name(me.member),
        })}
      </span>
      {(me.role === 'delegate' || me.role === 'duty-officer') && (
        <To to="/calls/new" className="button">
          {say('newCall')}
        </To>
      )}
    </p>
  )
}

/** Whether what is shown is of this moment. */
const Live = () => {
  const { position, now } = useLoaderData<typeof loader>()
  const [say, reader, script] = [useSay(deskBook), useReader(), useScript()]
  const { state, news } = useLive('/api/stream', position)
  const at = sayInstant(reader, now)
  const isOn = state === 'on'
  return (
    <p className="live" data-tone={isOn ? 'good' : state === 'lost' ? 'wait' : 'plain'}>
      <Shape of={isOn ? 'full' : state === 'lost' ? 'half' : 'empty'} />
      {script ? say(`live/${state}`, { at }) : say('live/off', { at })}
      <span className="unseen" role="status">
        {news > 0 && say('live/news')}
      </span>
    </p>
  )
}
