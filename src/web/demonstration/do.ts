/** What the demonstration's forms do: be somebody, or the next step as whoever's turn it is. For actions alone. */

import { noCall } from '../../call/index.ts'
import type { Sent } from '../../http/index.ts'
import type { Language } from '../../words/index.ts'
import { goOn, goOnOr, refusedWith, type Said } from '../forms.ts'
import { ownPath } from '../onward.ts'
import { type Asking, findStory, isPerson, playedIn, shownPerson } from './load.ts'
import { ballotOf, nextStep, type Step } from './tour.ts'

const pageOf = (language: Language, call: string | undefined): string =>
  `/${language}/demonstration${call === undefined ? '' : `?call=${call}`}#step`

/** Signs in as somebody, without a password: only a demonstration's server lets anybody do that. */
export const beSomebody = async ({ client, language }: Asking, said: Said) => {
  const { role, member, seat, to } = said
  const outcome = await client.actAs({
    body: {
      ...{ role: role as Sent<'actAs'>['body']['role'], language },
      ...(member === undefined ? {} : { member }),
      ...(seat === undefined ? {} : { seat: Number(seat) }),
    },
  })
  return goOnOr(outcome, ownPath(to) ?? pageOf(language, undefined), said)
}

/** Does the next step; who is not yet the one whose turn it is becomes that person first. */
export const doStep = async (asking: Asking, said: Said) => {
  const { client, language, now } = asking
  const found = await findStory(asking)
  const session = await client.showSession()
  const played = found && (await playedIn(client, found, said.call ?? 'new'))
  if (!found || (said.call !== undefined && !played)) return goOn(pageOf(language, undefined))
  const next = nextStep(played?.call ?? noCall, found.story, now)
  const step = chosen(next, said)
  const here = pageOf(language, played?.id ?? 'new')
  if (!('act' in step)) return goOn(here)
  if (!isPerson(session.ok ? session.value.body : undefined, step.by)) {
    const { role, member, seat } = shownPerson(step.by)
    const as = await client.actAs({ body: { role, seat, language, ...(member ? { member } : {}) } })
    return goOnOr(as, here, said)
  }
  return carryOut(asking, step, { said, pact: found.story.pact, call: played?.id })
}

/** The member and the ballot that were pressed, where it is the members' turn. */
const chosen = (next: ReturnType<typeof nextStep>, { member, ballot }: Said): ReturnType<typeof nextStep> =>
  'act' in next && next.act.type === 'TakePosition' && member && (ballot === 'yes' || ballot === 'no')
    ? ballotOf(next.act.deliberation, member as typeof next.act.member, ballot)
    : next

const carryOut = async (
  { client, language }: Asking,
  { act, way }: Step,
  { said, pact, call }: { readonly said: Said; readonly pact: string; readonly call: string | undefined },
) => {
  const commandId = said.key ?? crypto.randomUUID()
  if (call === undefined) {
    const begun = await client.beginCall({ body: { ...act, pact, commandId } as Sent<'beginCall'>['body'] })
    return begun.ok ? goOn(pageOf(language, begun.value.body.call)) : refusedWith(begun.failure, said)
  }
  const params = { call }
  const outcome =
    typeof way === 'object'
      ? await client.confirm({ params, body: { proposal: way.confirm, commandId } })
      : way === 'propose'
        ? await client.propose({
            params,
            body: { proposal: `p-${commandId.slice(0, 8)}`, act, commandId } as Sent<'propose'>['body'],
          })
        : await client.act({ params, body: { ...act, commandId } as Sent<'act'>['body'] })
  return goOnOr(outcome, pageOf(language, call), said)
}
