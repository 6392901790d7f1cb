/** What was just done: said, and focused, since the button that did it may be gone. */
import { type ReactNode, useEffect, useRef } from 'react'

export const DoneNote = ({ children, of }: { readonly children: ReactNode; readonly of: unknown }) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing done is said anew.
  useEffect(() => box.current?.focus(), [of])
  return (
    <div className="done-note stack" role="status" tabIndex={-1} ref={box}>
      {children}
    </div>
  )
}
