/** Every page that anybody may read, in three languages: audited, and saying without script what it says with it. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directionOf, languages } from '../../src/words/index.ts'
import { addresses } from './addresses.ts'
import { audit, headerFaults, hydrated, watchFor } from './audit.ts'
import { shareOf } from './extent.ts'
import { openStage, patience, type Stage } from './stage.ts'

let stage: Stage
let scripted: BrowserContext
let plain: BrowserContext
let watch: ReturnType<typeof watchFor>
beforeAll(async () => {
  stage = await openStage()
  const calm = { reducedMotion: 'reduce' } as const
  scripted = await stage.browser.newContext(calm)
  plain = await stage.browser.newContext({ ...calm, javaScriptEnabled: false })
  watch = watchFor(scripted, stage.origin)
})
afterAll(() => stage?.close())

/**
 * What a page says to its reader: its headings and its tables. Controls that need script, the state of the connection
 * and notes for readers without script are rightly different.
 */
const saidOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main :is(h1, h2, h3, table)')
    .evaluateAll((found) => found.map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ').trim()))

/** Where a passkey is offered, which no page can do without script. */
const byScriptToo = /\/sign-in$/

const lengthOn = async (page: Page): Promise<number> => (await page.locator('main').innerText()).length

describe.each(languages)('a page in %s', (language) => {
  const own = shareOf(addresses, languages.indexOf(language), languages.length)
  test.each(own.map((address) => `/${language}${address}`))(
    '%s is whole: axe, 320 px, no complaint, nothing from elsewhere, its policy, and readable without script',
    async (address) => {
      const page = await scripted.newPage()
      const response = await page.goto(`${stage.origin}${address}`)
      expect(response?.status()).toBe(200)
      await hydrated(page)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.getAttribute('html', 'dir')).toBe(directionOf(language))
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).toMatch({ ar: /[\u0600-\u06ff]/, en: /[A-Za-z]/, ru: /[А-я]/ }[language])
      const [said, length] = [await saidOn(page), await lengthOn(page)]
      expect([...(await audit(page)), ...watch.take(), ...headerFaults(response)]).toEqual([])
      await page.close()
      const bare = await plain.newPage()
      await bare.goto(`${stage.origin}${address}`)
      expect(length).toBeGreaterThan(20)
      if (!byScriptToo.test(address)) expect(await saidOn(bare)).toEqual(said)
      expect(await lengthOn(bare)).toBeGreaterThan(0.8 * length)
      await bare.close()
    },
    patience,
  )
})
