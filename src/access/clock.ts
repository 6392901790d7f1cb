/**
 * The time of this room, which never revives anything. Clocks are set back, by hand or by a machine that wakes in the
 * wrong year; then a session that had run out would live again, and one that is alive would live longer.
 *
 * A step back within the tolerance holds the time still until the clock has caught up. A greater one is told to
 * `setBack`, which ends whatever nobody can tell the age of, before anything else is answered.
 */
import { hoursBetween, type Instant } from '../instant.ts'
import { skewHours } from './delays.ts'

/** What is done as time goes by. */
export type Watch = {
  readonly now: () => Instant
  /** The latest moment known from before this process. */
  readonly latest: Instant | undefined
  /** The clock was at `from` and is at `to`, which is earlier. */
  readonly setBack: (from: Instant, to: Instant) => Promise<void>
  /** Called about once a minute, as far as anybody asks for the time. */
  readonly sweep: (time: Instant) => Promise<void>
}

const sweepEveryHours = 1 / 60

/** Tells the time. */
export const watched = ({ now, latest: known, setBack, sweep }: Watch): (() => Promise<Instant>) => {
  let latest = known
  let swept: Instant | undefined
  let settling: Promise<void> | undefined

  const settle = async (from: Instant, to: Instant): Promise<void> => {
    try {
      await setBack(from, to)
      // Only now: had it failed, whoever asks next would have to try again.
      latest = to
      swept = undefined
    } finally {
      settling = undefined
    }
  }

  const read = async (): Promise<Instant> => {
    for (;;) {
      if (settling) await settling
      const at = now()
      if (latest === undefined || at >= latest) latest = at
      if (at >= latest || hoursBetween(at, latest) <= skewHours) return latest
      settling ??= settle(latest, at)
    }
  }

  return async () => {
    const time = await read()
    if (swept === undefined || hoursBetween(swept, time) >= sweepEveryHours) {
      swept = time
      // What is wrong with the database shows in the request itself; sweeping is only cleaning, and is tried again.
      await sweep(time).catch(() => {
        swept = undefined
      })
    }
    return time
  }
}
