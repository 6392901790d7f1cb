/** The address without a language: leads to the reader's own. */
import { redirect } from 'react-router'
import { isLanguage, type Loading } from '../house.ts'

export const loader = ({ request }: Loading) => {
  const wished = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      return {
        language: tag.slice(0, 2).toLowerCase(),
        weight: weight === undefined ? 1 : Number(weight) || 0,
      }
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language }) => isLanguage(language))
  return redirect(`/${wished?.language ?? 'ar'}`, { headers: { vary: 'Accept-Language' } })
}
