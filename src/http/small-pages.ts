/** The two small pages of the API itself: where an identity provider sends a browser back, well or not. */
import { inMarkup } from '../exchange/index.ts'
import { directionOf, type Language, saySentence } from '../words/index.ts'
import type { Problem } from './problem.ts'
import { pageSentences } from './sentences.ts'

/** A page that goes on by itself. A browser sent on from another site by a redirection would not show its strict cookie yet. */
export const pageTo = (path: string, language: Language): string => {
  const [target, goOn] = [inMarkup(path), inMarkup(saySentence(language, pageSentences.goOn))]
  return pageOf(language, {
    head: `<meta http-equiv="refresh" content="0; url=${target}"><title>${goOn}</title>`,
    body: `<a href="${target}">${goOn}</a>`,
  })
}

/** What is wrong, for a person who looks at a browser, and the way back. */
export const problemPage = ({ title, detail }: Problem, language: Language): string => {
  const back = inMarkup(saySentence(language, pageSentences.back))
  return pageOf(language, {
    head: `<title>${inMarkup(title)}</title>`,
    body: `<h1>${inMarkup(title)}</h1><p>${inMarkup(detail)}</p><p><a href="/${language}/sign-in">${back}</a></p>`,
  })
}

const pageOf = (language: Language, { head, body }: { readonly head: string; readonly body: string }) =>
  `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`
