/** The open moves, each as a form; what moves the call on stands first. */
import type { Move } from '../../call/index.ts'
import { sayWord } from '../../words/index.ts'
import { ChoiceField } from '../parts/field.tsx'
import { Shape } from '../parts/mark.tsx'
import { Status } from '../parts/status.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import { ActFieldShown, useOptionName } from './act-fields.tsx'
import { ActForm, type Sending } from './act-form.tsx'
import { type ActField, fieldsOf } from './fields.ts'
import type { Written } from './filled.ts'
import type { LiveShown } from './live.ts'
import { useRoom } from './shown.ts'
import { ballotSigns } from './signs.ts'

type OfMoves = { readonly moves: readonly Move[]; readonly sending: Sending; readonly live: LiveShown }

/** What moves the call on stands open on the page; what can be done at any time waits behind one line. */
export const Open = ({ moves, ...rest }: OfMoves) => {
  const say = useSay(roomActsBook)
  const grouped = [...Map.groupBy(moves, movesTogether).values()]
  const [first, later] = [
    grouped.filter(([move]) => isFirst(move, rest.live)),
    grouped.filter(([move]) => !isFirst(move, rest.live)),
  ]
  const listed = (groups: readonly (readonly Move[])[]) => (
    <ul className="moves">
      {groups.map((group) =>
        group[0] ? (
          <li key={movesTogether(group[0])}>
            <OpenMove move={group[0]} among={group} {...rest} />
          </li>
        ) : null,
      )}
    </ul>
  )
  if (first.length === 0 || later.length === 0) return listed(grouped)
  return (
    <>
      {listed(first)}
      <details className="more">
        <summary>{say('anyTime', { count: later.length })}</summary>
        {listed(later)}
      </details>
    </>
  )
}

const anyTime: ReadonlySet<Move['act']> = new Set([
  ...([
    'ConveneConsultation',
    'GiveNotice',
    'OpenDeliberation',
    'ReportSituation',
    'ReportIncident',
  ] as const),
  ...(['ClaimCost', 'RecordLesson', 'Correct', 'ProposePlan', 'StateRequirement', 'WithdrawCall'] as const),
  ...(['ExtendMandate', 'TransferAuthority', 'WithdrawOffer', 'ConsentAsHost', 'CloseCall'] as const),
])

const isFirst = (move: Move | undefined, { standing, me }: LiveShown): boolean => {
  if (move?.act === 'OpenDeliberation') return !standing.isAsked
  if (move?.act === 'ConsentAsHost') return standing.caller === me?.member
  return move !== undefined && !anyTime.has(move.act)
}

/** Bodies and their matters are chosen in one form. */
const movesTogether = ({ act, subject }: Move): string =>
  act === 'OpenDeliberation' ? act : `${act}/${subject ?? ''}`

type OfMove = {
  readonly among: readonly Move[]
  readonly move: Move
  readonly sending: Sending
  readonly live: LiveShown
}

/** What a move is about, in words. */
export const useSubject = (): ((move: Move) => string) => {
  const { names } = useRoom()
  const { language } = useReader()
  return ({ act, subject }) => {
    if (subject === undefined) return ''
    const [first = '', second] = subject.split('/')
    if (act === 'OpenDeliberation') return [first, second ?? ''].map((id) => names(id, language)).join(' · ')
    return names(first, language)
  }
}

/** A mandate rests on the question that was adopted; its move does not name it. */
const subjectOf = ({ act, subject }: Move, { standing }: LiveShown): string =>
  (act === 'IssueMandate' ? standing.adopted : subject) ?? ''

const OpenMove = ({ move, among, sending, live }: OfMove) => {
  const [say, reader, subject] = [useSay(roomActsBook), useReader(), useSubject()]
  const { act, member, secondPerson } = move
  const fields = fieldsOf(move, live.standing)
  const about: Written = {
    act,
    ...(among.length > 1 ? {} : { subject: subjectOf(move, live) }),
    ...(member === undefined ? {} : { member }),
  }
  const isRefused =
    sending.refused?.said.act === act &&
    (among.length > 1 || (sending.refused.said.subject ?? '') === about.subject)
  const pressed = fields.find(({ name }) => name === 'ballot' || name === 'granted')
  return (
    <details open={act === 'TakePosition' || isRefused}>
      <summary>
        {sayWord(reader, 'act', act)} {among.length === 1 && <span className="quiet">{subject(move)}</span>}
        {secondPerson && (
          <Status tone="wait" shape="half">
            {say('secondPerson')}
          </Status>
        )}
      </summary>
      <ActForm
        sending={sending}
        about={about}
        buttons={(isBusy) =>
          pressed ? (
            <Pressed field={pressed} isBusy={isBusy} />
          ) : (
            <button type="submit" className="button" data-rank="first" aria-disabled={isBusy || undefined}>
              {secondPerson
                ? say('propose', { act: sayWord(reader, 'act', act) })
                : sayWord(reader, 'act', act)}
            </button>
          )
        }
      >
        {(faults, said) => (
          <>
            {among.length > 1 && (
              <ChoiceField
                name="subject"
                label={say('field/body')}
                choices={among.map((each) => [each.subject ?? '', subject(each)] as const)}
                value={said.subject ?? among.find((each) => each.subject?.endsWith('/substance'))?.subject}
                required
              />
            )}
            {fields
              .filter((field) => field !== pressed)
              .map((field) => (
                <ActFieldShown key={field.name} field={field} said={said} fault={faults[field.name]} />
              ))}
          </>
        )}
      </ActForm>
    </details>
  )
}

/** A choice that is made by pressing it: a ballot, or yes and no. */
const Pressed = ({ field, isBusy }: { readonly field: ActField; readonly isBusy: boolean }) => {
  const optionName = useOptionName(field)
  return (field.options ?? []).map((option) => {
    const [tone, shape] =
      field.name === 'ballot'
        ? ballotSigns[option as keyof typeof ballotSigns]
        : ballotSigns[option === 'true' ? 'yes' : 'no']
    return (
      <button
        key={option}
        type="submit"
        className="button ballot"
        data-tone={tone}
        name={field.name}
        value={option}
        aria-disabled={isBusy || undefined}
      >
        <Shape of={shape} />
        {optionName(option)}
      </button>
    )
  })
}
