/**
 * What a new password must be: long, and not one of the first that anybody tries (NIST SP 800-63B 3.1.1.2). No rules
 * on its composition, no expiry. Pure.
 */
import { type AccessRefusal, refused } from './refusals.ts'

export const passwordLengthMin = 12
// Longer ones only make the server work.
const passwordLengthMax = 256
const distinctMin = 5

// Rows that people run along, forwards or backwards, and the words that most long guesses are made of.
const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]
const words = [
  ...[
    'password',
    'passw0rd',
    'letmein',
    'welcome',
    'administrator',
    'admin',
    'changeme',
    'secret',
    'iloveyou',
  ],
  ...['qwerty', 'monkey', 'dragon', 'football', 'superman', 'najda', 'пароль', 'йцукен', 'привет'],
]

/** The one spelling in which a password is hashed: keyboards differ in how they compose letters. */
export const foldPassword = (password: string): string => password.normalize('NFKC')

/** Why this cannot be the password of that account; undefined if it can. */
export const passwordRefusal = (password: string, name: string): AccessRefusal | undefined => {
  const folded = foldPassword(password)
  const length = [...folded].length
  if (length < passwordLengthMin) return refused('password/too-short', { least: passwordLengthMin }).failure
  if (length > passwordLengthMax || !password.isWellFormed()) {
    return refused('password/too-long', { most: passwordLengthMax }).failure
  }
  const lower = folded.toLowerCase()
  if (name.length >= 4 && lower.includes(name)) return refused('password/holds-name').failure
  return isCommon(lower) ? refused('password/too-common').failure : undefined
}

/** Few signs, a run along a row, or a common word with little around it. */
const isCommon = (password: string): boolean => {
  if (new Set(password).size < distinctMin) return true
  let rest = password
  for (const word of words) rest = rest.replaceAll(word, '')
  return [...withoutRuns(rest)].length < 4
}

const runMin = 4

/** The text without its runs of four or more along a row. */
const withoutRuns = (text: string): string => {
  let kept = ''
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text.slice(at))
    if (run < runMin) kept += text[at]
    at += run < runMin ? 1 : run
  }
  return kept
}

const longestRun = (text: string): number => {
  let longest = 0
  for (const row of rows) {
    // Doubled, so that a run may go around: 7890123.
    for (const way of [row + row, [...(row + row)].reverse().join('')]) {
      let length = longest
      while (length < text.length && way.includes(text.slice(0, length + 1))) length += 1
      longest = Math.max(longest, length)
    }
  }
  return longest
}
