/** Figures for Prometheus: how many requests, how long, how many watch, how far the ledger is. No names, no payloads. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Ledger } from '../ledger/index.ts'

export type Figures = {
  readonly answered: (operation: string, status: number, seconds: number) => void
  readonly commanded: (outcome: string) => void
  readonly watching: (change: 1 | -1) => void
  readonly dropped: () => void
  readonly text: () => Promise<string>
  readonly mediaType: string
  readonly close: () => void
}

/** Keeps the figures of one server. */
export const figuresOf = (ledger: Ledger): Figures => {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'najda_http_request_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames: ['operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const commands = new Counter({
    name: 'najda_commands_total',
    help: 'Commands by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const watchers = new Gauge({ name: 'najda_watchers', help: 'Streams that are open.', registers })
  const drops = new Counter({
    name: 'najda_watchers_dropped_total',
    help: 'Streams that were ended because their reader was too slow.',
    registers,
  })
  new Gauge({
    name: 'najda_ledger_events',
    help: 'Events in the ledger; not told while it cannot be reached.',
    registers,
    async collect() {
      try {
        this.set((await ledger.head()).size)
      } catch {
        this.reset()
      }
    },
  })
  return {
    answered: (operation, status, seconds) => requests.observe({ operation, status }, seconds),
    commanded: (outcome) => commands.inc({ outcome }),
    watching: (change) => watchers.inc(change),
    dropped: () => drops.inc(),
    text: () => register.metrics(),
    mediaType: register.contentType,
    close: () => register.clear(),
  }
}
