/**
 * A letter: what happened since the last one, in the reader's language, with a way to the call. Mail is no confidential
 * channel: only public events are told in it, of others no more than that there are some.
 */
import { type Call, due, readEvent } from '../call/index.ts'
import { inMarkup } from '../exchange/index.ts'
import type { Mode, Recorded } from '../ledger/index.ts'
import type { Pact } from '../pact/index.ts'
import {
  directionOf,
  isolate,
  type Language,
  type Names,
  type Reader,
  sayEvent,
  sayInstant,
  sayWord,
} from '../words/index.ts'
import { sayLetter, sayNotReal } from './sentences.ts'

/** What is told of one call. */
export type News = {
  readonly id: string
  readonly pact: Pact
  readonly call: Call
  readonly names: Names
  /** In the order in which they were recorded; only such as the reader may see. */
  readonly events: readonly Recorded[]
  readonly link: string
}

/** To whom a letter goes, and from where. */
export type Envelope = {
  readonly reader: { readonly language: Language; readonly zone: string }
  readonly origin: string
  readonly mode: Mode
  /** Where the reader changes or ends the subscription. */
  readonly settings: string
}

/** A letter, without its addresses. */
export type Letter = { readonly subject: string; readonly plain: string; readonly html: string }

type Section = {
  readonly heading: string
  readonly entries: readonly { readonly when: string; readonly what: string }[]
  readonly remarks: readonly string[]
  readonly link: string
}

/** Writes a letter about one or more calls. */
export const writeLetter = (news: readonly News[], envelope: Envelope): Letter => {
  const { reader, mode, origin, settings } = envelope
  const mark = mode === 'live' ? undefined : sayNotReal(reader, mode)
  const subject = subjectOf(news, reader)
  const sections = news.map((each) => sectionOf(each, reader))
  const parts = {
    mark,
    sections,
    open: sayLetter(reader, 'open'),
    why: sayLetter(reader, 'why', { origin: isolate(origin, reader) }),
    change: sayLetter(reader, 'change'),
    settings,
  }
  return {
    subject: mark === undefined ? subject : `[${mark}] ${subject}`,
    plain: plainOf(parts),
    html: htmlOf(parts, { subject, reader }),
  }
}

const subjectOf = (news: readonly News[], reader: Reader & Envelope['reader']): string => {
  const [only] = news
  if (news.length !== 1 || !only) return sayLetter(reader, 'subjectMany', { calls: news.length })
  return headingOf(only, reader)
}

const headingOf = ({ pact, call, names, events }: News, reader: Envelope['reader']): string => {
  const { language } = reader
  const shortName = isolate(pact.shortName[language], reader)
  if (!call.made) return sayLetter(reader, 'subjectConsultation', { pact: shortName })
  const caller = isolate(names(call.made.caller, language), reader)
  const isCall = events.some(({ type }) => type === 'CallMade')
  return sayLetter(reader, isCall ? 'subjectCall' : 'subjectNews', { pact: shortName, caller })
}

const sectionOf = (news: News, reader: Envelope['reader']): Section => {
  const { call, names, events, link } = news
  const open = events.filter(({ visibility }) => visibility === 'public')
  const hidden = events.length - open.length
  const [next] = due(call)
  const remarks = [
    ...(hidden > 0 ? [sayLetter(reader, 'hidden', { count: hidden })] : []),
    ...(next
      ? [
          sayLetter(reader, 'deadline', {
            kind: sayWord(reader, 'clock', next.kind),
            at: sayInstant(reader, next.dueAt),
          }),
        ]
      : []),
  ]
  const entries = open.map((event) => ({
    when: sayInstant(reader, event.at),
    what: sayEvent(reader, readEvent(event), names),
  }))
  return { heading: headingOf(news, reader), entries, remarks, link }
}

type Parts = {
  readonly mark: string | undefined
  readonly sections: readonly Section[]
  readonly open: string
  readonly why: string
  readonly change: string
  readonly settings: string
}

const plainOf = ({ mark, sections, open, why, change, settings }: Parts): string => {
  const told = sections.flatMap(({ heading, entries, remarks, link }) => [
    heading,
    '',
    ...entries.flatMap(({ when, what }) => [when, what, '']),
    ...remarks.flatMap((remark) => [remark, '']),
    `${open}:`,
    link,
    '',
  ])
  return [...(mark === undefined ? [] : [mark, '']), ...told, '-- ', why, `${change}:`, settings, ''].join(
    '\n',
  )
}

const htmlOf = (
  { mark, sections, open, why, change, settings }: Parts,
  { subject, reader }: { readonly subject: string; readonly reader: Envelope['reader'] },
): string => {
  const paragraph = (text: string): string => `<p>${inMarkup(text)}</p>`
  const told = sections.flatMap(({ heading, entries, remarks, link }) => [
    `<h2>${inMarkup(heading)}</h2>`,
    '<ul>',
    ...entries.map(({ when, what }) => `<li>${inMarkup(what)}<br><small>${inMarkup(when)}</small></li>`),
    '</ul>',
    ...remarks.map(paragraph),
    `<p><a href="${inMarkup(link)}">${inMarkup(open)}</a></p>`,
  ])
  return [
    '<!doctype html>',
    `<html lang="${reader.language}" dir="${directionOf(reader)}">`,
    `<head><meta charset="utf-8"><title>${inMarkup(subject)}</title></head>`,
    '<body>',
    ...(mark === undefined ? [] : [`<p><strong>${inMarkup(mark)}</strong></p>`]),
    ...told,
    '<hr>',
    `<p><small>${inMarkup(why)} <a href="${inMarkup(settings)}">${inMarkup(change)}</a></small></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
