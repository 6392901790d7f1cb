/** A newcomer's first three minutes, in Arabic and English, and an officer's path by keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationBook } from '../../src/web/sentences/demonstration.ts'
import { frameBook } from '../../src/web/sentences/frame.ts'
import { homeBook } from '../../src/web/sentences/home.ts'
import { newCallBook } from '../../src/web/sentences/new-call.ts'
import { roomActsBook } from '../../src/web/sentences/room-acts.ts'
import { saySentence, sayWord } from '../../src/words/index.ts'
import { audit, hydrated, watchFor } from './audit.ts'
import { called, pageFor } from './cast.ts'
import { openStage, patience, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const stepsMost = 60

test.each(['en', 'ar'] as const)(
  'a newcomer finds January 2022 one click away, then calls for help and watches it come, in %s',
  async (language) => {
    const page = await pageFor(stage.browser, stage.origin)
    const watch = watchFor(page.context(), stage.origin)
    await page.goto(`${stage.origin}/${language}`)
    await page.getByRole('link', { name: homeBook.replay[language] }).first().click()
    await page.waitForURL(/\/pacts\/[^/]+\/calls\/[^/]+$/)
    await page.goBack()
    await page.getByRole('link', { name: frameBook.demonstrationTry[language] }).click()
    await page.waitForURL('**/demonstration')
    await hydrated(page)
    const title = page.locator('#step-title')
    const done = demonstrationBook['step/done'][language]
    let before = await title.innerText()
    for (let step = 0; before !== done && step < stepsMost; step++) {
      await goOn(page)
      // What happened, and what is next, are told on the same page.
      await page.waitForFunction(
        () => document.querySelector('#step [aria-disabled], #step [aria-busy=true]') === null,
      )
      before = await title.innerText()
    }
    expect(before).toBe(done)
    expect(await audit(page)).toEqual([])
    expect(watch.take()).toEqual([])
    await page.context().close()
  },
  2 * patience,
)

/** Does what the page offers first: lets the rest be played where it may be, else the step's own button. */
const goOn = async (page: Page): Promise<void> => {
  const happened = () => page.evaluate(() => document.querySelector('#step')?.parentElement?.innerText ?? '')
  const before = await happened()
  const played = page.locator('#step button.button:not(.small-button):not([type=submit])')
  const seats = page.locator('#step .seats button[value=yes]')
  const own = page.locator('#step .button[data-rank=first]')
  for (const each of [played, seats, own])
    if ((await each.count()) > 0 && (await each.first().isVisible())) {
      await each.first().click()
      break
    }
  for (let count = 0; count < 300 && (await happened()) === before; count++) await page.waitForTimeout(100)
}

/** Moves the focus by the Tab key alone until it is there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.first().waitFor()
  for (let count = 0; count < 250; count++) {
    if (await target.first().evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${target}`)
}

test(
  'an officer signs in, convenes a consultation and puts the question, with the keyboard alone',
  async () => {
    const page = await pageFor(stage.browser, stage.origin)
    await page.goto(`${stage.origin}/en/demonstration`)
    await hydrated(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(frameBook.skip.en)
    const officer = called('en', { role: 'duty-officer', seat: 1 })
    await tabTo(page, page.getByRole('button', { name: officer, exact: true }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: frameBook.desk.en, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/desk')
    await page.goto(`${stage.origin}/en/calls/new?pact=csto&consult=yes`)
    await hydrated(page)
    await tabTo(page, page.getByLabel(newCallBook.about.en))
    await page.keyboard.type('unrest at a border')
    await tabTo(page, page.getByRole('button', { name: newCallBook.submitConsult.en, exact: true }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/calls\/(?!new)[^/?]+$/)
    await hydrated(page)
    const act = sayWord('en', 'act', 'OpenDeliberation')
    const form = page.locator('.acts details').filter({ has: page.locator('> summary', { hasText: act }) })
    await tabTo(page, form.locator('> summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, form.getByLabel(roomActsBook['field/question'].en))
    await page.keyboard.type('Shall observers be sent?')
    await tabTo(page, form.getByRole('button', { name: act, exact: true }))
    await page.keyboard.press('Enter')
    await page.getByText(saySentence('en', roomActsBook.done, { act }), { exact: true }).waitFor()
    await page.context().close()
  },
  patience,
)
