/** "What do you know about this pact?": fifteen questions, answered from the data for any pact on any day. */
import { useLoaderData } from 'react-router'
import { pick, saySentence } from '../../words/index.ts'
import { Came, MeansSection } from '../explainer/answers.tsx'
import { Counterweight, Practice } from '../explainer/beside.tsx'
import { CallSection, Vain } from '../explainer/calls.tsx'
import type { Choices } from '../explainer/choose.tsx'
import { Bases, Forces, Recognition } from '../explainer/forces.tsx'
import { Changes, Lineage } from '../explainer/history.tsx'
import { askedOf } from '../explainer/load.ts'
import { InterestsSection, Without } from '../explainer/measured.tsx'
import { Membership } from '../explainer/membership.tsx'
import { SourcesList, sectionIds } from '../explainer/parts.tsx'
import { Resources } from '../explainer/resources.tsx'
import { type OpenCall, Top } from '../explainer/top.tsx'
import { explainerTold, type Told } from '../explainer/views/told.ts'
import type { Loading } from '../house.ts'
import { NotInForce } from '../parts/not-in-force.tsx'
import { NamesOfStates, useSay } from '../reader.tsx'
import { namesOf, reformsOf, taken } from '../readings.ts'
import { explainerBook } from '../sentences/explainer.ts'
import { titled } from '../titled.ts'
import { WrittenOnce, writtenFor } from '../written.tsx'

export const loader = async (loading: Loading) => {
  const asked = await askedOf(loading)
  const { client, language, pact, states, pacts, on, reading, telling } = asked
  const title = saySentence(language, explainerBook.pageTitle, { pact: pick(pact.shortName, language) })
  if (!reading) return { title, written: undefined, on, signed: pact.signed, ended: pact.ended }
  const [reforms, board] = await Promise.all([
    reformsOf(client, pact.id),
    client.listCalls({ query: { running: 'yes', pact: pact.id } }),
  ])
  const told = explainerTold({ ...asked, reading, reforms, telling })
  const open = taken(board).items.map(({ call, made, phase }) => ({
    ...{ call, phase },
    ...(made ? { caller: made.caller as string, threat: made.threat } : {}),
  }))
  const choices: Choices = pacts
    .filter(({ id }) => id !== pact.id)
    .map(({ id, shortName }) => ({ id, name: pick(shortName, language) }))
  const spoken = [
    ...told.interests.members.flatMap(({ id, neighboursOutside }) => [id, ...neighboursOutside]),
    ...Object.keys(pact.members),
    ...(told.beside?.sides.flatMap(({ leader }) => leader ?? []) ?? []),
    ...open.flatMap(({ caller }) => caller ?? []),
    ...told.bases.bases.flatMap(({ owner, host }) => [owner, host]),
  ]
  const names = Object.fromEntries(
    Object.entries(namesOf(states, pact, spoken)).map(([id, name]) => [id, pick(name, language)]),
  )
  return {
    title,
    written: writtenFor(loading.request, { told, open, choices, names, wrongDay: asked.wrongDay }),
  }
}

export const meta = titled

const Explainer = () => {
  const data = useLoaderData<typeof loader>()
  if (!data.written) return <NotInForce on={data.on} signed={data.signed} ended={data.ended} />
  return <WrittenOnce of={data.written}>{(shown) => <Answers {...shown} />}</WrittenOnce>
}
export default Explainer

type Shown = {
  readonly told: Told
  readonly open: readonly OpenCall[]
  readonly choices: Choices
  /** In the reader's language. */
  readonly names: Readonly<Record<string, string>>
  readonly wrongDay: string | undefined
}

const Answers = ({ told, open, choices, names, wrongDay }: Shown) => {
  const say = useSay(explainerBook)
  const known = Object.fromEntries(
    Object.entries(names).map(([id, name]) => [id, { ar: name, en: name, ru: name }]),
  )
  return (
    <NamesOfStates value={known}>
      {wrongDay !== undefined && <p className="fault">{say('wrongDay', { text: wrongDay })}</p>}
      <div className="explainer">
        <Contents />
        <div className="answers">
          <Top told={told} open={open} />
          <CallSection told={told} />
          <Membership of={told.members} />
          <Lineage told={told} />
          <Changes told={told} />
          <Forces told={told} />
          <Recognition told={told} />
          <Counterweight told={told} choices={choices} />
          <Without told={told} />
          <Practice told={told} />
          <Resources told={told} />
          <InterestsSection told={told} />
          <Bases told={told} />
          <Vain told={told} />
          <Came told={told} />
          <MeansSection told={told} />
          <SourcesList sources={told.sources} />
        </div>
      </div>
    </NamesOfStates>
  )
}

const Contents = () => {
  const say = useSay(explainerBook)
  return (
    <nav className="in-page" aria-labelledby="in-page">
      <p id="in-page" className="kicker">
        {say('contents')}
      </p>
      <ol>
        {[...sectionIds, 'sources' as const].map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{say(`label/${id}`)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
