/** Server-sent events (WHATWG HTML, 9.2): one message of a `text/event-stream`. */

/** One message. `id` is what a client sends back as `Last-Event-ID` when it resumes. */
export type Message = {
  readonly id?: string | undefined
  readonly event?: string | undefined
  readonly data: string
}

const lineEnd = /\r\n|\r|\n/

/** The text of a message. Every line of the data is a field of its own, so no text can begin a field. */
export const eventStreamMessage = ({ id, event, data }: Message): string => {
  const fields = [
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...data.split(lineEnd).map((line) => `data: ${line}`),
  ]
  return `${fields.join('\n')}\n\n`
}

// An id with a NUL is ignored by clients; a line end would begin another field.
const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]/g, ' ')
