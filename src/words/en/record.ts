import type { RecordWords } from '../vocabulary.ts'

export const record: RecordWords = {
  outcome: {
    adopted: 'adopted',
    failed: 'not adopted',
    open: 'open',
    lapsed: 'lapsed without an answer',
    none: 'no deliberation',
  },
  formality: {
    formal: 'formal request',
    consultation: 'request for consultation',
    bilateral: 'bilateral request',
    statement: 'public statement',
    none: 'no request',
  },
  extent: { full: 'full', partial: 'partial', none: 'none', 'not-asked': 'not asked for' },
  departure: {
    'not-allowed': 'Here history left the text: {why}',
    'not-in-the-sources': 'The sources do not say this; the record infers it.',
  },
  remark: {
    dependsOnTimes: 'This result depends on times that are known only roughly.',
    inferred: 'Not published; inferred.',
    stamped: 'The time is that of publication; it happened no later.',
  },
}
