/** Letters: nothing that is not public, nothing that acts, nothing that passes for real. */
import { expect, test } from 'vitest'
import { fireServices } from '../../test/support/fire-services.ts'
import { fold, readEvent } from '../call/index.ts'
import { instant } from '../instant.ts'
import type { Recorded } from '../ledger/index.ts'
import { type Envelope, type News, writeLetter } from './letter.ts'
import { namesIn } from './names.ts'

const pact = fireServices()
const at = instant('2022-07-01T08:00Z')
const recorded = (type: string, rest: object, visibility: Recorded['visibility'] = 'public'): Recorded => ({
  ...{
    position: 1,
    stream: 'call/a',
    version: 1,
    schema: 1,
    at,
    by: 'x',
    commandId: '1',
    salt: '',
    leaf: '',
  },
  ...{
    type,
    visibility,
    payload: { ...rest, by: { role: 'delegate' }, pinned: { pact: pact.id, hash: '' } },
  },
})
const made = (claim: string) =>
  recorded('CallMade', { caller: 'ALD', provision: 'mutual-aid', threat: 'disaster', claim, needs: [] })

const newsOf = (events: readonly Recorded[], id = 'a'): News => {
  const call = fold(events.map(readEvent))
  return { id, pact, call, names: namesIn(pact), events, link: `https://pact.example/calls/${id}` }
}
const envelope = (rest: Partial<Envelope> = {}): Envelope => ({
  reader: { language: 'en', zone: 'Europe/Dublin' },
  origin: 'pact.example/desk',
  mode: 'live',
  settings: 'https://pact.example/subscriptions',
  ...rest,
})

test('markup in a claim stays text', () => {
  const { html, plain } = writeLetter([newsOf([made('<img src=x onerror="alert(1)"> & more')])], envelope())
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more')
  expect(html).not.toContain('<img')
  expect(plain).toContain('<img src=x')
})

test('a letter in Arabic runs from right to left and isolates what does not', () => {
  const reader = { language: 'ar', zone: 'Asia/Almaty' } as const
  const { html, subject } = writeLetter([newsOf([made('حريق')])], envelope({ reader }))
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('\u2068UTC+05:00\u2069'.replace('05', '06'))
  expect(subject).toBe('الإطفاء الخمس: نداء نجدة (ألدرلي)')
})

test('an exercise says that it is one, before everything else', () => {
  const { subject, plain, html } = writeLetter([newsOf([made('x')])], envelope({ mode: 'exercise' }))
  expect(subject).toMatch(/^\[EXERCISE: nothing in this is real\] /)
  expect(plain).toMatch(/^EXERCISE: nothing in this is real\n/)
  expect(html).toContain('<strong>EXERCISE')
})

test('what is not public is counted, not told', () => {
  const hidden = recorded('SituationReported', { about: 'The bridge is held by ten' }, 'pact')
  const { plain, html } = writeLetter([newsOf([made('x'), hidden, hidden])], envelope())
  expect(plain).toContain('Not public: 2 entries. Sign in to read.')
  expect(plain + html).not.toContain('bridge')
})

test('a letter about several calls counts them, in the plural forms of its language', () => {
  const calls = (count: number) =>
    Array.from({ length: count }, (_, index) => newsOf([made('x')], `c${index}`))
  const subject = (count: number, language: 'ar' | 'en' | 'ru') =>
    writeLetter(calls(count), envelope({ reader: { language, zone: 'Etc/UTC' } })).subject
  expect(subject(2, 'en')).toBe('News of 2 calls for help')
  expect(subject(2, 'ar')).toBe('مستجدات نداءي نجدة')
  expect(subject(3, 'ar')).toBe('مستجدات 3 نداءات نجدة')
  expect(subject(21, 'ru')).toBe('Новости по 21 запросу о помощи')
  expect(subject(5, 'ru')).toBe('Новости по 5 запросам о помощи')
})
