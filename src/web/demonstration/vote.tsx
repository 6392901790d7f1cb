/** The seats of the vote: each with its answer, or with two buttons that answer for it. */
import type { FormEvent } from 'react'
import { Form } from 'react-router'
import { sayWord } from '../../words/index.ts'
import { useName, useReader, useSay } from '../reader.tsx'
import { demonstrationBook } from '../sentences/demonstration.ts'
import type { usePlaying } from './doing.ts'
import type { VoteShown } from './load.ts'
import { Follow, formOf, type StepKey, type Tour } from './step.tsx'

type Props = {
  readonly tour: Tour
  readonly vote: VoteShown
  readonly stepKey: StepKey
  readonly playing: ReturnType<typeof usePlaying>
}

export const Vote = ({ tour, vote, stepKey, playing }: Props) => {
  const [say, name, reader] = [useSay(demonstrationBook), useName(), useReader()]
  return (
    <>
      <ul className="seats" aria-label={say('vote')}>
        {vote.seats.map(({ member, ballot }) => (
          <li key={member}>
            <span>{name(member)}</span>
            {ballot ? (
              <b>{sayWord(reader, 'ballot', ballot)}</b>
            ) : (
              <Seat {...{ tour, member, stepKey, playing }} />
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Follow {...{ tour, stepKey, playing }} />
      </div>
    </>
  )
}

const Seat = ({ tour, member, stepKey, playing }: Omit<Props, 'vote'> & { readonly member: string }) => {
  const [say, name] = [useSay(demonstrationBook), useName()]
  const form = { ...formOf({ ...tour, key: stepKey }), member }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const ballot = submitter instanceof HTMLButtonElement ? submitter.value : 'yes'
    const by = { role: 'delegate', member, seat: 1 } as const
    void playing.go({ form: { ...form, ballot }, by, isMe: false })
  }
  const disabled = playing.busy || playing.playing || undefined
  return (
    <Form method="post" onSubmit={send} className="row">
      {Object.entries(form).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {(['yes', 'no'] as const).map((ballot) => (
        <button
          key={ballot}
          type="submit"
          name="ballot"
          value={ballot}
          className="button small-button"
          aria-disabled={disabled}
          aria-label={say(ballot === 'yes' ? 'yesOf' : 'noOf', { member: name(member) })}
        >
          {say(ballot)}
        </button>
      ))}
    </Form>
  )
}
