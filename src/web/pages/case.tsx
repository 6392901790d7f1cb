/** A call on record, replayed moment by moment. */
import { type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { house, type Loading, languageIn } from '../house.ts'
import { airfieldsOf, caseOn, pactOf, statesOf, taken } from '../readings.ts'
import { roomOfCase } from '../room/opened.ts'
import { Room } from '../room/room.tsx'

/** The moment in an address: how many have passed. */
const momentIn = (request: Request): number | undefined => {
  const said = new URL(request.url).searchParams.get('at')
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : undefined
}

export const loader = async (loading: Loading) => {
  const { params, context, request } = loading
  const { client, mode } = context.get(house)
  const [pact, found, states, airfields, listed] = await Promise.all([
    pactOf(client, params.pact ?? ''),
    caseOn(client, params.pact ?? '', params.case ?? ''),
    statesOf(client),
    airfieldsOf(client),
    client.listPacts(),
  ])
  const asked = { language: languageIn(loading), at: momentIn(request), mode }
  return roomOfCase(found, { pact, states, airfields, listed: taken(listed).items }, asked)
}

/** Another moment or clock of the same call is in the page already. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) => currentUrl.pathname !== nextUrl.pathname && defaultShouldRevalidate

export const meta = ({ data }: { readonly data: Awaited<ReturnType<typeof loader>> | undefined }) =>
  data ? [{ title: `${data.title} · ${data.pact.name}` }, { name: 'description', content: data.summary }] : []

const OnRecord = () => <Room shown={useLoaderData<typeof loader>()} />
export default OnRecord
