/** Which other pact stands beside this one. */
import { useSearchParams } from 'react-router'
import { useReader, useSay } from '../reader.tsx'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'

/** Pacts that may be set beside this one. */
export type Choices = readonly { readonly id: string; readonly name: string }[]

/** Another pact to set beside this one, by the address. */
export const ChooseOther = (props: {
  readonly choices: Choices
  readonly now: string | undefined
  readonly on: string
  /** Where on the page the answer stands. */
  readonly to: string
}) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const [query] = useSearchParams()
  return (
    <form className="choose row" method="get" action={`#${props.to}`}>
      {reader.numerals && <input type="hidden" name="numerals" value={reader.numerals} />}
      {query.has('on') && <input type="hidden" name="on" value={props.on} />}
      <label className="row">
        <span>{say('choose')}</span>
        <select name="against" defaultValue={props.now}>
          {props.choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {say('chooseGo')}
      </button>
    </form>
  )
}
