/**
 * How much of the pages is walked. `npm test` has four minutes for browsers: it reads each page in one of the three
 * languages in turn, and plays January 2022 once. `npm run pages` reads every page in every language and plays it in two.
 */
export const isWhole = process.env.PAGES === 'all'

/** Those of a list that fall to one of several readers in turn; all of them in a whole run. */
export const shareOf = <Item>(items: readonly Item[], reader: number, readers: number): readonly Item[] =>
  items.filter((_, index) => isWhole || index % readers === reader)
