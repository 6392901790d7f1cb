import { expect, test } from 'vitest'
import { beginBody } from '../../http/bodies.ts'
import { commandFrom } from './send.ts'

const from = { pact: 'alpha', caller: 'AAA' }

test('a filled form is a command that the API takes, with only the lines that were filled', () => {
  const command = commandFrom(
    {
      ...{ intent: 'call', key: 'k-1', provision: 'aid', threat: 'unrest', claim: 'crowds in the port' },
      ...{
        'capability-0': 'police',
        'quantity-0': '120',
        'latest-0': '2026-11-25T06:30',
        'place-1': 'nowhere',
      },
    },
    from,
  )
  expect(beginBody.parse(command)).toEqual({
    ...{ type: 'MakeCall', pact: 'alpha', commandId: 'k-1', caller: 'AAA', provision: 'aid' },
    ...{ threat: 'unrest', claim: 'crowds in the port' },
    needs: [{ capability: 'police', quantity: 120, latest: '2026-11-25T06:30:00.000Z' }],
  })
})

test('a consultation needs neither a provision nor a body', () => {
  const command = commandFrom({ intent: 'consult', key: 'k-2', about: 'the border' }, from)
  expect(beginBody.parse(command)).toEqual({
    ...{ type: 'ConveneConsultation', pact: 'alpha', commandId: 'k-2', about: 'the border' },
  })
})

test('an empty form is no command: the API says what is missing', () => {
  expect(beginBody.safeParse(commandFrom({ intent: 'call' }, from)).success).toBe(false)
})
