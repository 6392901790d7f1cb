/** The calls of a pact that the address asks for, as a file. */
import { csvAnswer } from '../calls/columns.ts'
import { callsOfPact } from '../calls/load.ts'
import { rowsShown } from '../calls/shown.ts'
import type { Loading } from '../house.ts'

export const loader = async (loading: Loading): Promise<Response> => {
  const { pact, all, naming, asked } = await callsOfPact(loading)
  const pacts = { [pact.id]: pact.shortName }
  return csvAnswer(rowsShown(all, asked, naming), { ...naming, pacts }, `${pact.id}-calls`)
}
