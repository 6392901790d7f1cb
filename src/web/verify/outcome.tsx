/** What an examination found: the verdict, what the export is, and every step with the position that fails. */
import { isolate, sayList, sayNumber, saySentence } from '../../words/index.ts'
import type { ShapeName } from '../parts/mark.tsx'
import { Status, type Tone } from '../parts/status.tsx'
import { useReader, useSay } from '../reader.tsx'
import { verifyBook } from '../sentences/verify.ts'
import { exportFindings } from '../sentences/verify-findings.ts'
import type { Examined, Seen, State, Verdict } from './examine.ts'

const looks: Readonly<Record<State, readonly [Tone, ShapeName]>> = {
  holds: ['good', 'check'],
  fails: ['bad', 'cross'],
  caution: ['wait', 'half'],
  unreached: ['plain', 'bar'],
}

const verdicts: Readonly<Record<Verdict, readonly [Tone, ShapeName]>> = {
  sound: ['good', 'check'],
  absent: ['wait', 'half'],
  otherwise: ['bad', 'cross'],
  unsound: ['bad', 'cross'],
}

export const Outcome = ({ examined, file }: { readonly examined: Examined; readonly file: string }) => {
  const [say, reader] = [useSay(verifyBook), useReader()]
  const { verdict, seen } = examined
  const [tone, shape] = verdicts[verdict]
  const named = { file: isolate(file, reader) }
  return (
    <section className="stack verified" aria-labelledby="verdict" data-tone={tone}>
      <div className="stack verdict">
        <h2 id="verdict">
          <Status tone={tone} shape={shape}>
            {say(`verdict/${verdict}`)}
          </Status>
        </h2>
        <p>{say(`says/${verdict}`, named)}</p>
      </div>
      <Summary examined={examined} />
      <h3>{say('steps')}</h3>
      <ol className="steps">
        {seen.map((each) => (
          <li key={each.step} data-state={each.state}>
            <Status tone={looks[each.state][0]} shape={looks[each.state][1]}>
              {say(`state/${each.state}`)}
            </Status>
            <div className="stack">
              <p>{say(`step/${each.step}`)}</p>
              <Findings seen={each} />
              <Remark seen={each} examined={examined} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const shownMost = 20

const Findings = ({ seen: { findings } }: { readonly seen: Seen }) => {
  const [say, reader] = [useSay(verifyBook), useReader()]
  if (findings.length === 0) return null
  return (
    <ul className="fault">
      {findings.slice(0, shownMost).map(({ code, place, parameters }) => (
        <li key={`${code} ${place.line}`}>
          {saySentence(reader, exportFindings[code], parameters as Record<string, string | number>)}
        </li>
      ))}
      {findings.length > shownMost && <li>{say('more', { count: findings.length - shownMost })}</li>}
    </ul>
  )
}

/** What a step says beyond holding or not. */
const Remark = ({ seen, examined }: { readonly seen: Seen; readonly examined: Examined }) => {
  const [say, reader] = [useSay(verifyBook), useReader()]
  const { kept, document } = examined
  if (seen.step === 'key' && seen.state === 'caution') return <p className="quiet">{say('keyInside')}</p>
  if (seen.step === 'kept' && kept) {
    const { fault, size } = kept
    return <p className={fault ? 'fault' : 'quiet'}>{say(fault ? `kept/${fault}` : 'keptAt', { size })}</p>
  }
  if (seen.step !== 'document' || !document) return null
  const [first] = document.places
  return first ? (
    <p className="quiet">
      {say('found', {
        count: document.places.length,
        position: first.position,
        stream: isolate(first.stream, reader),
      })}
    </p>
  ) : (
    <p className="fault">{say('notFound')}</p>
  )
}

const Summary = ({ examined: { summary } }: { readonly examined: Examined }) => {
  const [say, reader] = [useSay(verifyBook), useReader()]
  if (!summary) return null
  const { origin, mode, visibility, size, shown, hidden, checkpoints, signedBy, root } = summary
  const rows = [
    { id: 'origin', said: <bdi>{origin}</bdi> },
    { id: 'mode', said: say(`mode/${mode}`) },
    { id: 'visibility', said: say(`visibility/${visibility}`) },
    { id: 'size', said: say('sizes', { size, shown, hidden }) },
    { id: 'checkpoints', said: sayNumber(reader, checkpoints) },
    { id: 'signedBy', said: <bdi>{sayList(reader, signedBy)}</bdi> },
    {
      id: 'root',
      said: (
        <code dir="ltr" className="hash">
          {root}
        </code>
      ),
    },
  ] as const
  return (
    <dl className="summary">
      {rows.map(({ id, said }) => (
        <div key={id}>
          <dt>{say(id)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
