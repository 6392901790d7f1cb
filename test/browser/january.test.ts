/**
 * January 2022 lived through the pages: six delegates, two duty officers and the members' planners take a call from the
 * request to the closing, in Arabic and in English, each at a page of their own that follows the call live.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newCallBook } from '../../src/web/sentences/new-call.ts'
import { type Language, sayWord, type WordOf } from '../../src/words/index.ts'
import { audit, hydrated } from './audit.ts'
import { become, confirms, does, type Person, pageFor } from './cast.ts'
import { isWhole } from './extent.ts'
import { openStage, patience, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const contributors = ['RUS', 'BLR', 'ARM', 'TJK', 'KGZ'] as const
const six = ['KAZ', ...contributors] as const
const officer: Person = { role: 'duty-officer', seat: 1 }
const second: Person = { role: 'duty-officer', seat: 2 }

/** Waits until a page says how far the call is, without being loaded again. */
const says = (page: Page, language: Language, phase: WordOf<'phase'>): Promise<void> =>
  page
    .getByText(sayWord(language, 'phase', phase), { exact: true })
    .first()
    .waitFor()

const makesTheCall = async (page: Page, language: Language): Promise<string> => {
  const to = '/calls/new?pact=csto&provision=peacekeeping'
  await become(page, language, { role: 'delegate', member: 'KAZ', to })
  await page.getByLabel(newCallBook.claim[language]).fill('bands trained abroad attack the airport')
  await page.getByRole('button', { name: newCallBook.submit[language], exact: true }).click()
  await page.waitForURL(/\/calls\/(?!new)[^/?]+$/)
  await hydrated(page)
  return new URL(page.url()).pathname.split('/').at(-1) as string
}

test.each(isWhole ? (['en', 'ar'] as const) : (['ar'] as const))(
  'six delegates and two officers take January 2022 from the request to the closing, in %s',
  async (language) => {
    const own = () => pageFor(stage.browser, stage.origin)
    const caller = await own()
    const call = await makesTheCall(caller, language)
    const room = `/calls/${call}`
    const enter = async (person: Person): Promise<Page> => {
      const page = await own()
      await become(page, language, { ...person, to: room })
      return page
    }
    const delegates: Record<string, Page> = { KAZ: caller }
    for (const member of contributors) delegates[member] = await enter({ role: 'delegate', member })
    const [first, other, planner] = [await enter(officer), await enter(second), await own()]
    const grave = async (act: Parameters<typeof does>[2]): Promise<void> => {
      await does(first, language, act)
      await confirms(other, language, act.act)
    }

    await does(first, language, { act: 'OpenDeliberation', write: { question: 'Shall the force be sent?' } })
    const yes = sayWord(language, 'ballot', 'yes')
    for (const member of six)
      await does(delegates[member] as Page, language, { act: 'TakePosition', press: yes })
    await grave({ act: 'TakeDecision' })
    await grave({
      act: 'IssueMandate',
      write: {
        tasks: 'guard state and military objects',
        means: { tick: sayWord(language, 'means', 'force') },
      },
    })
    await says(first, language, 'generating')

    for (const member of contributors) {
      const delegate = delegates[member] as Page
      await does(delegate, language, {
        act: 'OfferContingent',
        write: { means: { choose: 'force' }, unit: `a unit of ${member}`, people: '100' },
      })
      await does(first, language, { act: 'AcceptOffer' })
      await does(delegate, language, { act: 'CommitContingent', write: { people: '100' } })
      await become(planner, language, { role: 'planner', member, to: room })
      const way = { mode: { choose: 'air' }, people: '100' }
      await does(planner, language, { act: 'DepartLeg', write: { from: 'home', to: 'Almaty', ...way } })
      await does(planner, language, { act: 'ArriveLeg' })
    }
    await says(first, language, 'deployed')
    expect(await audit(first)).toEqual([])

    await does(caller, language, { act: 'OrderWithdrawal', write: { reason: 'the task is done' } })
    for (const member of contributors) {
      await become(planner, language, { role: 'planner', member, to: room })
      const way = { mode: { choose: 'air' }, people: '100' }
      await does(planner, language, { act: 'ReturnLeg', write: { from: 'Almaty', to: 'home', ...way } })
      await does(first, language, { act: 'ReleaseUnit' })
    }
    await does(first, language, { act: 'RecordLesson', write: { about: 'one airlift carried everybody' } })
    await grave({ act: 'CloseCall', write: { reason: { choose: 'help-ended' } } })
    // Whoever watched has seen it: nobody loaded the page again.
    for (const page of [...Object.values(delegates), other]) await says(page, language, 'closed')
    const pages = [...Object.values(delegates), first, other, planner]
    await Promise.all(pages.map((page) => page.context().close()))
  },
  2 * patience,
)
