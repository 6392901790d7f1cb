/** The whole explainer of a pact on a day, told to one reader: a small plain value that the page is written from. */
import type { Day } from '../../../day.ts'
import type { Pact } from '../../../pact/index.ts'
import type { Asked } from './asked.ts'
import { besideTold, moneyTold } from './beside.ts'
import { callsTold, inVainTold, meansTold } from './calls.ts'
import { basesTold, forcesTold, recognitionTold } from './forces.ts'
import { changesTold, originsTold } from './history.ts'
import { cameTold, interestsTold, judgementsTold, withoutTold } from './measured.ts'
import { membersTold } from './members.ts'
import type { SourceTold } from './telling.ts'
import { topTold } from './top.ts'

export const explainerTold = (asked: Asked) => {
  const { reading, telling } = asked
  const { pact, on } = reading
  const calls = callsTold(asked)
  const members = membersTold(asked)
  const origins = originsTold(asked)
  const changes = changesTold(asked)
  const forces = forcesTold(asked)
  const vain = inVainTold(asked)
  const without = withoutTold(asked)
  const told = {
    pact: pact.id,
    short: telling.text(pact.shortName),
    on,
    ...(pact.ended && pact.ended <= on ? { ended: pact.ended } : {}),
    top: topTold(asked, { members, vain, without, forces }),
    ...{ calls, members, origins, changes, forces, vain, without },
    recognition: recognitionTold(asked),
    beside: besideTold(asked),
    money: moneyTold(asked),
    interests: interestsTold(asked),
    bases: basesTold(asked),
    came: cameTold(asked),
    means: meansTold(asked),
    judged: {
      reforms: judgementsTold(asked, ['adaptation']),
      counterweight: judgementsTold(asked, ['balance']),
      without: judgementsTold(asked, ['dependence']),
      practice: judgementsTold(asked, ['age']),
      resources: judgementsTold(asked, ['resources']),
      interests: judgementsTold(asked, ['interests']),
      vain: judgementsTold(asked, ['reliability']),
      came: judgementsTold(asked, ['burden']),
      means: judgementsTold(asked, ['means']),
    },
  }
  // Last, when everything has been cited.
  const sources: readonly SourceTold[] = telling.sources()
  return { ...told, sources }
}
export type Told = ReturnType<typeof explainerTold>

/** Which pact to set beside: the one asked for, else the first that the pact is compared with, else that it stands beside. */
export const besideOf = (
  pact: Pact,
  installed: readonly string[],
  asked: string | null,
): string | undefined => {
  if (asked !== null && asked !== pact.id && installed.includes(asked)) return asked
  const known = pact.lineage.filter((each) => each.pact !== undefined && installed.includes(each.pact))
  return (
    known.find(({ relation }) => relation === 'compared-with') ??
    known.find(({ relation }) => relation === 'beside')
  )?.pact
}

/** The last day on which there is something to say of a pact: today, or the day on which it ended. */
export const latestDay = (pact: Pact, today: Day): Day =>
  pact.ended !== undefined && pact.ended < today ? pact.ended : today
