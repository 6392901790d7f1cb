import { expect, test } from 'vitest'
import type { Problem } from '../http/index.ts'
import { goOn, readForm, refusedWith } from './forms.ts'

const problem: Problem = {
  ...{ type: 'urn:najda:problem:x', title: 'no', status: 400, detail: 'no', code: 'password/too-short' },
  ...{ parameters: {}, instance: 'urn:najda:request:1' },
}

test('a refused form is shown again with all but its secrets, under the status of the API', () => {
  const said = { intent: 'set-up', name: 'operator', password: 'p', secret: 's', token: 't', current: 'c' }
  const { data, init } = refusedWith(problem, said)
  expect(data).toEqual({ problem, intent: 'set-up', said: { intent: 'set-up', name: 'operator' } })
  expect(init?.status).toBe(400)
})

test('every cookie of the answer goes on to the browser, each by itself', () => {
  const headers = new Headers()
  headers.append('set-cookie', 'najda=1; Path=/; HttpOnly')
  headers.append('set-cookie', 'other=2; Max-Age=0')
  const response = goOn('/en/desk', { headers })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/en/desk')
  expect(response.headers.getSetCookie()).toEqual(['najda=1; Path=/; HttpOnly', 'other=2; Max-Age=0'])
})

test('a form is read as trimmed texts; what was left empty is not there', async () => {
  const body = new URLSearchParams({ name: '  alma ', empty: '   ', about: 'a\nb' })
  const request = new Request('http://localhost/en/sign-in', { method: 'POST', body })
  expect(await readForm(request)).toEqual({ name: 'alma', about: 'a\nb' })
})

const noForms: readonly (readonly [string, RequestInit])[] = [
  ['nothing at all', {}],
  ['a text', { body: 'name=alma' }],
  ['JSON', { body: '{"name":"alma"', headers: { 'content-type': 'application/json' } }],
  ['parts without a boundary', { body: '--x', headers: { 'content-type': 'multipart/form-data' } }],
  ['parts cut short', { body: '--y', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
]
test.each(noForms)('%s is no form, and no fault of ours', async (_, sent) => {
  const request = new Request('http://localhost/en/sign-in', { method: 'POST', ...sent })
  const refused = await readForm(request).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Response)
  expect((refused as Response).status).toBe(400)
})
