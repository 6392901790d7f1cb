/**
 * Renders a page to its whole text. Nothing streams: a page is kept by its address, its scripts are named in the
 * policy by their hashes, and a reader without script has everything at once.
 */
import { createHash } from 'node:crypto'
import { renderToReadableStream } from 'react-dom/server.browser'
import {
  createRequestHandler,
  type EntryContext,
  RouterContextProvider,
  type ServerBuild,
  ServerRouter,
} from 'react-router'
import { type House, house } from './house.ts'

const render = async (request: Request, status: number, headers: Headers, context: EntryContext) => {
  const stream = await renderToReadableStream(<ServerRouter context={context} url={request.url} />, {
    signal: request.signal,
  })
  await stream.allReady
  const text = `${await new Response(stream).text()}`
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', policyOf(text))
  // Without a referrer at all, browsers send forms without script from an origin called null: nobody's.
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', permissions)
  return new Response(text, { status, headers })
}

export default render

/** What a page may ask of the reader's machine: nothing but a passkey, which no feature here names. */
const permissions = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What a page may load: from here only, and of scripts in the page just those that were rendered. */
const policyOf = (text: string): string => {
  const scripts = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, source = '']) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    `script-src 'self' ${[...new Set(scripts)].join(' ')}`,
    // Positions on a chart or map are styles of single elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Answers requests for pages: the server's one way in. */
export const answerWith = (build: ServerBuild) => {
  const handle = createRequestHandler(build, 'production')
  return (request: Request, given: House): Promise<Response> => {
    const context = new RouterContextProvider()
    context.set(house, given)
    return handle(request, context)
  }
}
