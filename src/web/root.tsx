/**
 * The document around every page: its language, its direction, its styles. The styles stand in the page itself, because
 * on a slow line one more question costs more than they weigh; and the face of the language's letters is fetched before
 * anything asks for it.
 */

import cyrillicFace from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-400-normal.woff2?url'
import latinFace from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import arabicFace from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useParams } from 'react-router'
import { directionOf, type Language } from '../words/index.ts'
import { languageOfPage } from './house.ts'
import strongFaces from './style/strong.css?url'
import { styles } from './style.ts'

const faceOf: Readonly<Record<Language, string>> = { ar: arabicFace, en: latinFace, ru: cyrillicFace }

export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const { lang } = useParams()
  const language = languageOfPage(lang)
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet, as it was built. */}
        <style id="faces" dangerouslySetInnerHTML={{ __html: styles }} />
        <link rel="preload" href={faceOf[language]} as="font" type="font/woff2" crossOrigin="anonymous" />
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
