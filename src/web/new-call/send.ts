/** From the form of a new call to the API's command. For actions alone. */
import type { Sent } from '../../http/index.ts'
import type { Said } from '../forms.ts'

/** How many lines of needs the form has. */
export const needLines = 3

type Body = Sent<'beginCall'>['body']

/** The needs that were filled in: a capability makes a line. */
const needsIn = (said: Said) =>
  Array.from({ length: needLines }, (_, line) => {
    const [capability, quantity, place, latest] = ['capability', 'quantity', 'place', 'latest'].map(
      (part) => said[`${part}-${line}`],
    )
    if (capability === undefined) return undefined
    return {
      ...{ capability, quantity: Number(quantity ?? 1) },
      ...(place === undefined ? {} : { place }),
      // A field of date and time has no zone; this one is labelled UTC.
      ...(latest === undefined ? {} : { latest: `${latest.slice(0, 16)}:00Z` }),
    }
  }).filter((need) => need !== undefined)

/** The command; `caller` is the member that the sender speaks for. */
export const commandFrom = (
  said: Said,
  { pact, caller }: { readonly pact: string; readonly caller: string | undefined },
): Body => {
  const { key, claim, threat, aggressor, provision, about, body } = said
  const shared = { pact, ...(key === undefined ? {} : { commandId: key }) }
  const named = provision === undefined ? {} : { provision }
  if (said.intent === 'consult')
    return {
      ...{ type: 'ConveneConsultation', ...shared, ...named, about: about ?? '' },
      ...(body === undefined ? {} : { body }),
    } as Body
  return {
    ...{ type: 'MakeCall', ...shared, ...named, caller: caller ?? '', threat, claim: claim ?? '' },
    ...{ needs: needsIn(said) },
    ...(aggressor === undefined ? {} : { aggressor }),
  } as Body
}
