import { expect, test } from 'vitest'
import { acts } from '../../call/index.ts'
import { commandFrom } from './send.ts'

const from = { pact: 'alpha', caller: 'AAA' }

/** The command without what the API adds to an act: its type, the pact, the id. */
const actIn = ({ type: _, pact: __, commandId: ___, ...act }: Record<string, unknown>) => act

test('a filled form is a call that the desk takes, with only the lines that were filled', () => {
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
  expect(command).toMatchObject({ type: 'MakeCall', pact: 'alpha', commandId: 'k-1' })
  expect(acts.MakeCall.parse(actIn(command))).toEqual({
    ...{ caller: 'AAA', provision: 'aid', threat: 'unrest', claim: 'crowds in the port' },
    needs: [{ capability: 'police', quantity: 120, latest: '2026-11-25T06:30:00.000Z' }],
  })
})

test('a consultation needs neither a provision nor a body', () => {
  const command = commandFrom({ intent: 'consult', key: 'k-2', about: 'the border' }, from)
  expect(command).toMatchObject({ type: 'ConveneConsultation', pact: 'alpha', commandId: 'k-2' })
  expect(acts.ConveneConsultation.parse(actIn(command))).toEqual({ about: 'the border' })
})

test('an empty form is no call: the API says what is missing', () => {
  expect(acts.MakeCall.safeParse(actIn(commandFrom({ intent: 'call' }, from))).success).toBe(false)
})
