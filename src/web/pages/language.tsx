/** Everything in one language: the frame, and who is signed in. */
import { Outlet, useLoaderData } from 'react-router'
import { house, type Loading, languageIn } from '../house.ts'
import { Fault } from '../parts/fault.tsx'
import { Frame } from '../parts/frame.tsx'

export const loader = async (loading: Loading) => {
  languageIn(loading)
  const { client, mode } = loading.context.get(house)
  const session = await client.showSession()
  const who = session.ok
    ? { name: session.value.body.account.name, title: session.value.body.account.title }
    : undefined
  return { mode, who }
}

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
