/** What stands around every page: masthead, notices, the page, and the foot. */

import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import type { Mode } from '../../ledger/index.ts'
import type { Text3 } from '../../pact/index.ts'
import { type Language, languages } from '../../words/index.ts'
import { ActingBar } from '../demonstration/bar.tsx'
import type { Somebody } from '../demonstration/person.tsx'
import { useReader, useSay } from '../reader.tsx'
import { frameBook, nameOfLanguage } from '../sentences/frame.ts'
import { Tab, To } from './link.tsx'
import { Mark } from './mark.tsx'

/** Who is signed in, as far as the frame says it. */
export type Who =
  | {
      readonly name: string
      readonly title: string
      /** Whom somebody acts as in a demonstration, and the call there is to go on with. */
      readonly acting?: Somebody & { readonly memberName?: Text3 | undefined }
    }
  | undefined

export const Frame = (props: { readonly who: Who; readonly mode: Mode; readonly children: ReactNode }) => {
  const say = useSay(frameBook)
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="masthead">
        <To to="/" className="wordmark">
          <Mark />
          {say('wordmark')}
        </To>
        <nav aria-label={say('menu')}>
          <Tab to="/" end>
            {say('pacts')}
          </Tab>
          <Tab to="/calls" end>
            {say('calls')}
          </Tab>
          <Tab to="/desk">{say('desk')}</Tab>
        </nav>
        <LanguageLinks />
        <SignInLink who={props.who} />
      </header>
      {props.mode === 'demonstration' && (
        <aside className="notice" aria-label={say('demonstrationLabel')}>
          <span>{say('demonstration')}</span>
          {props.who?.acting ? (
            <ActingBar acting={props.who.acting} />
          ) : (
            <To to="/demonstration">{say('demonstrationTry')}</To>
          )}
        </aside>
      )}
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="foot">
        <p className="text">{say('foot')}</p>
        <nav aria-label={say('footMenu')}>
          <To to="/about">{say('about')}</To>
          <To to="/glossary">{say('glossary')}</To>
          <To to="/verify">{say('verify')}</To>
        </nav>
      </footer>
    </>
  )
}

const SignInLink = ({ who }: { readonly who: Who }) => {
  const say = useSay(frameBook)
  return who ? (
    <Tab to="/account">{who.acting ? say('account') : who.title || who.name}</Tab>
  ) : (
    <Tab to="/sign-in">{say('signIn')}</Tab>
  )
}

/** The same page in the other languages; the whole address stays. */
const LanguageLinks = () => {
  const say = useSay(frameBook)
  const { language: here } = useReader()
  const { pathname, search } = useLocation()
  const rest = pathname.replace(/^\/[^/]*/, '')
  const query = new URLSearchParams(search)
  query.delete('numerals')
  const kept = query.size > 0 ? `?${query}` : ''
  return (
    <nav className="languages" aria-label={say('languages')}>
      {languages.map((language: Language) =>
        language === here ? null : (
          <NavLink key={language} to={`/${language}${rest}${kept}`} lang={language} hrefLang={language}>
            {nameOfLanguage[language]}
          </NavLink>
        ),
      )}
    </nav>
  )
}
