/** A new call: the pact, the provision, what happened; beside it who would decide, by what rule and by when. */
import { redirect, useLoaderData } from 'react-router'
import { pick, saySentence } from '../../words/index.ts'
import { stateChoices } from '../choices.ts'
import { goOnOr, readForm, somebodyIn } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { Choosing } from '../new-call/choosing.tsx'
import { Follows } from '../new-call/follows.tsx'
import { CallForm } from '../new-call/form.tsx'
import { beginningOf, consequences, consultationsOf, pactsFor, provisionsOf } from '../new-call/load.ts'
import { commandFrom } from '../new-call/send.ts'
import { NamesOfStates, useName, useSay } from '../reader.tsx'
import { capabilitiesOf, namesOf, statesOf } from '../readings.ts'
import { newCallBook } from '../sentences/new-call.ts'
import { titled } from '../titled.ts'

const askingIn = async (loading: Loading) => {
  const [{ client, now }, language] = [loading.context.get(house), languageIn(loading)]
  const query = new URL(loading.request.url).searchParams
  const { account } = await somebodyIn(loading)
  const arab = query.get('numerals') === 'arab' ? { numerals: 'arab' as const } : {}
  return { query, asking: { client, account, now: now(), reader: { language, ...arab } } }
}

export const loader = async (loading: Loading) => {
  const { query, asking } = await askingIn(loading)
  const { client, reader, account } = asking
  const shared = { role: account.role, caller: account.member, account: account.id, key: crypto.randomUUID() }
  const states = namesOf(await statesOf(client), undefined, account.member ? [account.member] : [])
  const title = (values: { readonly key: keyof typeof newCallBook; readonly pact?: string }) =>
    saySentence(reader, newCallBook[values.key], { pact: values.pact ?? '' })
  const wanted = query.get('pact')
  const pacts = wanted ? [] : await pactsFor(asking)
  const [only, ...more] = pacts.filter((each) => !('closed' in each))
  if (only && more.length === 0) throw redirect(`/${reader.language}/calls/new?pact=${only.id}`)
  if (!wanted) return { ...shared, states, title: title({ key: 'title' }), pacts, under: undefined }
  const beginning = await beginningOf(asking, wanted)
  const { pact, today, moves, names } = beginning
  const provision = today?.provisions[query.get('provision') ?? '']
  const consults = moves.find(({ act }) => act === 'ConveneConsultation')
  const isConsulting = query.get('consult') === 'yes' && consults !== undefined
  const name = pick(pact.shortName, reader)
  const capabilities = provision && !isConsulting ? await capabilitiesOf(client) : undefined
  return {
    ...{ ...shared, states, pacts },
    title: title({ key: isConsulting ? 'titleConsult' : 'titleUnder', pact: name }),
    under: {
      ...{ id: pact.id, name, closed: beginning.closed, isConsulting },
      provisions: provisionsOf(beginning, reader),
      consultations: consultationsOf(beginning, reader),
      mayConsult: consults !== undefined && consults.closed === undefined,
      chosen: provision && {
        ...{
          id: query.get('provision') ?? '',
          title: pick(provision.title, reader),
          covers: provision.covers,
        },
      },
      bodies: Object.entries(today?.bodies ?? {}).map(([id, body]): [string, string] => [
        id,
        pick(body.name, reader),
      ]),
      follows: consequences(beginning, provision, { reader, caller: account.member }),
      capabilities: Object.entries(capabilities?.capabilities ?? {}).map(([id, each]) => ({
        ...{ id, family: each.family, name: pick(each.name, reader) },
      })),
      aggressors: capabilities ? await stateChoices(client, reader.language) : [],
      speaker: account.member && names(account.member, reader.language),
    },
  }
}

export const action = async (loading: Loading) => {
  const { query, asking } = await askingIn(loading)
  const { client, account, reader } = asking
  const said = await readForm(loading.request)
  const pact = query.get('pact') ?? ''
  const outcome = await client.beginCall({ body: commandFrom(said, { pact, caller: account.member }) })
  const call = outcome.ok ? outcome.value.body.call : ''
  return goOnOr(outcome, `/${reader.language}/calls/${call}`, said)
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titled

export type NewCallData = ReturnType<typeof useLoaderData<typeof loader>>
export type Under = NonNullable<NewCallData['under']>

const NewCall = () => {
  const { title, under, states } = useLoaderData<typeof loader>()
  const say = useSay(newCallBook)
  const isForm = under && (under.isConsulting || under.chosen) && under.closed === undefined
  return (
    <NamesOfStates value={states}>
      <div className="column stack new-call">
        <header className="stack">
          <h1>{title}</h1>
          <SpeaksFor />
          {!isForm && <p className="lead">{say('lead')}</p>}
        </header>
        {isForm ? (
          <div className="with-aside">
            <CallForm under={under} />
            <Follows under={under} />
          </div>
        ) : (
          <Choosing />
        )}
      </div>
    </NamesOfStates>
  )
}
export default NewCall

const SpeaksFor = () => {
  const { caller } = useLoaderData<typeof loader>()
  const [say, name] = [useSay(newCallBook), useName()]
  return caller ? <p className="kicker">{say('speaksFor', { member: name(caller) })}</p> : null
}
