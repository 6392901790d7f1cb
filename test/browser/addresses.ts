/** Every page that anybody may read, without its language: what pictures, audits and tests walk through. */
export const addresses: readonly string[] = [
  '',
  '/pacts/csto',
  '/pacts/csto/calls',
  '/pacts/csto/calls?answer=none&sort=day',
  '/pacts/csto/text',
  '/pacts/csto/text?on=2010-12-09&with=2010-12-10',
  '/pacts/csto/text?reform=2011-majority',
  '/calls',
  '/verify',
  '/glossary',
  '/about',
  '/pacts/csto/calls/2022-kazakhstan',
  '/pacts/csto/calls/2022-kazakhstan?at=14',
  '/parts',
]
