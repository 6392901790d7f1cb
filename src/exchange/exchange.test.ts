/** Formats as other programs read them: Arabic whole, no text beyond its place, nothing that acts by itself. */
import { describe, expect, test } from 'vitest'
import { instant } from '../instant.ts'
import {
  atomFeed,
  csvTable,
  eventStreamMessage,
  iCalendar,
  inMarkup,
  isMailAddress,
  keptToItself,
  type Mail,
  mailText,
} from './index.ts'

const at = instant('2022-01-05T17:48:00Z')
const arabic = 'نداء النجدة: كازاخستان تطلب العون، والمجلس يقرّر'
const override = '\u202e'
const octets = (text: string) => new TextEncoder().encode(text).length

describe('a text that goes out', () => {
  test('keeps Arabic, Russian and signs beyond the first plane as they are', () => {
    for (const text of [arabic, 'Запрос о помощи', 'ⵜ 🚒 e\u0301']) expect(keptToItself(text)).toBe(text)
  })

  test('loses what would turn the text beside it around', () => {
    expect(keptToItself(`a${override}b\u202ac\u202d`)).toBe('abc')
    expect(keptToItself('\u2068open')).toBe('\u2068open\u2069')
    expect(keptToItself('close\u2069\u2069')).toBe('close')
    expect(keptToItself('\u2068a\u2069 \u2067b')).toBe('\u2068a\u2069 \u2067b\u2069')
  })

  test('loses characters that no XML may hold', () => {
    expect(keptToItself('a\u0000b\u0008c\ufffed\ud800e')).toBe('abcd\ufffde')
    expect(inMarkup(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;')
  })
})

describe('an Atom feed', () => {
  const feed = (title: string, text?: string) =>
    atomFeed({
      id: 'tag:pact.example,2022:calls',
      title: arabic,
      language: 'ar',
      author: 'pact.example/desk',
      self: 'https://pact.example/ar/feed.atom?a=1&b=2',
      page: 'https://pact.example/ar',
      since: instant('2022-01-01T00:00Z'),
      entries: [
        { id: 'tag:pact.example,2022:event/1', title, text, at, link: 'https://pact.example/ar/calls/a' },
      ],
    })

  test('has what RFC 4287 asks of a feed and of an entry', () => {
    const xml = feed(arabic, 'text')
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">')
    expect(xml).toContain(`<title>${arabic}</title>`)
    expect(xml).toContain('<updated>2022-01-05T17:48:00.000Z</updated>\n  <author><name>pact.example/desk')
    expect(xml).toContain('href="https://pact.example/ar/feed.atom?a=1&amp;b=2"')
    for (const element of ['id', 'title', 'updated', 'link rel="alternate"'])
      expect(xml.slice(xml.indexOf('<entry>'))).toContain(`<${element}`)
  })

  test('shows markup in a text as text, and ends where it ends', () => {
    const xml = feed(`</title><script>alert(1)</script>${override}`, 'a < b & c\u0000')
    expect(xml).toContain('&lt;/title&gt;&lt;script&gt;')
    expect(xml).toContain('<content type="text">a &lt; b &amp; c</content>')
    expect(xml).not.toContain(override)
    expect(xml.match(/<title>/g)).toHaveLength(2)
  })
})

describe('a calendar of deadlines', () => {
  const calendar = (title: string, text?: string) =>
    iCalendar({
      name: arabic,
      language: 'ar',
      at,
      refreshMinutes: 15,
      deadlines: [
        {
          id: 'call/a/deliberation/send@pact.example',
          at: instant('2022-01-06T00:00:00.500+06:00'),
          title,
          text,
          link: 'https://pact.example/ar/calls/a',
          remindMinutes: 60,
        },
      ],
    })
  const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

  test('has what RFC 5545 asks of it, in UTC', () => {
    const lines = unfolded(calendar('Deadline'))
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('DTSTAMP:20220105T174800Z')
    expect(lines).toContain('DTSTART:20220105T180000Z')
    expect(lines).toContain('UID:call/a/deliberation/send@pact.example')
    expect(lines).toContain('TRIGGER:-PT60M')
    expect(lines.at(-2)).toBe('END:VCALENDAR')
  })

  test('folds lines at 75 octets, and no character of Arabic is divided', () => {
    const long = `${arabic} `.repeat(5).trim()
    const text = calendar(long)
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(4)
    expect(text).not.toContain('\ufffd')
    expect(unfolded(text)).toContain(`SUMMARY;LANGUAGE=ar:${long}`)
  })

  test('lets no text begin a line of its own', () => {
    const lines = unfolded(calendar('a, b; c\\d\r\nBEGIN:VALARM\nx', `one\ntwo${override}`))
    expect(lines).toContain('SUMMARY;LANGUAGE=ar:a\\, b\\; c\\\\d\\nBEGIN:VALARM\\nx')
    expect(lines).toContain('DESCRIPTION;LANGUAGE=ar:one\\ntwo')
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1)
  })
})

describe('a table for spreadsheets', () => {
  const tableOf = (...values: readonly (string | number | boolean | undefined)[]) =>
    csvTable([{ title: 'Text', value: (value) => value }], values)
      .slice(1)
      .split('\r\n')
      .slice(1, -1)

  test('begins with the mark of UTF-8, headings, and hashtags where there are some', () => {
    const columns = [
      { title: 'الدولة', tag: '#country+code', value: (row: { id: string }) => row.id },
      { title: 'People, "all"', value: () => 3 },
    ]
    expect(csvTable(columns, [{ id: 'ALD' }])).toBe(
      '\ufeffالدولة,"People, ""all"""\r\n#country+code,\r\nALD,3\r\n',
    )
  })

  test('makes no formula of a text', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', '\u200f=1', '＝1', '\ufeff@x', '\n-1']
    for (const formula of formulas) expect(tableOf(formula).join('\n')).toMatch(/^"?'/)
    expect(tableOf('=cmd|" /C calc"!A0')).toEqual([`"'=cmd|"" /C calc""!A0"`])
  })

  test('leaves numbers, and texts that only contain such a sign', () => {
    expect(tableOf(-1, 2.5, true, undefined, 'a=b', 'e-mail', arabic)).toEqual([
      ...['-1', '2.5', 'true', '', 'a=b', 'e-mail'],
      arabic,
    ])
  })
})

describe('a message of an event stream', () => {
  test('makes a field of every line', () => {
    expect(eventStreamMessage({ id: '7', event: 'call', data: '{"a":1}' })).toBe(
      'id: 7\nevent: call\ndata: {"a":1}\n\n',
    )
    expect(eventStreamMessage({ id: '7\nid: 8', data: 'a\r\nid: 9\rb' })).toBe(
      'id: 7 id: 8\ndata: a\ndata: id: 9\ndata: b\n\n',
    )
  })
})

describe('a mail', () => {
  const mail: Mail = {
    from: { name: 'نجدة', address: 'desk@pact.example' },
    to: 'duty@example.org',
    subject: arabic,
    at,
    id: 'e1.s1@pact.example',
    language: 'ar',
    plain: `${arabic}\nhttps://pact.example/ar/calls/a`,
    html: `<p dir="rtl">${arabic}</p>`,
    unsubscribe: 'https://pact.example/ar/account/subscriptions',
  }
  const headersOf = (text: string) => text.slice(0, text.indexOf('\r\n\r\n')).split(/\r\n(?! )/)
  const decodedWords = (header: string) =>
    header
      .replaceAll(/\?=\r\n =\?/g, '?==?')
      .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word) => Buffer.from(word, 'base64').toString())

  test('has headers of ASCII in lines of 76, and its subject whole', () => {
    const text = mailText(mail)
    expect(text).toMatch(/^[\t\r\n\u0020-\u007e]*$/)
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
    const headers = headersOf(text)
    expect(headers.map(decodedWords)).toContain(`Subject: ${arabic}`)
    expect(headers).toContain('Date: Wed, 05 Jan 2022 17:48:00 +0000')
    expect(headers).toContain('To: <duty@example.org>')
    expect(headers).toContain('Message-ID: <e1.s1@pact.example>')
  })

  test('has a plain and an HTML part, each whole', () => {
    const text = mailText(mail)
    const parts = text.split('--=_najda_part').slice(1, -1)
    expect(parts.map((part) => /text\/(\w+)/.exec(part)?.[1])).toEqual(['plain', 'html'])
    const bodies = parts.map((part) =>
      Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4), 'base64').toString(),
    )
    expect(bodies).toEqual([mail.plain.replaceAll('\n', '\r\n'), mail.html])
  })

  test('lets no text begin a header', () => {
    const headers = headersOf(
      mailText({ ...mail, subject: 'a\r\nBcc: x@y.z', from: { ...mail.from, name: 'a\r\nBcc: x' } }),
    )
    expect(headers.filter((header) => header.startsWith('Bcc'))).toEqual([])
    expect(headers.map(decodedWords)).toContain('Subject: a Bcc: x@y.z')
    for (const wrong of ['a@b\r\nBcc: c@d', 'a b@c', '<a@b>', 'a@b, c@d', 'a..b@c', ''])
      expect([isMailAddress(wrong), () => mailText({ ...mail, to: wrong })]).toEqual([
        false,
        expect.any(Function),
      ])
    expect(() => mailText({ ...mail, to: 'a@b\r\nBcc: c@d' })).toThrow('not a mail address')
    expect(() => mailText({ ...mail, unsubscribe: 'https://a/\r\nBcc: c' })).toThrow('one word')
  })
})
