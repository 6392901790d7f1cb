/**
 * A page of text says everything once. React Router writes what a loader gave into the page a second time, for the
 * script; a page that only reads needs no script, so its value goes to the renderer alone and browsers keep what the
 * server wrote. Links to such a page, followed by script, bring the value itself.
 */
import { type ReactNode, useState } from 'react'

/** A key that is not sent: only texts are. */
const rendered = Symbol('rendered')

/** A value for the page: sent where script asks for it, else handed to the renderer only. */
export type Written<Value> = { readonly sent?: Value; readonly [rendered]?: Value }

/** Whether the whole page is asked for, or a script wants what it is written from. */
const asksForPage = (request: Request): boolean => !new URL(request.url).pathname.endsWith('.data')

export const writtenFor = <Value,>(request: Request, value: Value): Written<Value> =>
  asksForPage(request) ? { [rendered]: value } : { sent: value }

const place = 'written'

/** Writes a value as `children` says; in a browser that has it written already, leaves it as it stands. */
export const WrittenOnce = <Value,>(props: {
  readonly of: Written<Value>
  readonly children: (value: Value) => ReactNode
}) => {
  const value = props.of.sent ?? props.of[rendered]
  return value === undefined ? <Standing /> : <div id={place}>{props.children(value)}</div>
}

const Standing = () => {
  const [html] = useState(() =>
    typeof document === 'undefined' ? '' : (document.getElementById(place)?.innerHTML ?? ''),
  )
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what this same server has just written there.
  return <div id={place} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
