/** Work that many ask for at once, done once for all of them. */

/**
 * Runs a job for everybody who asks before it begins. Whoever asks while it runs shares the next run: nobody is given
 * an answer that was begun before the question.
 */
export const sharedRuns = <Value>(job: () => Promise<Value>): (() => Promise<Value>) => {
  let next: Promise<Value> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const begin = (): Promise<Value> => {
    next = undefined
    const mine = job()
    last = mine.catch(() => undefined)
    return mine
  }
  return () => {
    // A turn of the event loop: for those who waited for the last run to use what it found, and for others to ask too.
    next ??= last.then(() => new Promise(setImmediate)).then(begin)
    return next
  }
}

/** A map that holds no more than so many entries: those asked for last. An entry that must stay is passed over. */
export const rememberLast = <Value>(most: number, mustStay: (value: Value) => boolean = () => false) => {
  const entries = new Map<string, Value>()
  return {
    get: (key: string): Value | undefined => entries.get(key),
    set: (key: string, value: Value): void => {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size <= most) return
      for (const [oldest, old] of entries) {
        if (mustStay(old)) continue
        entries.delete(oldest)
        return
      }
    },
  }
}
