/** Numbers with what they count, and the scales on which states are measured. */
import type { Sentences } from '../../words/index.ts'

const book = {
  'unit/people': {
    ar: '{n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
    en: '{n, plural, one {# person} other {# people}}',
    ru: '{n, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
  },
  'unit/members': {
    ar: '{n, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}',
    en: '{n, plural, one {# member} other {# members}}',
    ru: '{n, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  },
  'unit/times': {
    ar: '{n, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',
    en: '{n, plural, one {once} other {# times}}',
    ru: '{n, plural, one {# раз} few {# раза} many {# раз} other {# раза}}',
  },
  'unit/documents': {
    ar: '{n, plural, zero {لا وثائق} one {وثيقة واحدة} two {وثيقتان} few {# وثائق} many {# وثيقة} other {# وثيقة}}',
    en: '{n, plural, one {# document} other {# documents}}',
    ru: '{n, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
  },
  'unit/flights': {
    ar: '{n, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}}',
    en: '{n, plural, one {# flight} other {# flights}}',
    ru: '{n, plural, one {# рейс} few {# рейса} many {# рейсов} other {# рейса}}',
  },
  'unit/years': {
    ar: '{n, plural, zero {أقل من سنة} one {سنة واحدة} two {سنتان} few {# سنوات} many {# سنة} other {# سنة}}',
    en: '{n, plural, one {# year} other {# years}}',
    ru: '{n, plural, one {# год} few {# года} many {# лет} other {# года}}',
  },
  'unit/vehicles': {
    ar: '{n, plural, zero {# مركبة} one {مركبة واحدة} two {مركبتان} few {# مركبات} many {# مركبة} other {# مركبة}}',
    en: '{n, plural, one {# vehicle} other {# vehicles}}',
    ru: '{n, plural, one {# машина} few {# машины} many {# машин} other {# машины}}',
  },
  'unit/objects': {
    ar: '{n, plural, zero {# منشأة} one {منشأة واحدة} two {منشأتان} few {# منشآت} many {# منشأة} other {# منشأة}}',
    en: '{n, plural, one {# object} other {# objects}}',
    ru: '{n, plural, one {# объект} few {# объекта} many {# объектов} other {# объекта}}',
  },
  'unit/hours': {
    ar: '{n, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}',
    en: '{n, plural, one {# hour} other {# hours}}',
    ru: '{n, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  },
  'unit/days': {
    ar: '{n, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    en: '{n, plural, one {# day} other {# days}}',
    ru: '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  },
  'unit/aircraft': {
    ar: '{n, plural, zero {# طائرة} one {طائرة واحدة} two {طائرتان} few {# طائرات} many {# طائرة} other {# طائرة}}',
    en: '{n, plural, one {# aircraft} other {# aircraft}}',
    ru: '{n, plural, one {# самолёт} few {# самолёта} many {# самолётов} other {# самолёта}}',
  },
  'unit/percent': { ar: '{n, number}%', en: '{n, number}%', ru: '{n, number} %' },
  'unit/USD': { ar: '{said} دولار', en: '{said} US dollars', ru: '{said} долл. США' },
  'unit/EUR': { ar: '{said} يورو', en: '{said} euros', ru: '{said} евро' },
  'unit/RUB': { ar: '{said} روبل روسي', en: '{said} Russian roubles', ru: '{said} росс. руб.' },
  population: { ar: 'السكان', en: 'Population', ru: 'Население' },
  gdp: { ar: 'الناتج المحلي', en: 'Economic output', ru: 'ВВП' },
  militarySpending: { ar: 'الإنفاق العسكري', en: 'Military spending', ru: 'Военные расходы' },
  armedForces: { ar: 'القوات المسلّحة', en: 'People under arms', ru: 'Вооружённые силы' },
  pledged: {
    ar: 'المتعهَّد به للقوات الدائمة',
    en: 'Pledged to standing forces',
    ru: 'Обещано постоянным силам',
  },
  bases: { ar: 'قواعد في أراضي الآخرين', en: 'Bases abroad', ru: 'Базы у других' },
  hosted: { ar: 'قواعد للآخرين في أرضه', en: 'Bases hosted', ru: 'Базы на своей земле' },
} as const

export const amountsBook: Sentences<keyof typeof book> = book

/** The scales that have a name of their own. */
export const namedScales = [
  'population',
  'gdp',
  'militarySpending',
  'armedForces',
  'pledged',
  'bases',
  'hosted',
] as const
export type NamedScale = (typeof namedScales)[number]
