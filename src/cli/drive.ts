/** `najda call`: drives a live call from the terminal, through the same API as everybody else. */
import { readFileSync } from 'node:fs'
import { type Client, clientOf, NoAnswer, type Problem } from '../http/index.ts'
import { systemEntropy } from '../ledger/node.ts'
import type { Outcome } from '../outcome.ts'
import { isolate, sayWord, wordsIn } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import type { Page } from './page.ts'
import { columns } from './paint.ts'
import { Stop } from './stop.ts'
import type { Told } from './verb.ts'

/** The board, a call, or one act in it: as many words as were typed. */
export const drive = async (typed: Typed): Promise<Told> => {
  const [server, call, act, payload] = typed.words
  if (server === undefined) throw new Stop('missing', { name: '<server>' })
  const origin = /^https?:\/\//.test(server) ? server.replace(/\/$/, '') : `http://${server}`
  const connection = { origin, language: typed.language }
  try {
    const seat = typed.value('as')
    const client = clientOf({
      ...connection,
      ...(seat === undefined
        ? { token: typed.value('token') ?? process.env.NAJDA_TOKEN }
        : { headers: await seated(connection, seat) }),
    })
    if (call === undefined) return await board(client)
    if (act === undefined) return await shown(client, call)
    return await acted(client, typed, { call, act, payload: payloadIn(payload) })
  } catch (error) {
    if (error instanceof NoAnswer) throw new Stop('server-silent', { server: origin })
    throw error
  }
}

/** The session of a seat at a demonstration, such as `delegate:AAA` or `duty-officer:2`. */
const seated = async (
  connection: { readonly origin: string; readonly language: Typed['language'] },
  said: string,
): Promise<Readonly<Record<string, string>>> => {
  const [role = '', ...rest] = said.split(':')
  const [member, seat] = ['member', 'seat'].map((kind) =>
    rest.find((each) => /^\d$/.test(each) === (kind === 'seat')),
  )
  const body = { role, member, language: connection.language, ...(seat ? { seat: Number(seat) } : {}) }
  const answer = await clientOf(connection).actAs({ body: body as never })
  answered(answer)
  const cookie = answer.ok
    ? answer.value.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; ')
    : ''
  return { cookie, origin: connection.origin }
}

const board = async (client: Client): Promise<Told> => {
  const { items } = answered(await client.listCalls())
  return {
    json: items,
    show: (page) =>
      columns(
        items.map(({ call, pact, phase, made }) => [
          page.title(isolate(call, page.language)),
          pact,
          sayWord(page.language, 'phase', phase),
          made?.caller ?? '',
        ]),
        page.terminal.width,
      ),
  }
}

const shown = async (client: Client, call: string): Promise<Told> => {
  const found = answered(await client.showCall({ params: { call } }))
  return {
    json: found,
    show: (page) =>
      [
        `${page.title(found.id)}  ${sayWord(page.language, 'phase', found.phase)}  ${page.dim(`v${found.version}`)}`,
        ...found.moves.map((move) => moveLine(page, move)),
      ].join('\n'),
  }
}

type Move =
  Awaited<ReturnType<Client['showCall']>> extends Outcome<infer Given, Problem>
    ? Given extends { body: { moves: readonly (infer One)[] } }
      ? One
      : never
    : never

/** An open act stands out; a closed one shows the code that closes it. */
const moveLine = (page: Page, { act, subject, member, closed }: Move): string => {
  const about = [subject, member].filter(Boolean).join(' ')
  const said = `${sayWord(page.language, 'act', act)} ${page.dim(`${act} ${about}`)}`
  return closed ? `  ${page.dim('–')} ${said} ${page.dim(closed.code)}` : `  → ${said}`
}

type Wanted = {
  readonly call: string
  readonly act: string
  readonly payload: Readonly<Record<string, unknown>>
}

const acted = async (client: Client, typed: Typed, { call, act, payload }: Wanted): Promise<Told> => {
  const commandId = typed.value('command-id') ?? Buffer.from(systemEntropy(12)).toString('base64url')
  const version = typed.value('if-version')
  if (version !== undefined && !/^\d{1,15}$/.test(version))
    throw new Stop('not-a-number', { text: version, name: '--if-version' })
  const manner = version === undefined ? {} : { ifVersion: Number(version) }
  const params = { call }
  // What is wrong with the payload is the server's to say, with its place.
  const send = (): ReturnType<Client['act']> => {
    if (act === 'ProposeAct')
      return client.propose({ params, ...manner, body: { ...payload, commandId } as never })
    if (act === 'ConfirmAct')
      return client.confirm({ params, ...manner, body: { ...payload, commandId } as never })
    const body = { ...payload, type: act, commandId } as never
    return call === 'new' ? client.beginCall({ body, ...manner }) : client.act({ params, body, ...manner })
  }
  if (!(wordsIn('act') as readonly string[]).includes(act) && !['ProposeAct', 'ConfirmAct'].includes(act))
    throw new Stop('no-such-option', { name: act, nearest: wordsIn('act') })
  const done = answered(await send())
  return {
    json: done,
    show: (page) =>
      page.say('line/recorded', {
        ...{ call: isolate(done.call, page.language), version: done.version, position: done.position },
        repeated: done.repeated ? 'yes' : 'no',
      }),
  }
}

const payloadIn = (text: string | undefined): Readonly<Record<string, unknown>> => {
  if (text === undefined) return {}
  try {
    const value: unknown = JSON.parse(text === '-' ? readFileSync(0, 'utf8') : text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>
  } catch {
    // Not JSON at all is the same mistake.
  }
  throw new Stop('not-a-payload')
}

/** The body of an answer; a problem ends the verb with the server's own sentence. */
const answered = <Body>(outcome: Outcome<{ readonly body: Body }, Problem>): Body => {
  if (outcome.ok) return outcome.value.body
  const { code, detail, article, findings = [] } = outcome.failure
  const lines = findings.map(({ line, column, sentence }) => `\n  ${line}:${column}  ${sentence}`)
  const cited = article ? ` [${article.name}]` : ''
  throw new Stop('server-said', { sentence: `${detail}${cited} (${code})${lines.join('')}` })
}
