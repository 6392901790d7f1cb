/** Everything in one language: the frame, and who is signed in. */
import { Outlet, useLoaderData } from 'react-router'
import { actingAs } from '../demonstration/acting.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { Fault } from '../parts/fault.tsx'
import { Frame } from '../parts/frame.tsx'

export const loader = async (loading: Loading) => {
  languageIn(loading)
  const { client, mode } = loading.context.get(house)
  const session = await client.showSession()
  if (!session.ok) return { mode, who: undefined }
  const { account } = session.value.body
  const { name, title } = account
  if (mode !== 'demonstration') return { mode, who: { name, title } }
  return { mode, who: { name, title, acting: await actingAs(client, account) } }
}

export { unlessUnsent as shouldRevalidate } from '../unsent.ts'

const InLanguage = () => {
  const { mode, who } = useLoaderData<typeof loader>()
  return (
    <Frame mode={mode} who={who}>
      <Outlet />
    </Frame>
  )
}
export default InLanguage

export const ErrorBoundary = () => (
  <Frame mode="live" who={undefined}>
    <Fault />
  </Frame>
)
