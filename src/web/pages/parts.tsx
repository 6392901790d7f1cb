/** The design system in use: every part as readers see it in three languages. */
import { useLoaderData } from 'react-router'
import { directionOf, languages, saySentence } from '../../words/index.ts'
import { samples } from '../design/samples.tsx'
import { SourcesList } from '../explainer/parts.tsx'
import { type Loading, languageIn } from '../house.ts'
import { StatesMap } from '../map/map.tsx'
import { addressOf, size } from '../map/outlines.ts'
import { ToldTo, useReader, useSay } from '../reader.tsx'
import { designBook } from '../sentences/design.ts'
import { nameOfLanguage } from '../sentences/frame.ts'
import { titled } from '../titled.ts'

export const loader = (loading: Loading) => ({
  title: saySentence(languageIn(loading), designBook.title),
  map: { drawing: addressOf('world'), ...size, outlines: {}, capitals: {}, places: {} },
})

export const meta = titled

const Parts = () => {
  const { map } = useLoaderData<typeof loader>()
  const say = useSay(designBook)
  return (
    <div className="column answers">
      <header className="stack">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
      </header>
      {(Object.keys(samples) as readonly (keyof typeof samples)[]).map((key) => (
        <Shown key={key} of={key} />
      ))}
      <section className="answer stack" aria-labelledby="map">
        <h2 id="map">{say('map')}</h2>
        <StatesMap map={map} label={say('mapSays')} of={{}} />
      </section>
      <SourcesList
        sources={[
          { title: say('document'), read: true },
          { title: say('report'), read: false },
        ]}
      />
    </div>
  )
}
export default Parts

/** One part, told to a reader of each language. */
const Shown = ({ of }: { readonly of: keyof typeof samples }) => {
  const [say, { numerals }] = [useSay(designBook), useReader()]
  const Sample = samples[of]
  return (
    <section className="answer stack" aria-labelledby={of}>
      <h2 id={of}>{say(of)}</h2>
      <div className="three">
        {languages.map((language) => (
          <div key={language} className="stack" lang={language} dir={directionOf(language)}>
            <p className="kicker">{nameOfLanguage[language]}</p>
            <ToldTo value={{ language, ...(numerals ? { numerals } : {}) }}>
              <Sample />
            </ToldTo>
          </div>
        ))}
      </div>
    </section>
  )
}
