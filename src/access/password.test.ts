import { expect, test } from 'vitest'
import { passwordRefusal } from './password.ts'

const codeOf = (password: string, name = 'officer'): string | undefined =>
  passwordRefusal(password, name)?.code

test('a password is long enough, in signs and not in bytes', () => {
  expect(codeOf('elevensigns')).toBe('password/too-short')
  expect(codeOf('غيث على سهل')).toBe('password/too-short')
  expect(codeOf('غيث على السهول')).toBeUndefined()
  expect(codeOf('🌧🌩🌪🌊🔥⛰🌋🏔🏕🏖🏗🏘')).toBeUndefined()
  expect(codeOf(`${'long '.repeat(51)}!`)).toBeUndefined()
  expect(codeOf('x1'.repeat(129))).toBe('password/too-long')
  expect(codeOf('a fine password \ud800')).toBe('password/too-long')
})

test('a password needs no signs of any kind, and may have spaces', () => {
  for (const password of [
    'correct horse battery staple',
    'nmvbzkqwpltr',
    '        a b c d e',
    '483920174658',
  ]) {
    expect(codeOf(password)).toBeUndefined()
  }
})

test('a password is none of the first that anybody tries', () => {
  const common = [
    'aaaaaaaaaaaa',
    '121212121212',
    '123456789012',
    '7890123456789',
    'qwertyuiopas',
    'abcdefghijkl',
  ]
  const more = [
    'Password1234',
    'passwordpassword',
    'zyxwvutsrqpo',
    'PASSWORD!password',
    '1q2w3e4r5t6y',
    'letmein12345',
  ]
  for (const password of [...common, ...more, 'najdanajdanajda', 'админadmin1234567890'.slice(5)]) {
    expect([password, codeOf(password)]).toEqual([password, 'password/too-common'])
  }
})

test('a password does not hold the name', () => {
  expect(codeOf('I am Officer here')).toBe('password/holds-name')
  expect(codeOf('an ox in the garden', 'ox')).toBeUndefined()
})
