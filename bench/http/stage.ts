/**
 * A served desk in a process of its own, so that those who ask do not take its time: `node stage.ts sqlite <directory>`
 * or `postgres <url>`. Prints its address and a token; with `grow <calls> <events>` it first fills its ledger.
 */
import { addHours, fromMilliseconds } from '../../src/instant.ts'
import { openPostgres, openSqlite, systemEntropy } from '../../src/ledger/node.ts'
import { serve } from '../../test/http/served.ts'
import { fireServices } from '../../test/support/fire-services.ts'
import { founding, opened, testSeed } from '../../test/support/ledgers.ts'

const [engine, address = '', calls = '0', events = '0'] = process.argv.slice(2)
const opening = { entropy: systemEntropy, seed: testSeed, founding }
const ledger = await opened(
  engine === 'sqlite' ? openSqlite(address, opening) : openPostgres(address, opening),
)
const served = await serve({ ledger, pacts: [fireServices()], realClock: true, log: { write: () => {} } })
const token = await served.tokenOf({ role: 'delegate', member: 'DUN' })

const [wantedCalls, wantedEvents] = [Number(calls), Number(events)]
for (let start = 0; start < wantedCalls; start += 50) {
  await Promise.all(
    Array.from({ length: Math.min(50, wantedCalls - start) }, async (_, index) => {
      const call = `grown-${start + index}`
      const order = (command: object, number: number) =>
        served.desk.submit({
          ...{ call, pact: fireServices().id, command: command as never, account: 'bench' },
          ...{
            by: { role: 'delegate', person: 'bench', member: 'DUN' as never },
            commandId: `${call}/${number}`,
          },
        })
      const make = {
        type: 'MakeCall',
        caller: 'DUN',
        provision: 'mutual-aid',
        threat: 'disaster',
        claim: 'x',
        needs: [],
      }
      await order(make, 0)
      for (let number = 1; number < wantedEvents; number++)
        await order({ type: 'RecordLesson', about: `lesson ${number} ${'x'.repeat(100)}` }, number)
    }),
  )
}

served.desk.start()
console.log(JSON.stringify({ origin: served.origin, token, at: addHours(fromMilliseconds(Date.now()), 0) }))
process.on('SIGUSR2', () =>
  console.log(
    JSON.stringify({
      rss: process.memoryUsage().rss,
      cpu: process.cpuUsage().user + process.cpuUsage().system,
      heap: process.memoryUsage().heapUsed,
    }),
  ),
)
process.on('SIGTERM', () => process.exit(0))
