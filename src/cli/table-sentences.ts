/** What is wrong with a table that a person brought, in three languages; the place stands before it. */
import { type TableCode, type TableFinding, tableCodes } from '../measure/index.ts'
import type { Finding } from '../outcome.ts'
import { isolate, type Language, type Sentences, sayList, saySentence } from '../words/index.ts'

const faults = {
  'table/too-large': {
    en: 'The file has {characters} characters; {charactersMax} are read at most.',
    ar: 'عدد الأحرف في الملف {characters}، ولا يُقرأ أكثر من {charactersMax}.',
    ru: 'В файле {characters} знаков; читается не больше {charactersMax}.',
  },
  'table/open-quote': {
    en: 'A quotation mark is opened here and never closed.',
    ar: 'فُتحت هنا علامة اقتباس ولم تُغلق.',
    ru: 'Здесь открыта кавычка, которая нигде не закрыта.',
  },
  'table/no-header': {
    en: 'No line names the columns that are needed ({needed}); the first line has {known}.',
    ar: 'لا يسمّي أي سطر الأعمدة المطلوبة ({needed})؛ وفي السطر الأول: {known}.',
    ru: 'Ни одна строка не называет нужных столбцов ({needed}); в первой строке: {known}.',
  },
  'table/no-rows': {
    en: 'There is no line below the header.',
    ar: 'لا سطر بعد سطر العناوين.',
    ru: 'Под заголовком нет ни одной строки.',
  },
  'table/repeated-column': {
    en: 'Two columns are called {name}.',
    ar: 'في الجدول عمودان باسم {name}.',
    ru: 'Два столбца называются {name}.',
  },
  'table/cell-count': {
    en: 'Here are {cells} values for {columns} places.',
    ar: 'عدد القيم هنا {cells} وعدد المواضع {columns}.',
    ru: 'Здесь значений {cells}, а мест {columns}.',
  },
  'table/missing-value': {
    en: 'The column {column} is empty, and must not be.',
    ar: 'العمود {column} فارغ، ولا يجوز أن يفرغ.',
    ru: 'Столбец {column} пуст, а должен быть заполнен.',
  },
  'table/not-a-number': {
    en: '{cell} in the column {column} is not a number; a decimal sign is a point, and a comma only groups thousands.',
    ar: 'القيمة {cell} في العمود {column} ليست عددًا؛ والفاصل العشري نقطة، أما الفاصلة فلفصل الآلاف فقط.',
    ru: '{cell} в столбце {column} — не число; дробная часть отделяется точкой, запятая лишь разделяет тысячи.',
  },
  'table/out-of-range': {
    en: '{cell} in the column {column} cannot be: it must be {range}.',
    ar: 'القيمة {cell} في العمود {column} غير ممكنة، والمطلوب {range}.',
    ru: '{cell} в столбце {column} быть не может; нужно {range}.',
  },
  'table/not-one-of': {
    en: '{cell} is not a value that the column {column} may have.',
    ar: 'القيمة {cell} ليست مما يجوز في العمود {column}.',
    ru: '{cell} — не то, что может стоять в столбце {column}.',
  },
  'table/repeated-row': {
    en: '{key} is already on line {first}.',
    ar: 'ورد {key} من قبل في السطر {first}.',
    ru: '{key} уже есть в строке {first}.',
  },
  'table/missing-year': {
    en: 'After {after} comes {before}: years between them are missing.',
    ar: 'بعد {after} تأتي {before}، وما بينهما من السنوات ناقص.',
    ru: 'После {after} идёт {before}: годов между ними нет.',
  },
  'table/mixed-units': {
    en: '{cell} in the column {column} is in another unit than the rest; a file may have one unit only.',
    ar: 'القيمة {cell} في العمود {column} بوحدة غير وحدة سواها، ولا يجوز في الملف إلا وحدة واحدة.',
    ru: '{cell} в столбце {column} — в другой единице, чем остальное; в файле может быть лишь одна.',
  },
  'table/leap': {
    en: '{state}: {year} is {times} times what the year before was, or one part in so many; two units may be mixed.',
    ar: '{state}: رقم سنة {year} يختلف عن السنة السابقة {times} ضعفًا زيادةً أو نقصًا، وقد تكون وحدتان مختلطتين.',
    ru: '{state}: {year} год отличается от предыдущего в {times} раз; возможно, смешаны две единицы.',
  },
  'table/index-disagrees': {
    en: 'The column {column} does not agree with the other lines: units may be mixed, or lines may be missing.',
    ar: 'العمود {column} لا يوافق السطور الأخرى: قد تكون الوحدات مختلطة أو بعض السطور ناقصة.',
    ru: 'Столбец {column} не согласуется с другими строками: возможно, смешаны единицы или пропали строки.',
  },
} as const satisfies Sentences<TableCode>

/** The sentence of a finding on a table; undefined where it is about something else. */
export const saidTable = (finding: Finding, language: Language): string | undefined => {
  if (!isTable(finding)) return undefined
  const { code, key, parameters } = finding
  const said = (value: Finding['parameters'][string]): string => {
    if (typeof value === 'string') return isolate(`"${value}"`, language)
    if (typeof value === 'number') return `${value}`
    const each = value.map((name) => isolate(name, language))
    return sayList(language, each, 'and')
  }
  const spoken = Object.entries({ ...parameters, column: key }).map(([name, value]) => [name, said(value)])
  const range = isolate(rangeOf(parameters), language)
  return saySentence(language, faults[code], { ...Object.fromEntries(spoken), range })
}

const isTable = (finding: Finding): finding is TableFinding =>
  (tableCodes as readonly string[]).includes(finding.code)

/** `1 … 500`, `≥ 0`: bounds that are none are left out. */
const rangeOf = ({ least, most }: Finding['parameters']): string => {
  const [from, to] = [least, most].map((bound) =>
    Number.isFinite(Number(bound)) && bound !== undefined ? bound : undefined,
  )
  if (from !== undefined && to !== undefined) return `${from} … ${to}`
  if (from !== undefined) return `≥ ${from}`
  return to === undefined ? '…' : `≤ ${to}`
}
