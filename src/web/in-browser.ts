/** What only a browser knows. The server and the first moment of a page do without, so that both write the same page. */
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether scripts run: what needs them is shown only where they do. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The zone of the reader's own machine. */
export const useOwnZone = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
