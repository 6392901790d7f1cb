/**
 * What a first reader waits for on a slow telephone: the weight of the explainer's page, styles and faces, and its first
 * contentful paint with the processor slowed four times and the line shaped as the browser's own "Fast 3G" shapes it
 * (562.5 ms to the first byte of each answer, 1.44 Mbit/s down), and as Lighthouse's "slow 4G" (150 ms, 1.6 Mbit/s).
 */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../../test/browser/chromium.ts'
import { median, openStage, option } from './stage.ts'

const lines = {
  'Fast 3G': { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  'slow 4G': { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
} as const
const [rounds, slower] = [option('rounds', 5), option('slower', 4)]
const [wantedMilliseconds, wantedBytes] = [800, 100_000]

const stage = await openStage()
const browser = await startChromium()

/** A page nobody has read before: nothing of it is kept. */
const freshPage = async (from: Browser): Promise<Page> =>
  (await from.newContext({ viewport: { width: 412, height: 823 } })).newPage()

/**
 * Bytes of the page, its styles and its faces, each gzipped as it is sent; faces are pressed already. The strong face and
 * the few lines that name it are asked for at the end of the page, after the first paint: they are `later`.
 */
const weigh = async (address: string) => {
  const page = await freshPage(browser)
  const seen: { type: string; url: string }[] = []
  page.on('request', (request) => seen.push({ type: request.resourceType(), url: request.url() }))
  await page.goto(address, { waitUntil: 'networkidle' })
  const weights: Record<string, number> = {}
  for (const { type: kind, url } of seen) {
    const type = /-600-|\/strong-/.test(url) ? 'later' : kind
    const body = Buffer.from(await (await fetch(url)).arrayBuffer())
    weights[type] =
      (weights[type] ?? 0) + (kind === 'font' ? body.length : gzipSync(body, { level: 6 }).length)
  }
  await page.context().close()
  return weights
}

const paintOf = async (address: string, line: keyof typeof lines): Promise<number> => {
  const page = await freshPage(browser)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...lines[line] })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(address, { waitUntil: 'load' })
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const told = performance.getEntriesByName('first-contentful-paint')[0]
        if (told) resolve(told.startTime)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.name === 'first-contentful-paint') resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await page.context().close()
  return painted
}

for (const language of ['ar', 'en', 'ru']) {
  const address = `${stage.origin}/${language}/pacts/csto`
  const {
    document = 0,
    stylesheet = 0,
    font = 0,
    script = 0,
    later = 0,
    image = 0,
    fetch: asked = 0,
  } = await weigh(address)
  const bytes = document + stylesheet + font
  console.log(
    `${language}: ${bytes} bytes for the first paint (page ${document}, styles beside it ${stylesheet}, faces ${font}); ` +
      `${wantedBytes} ${bytes <= wantedBytes ? 'kept' : 'not kept'}; besides, strong faces ${later}, scripts ${script}, maps ${image + asked}`,
  )
  for (const line of Object.keys(lines) as (keyof typeof lines)[]) {
    const seen: number[] = []
    for (let count = 0; count < rounds; count++) seen.push(await paintOf(address, line))
    const [middle, least, most] = [median(seen), Math.min(...seen), Math.max(...seen)].map(Math.round)
    const verdict = (middle as number) < wantedMilliseconds ? 'reached' : 'not reached'
    console.log(
      `${language}, ${line}, processor ${slower} times slower: first paint ${middle} ms (${least} to ${most}); ${wantedMilliseconds} ms ${verdict}`,
    )
  }
}
await browser.close()
await stage.close()
