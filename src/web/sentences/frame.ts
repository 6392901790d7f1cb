/** What stands around every page. */
import type { Language, Sentences } from '../../words/index.ts'

/** Each language in its own words. */
export const nameOfLanguage: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  en: 'English',
  ru: 'Русский',
}

const book = {
  wordmark: { ar: 'نجدة', en: 'Najda', ru: 'Наджда' },
  skip: { ar: 'إلى المحتوى', en: 'To the content', ru: 'К содержанию' },
  menu: { ar: 'القائمة الرئيسية', en: 'Main menu', ru: 'Главное меню' },
  languages: { ar: 'اللغات', en: 'Languages', ru: 'Языки' },
  pacts: { ar: 'المواثيق', en: 'Pacts', ru: 'Договоры' },
  calls: { ar: 'النداءات', en: 'Calls', ru: 'Запросы' },
  about: { ar: 'عن نجدة', en: 'About Najda', ru: 'О Наджде' },
  glossary: { ar: 'معجم المصطلحات', en: 'Glossary', ru: 'Словарь' },
  verify: { ar: 'تحقّق بنفسك', en: 'Verify it yourself', ru: 'Проверьте сами' },
  footMenu: { ar: 'صفحات عن نجدة', en: 'Pages about Najda', ru: 'Страницы о Наджде' },
  desk: { ar: 'غرفة المناوبة', en: 'Desk', ru: 'Дежурная часть' },
  account: { ar: 'حسابي', en: 'Account', ru: 'Учётная запись' },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in', ru: 'Войти' },
  demonstrationLabel: { ar: 'تنبيه', en: 'Notice', ru: 'Внимание' },
  demonstration: {
    ar: 'نسخة تجريبية على هذا الجهاز وحده: كل ما يُدخل هنا تمرين، ولا يصل إلى أحد.',
    en: 'A demonstration on this machine alone: everything entered here is an exercise and reaches nobody.',
    ru: 'Демонстрация только на этой машине: всё, что здесь вводится, — учебное и никому не отправляется.',
  },
  demonstrationTry: {
    ar: 'جرّب في ثلاث دقائق',
    en: 'Try it in three minutes',
    ru: 'Попробовать за три минуты',
  },
  foot: {
    ar: 'نجدة تحصي النداءات وأجوبتها وتعرض مصدر كل رقم. ما تنازعته المصادر يبقى معروضًا بوجوهه كلها.',
    en: 'Najda counts calls and their answers and shows where every figure comes from. What sources dispute stays disputed, in full view.',
    ru: 'Наджда считает запросы и ответы на них и показывает, откуда взято каждое число. О чём источники спорят, то остаётся спорным — у всех на виду.',
  },
  'nowhere/title': { ar: 'لا صفحة هنا', en: 'There is no such page', ru: 'Такой страницы нет' },
  'nowhere/text': {
    ar: 'لا يوجد شيء في هذا العنوان، أو لا يجوز لك أن تراه. لم يضع شيء.',
    en: 'There is nothing at this address, or nothing that you may see. Nothing was lost.',
    ru: 'По этому адресу ничего нет — или нет ничего, что вам можно видеть. Ничего не потеряно.',
  },
  'refused/title': { ar: 'لا يُجاب هذا الطلب', en: 'This cannot be answered', ru: 'На это нельзя ответить' },
  'refused/text': {
    ar: 'في العنوان أو في ما أُرسل ما لا يُقرأ هنا، أو ما لا يجوز لك. لم يضع شيء؛ عُد إلى الصفحة السابقة وصحّحه.',
    en: 'The address, or what was sent, holds something that is not read here or that is not yours to do. Nothing was lost; go back and correct it.',
    ru: 'В адресе или в отправленном есть то, что здесь не читается или вам не позволено. Ничего не потеряно; вернитесь и исправьте.',
  },
  'unavailable/title': { ar: 'غير متاح الآن', en: 'Not available for the moment', ru: 'Временно недоступно' },
  'unavailable/text': {
    ar: 'لا يستجيب سجلّ الوقائع في هذه اللحظة. ما سُجّل محفوظ؛ أعد المحاولة بعد قليل.',
    en: 'The ledger does not answer at this moment. What was recorded is safe; try again shortly.',
    ru: 'Журнал сейчас не отвечает. Всё записанное сохранено; повторите попытку чуть позже.',
  },
  'broken/title': { ar: 'حدث خلل عندنا', en: 'Something broke here', ru: 'У нас что-то сломалось' },
  'broken/text': {
    ar: 'تعذّر إعداد هذه الصفحة. ما سُجّل محفوظ.',
    en: 'This page could not be made. What was recorded is safe.',
    ru: 'Эту страницу не удалось подготовить. Всё записанное сохранено.',
  },
  toPacts: { ar: 'إلى قائمة المواثيق', en: 'To the list of pacts', ru: 'К списку договоров' },
} as const

export const frameBook: Sentences<keyof typeof book> = book
