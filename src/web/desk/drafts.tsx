/** What somebody has begun to write in this browser and not yet sent. Only scripts know of it. */
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Instant } from '../../instant.ts'
import { sayInstant } from '../../words/index.ts'
import { type Draft, draftsOf, dropDraft } from '../drafts.ts'
import { useReader, useSay } from '../reader.tsx'
import { deskBook } from '../sentences/desk.ts'

export const Drafts = ({ account }: { readonly account: string }) => {
  const [say, reader] = [useSay(deskBook), useReader()]
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => setDrafts(draftsOf(account)), [account])
  if (drafts.length === 0) return null
  const drop = (draft: Draft) => {
    dropDraft(draft)
    setDrafts(draftsOf(account))
  }
  return (
    <section className="stack" aria-labelledby="drafts">
      <h2 id="drafts">{say('drafts')}</h2>
      <p className="quiet">{say('draftsAbout')}</p>
      <ul className="choices">
        {drafts.map((draft) => (
          <li key={draft.path}>
            <Link to={draft.path}>{draft.title}</Link>
            <span className="row">
              <span className="quiet">
                {say('draftSince', { at: sayInstant(reader, draft.at as Instant) })}
              </span>
              <button
                type="button"
                className="button small-button"
                aria-label={say('dropDraftOf', { title: draft.title })}
                onClick={() => drop(draft)}
              >
                {say('dropDraft')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
