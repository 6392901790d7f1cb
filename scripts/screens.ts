/**
 * Pictures of every page, to be looked at: `npm run screens -- http://localhost:8080 [folder] [part of an address]`.
 * Each in Arabic and English (Russian with `--russian`), light and dark, wide and narrow.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../test/browser/addresses.ts'
import { startChromium } from '../test/browser/chromium.ts'

const [origin = 'http://localhost:8080', folder = 'build/screens', part = ''] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith('--'))
const languages = process.argv.includes('--russian') ? ['ar', 'en', 'ru'] : ['ar', 'en']
const forms = [
  { name: 'wide', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'wide-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'narrow', width: 360, height: 780, colorScheme: 'light' },
] as const

mkdirSync(folder, { recursive: true })
const browser = await startChromium()
for (const { name, width, height, colorScheme } of forms) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  for (const address of addresses.filter((each) => each.includes(part)))
    for (const language of languages) {
      await page.goto(`${origin}/${language}${address}`, { waitUntil: 'networkidle' })
      const file = `${`${language}${address}`.replaceAll(/[/?=&]/g, '-')}-${name}.png`
      await page.screenshot({ path: join(folder, file), fullPage: true })
      process.stdout.write(`${file}\n`)
    }
  await page.close()
}
await browser.close()
