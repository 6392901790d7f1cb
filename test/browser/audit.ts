/**
 * What must hold on every page, whoever reads it: axe finds nothing (WCAG 2.2, A and AA, light and dark), nothing is
 * wider than 320 px, the browser complains of nothing, nothing comes from elsewhere, and the policy is there.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const everything: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}
const contrast: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast'] },
  resultTypes: ['violations'],
}

/** What axe finds on the page as it stands: each rule with the elements that break it. */
export const axeFaults = async (page: Page, options: RunOptions = everything): Promise<readonly string[]> => {
  // Evaluated from here, not loaded by the page: its policy would refuse it.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(given),
    options as object,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}

/** What stands out over the side at 320 px, which is also a window of 1280 px at 400 %. */
export const reflowFaults = async (page: Page): Promise<readonly string[]> => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  const faults = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return left < -1 || right > clientWidth + 1
    })
    const names = wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
    return [`${scrollWidth} px wide: ${names.join(' | ')}`]
  })
  if (before) await page.setViewportSize(before)
  return faults
}

/** Waits until React has taken the page over. */
export const hydrated = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')
    return heading !== null && Object.keys(heading).some((key) => key.startsWith('__reactFiber'))
  })
}

/** Collects what a browser complains of and what it fetches from elsewhere, in every page of a context. */
export const watchFor = (context: BrowserContext, origin: string) => {
  const complaints: string[] = []
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text().slice(0, 300)}`)
  }
  context.on('console', onConsole)
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message.slice(0, 300)}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      complaints.push(`asks ${url.origin}`)
  })
  return { complaints, take: (): readonly string[] => complaints.splice(0) }
}

/** What is wrong with the headers of a page. */
export const headerFaults = (response: Response | null): readonly string[] => {
  const headers = response?.headers() ?? {}
  const policy = headers['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  return [
    ...(scripts.includes("'self'") && !scripts.includes('unsafe') ? [] : [`scripts: ${scripts}`]),
    ...(/default-src '(self|none)'/.test(policy) ? [] : ['no policy']),
    ...(policy.includes("frame-ancestors 'none'") ? [] : ['may be framed']),
    ...(headers['permissions-policy']?.includes('geolocation=()') ? [] : ['no permissions policy']),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['may be sniffed']),
  ]
}

/** Everything about a page that is open, in light, then in dark. */
export const audit = async (page: Page): Promise<readonly string[]> => {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Colours are those of the dark once it has been painted.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const dark = await axeFaults(page, contrast)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark.map((fault) => `dark ${fault}`), ...(await reflowFaults(page))]
}
