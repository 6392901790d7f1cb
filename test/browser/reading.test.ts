/** Every page that anybody may read, in three languages: audited, and saying without script what it says with it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directionOf, languages } from '../../src/words/index.ts'
import { addresses } from './addresses.ts'
import { audit, headerFaults, hydrated, watchFor } from './audit.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

/** What a page says to its reader. */
const wordsOn = async (address: string, javaScriptEnabled: boolean): Promise<string> => {
  const context = await stage.browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${stage.origin}${address}`)
  if (javaScriptEnabled) await hydrated(page)
  const text = await page.locator('main').innerText()
  await context.close()
  return text.replaceAll(/\s+/g, ' ').trim()
}

describe.concurrent.each(languages)('a page in %s', (language) => {
  test.each(addresses.map((address) => `/${language}${address}`))(
    '%s is whole: axe, 320 px, no complaint, nothing from elsewhere, its policy, and readable without script',
    async (address) => {
      const context = await stage.browser.newContext({ reducedMotion: 'reduce' })
      const watch = watchFor(context, stage.origin)
      const page = await context.newPage()
      const response = await page.goto(`${stage.origin}${address}`)
      expect(response?.status()).toBe(200)
      await hydrated(page)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.getAttribute('html', 'dir')).toBe(directionOf(language))
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).toMatch({ ar: /[\u0600-\u06ff]/, en: /[A-Za-z]/, ru: /[А-я]/ }[language])
      expect([...(await audit(page)), ...watch.take(), ...headerFaults(response)]).toEqual([])
      await context.close()
      const [plain, scripted] = [await wordsOn(address, false), await wordsOn(address, true)]
      expect(plain.length).toBeGreaterThan(20)
      expect(plain).toBe(scripted)
    },
  )
})
