/** Why a verb ends without an answer. Thrown only inside the command line; the outermost function shows it. */
import type { Finding, Parameters, Refusal } from '../outcome.ts'
import type { StopCode } from './sentences.ts'

/** Ends a verb: findings with exit code 1, everything else with exit code 2. */
export class Stop extends Error {
  readonly code: StopCode
  readonly parameters: Parameters
  readonly because: Refusal | readonly Finding[] | undefined

  constructor(code: StopCode, parameters: Parameters = {}, because?: Refusal | readonly Finding[]) {
    super(code)
    this.code = code
    this.parameters = parameters
    this.because = because
  }
}
