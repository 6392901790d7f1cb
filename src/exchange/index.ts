/** Other people's formats, converting only: nothing here decides, stores or sends. */
export { atomFeed, type Entry, type Feed } from './atom.ts'
export { type Column, csvTable } from './csv.ts'
export { eventStreamMessage, type Message } from './event-stream.ts'
export { type Calendar, type Deadline, iCalendar } from './icalendar.ts'
export { isMailAddress, type Mail, mailText } from './mail.ts'
export { inMarkup, inOneLine, keptToItself } from './text.ts'
