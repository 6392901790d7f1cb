/** The button that sends a form, once: while it is under way a second press does nothing, and the focus stays. */
import type { MouseEvent, ReactNode } from 'react'
import { useNavigation } from 'react-router'
import { useSay } from '../reader.tsx'
import { formsBook } from '../sentences/forms.ts'

export const Submit = (props: {
  readonly children: ReactNode
  readonly name?: string
  readonly value?: string
  readonly rank?: 'first'
  /** What is asked before something that cannot be undone; without script it is done at once. */
  readonly ask?: string
  readonly label?: string
  /** Beside a row. */
  readonly isSmall?: boolean
}) => {
  const busy = useNavigation().state !== 'idle'
  const say = useSay(formsBook)
  const press = (event: MouseEvent) => {
    if (busy || (props.ask !== undefined && !window.confirm(props.ask))) event.preventDefault()
  }
  return (
    <button
      type="submit"
      className={props.isSmall ? 'button small-button' : 'button'}
      data-rank={props.rank}
      name={props.name}
      value={props.value}
      aria-label={props.label}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {props.children}
      {busy && <span className="unseen">{say('underWay')}</span>}
    </button>
  )
}
