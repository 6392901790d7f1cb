/** The server's side of forms: what was sent, what the API said to it, and its cookies on the way back to the browser. */
import { data, redirect } from 'react-router'
import type { Answer, Problem } from '../http/index.ts'
import type { Outcome } from '../outcome.ts'
import { house, type Loading, languageIn } from './house.ts'
import { signInFirst } from './onward.ts'

/** The texts of a form by the names of its fields; what was left empty is left out. */
export type Said = Readonly<Record<string, string>>

/** What a form shows again when it was refused. */
export type Refused = { readonly problem: Problem; readonly said: Said; readonly intent: string }

const textMost = 20_000

/** Reads a form. Files are no part of ours; what is no form is its sender's fault. */
export const readForm = async (request: Request): Promise<Said> => {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.slice(0, textMost).trim()]] : [],
    ),
  )
}

/** What no page ever shows again. */
const secrets = new Set(['password', 'current', 'next', 'secret', 'token'])

/** The refused form, with what was said in it but for its secrets, under the API's own status. */
export const refusedWith = (problem: Problem, said: Said) =>
  data(
    {
      problem,
      said: Object.fromEntries(Object.entries(said).filter(([name]) => !secrets.has(name))),
      intent: said.intent ?? '',
    } satisfies Refused,
    { status: problem.status },
  )

/** Leads on after something was done, and hands the browser the cookies that the API gave. */
export const goOn = (path: string, answer?: Pick<Answer<unknown>, 'headers'>): Response => {
  const response = redirect(path, { status: 303 })
  for (const cookie of answer?.headers.getSetCookie() ?? []) response.headers.append('set-cookie', cookie)
  return response
}

/** Leads on where it was done; else the form again. */
export const goOnOr = (outcome: Outcome<Answer<unknown>, Problem>, path: string, said: Said) =>
  outcome.ok ? goOn(path, outcome.value) : refusedWith(outcome.failure, said)

/** Who is signed in; whoever is not is led to sign in, and back here. */
export const somebodyIn = async (loading: Loading) => {
  const session = await loading.context.get(house).client.showSession()
  if (session.ok) return session.value.body
  if (session.failure.status !== 401) throw new Response(null, { status: session.failure.status })
  throw redirect(signInFirst(loading.request, languageIn(loading)))
}
