/** What a page says when it could not be made: what happened, that nothing was lost, and where to go. */
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { useSay } from '../reader.tsx'
import { frameBook } from '../sentences/frame.ts'
import { To } from './link.tsx'

export const Fault = () => {
  const [error, say] = [useRouteError(), useSay(frameBook)]
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = kindOf(status)
  return (
    <div className="column stack">
      <h1>{say(`${kind}/title`)}</h1>
      <p className="lead">{say(`${kind}/text`)}</p>
      <p>
        <To to="/">{say('toPacts')}</To>
      </p>
    </div>
  )
}

const kindOf = (status: number) => {
  if (status === 404) return 'nowhere'
  if (status === 503) return 'unavailable'
  return status >= 400 && status < 500 ? 'refused' : 'broken'
}

/** The same where not even the frame could be made. */
export const FrameFault = () => (
  <main>
    <Fault />
  </main>
)
