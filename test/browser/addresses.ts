/** Every page that anybody may read, without its language: what pictures, audits and tests walk through. */
export const addresses: readonly string[] = [
  '',
  '/pacts/csto',
  '/pacts/csto/calls',
  '/pacts/csto/calls?answer=none&sort=day',
  '/calls',
  '/pacts/csto/calls/2022-kazakhstan',
  '/pacts/csto/calls/2022-kazakhstan?at=14',
  '/parts',
]
