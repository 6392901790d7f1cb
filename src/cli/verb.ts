/** What a verb is: how it is typed, and what it answers with. */
import type { Day } from '../day.ts'
import type { Shape, Typed } from './arguments.ts'
import type { Library } from './load.ts'
import type { Page } from './page.ts'

/** What a verb answers with: JSON for programs, a page for people; 1 where what it looked at is not sound. */
export type Told = { readonly json: unknown; readonly show: (page: Page) => string; readonly code?: 1 }

export type Verb = {
  readonly usage: string
  readonly shape: Shape
  readonly run: (library: Library, typed: Typed, today: Day) => Told | Promise<Told>
}
