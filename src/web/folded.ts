/**
 * A text as searches compare it: without case, marks and tatweel, and with one form for letters and digits that people
 * write in more than one way. Taking marks off also brings hamza to its seat and the Russian yo to its letter.
 */
const alike: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ة: 'ه' }

export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640]/gu, '')
    .replaceAll(/[ٱىة]/gu, (letter) => alike[letter] ?? letter)
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))

/** Does a text hold every word that was asked for? */
export const holdsWords = (text: string, words: string): boolean => {
  const where = folded(text)
  return folded(words)
    .split(/\s+/u)
    .every((word) => where.includes(word))
}
