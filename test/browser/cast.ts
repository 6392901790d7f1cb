/** People of the demonstration at their pages: each signs in by one click, and acts by the forms of the call room. */
import type { Browser, Locator, Page } from 'playwright-core'
import type { ActName } from '../../src/call/index.ts'
import { readSharedFacts, shippedPacts } from '../../src/pact/node.ts'
import { demonstrationBook } from '../../src/web/sentences/demonstration.ts'
import { roomActsBook } from '../../src/web/sentences/room-acts.ts'
import { type Language, saySentence, sayWord, type WordOf } from '../../src/words/index.ts'
import { hydrated } from './audit.ts'

export type Person = {
  readonly role: WordOf<'role'>
  readonly member?: string
  readonly seat?: number
}

/** What is written into a form: by the name of the field a text, a choice (its value), or what is ticked. */
export type Writing = Readonly<
  Record<string, string | { readonly choose: string } | { readonly tick: string }>
>

export type Act = {
  readonly act: ActName
  /** A word of what it is about, where there are several such moves. */
  readonly about?: string
  readonly write?: Writing
  /** The button pressed, where it is not the act's own: a ballot, or yes and no. */
  readonly press?: string
}

const states: Readonly<Record<string, { readonly name: Readonly<Record<Language, string>> }>> =
  readSharedFacts(shippedPacts).states?.states ?? {}
const nameOf = (language: Language, member: string): string => states[member]?.name[language] ?? member

/** How a person is called on the page that lists everybody. */
export const called = (language: Language, { role, member, seat = 1 }: Person): string =>
  saySentence(language, demonstrationBook.person, {
    ...{ role: sayWord(language, 'role', role), seat },
    member: member === undefined ? 'none' : nameOf(language, member),
  })

/** Signs in as a person and goes on to a page, which is given without its language. */
export const become = async (
  page: Page,
  language: Language,
  { to, ...person }: Person & { readonly to: string },
): Promise<void> => {
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/${language}/demonstration?to=${encodeURIComponent(`/${language}${to}`)}`)
  await hydrated(page)
  await page
    .getByRole('button', { name: called(language, person), exact: true })
    .first()
    .click()
  await page.waitForURL(`**/${language}${to}`)
  await hydrated(page)
}

/** A page of somebody's own. */
export const pageFor = async (browser: Browser, origin: string): Promise<Page> => {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await page.goto(`${origin}/favicon.svg`)
  return page
}

/** The form of an act, opened with all that hides it; what others do meanwhile may put it elsewhere on the page. */
const formOf = async (page: Page, language: Language, { act, about }: Act): Promise<Locator> => {
  const said = sayWord(language, 'act', act)
  const move = page
    .locator('.acts .moves details')
    .filter({ has: page.locator('> summary', { hasText: said }) })
    .filter({ has: page.locator('> summary', { hasText: about ?? '' }) })
    .first()
  await move.evaluate((form) => {
    for (let at: Element | null = form; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true
  })
  return move
}

/** A form that was moved is looked for again. */
const soon = { timeout: 5_000 }

const fill = async (form: Locator, language: Language, write: Writing): Promise<void> => {
  for (const [name, what] of Object.entries(write)) {
    const label = roomActsBook[`field/${name}` as 'field/about'][language]
    if (typeof what === 'string') await form.getByLabel(label).first().fill(what, soon)
    else if ('choose' in what) await form.getByLabel(label).first().selectOption(what.choose, soon)
    else await form.getByRole('checkbox', { name: what.tick }).check(soon)
  }
}

/** Presses, and waits until the server has it. */
const press = async (page: Page, button: Locator): Promise<void> => {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST', { timeout: 15_000 }),
    button.click(),
  ])
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
}

/** Does an act by its form. A grave one is proposed by it. */
export const does = async (page: Page, language: Language, act: Act): Promise<void> => {
  const write = async (triesLeft: number): Promise<Locator> => {
    const form = await formOf(page, language, act)
    try {
      await fill(form, language, act.write ?? {})
      return form
    } catch (error) {
      if (triesLeft === 0) throw error
      return write(triesLeft - 1)
    }
  }
  const form = await write(2)
  const buttons = act.press
    ? form.getByRole('button', { name: act.press, exact: true })
    : form.locator('button[type=submit]')
  await press(page, buttons.first())
}

/** Confirms what another person proposed. */
export const confirms = async (page: Page, language: Language, act: ActName): Promise<void> => {
  const said = saySentence(language, roomActsBook.confirm, { act: sayWord(language, 'act', act) })
  await press(page, page.getByRole('button', { name: said, exact: true }))
}
