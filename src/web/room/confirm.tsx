/** A grave act that another person proposed: what it says, and the button by which a second person does it. */
import type { Confirmation } from '../../call/index.ts'
import { sayRefusal, sayWord } from '../../words/index.ts'
import { useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import { ActForm, type Sending } from './act-form.tsx'
import { Remaining } from './countdown.tsx'
import type { ActField } from './fields.ts'
import type { LiveShown } from './live.ts'
import { useRoom } from './shown.ts'

type OfConfirmation = {
  readonly confirmation: Confirmation
  readonly sending: Sending
  readonly live: LiveShown
}

/** A grave act that another person proposed. */
export const Confirm = ({ confirmation, sending, live }: OfConfirmation) => {
  const { names } = useRoom()
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const { proposal, act, expires, closed } = confirmation
  const label = sayWord(reader, 'act', act.type)
  return (
    <div className="card confirm">
      <h3>{say('confirmTitle', { act: label })}</h3>
      <Remaining until={expires} now={live.now} />
      {closed ? (
        <p>{sayRefusal(reader, closed, names)}</p>
      ) : (
        <ActForm
          sending={sending}
          about={{ act: 'ConfirmAct', proposal }}
          buttons={(isBusy) => (
            <button type="submit" className="button" data-rank="first" aria-disabled={isBusy || undefined}>
              {say('confirm', { act: label })}
            </button>
          )}
        >
          {() => <ProposedTerms act={act} />}
        </ActForm>
      )}
    </div>
  )
}

/** What is to be confirmed, part by part. */
const ProposedTerms = ({ act }: { readonly act: Confirmation['act'] }) => {
  const { names } = useRoom()
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(said).join(' · ')
    if (typeof value === 'object' && value !== null && 'en' in value)
      return (value as Record<string, string>)[reader.language] ?? ''
    if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
    return names(String(value), reader.language)
  }
  const { type: _, ...payload } = act
  return (
    <dl className="terms">
      {Object.entries(payload).map(([name, value]) => (
        <div key={name}>
          <dt>{say(`field/${name as ActField['name']}`)}</dt>
          <dd>
            <bdi>
              {name === 'adopted' ? sayWord(reader, 'outcome', value ? 'adopted' : 'failed') : said(value)}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
