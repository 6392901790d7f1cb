/** Where a fact stands, and how well it is supported. */
import type { Confidence, Source } from '../../pact/index.ts'
import { sayWord } from '../../words/index.ts'
import { useReader, useSay } from '../reader.tsx'
import { partsBook } from '../sentences/parts.ts'

export type SourceList = Readonly<Record<string, Source>>

/** The sources of one fact as links, with the confidence in it. */
export const Sources = (props: {
  readonly of: readonly string[]
  readonly among: SourceList
  readonly confidence?: Confidence
}) => {
  const [reader, say] = [useReader(), useSay(partsBook)]
  return (
    <span className="source">
      {props.of.map((id, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <SourceLink source={props.among[id]} id={id} />
        </span>
      ))}
      {props.confidence && (
        <>
          {' '}
          <abbr className="confidence" title={sayWord(reader, 'confidence', props.confidence)}>
            {say('confidence', { letter: props.confidence })}
          </abbr>
        </>
      )}
    </span>
  )
}

const SourceLink = ({ source, id }: { readonly source: Source | undefined; readonly id: string }) => {
  const say = useSay(partsBook)
  const title = <bdi>{source?.title ?? id}</bdi>
  return (
    <>
      {source?.url ? (
        <a href={source.url} rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {source && !source.read && ` (${say('notRead')})`}
    </>
  )
}
