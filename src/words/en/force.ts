import type { ForceWords } from '../vocabulary.ts'

export const force: ForceWords = {
  forceFinding: {
    'reference/unknown-place': 'There is no place “{id}”.',
    'reference/unknown-airfield': 'There is no airfield “{id}”.',
    'reference/unknown-aircraft': 'There is no aircraft “{id}”.',
    'reference/unknown-capability': 'There is no capability “{id}”.',
    'reference/unknown-line': 'There is no line “{id}”.',
    'window/ends-before-it-begins':
      'The window of “{id}” ends after {latestHours} h, before it begins after {earliestHours} h.',
    'pledge/unit-twice': 'The unit “{unit}” is pledged twice: as “{first}” and as “{second}”.',
    'pledge/currencies-differ': '“{id}” is priced in {money}, others in {first}; they do not add up.',
    'line/enables-itself': 'The line “{id}” enables itself.',
    'lift/no-runway-in-range':
      'From {home}, “{id}” reaches no runway of {runwayMetres} m within {kilometres} km.',
  },
  shortageCause: {
    'no-such-capability': 'nobody has pledged this capability',
    committed: 'units are committed elsewhere',
    caveat: 'national caveats',
    notice: 'notice to move is too long',
    lift: 'lift or airfields',
    supply: 'daily supply at the place',
    reserve: 'reserves that members keep at home',
    burden: 'the most a member will pay',
    enabler: 'the lines that enable it are short',
    several: 'several reasons at once',
    'not-enough': 'all that is usable is used',
  },
  relief: {
    'onload-spot':
      'One more working spot at {of}, to load: complete {hours} h sooner; up to {most} more help.',
    'offload-spot':
      'One more working spot at {of}, to unload: complete {hours} h sooner; up to {most} more help.',
    aircraft: 'One more aircraft of {of}: complete {hours} h sooner; up to {most} more help.',
    sortie: 'One more sortie of {of}: complete {hours} h sooner; up to {most} more help.',
  },
  shortage: {
    short: '{line}: {short} of {asked} missing. Cause: {cause}.',
    yes: 'A single yes would close it: {members}.',
  },
}
