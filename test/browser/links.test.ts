/**
 * Links lead somewhere: every page reached from the first one in each language is there, with the place in it that the
 * link names; and every headline number, a link with the number in an element of the class `value`, leads to as many
 * rows as it says: in the place that it names, else in the place `rows` of its page.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../src/words/index.ts'
import { addresses } from './addresses.ts'
import { openStage, patience, type Stage } from './stage.ts'

/** So many pages are read for their links, and so many more are only asked for. */
const [readMost, askedMost] = [60, 240]

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await openStage()
  page = await stage.browser.newPage()
  await page.goto(`${stage.origin}/en`)
})
afterAll(() => stage?.close())

type Read = {
  readonly status: number
  readonly links: readonly string[]
  /** Links with a number on them. */
  readonly counts: readonly { readonly href: string; readonly said: string }[]
  readonly places: Readonly<Record<string, number>>
}

/** Reads a page as it is sent, without running it. `places` has the rows or items of every element with a name. */
const read = (address: string): Promise<Read> =>
  page.evaluate(async (asked) => {
    let answer = await fetch(asked)
    // A machine that is overrun says so, and when to come again.
    for (let count = 0; answer.status === 503 && count < 10; count++) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      answer = await fetch(asked)
    }
    const html = (answer.headers.get('content-type') ?? '').includes('html') ? await answer.text() : ''
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    const rowsOf = (element: Element): number =>
      element.querySelectorAll('tbody tr').length || element.querySelectorAll('li').length
    const anchors = [...parsed.querySelectorAll('a[href]')]
    const hrefOf = (anchor: Element): string => anchor.getAttribute('href') ?? ''
    return {
      status: answer.status,
      links: anchors.map(hrefOf).filter((href) => href.startsWith('/') || href.startsWith('#')),
      counts: anchors.flatMap((anchor) => {
        const said = anchor.querySelector('.value')?.textContent
        return said ? [{ href: hrefOf(anchor), said }] : []
      }),
      places: Object.fromEntries([...parsed.querySelectorAll('[id]')].map((each) => [each.id, rowsOf(each)])),
    }
  }, address)

const [known, asked] = [new Map<string, Promise<Read>>(), new Map<string, Promise<number>>()]
const readOnce = (address: string): Promise<Read> => {
  const before = known.get(address) ?? read(address)
  known.set(address, before)
  return before
}
const statusOf = (address: string): Promise<number> => {
  const before =
    known.get(address)?.then(({ status }) => status) ??
    asked.get(address) ??
    page.evaluate(async (path) => (await fetch(path)).status, address)
  asked.set(address, before)
  return before
}

/** An address without its place, and the place. */
const partsOf = (href: string, from: string): readonly [string, string | undefined] => {
  const [path = '', place] = href.split('#')
  return [path === '' ? from : path, place === undefined ? undefined : decodeURIComponent(place)]
}

test.each(languages)(
  'every link on the pages in %s leads to a page and to a place in it',
  async (language) => {
    const [waiting, seen] = [
      [`/${language}`, ...addresses.map((each) => `/${language}${each}`)],
      new Set<string>(),
    ]
    const faults: string[] = []
    const [places, more]: [Map<string, string>, Set<string>] = [new Map(), new Set()]
    while (waiting.length > 0 && seen.size < readMost) {
      const address = waiting.shift() as string
      if (seen.has(address)) continue
      seen.add(address)
      const { status, links } = await readOnce(address)
      if (status !== 200) faults.push(`${address}: ${status}`)
      for (const href of links) {
        const [path, place] = partsOf(href, address)
        if (place) places.set(`${path}#${place}`, address)
        // The same page in another order or another language is a page of its own, but has the same links.
        if (path.startsWith(`/${language}/`) && !path.includes('?')) waiting.push(path)
        else more.add(path)
      }
    }
    for (const path of [...waiting, ...more].slice(0, askedMost)) {
      const status = await statusOf(path)
      if (status !== 200) faults.push(`${path}: ${status}`)
    }
    for (const [href, from] of places) {
      const [path, place = ''] = partsOf(href, '')
      if (seen.has(path) && !Object.hasOwn((await readOnce(path)).places, place))
        faults.push(`${from}: no place ${href}`)
    }
    expect(seen.size).toBeGreaterThan(20)
    expect(faults).toEqual([])
  },
  2 * patience,
)

/** Places whose headline is a measure or a strength, not a number of rows. */
const measured: ReadonlySet<string> = new Set(['without', 'forces'])

const digits = (text: string): number =>
  Number(text.replaceAll(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit))).replaceAll(/[^\d]/g, ''))

test.each(languages)(
  'every headline number in %s leads to as many rows as it says',
  async (language) => {
    const faults: string[] = []
    let counted = 0
    for (const address of addresses.map((each) => `/${language}${each}`)) {
      for (const { href, said } of (await readOnce(address)).counts) {
        const [path, place = 'rows'] = partsOf(href, address)
        if (measured.has(place)) continue
        const rows = (await readOnce(path)).places[place]
        counted++
        if (rows !== digits(said)) faults.push(`${address}: "${said}" leads to ${rows} rows at ${href}`)
      }
    }
    expect(faults).toEqual([])
    expect(counted).toBeGreaterThan(5)
  },
  patience,
)
