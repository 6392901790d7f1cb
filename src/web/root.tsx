/** The document around every page: its language, its direction, its styles. */
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useParams } from 'react-router'
import { directionOf, type Language } from '../words/index.ts'
import { isLanguage } from './house.ts'
import './style/index.css'
import strongFaces from './style/strong.css?url'

const languageOfAddress = (lang: string | undefined): Language => (isLanguage(lang) ? lang : 'en')

export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const { lang } = useParams()
  const language = languageOfAddress(lang)
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <link rel="stylesheet" href={strongFaces} />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

const Root = () => <Outlet />
export default Root

export { FrameFault as ErrorBoundary } from './parts/fault.tsx'
