/** "Why?": how a value came about, and on what it rests. It opens without script. */
import type { ReactNode } from 'react'
import { useSay } from '../reader.tsx'
import { partsBook } from '../sentences/parts.ts'

export const Why = ({ children, title }: { readonly children: ReactNode; readonly title?: string }) => {
  const say = useSay(partsBook)
  return (
    <details className="why">
      <summary>{title ?? say('why')}</summary>
      <div className="stack">{children}</div>
    </details>
  )
}
