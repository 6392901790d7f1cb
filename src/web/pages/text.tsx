/** The articles of a pact beside the machine rule and its sentence, by date; and two texts side by side. */
import { useLoaderData } from 'react-router'
import { sayDay } from '../../words/index.ts'
import type { Loading } from '../house.ts'
import type { SourceList } from '../parts/source.tsx'
import { Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { textBook } from '../sentences/text.ts'
import { Instrument } from '../text/article.tsx'
import { ChooseText, History } from '../text/choose.tsx'
import { Comparison } from '../text/comparison.tsx'
import { textShown } from '../text/shown.ts'
import { TryTally } from '../text/tally.tsx'
import { titled } from '../titled.ts'
import '../style/record.css'

export const loader = (loading: Loading) => textShown(loading)

export const meta = titled

const Text = () => {
  const { id, asked, reforms, turns, problem, compared, text, sources } = useLoaderData<typeof loader>()
  const say = useSay(textBook)
  const path = `/pacts/${id}/text`
  return (
    <div className="stack pact-text">
      <p className="lead">{say('lead')}</p>
      <ChooseText asked={asked} reforms={reforms} />
      <History path={path} turns={turns} />
      {problem && <p className="fault">{problem}</p>}
      {compared && <Comparison path={path} compared={compared} among={sources} />}
      {text && <OneDay path={path} text={text} among={sources} />}
    </div>
  )
}
export default Text

type Shown = NonNullable<Awaited<ReturnType<typeof textShown>>['text']>

const OneDay = (props: { readonly path: string; readonly text: Shown; readonly among: SourceList }) => {
  const [say, reader] = [useSay(textBook), useReader()]
  const { path, text, among } = props
  const { on, instruments, vote, cite, others } = text
  return (
    <>
      <div className="row">
        <h2>{say('standsOn', { day: sayDay(reader, on) })}</h2>
        {vote && <a href="#try">{say('tryIt')}</a>}
      </div>
      {instruments.map((shown) => (
        <Instrument key={shown.id} {...{ shown, path, on, among }} />
      ))}
      {vote && <TryTally shown={vote} on={on} cite={cite} />}
      <section className="stack" aria-labelledby="others">
        <h2 id="others">{say('others')}</h2>
        {others.map(({ group, lines }) => (
          <details key={group} className="history">
            <summary>{say(`group/${group}`)}</summary>
            <Table
              caption={say(`group/${group}`)}
              quiet
              columns={[
                { id: 'title', title: say('what'), of: ({ title }) => <bdi>{title}</bdi> },
                { id: 'text', title: say(`group/${group}`), of: ({ text: said }) => said },
              ]}
              rows={lines}
              keyOf={({ key }) => key.replaceAll('/', '-')}
            />
          </details>
        ))}
      </section>
    </>
  )
}
