/**
 * Who is asking, remembered for a second. A desk under load asks the database once a second for each of its people and
 * not with every command; and whoever is signed out or revoked is so at once in the process that did it, and within
 * that second in the others.
 */
import type { Access } from '../access/index.ts'
import { type Asker, type Presented, recognise } from './asking.ts'

export type Recogniser = {
  readonly ask: (presented: Pick<Presented, 'address' | 'headers'>) => Promise<Asker>
  /** Forgets everybody: something about who may was changed. */
  readonly forget: () => void
}

const keptMilliseconds = 1_000
const keptMax = 10_000

type Kept = { readonly asker: Promise<Asker>; readonly until: number }

/** Recognises by the credentials that came along. `tick` counts milliseconds and never runs back. */
export const recogniserOf = (access: Access, tick: () => number): Recogniser => {
  const kept = new Map<string, Kept>()
  return {
    forget: () => kept.clear(),
    ask: (presented) => {
      const { authorization, cookie } = presented.headers
      if (authorization === undefined && cookie === undefined) return recognise(access, presented)
      const key = JSON.stringify([presented.address, authorization, cookie])
      const known = kept.get(key)
      if (known && tick() < known.until) return known.asker
      if (kept.size >= keptMax) kept.clear()
      const asker = recognise(access, presented)
      const mine = { asker, until: tick() + keptMilliseconds }
      kept.set(key, mine)
      // Only those who were found are remembered: guesses must not fill the memory, nor a lost database stay lost.
      const drop = () => {
        if (kept.get(key) === mine) kept.delete(key)
      }
      asker.then(({ signed }) => signed ?? drop(), drop)
      return asker
    },
  }
}
