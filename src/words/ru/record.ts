import type { RecordWords } from '../vocabulary.ts'

export const record: RecordWords = {
  outcome: {
    adopted: 'принято',
    failed: 'не принято',
    open: 'не решено',
    lapsed: 'осталось без ответа',
    none: 'обсуждения не было',
  },
  formality: {
    formal: 'официальный запрос',
    consultation: 'запрос о консультациях',
    bilateral: 'двусторонний запрос',
    statement: 'публичное заявление',
    none: 'запроса не было',
  },
  extent: { full: 'полностью', partial: 'частично', none: 'никак', 'not-asked': 'не запрашивалось' },
  departure: {
    'not-allowed': 'Здесь история отступила от текста: {why}',
    'not-in-the-sources': 'В источниках этого нет, летопись это предполагает.',
  },
  remark: {
    dependsOnTimes: 'Этот результат зависит от времени событий, известного лишь приблизительно.',
    inferred: 'Не опубликовано, предположено.',
    stamped: 'Это время публикации; событие произошло не позже.',
  },
}
