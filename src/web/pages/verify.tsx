/** Checking an export or a document's hash against the ledger, in the browser alone. */
import { useLoaderData } from 'react-router'
import { routes } from '../../http/index.ts'
import { saySentence } from '../../words/index.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { useSay } from '../reader.tsx'
import { taken } from '../readings.ts'
import { verifyBook } from '../sentences/verify.ts'
import { titled } from '../titled.ts'
import { Examiner } from '../verify/examiner.tsx'
import '../style/record.css'

export const loader = async (loading: Loading) => {
  const { client } = loading.context.get(house)
  const [key, checkpoint] = await Promise.all([client.showVerifierKey(), client.showCheckpoint()])
  return {
    title: saySentence(languageIn(loading), verifyBook.title),
    ...{ key: taken(key).trim(), checkpoint: taken(checkpoint), download: routes.exportLedger[1] },
  }
}

export const meta = titled

const Verify = () => {
  const say = useSay(verifyBook)
  return (
    <div className="column stack verify">
      <header className="stack">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
      </header>
      <div className="verify-columns">
        <div className="stack">
          <Examiner />
        </div>
        <ThisLedger />
      </div>
    </div>
  )
}
export default Verify

const ThisLedger = () => {
  const { key, checkpoint, download } = useLoaderData<typeof loader>()
  const say = useSay(verifyBook)
  return (
    <section className="stack this-ledger" aria-labelledby="here">
      <h2 id="here">{say('here')}</h2>
      <p>{say('hereText')}</p>
      <p>
        <a href={download} download>
          {say('download')}
        </a>
      </p>
      <h3>{say('hereKey')}</h3>
      <pre dir="ltr">{key}</pre>
      <h3>{say('hereCheckpoint')}</h3>
      <pre dir="ltr">{checkpoint}</pre>
    </section>
  )
}
