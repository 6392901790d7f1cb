/**
 * One timer for the deadlines of all calls. It is a convenience for those who watch: whoever loads a call applies its
 * deadlines anyway, so an alarm that never rings, or rings in two processes, changes no result.
 */
import { type Instant, toMilliseconds } from '../instant.ts'

/** When to wake up for which call. */
export type Alarm = {
  /** Wakes for a call at an instant; without one, no longer. */
  readonly set: (call: string, at: Instant | undefined) => void
  readonly stop: () => void
}

const waitMillisecondsMin = 20
// A machine that slept, or whose clock was set, is looked after within a minute.
const waitMillisecondsMax = 60_000
const retryMilliseconds = 5_000

/** Calls `ring` for each call whose instant has come; it gives the next one. What fails, or is still due, is rung again. */
export const alarmBy = (now: () => Instant, ring: (call: string) => Promise<Instant | undefined>): Alarm => {
  const instants = new Map<string, Instant>()
  let timer: NodeJS.Timeout | undefined
  let armed = Number.POSITIVE_INFINITY
  let stopped = false

  const arm = (milliseconds: number): void => {
    clearTimeout(timer)
    armed = milliseconds
    const wait = Math.max(waitMillisecondsMin, milliseconds - toMilliseconds(now()) + 1)
    timer = setTimeout(wake, Math.min(wait, waitMillisecondsMax)).unref()
  }
  const armNext = (): void => {
    let earliest = Number.POSITIVE_INFINITY
    for (const at of instants.values()) earliest = Math.min(earliest, toMilliseconds(at))
    if (earliest < Number.POSITIVE_INFINITY) arm(earliest)
    else armed = earliest
  }
  const wake = (): void => {
    const moment = now()
    for (const [call, at] of [...instants]) {
      if (at > moment) continue
      instants.delete(call)
      const again = (): void => void setTimeout(() => set(call, at), retryMilliseconds).unref()
      // A lost database is not the alarm's to report: the next load applies what fell due.
      ring(call).then((next) => (next !== undefined && next <= now() ? again() : set(call, next)), again)
    }
    armNext()
  }
  const set = (call: string, at: Instant | undefined): void => {
    if (stopped) return
    if (at === undefined) instants.delete(call)
    else {
      instants.set(call, at)
      if (toMilliseconds(at) < armed) arm(toMilliseconds(at))
    }
  }
  return {
    set,
    stop: () => {
      stopped = true
      clearTimeout(timer)
      instants.clear()
    },
  }
}
