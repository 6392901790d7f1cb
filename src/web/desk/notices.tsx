/** Who else may tell what happens: feeds and calendars for everybody, and what one has asked to be sent. */
import { useLoaderData } from 'react-router'
import type { loader } from '../pages/desk.tsx'
import { To } from '../parts/link.tsx'
import { useReader, useSay } from '../reader.tsx'
import { deskBook } from '../sentences/desk.ts'

export const Notices = () => {
  const { me } = useLoaderData<typeof loader>()
  const [say, { language }] = [useSay(deskBook), useReader()]
  return (
    <section className="stack" aria-labelledby="notices">
      <h2 id="notices">{say('notices')}</h2>
      {me && (
        <p>
          <To to="/account#notices">{say('manageNotices')}</To>
        </p>
      )}
      <p className="quiet">
        {say('feeds')} <a href={`/api/feed.atom?lang=${language}`}>{say('feed')}</a> ·{' '}
        <a href={`/api/deadlines.ics?lang=${language}`}>{say('calendar')}</a>
      </p>
    </section>
  )
}
