import { expect, test } from 'vitest'
import { onwardFrom, ownPath, signInFirst } from './onward.ts'

test('only pages of ours are gone on to', () => {
  expect(ownPath('/en/calls/c-1?at=3#vote')).toBe('/en/calls/c-1?at=3#vote')
  for (const elsewhere of [
    '//elsewhere.test/en',
    '/\\elsewhere.test',
    '/en\\..\\..',
    'https://elsewhere.test/en',
    'javascript:alert(1)',
    '/api/session',
    '/en/\u202e',
    '/en/ two',
    '/../..//elsewhere.test',
    '',
    null,
  ])
    expect(ownPath(elsewhere), String(elsewhere)).toBeUndefined()
})

test('who is asked to sign in comes back to the page they wanted, with its query', () => {
  const wanted = { url: 'http://localhost/ar/calls/new?pact=alpha&provision=aid' }
  const { search } = new URL(signInFirst(wanted, 'ar'), wanted.url)
  expect(onwardFrom({ url: `http://localhost/ar/sign-in${search}` }, 'ar')).toBe(
    '/ar/calls/new?pact=alpha&provision=aid',
  )
})

test('without an address to return to, the desk is next', () => {
  expect(onwardFrom({ url: 'http://localhost/ru/sign-in?to=//elsewhere.test' }, 'ru')).toBe('/ru/desk')
})
