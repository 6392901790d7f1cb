import { describe, expect, test } from 'vitest'
import { folded, holdsWords } from './folded.ts'

describe('a search', () => {
  test.each([
    ['أرمينيا', 'ارمينيا'],
    ['إجراء', 'اجراء'],
    ['مُؤتمَر', 'موتمر'],
    ['مداولـــة', 'مداوله'],
    ['على', 'علي'],
    ['٢٠٢٢', '2022'],
    ['Ещё', 'еще'],
    ['Türkiye', 'turkiye'],
  ])('finds %s by %s', (written, typed) => {
    expect(folded(written)).toBe(folded(typed))
  })

  test('wants every word, wherever it stands', () => {
    expect(holdsWords('Kazakhstan, January 2022', '2022 kazakh')).toBe(true)
    expect(holdsWords('Kazakhstan, January 2022', '2022 armenia')).toBe(false)
  })

  test('tells letters apart that no writer confuses', () => {
    expect(folded('دار')).not.toBe(folded('نار'))
  })
})
