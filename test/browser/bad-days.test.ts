/** Bad days at an open page: the server restarts, the line is lost, others were first. And what is sent to one person. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newCallBook } from '../../src/web/sentences/new-call.ts'
import { roomActsBook } from '../../src/web/sentences/room-acts.ts'
import { languages, saySentence, sayWord } from '../../src/words/index.ts'
import { audit, hydrated, watchFor } from './audit.ts'
import { become, does, pageFor } from './cast.ts'
import { openStage, patience, type Stage } from './stage.ts'

let stage: Stage
let room: string
const officer = { role: 'duty-officer', seat: 1 } as const
const second = { role: 'duty-officer', seat: 2 } as const

beforeAll(async () => {
  stage = await openStage()
  const page = await pageFor(stage.browser, stage.origin)
  await become(page, 'en', { ...officer, to: '/calls/new?pact=csto&consult=yes' })
  await page.getByLabel(newCallBook.about.en).fill('unrest at a border')
  await page.getByRole('button', { name: newCallBook.submitConsult.en, exact: true }).click()
  await page.waitForURL(/\/calls\/(?!new)[^/?]+$/)
  room = new URL(page.url()).pathname.replace(/^\/en/, '')
  await page.context().close()
}, patience)
afterAll(() => stage?.close())

const enter = async (person: typeof officer | typeof second): Promise<Page> => {
  const page = await pageFor(stage.browser, stage.origin)
  await become(page, 'en', { ...person, to: room })
  return page
}

const lesson = (about: string) => ({ act: 'RecordLesson', write: { about } }) as const
const connection = (page: Page, state: 'open' | 'waiting' | 'lost') =>
  page.getByText(roomActsBook[`connection/${state}`].en, { exact: true })

test(
  'an open call room lives through a restart of the server and shows what came after',
  async () => {
    const [page, other] = [await enter(officer), await enter(second)]
    await connection(page, 'open').waitFor()
    await stage.stop()
    await connection(page, 'waiting').or(connection(page, 'lost')).first().waitFor()
    expect(await page.locator('h1').count()).toBe(1)
    await stage.start()
    await connection(page, 'open').waitFor({ timeout: 60_000 })
    await connection(other, 'open').waitFor({ timeout: 60_000 })
    await does(other, 'en', lesson('recorded after the restart'))
    await page.getByText('recorded after the restart').first().waitFor({ state: 'attached' })
    await Promise.all([page, other].map((each) => each.context().close()))
  },
  patience,
)

test(
  'what could not be sent stays in its form, and is done once when the line is back',
  async () => {
    const page = await enter(officer)
    await page.context().setOffline(true)
    await expect(does(page, 'en', lesson('written without a line'))).rejects.toThrow()
    await page.getByText(roomActsBook.notSent.en).first().waitFor()
    await page.context().setOffline(false)
    await does(page, 'en', { act: 'RecordLesson' })
    await page
      .getByText(saySentence('en', roomActsBook.done, { act: sayWord('en', 'act', 'RecordLesson') }))
      .waitFor()
    expect(await recorded('written without a line')).toBe(1)
    await page.context().close()
  },
  patience,
)

/** How many events of the call say something, as an officer reads them. */
const recorded = async (text: string): Promise<number> => {
  const page = await enter(second)
  const answer = await page.request.get(`${stage.origin}/api${room}/events`)
  const said = await answer.text()
  await page.context().close()
  return said.split(text).length - 1
}

test(
  'who acts on a page that has grown old is told so, sees what is new, and loses nothing',
  async () => {
    const [page, other] = [await enter(officer), await enter(second)]
    await page.context().route('**/stream*', (route) => route.abort())
    await page.reload()
    await hydrated(page)
    await does(other, 'en', lesson('the other was first'))
    const close = { act: 'CloseCall', write: { reason: { choose: 'overtaken' } } } as const
    await expect(does(page, 'en', close)).rejects.toThrow('412')
    await page.locator('.form-fault').first().waitFor()
    await page.getByText('the other was first').first().waitFor({ state: 'attached' })
    expect(await recorded('overtaken')).toBe(0)
    await does(page, 'en', close)
    expect(await recorded('overtaken')).toBe(1)
    await Promise.all([page, other].map((each) => each.context().close()))
  },
  patience,
)

test.each(languages)(
  'pages of one person in %s are kept by nobody, and are as whole as the others',
  async (language) => {
    const page = await pageFor(stage.browser, stage.origin)
    const watch = watchFor(page.context(), stage.origin)
    await become(page, language, { ...officer, to: '/desk' })
    const faults: string[] = []
    for (const address of ['/desk', '/account', '/calls/new?pact=csto&consult=yes', room, '']) {
      const answer = await page.goto(`${stage.origin}/${language}${address}`)
      await hydrated(page)
      const cache = answer?.headers()['cache-control']
      if (cache !== 'private, no-store') faults.push(`${address}: ${cache}`)
      faults.push(...(await audit(page)).map((fault) => `${address}: ${fault}`))
    }
    expect([...faults, ...watch.take()]).toEqual([])
    await page.context().close()
  },
  patience,
)
