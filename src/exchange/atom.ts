/** The Atom Syndication Format (RFC 4287): a feed document. */
import type { Instant } from '../instant.ts'
import { inMarkup, inOneLine } from './text.ts'

/** A feed. `id` and the ids of entries are IRIs that never change, wherever the feed is served from. */
export type Feed = {
  readonly id: string
  readonly title: string
  readonly language: string
  /** Who says this: the ledger's origin, or the secretariat. */
  readonly author: string
  /** Where this document is served. */
  readonly self: string
  /** The page that it stands for. */
  readonly page: string
  /** When anything in it last changed; it counts only while there is no entry. */
  readonly since: Instant
  readonly entries: readonly Entry[]
}

/** One entry. The text is plain; it is never read as markup. */
export type Entry = {
  readonly id: string
  readonly title: string
  readonly text?: string | undefined
  readonly at: Instant
  readonly link: string
  readonly categories?: readonly string[] | undefined
}

/** The feed as XML, entries in the order given. */
export const atomFeed = (feed: Feed): string => {
  const updated = feed.entries.reduce<string>((latest, { at }) => (at > latest ? at : latest), feed.since)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inMarkup(feed.language)}">`,
    `  <id>${inMarkup(feed.id)}</id>`,
    `  <title>${inMarkup(inOneLine(feed.title))}</title>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${inMarkup(inOneLine(feed.author))}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${inMarkup(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${inMarkup(feed.page)}"/>`,
    ...feed.entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')
}

const entryOf = ({ id, title, text, at, link, categories = [] }: Entry): string =>
  [
    '  <entry>',
    `    <id>${inMarkup(id)}</id>`,
    `    <title>${inMarkup(inOneLine(title))}</title>`,
    `    <updated>${at}</updated>`,
    `    <published>${at}</published>`,
    `    <link rel="alternate" type="text/html" href="${inMarkup(link)}"/>`,
    ...categories.map((term) => `    <category term="${inMarkup(inOneLine(term))}"/>`),
    ...(text === undefined ? [] : [`    <content type="text">${inMarkup(text)}</content>`]),
    '  </entry>',
  ].join('\n')
