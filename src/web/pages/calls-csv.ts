/** The calls of all pacts that the address asks for, as a file. */
import { csvAnswer } from '../calls/columns.ts'
import { callsOfAll } from '../calls/load.ts'
import { rowsShown } from '../calls/shown.ts'
import type { Loading } from '../house.ts'

export const loader = async (loading: Loading): Promise<Response> => {
  const { all, naming, asked } = await callsOfAll(loading)
  return csvAnswer(rowsShown(all, asked, naming), naming, 'calls')
}
