/** The council: each question with its seats, the count so far, why it was decided, or what could still change it. */
import { useMemo } from 'react'
import { compiledOf, type Deliberation, verdictOf } from '../../call/index.ts'

import { type Ballot, ballots, stillOpen, type Verdict } from '../../decision/index.ts'
import type { Instant } from '../../instant.ts'
import { sayNumber, sayRule, saySettlement, sayStillOpen, sayWord } from '../../words/index.ts'
import { Status } from '../parts/status.tsx'
import { Why } from '../parts/why.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { outcomeOf } from './help.ts'
import { useText } from './movements.tsx'
import { Seats } from './seats.tsx'
import { useNow, useRoom } from './shown.ts'
import { outcomeSigns } from './signs.ts'

/** The questions at the moment, their frozen rules and rolls as the events carry them: folding makes copies of those. */
const useQuestions = (): readonly Deliberation[] => {
  const [{ room }, { call }] = [useRoom(), useNow()]
  const opened = useMemo(
    () =>
      new Map(
        room.tape.moments.flatMap(({ event }) =>
          event?.type === 'DeliberationOpened' ? [[event.deliberation, event] as const] : [],
        ),
      ),
    [room.tape],
  )
  return Object.values(call.deliberations).map((question) => {
    const event = opened.get(question.id)
    return event ? { ...question, rule: event.rule, roll: event.roll } : question
  })
}

/** The instant of the moment. */
const useInstant = (): Instant => {
  const [{ room }, { reached }] = [useRoom(), useNow()]
  const { moments, start } = room.tape
  return (moments[reached - start - 1] ?? moments[0])?.at ?? ('' as Instant)
}

/** Members whose position nobody published, by question. */
const useInferred = (question: string): ReadonlySet<string> => {
  const { room } = useRoom()
  return useMemo(
    () =>
      new Set(
        room.tape.moments.flatMap(({ event, inferred }) =>
          inferred !== undefined && event?.type === 'PositionTaken' && event.deliberation === question
            ? [event.member]
            : [],
        ),
      ),
    [room.tape, question],
  )
}

/** The question of the moment, as a table with its seats. */
export const CouncilTable = () => {
  const questions = useQuestions()
  const question = questions.findLast(({ decision }) => !decision) ?? questions.at(-1)
  return question ? <Council question={question} /> : <NoQuestion />
}

const NoQuestion = () => {
  const { room } = useRoom()
  const say = useSay(roomPartsBook)
  const isEver = room.tape.moments.some(({ event }) => event?.type === 'DeliberationOpened')
  const isBilateral = room.provision?.decided === false
  const key = isBilateral ? 'council/bilateral' : isEver || !room.record ? 'council/none' : 'council/never'
  return (
    <section className="council" aria-labelledby="council">
      <h3 id="council">{say('council')}</h3>
      <p className="quiet">{say(key)}</p>
    </section>
  )
}

const Council = ({ question }: { readonly question: Deliberation }) => {
  const { names } = useRoom()
  const [reader, text] = [useReader(), useText()]
  const at = useInstant()
  const inferred = useInferred(question.id)
  const outcome = outcomeOf(question, at)
  return (
    <section className="council" aria-labelledby="council">
      <p className="kicker">{names(question.body, reader.language)}</p>
      <h3 id="council">{text(question.question)}</h3>
      <Seats question={question} outcome={outcome} inferred={inferred} />
      <Reason question={question} at={at} />
    </section>
  )
}

/** Why it was decided so, or what could still change it; and the rule itself. */
const Reason = ({ question, at }: { readonly question: Deliberation; readonly at: Instant }) => {
  const { room, names } = useRoom()
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  const verdict = useMemo(() => verdictOf(question, question.decision?.at ?? at), [question, at])
  const settled = useSettlement(question.id)
  const settlement = settled ?? (verdict && saySettlement(reader, verdict, names))
  return (
    <div className="reason">
      {settlement && <p>{settlement}</p>}
      {!question.decision && verdict && verdict.outcome !== 'open' && <p>{say('council/notRecorded')}</p>}
      {room.isPublicPart ? (
        <p className="quiet">{say('council/hidden')}</p>
      ) : (
        <>
          <StillOpen question={question} verdict={verdict} />
          <Disagreement question={question} verdict={verdict} />
        </>
      )}
      <p className="quiet">
        {question.rule === null ? say('council/noRule') : sayRule(reader, question.rule, names)}
        {question.article && ` (${names(question.article, reader.language)})`}
      </p>
    </div>
  )
}

/** Why it was decided, as the decision itself recorded it: whoever may not see the positions may know the reason. */
const useSettlement = (question: string): string | undefined => {
  const [{ room, names }, { reached }] = [useRoom(), useNow()]
  const reader = useReader()
  if (!room.isPublicPart) return undefined
  const decision = room.tape.moments
    .slice(0, reached - room.tape.start)
    .findLast(({ event }) => event?.type === 'DecisionTaken' && event.deliberation === question)?.event
  if (decision?.type !== 'DecisionTaken' || !decision.settledBy) return undefined
  const outcome = decision.adopted ? 'adopted' : 'failed'
  return saySettlement(reader, { outcome, settledBy: decision.settledBy }, names)
}

type Judged = { readonly question: Deliberation; readonly verdict: Verdict | undefined }

const StillOpen = ({ question, verdict }: Judged) => {
  const { names } = useRoom()
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  const isOpen = verdict?.outcome === 'open' && !question.decision
  const cast = JSON.stringify(question.ballots)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ballots are copied at every fold; their text is what counts.
  const said = useMemo(() => {
    const compiled = isOpen ? compiledOf(question) : undefined
    return compiled ? sayStillOpen(reader, stillOpen(compiled, question.ballots), names) : []
  }, [isOpen, cast, question.id, question.rule, names, reader.language])
  if (said.length === 0) return null
  return (
    <div className="still-open">
      <p>{say('council/canChange')}</p>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** Where the record says one thing and the count another. */
const Disagreement = ({ question: { decision }, verdict }: Judged) => {
  const say = useSay(roomPartsBook)
  if (!decision || !verdict || (verdict.outcome === 'adopted') === decision.adopted) return null
  return <p className="departure">{say('council/disagree')}</p>
}

/** The count by position, as words and numbers. */
export const countsOf = (question: Deliberation): readonly (readonly [Ballot, number])[] =>
  ballots.flatMap((ballot) => {
    const count = question.roll.members.filter((member) => (question.ballots[member] ?? 'silent') === ballot)
    return count.length > 0 ? [[ballot, count.length] as const] : []
  })

/** Every question of the call up to the moment. */
export const Decisions = () => {
  const { room, names } = useRoom()
  const [say, reader, text] = [useSay(roomPartsBook), useReader(), useText()]
  const [questions, at] = [useQuestions(), useInstant()]
  if (questions.length === 0) return null
  return (
    <section className="stack" aria-labelledby="decisions">
      <h2 id="decisions">{say('decisions')}</h2>
      <ol className="cards">
        {questions.map((question) => {
          const outcome = outcomeOf(question, at)
          const [tone, shape] = outcomeSigns[outcome]
          return (
            <li key={question.id} className="card">
              <p className="kicker">{names(question.body, reader.language)}</p>
              <h3>{text(question.question)}</h3>
              <p className="row">
                <Status tone={tone} shape={shape}>
                  {sayWord(reader, 'outcome', outcome)}
                </Status>
                <span>
                  {(room.isPublicPart ? [] : countsOf(question))
                    .map(
                      ([ballot, count]) =>
                        `${sayWord(reader, 'ballot', ballot)}: ${sayNumber(reader, count)}`,
                    )
                    .join(reader.language === 'ar' ? '، ' : ', ')}
                </span>
              </p>
              <Why title={say('council/why')}>
                <Reason question={question} at={at} />
              </Why>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
