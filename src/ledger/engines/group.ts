/**
 * Group commit: while one group is being written, commands that arrive wait, and then are written together in one
 * transaction. Writers share the price of durability instead of queueing one by one.
 */
import { failed } from '../../outcome.ts'
import type { Appended, Prepared, Unavailable } from '../event.ts'

/** Writes a group in one transaction. Throws if the database cannot. */
export type Commit = (group: readonly Prepared[]) => Promise<readonly Appended[]>

/** Appends batches and says when all is written. */
export type Group = {
  readonly append: (batch: readonly Prepared[]) => Promise<readonly Appended[]>
  /** Takes no more batches and resolves when those taken are answered. */
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly batch: readonly Prepared[]
  readonly resolve: (answers: readonly Appended[]) => void
  readonly reject: (error: unknown) => void
}

const groupMax = 512
const waitingMax = 20_000
// Less than a commit takes, and much more than whoever was just answered needs to send the next command.
const gatherMilliseconds = 2

/** Runs `commit` for one group at a time. `isLost` tells a lost database from a bug. */
export const groupCommit = (commit: Commit, isLost: IsLost): Group => {
  const queue: Waiting[] = []
  let waiting = 0
  let running: Promise<void> | undefined
  let closed = false
  /** How many the last group held: so many writers are at work, and the next group waits a moment for them. */
  let company = 0
  let onCompany: (() => void) | undefined

  const gather = async (): Promise<void> => {
    // Whoever is being answered in this turn of the event loop gets to send the next command before the group closes.
    await new Promise(setImmediate)
    if (waiting >= company) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, gatherMilliseconds)
      onCompany = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    onCompany = undefined
  }
  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      await gather()
      const group = takeGroup(queue)
      company = countOf(group)
      waiting -= company
      await writeGroup(group, commit, isLost)
    }
    running = undefined
  }

  return {
    append: (batch) => {
      if (closed) return Promise.resolve(unavailable(batch, 'closed', 'the ledger is closed'))
      if (waiting + batch.length > waitingMax) {
        return Promise.resolve(unavailable(batch, 'overloaded', `${waiting} commands are waiting`))
      }
      waiting += batch.length
      return new Promise((resolve, reject) => {
        queue.push({ batch, resolve, reject })
        if (waiting >= company) onCompany?.()
        running ??= run()
      })
    },
    close: async () => {
      closed = true
      await running
    },
  }
}

type IsLost = (error: unknown) => boolean

const writeGroup = async (group: readonly Waiting[], commit: Commit, isLost: IsLost): Promise<void> => {
  try {
    const answers = await commit(group.flatMap(({ batch }) => batch))
    let start = 0
    for (const { batch, resolve } of group) {
      resolve(answers.slice(start, start + batch.length))
      start += batch.length
    }
  } catch (error) {
    if (isLost(error)) {
      for (const { batch, resolve } of group) resolve(unavailable(batch, 'database', error))
    } else if (group.length === 1) group[0]!.reject(error)
    // One batch that the database will not take must not cost its neighbours: try each alone.
    else for (const one of group) await writeGroup([one], commit, isLost)
  }
}

const takeGroup = (queue: Waiting[]): readonly Waiting[] => {
  let commands = 0
  const end = queue.findIndex(({ batch }, index) => {
    commands += batch.length
    return index > 0 && commands > groupMax
  })
  return queue.splice(0, end < 0 ? queue.length : end)
}

const countOf = (group: readonly Waiting[]): number => group.reduce((sum, { batch }) => sum + batch.length, 0)

const unavailable = (
  batch: readonly Prepared[],
  reason: Unavailable['reason'],
  cause: unknown,
): readonly Appended[] => {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return batch.map(() => failed({ kind: 'unavailable', reason, detail }))
}
