/** That a pact was not in force on the day that was asked for, and when it was. */
import type { Day } from '../../day.ts'
import { sayDay } from '../../words/index.ts'
import { useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'

export const NotInForce = (props: {
  readonly on: Day
  readonly signed: Day
  readonly ended?: Day | undefined
}) => {
  const [say, reader] = [useSay(explainerBook), useReader()]
  return (
    <p className="lead">
      {say('notInForce', {
        day: sayDay(reader, props.on),
        signed: sayDay(reader, props.signed),
        ended: props.ended ? sayDay(reader, props.ended) : 'none',
      })}
    </p>
  )
}
