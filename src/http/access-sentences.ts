/** What access says no with, as sentences: what is wrong, and what would be right. */
import type { AccessCode } from '../access/index.ts'
import type { Sentences } from '../words/index.ts'

const wait = {
  en: '{seconds, plural, one {# second} other {# seconds}}',
  ar: '{seconds, plural, zero {لحظة} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  ru: '{seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}',
} as const

export const accessSentences: Sentences<AccessCode> = {
  'sign-in/refused': {
    en: 'This name and password do not belong together, or the account may not sign in.',
    ar: 'الاسم وكلمة السر غير متطابقين، أو لا يحق لهذا الحساب الدخول.',
    ru: 'Имя и пароль не подходят друг к другу, или этой учётной записи вход закрыт.',
  },
  'sign-in/locked': {
    en: `Too many attempts failed. Wait ${wait.en}, or sign in with a passkey.`,
    ar: `فشلت محاولات كثيرة. انتظر ${wait.ar}، أو ادخل بمفتاح مرور.`,
    ru: `Слишком много неудачных попыток. Подождите ${wait.ru} или войдите с ключом доступа.`,
  },
  'session/unknown': {
    en: 'This session is not known, or has been ended; sign in again.',
    ar: 'هذه الجلسة غير معروفة أو أُنهيت؛ سجّل الدخول من جديد.',
    ru: 'Этот сеанс неизвестен или завершён; войдите снова.',
  },
  'session/expired': {
    en: 'The session has run out; sign in again.',
    ar: 'انتهت مدة الجلسة؛ سجّل الدخول من جديد.',
    ru: 'Срок сеанса истёк; войдите снова.',
  },
  'token/unknown': {
    en: 'This token is not known; copy it whole, or make a new one.',
    ar: 'هذا الرمز غير معروف؛ انسخه كاملًا أو أنشئ غيره.',
    ru: 'Этот токен неизвестен; скопируйте его целиком или создайте новый.',
  },
  'token/expired': {
    en: 'The token has run out; make a new one.',
    ar: 'انتهت مدة الرمز؛ أنشئ رمزًا جديدًا.',
    ru: 'Срок токена истёк; создайте новый.',
  },
  'token/revoked': {
    en: 'The token was revoked; make a new one.',
    ar: 'أُلغي الرمز؛ أنشئ رمزًا جديدًا.',
    ru: 'Токен отозван; создайте новый.',
  },
  'access/administrators-only': {
    en: 'This is for administrators.',
    ar: 'هذا للمديرين وحدهم.',
    ru: 'Это только для администраторов.',
  },
  'access/auditors-only': {
    en: 'This is for auditors and administrators.',
    ar: 'هذا للمدققين والمديرين وحدهم.',
    ru: 'Это только для аудиторов и администраторов.',
  },
  'access/session-needed': {
    en: 'A token is not enough for this; sign in yourself.',
    ar: 'لا يكفي الرمز لهذا؛ سجّل الدخول بنفسك.',
    ru: 'Для этого токена мало; войдите сами.',
  },
  'setup/done': {
    en: 'The first administrator has been made already; sign in.',
    ar: 'أُنشئ المدير الأول من قبل؛ سجّل الدخول.',
    ru: 'Первый администратор уже создан; войдите.',
  },
  'account/unknown': {
    en: 'There is no such account.',
    ar: 'لا يوجد حساب كهذا.',
    ru: 'Такой учётной записи нет.',
  },
  'account/disabled': {
    en: 'The account is disabled; enable it first.',
    ar: 'الحساب معطّل؛ فعّله أولًا.',
    ru: 'Учётная запись отключена; сначала включите её.',
  },
  'account/name-malformed': {
    en: 'A sign-in name begins with a letter or digit and has 2 to 64 letters, digits or . _ @ + -.',
    ar: 'يبدأ اسم الدخول بحرف أو رقم، وفيه من 2 إلى 64 من الحروف والأرقام والعلامات . _ @ + -.',
    ru: 'Имя для входа начинается с буквы или цифры и содержит от 2 до 64 букв, цифр или знаков . _ @ + -.',
  },
  'account/name-taken': {
    en: 'The name “{name}” is taken; choose another.',
    ar: 'الاسم «{name}» مستعمل؛ اختر غيره.',
    ru: 'Имя «{name}» занято; выберите другое.',
  },
  'account/title-malformed': {
    en: 'A title is one line of plain text with at most {most, number} characters.',
    ar: 'اللقب سطر واحد من النص العادي، لا يزيد على {most, number} حرفًا.',
    ru: 'Подпись — одна строка простого текста, не более {most, number} знаков.',
  },
  'account/member-needed': {
    en: 'Whoever has this role ({role}) speaks for a member; say for which.',
    ar: 'صاحب هذا الدور ({role}) يتكلم باسم عضو؛ حدّد العضو.',
    ru: 'В этой роли ({role}) говорят от имени участника; укажите его.',
  },
  'account/member-needless': {
    en: 'Whoever has this role ({role}) speaks for no member; leave the member out.',
    ar: 'صاحب هذا الدور ({role}) لا يتكلم باسم عضو؛ اترك العضو.',
    ru: 'В этой роли ({role}) не говорят от имени участника; не указывайте его.',
  },
  'account/member-malformed': {
    en: 'A member is named by its id in capitals, as in AAA.',
    ar: 'يُسمّى العضو برمزه بأحرف لاتينية كبيرة، مثل AAA.',
    ru: 'Участник указывается кодом из заглавных букв, например AAA.',
  },
  'account/pact-malformed': {
    en: 'A pact is named by its id in lower case with hyphens.',
    ar: 'يُسمّى الميثاق برمزه بأحرف لاتينية صغيرة وشرطات.',
    ru: 'Договор указывается кодом из строчных букв и дефисов.',
  },
  'account/last-administrator': {
    en: 'This is the last administrator; make another one first.',
    ar: 'هذا آخر مدير؛ عيّن غيره أولًا.',
    ru: 'Это последний администратор; сначала назначьте другого.',
  },
  'password/too-short': {
    en: 'The password is too short; it needs at least {least, number} characters.',
    ar: 'كلمة السر قصيرة؛ يلزم {least, number} حرفًا على الأقل.',
    ru: 'Пароль слишком короткий; нужно не менее {least, number} знаков.',
  },
  'password/too-long': {
    en: 'The password is too long; it may have at most {most, number} characters.',
    ar: 'كلمة السر طويلة؛ الحد الأقصى {most, number} حرفًا.',
    ru: 'Пароль слишком длинный; допускается не более {most, number} знаков.',
  },
  'password/too-common': {
    en: 'Everybody tries this password first; choose a less common one.',
    ar: 'هذه أول كلمة سر يجرّبها الجميع؛ اختر كلمة أقل شيوعًا.',
    ru: 'Такой пароль пробуют первым; выберите менее обычный.',
  },
  'password/holds-name': {
    en: 'The password holds the sign-in name; leave it out.',
    ar: 'تحتوي كلمة السر على اسم الدخول؛ احذفه منها.',
    ru: 'Пароль содержит имя для входа; уберите его.',
  },
  'password/wrong': {
    en: 'The present password is not this one.',
    ar: 'ليست هذه كلمة السر الحالية.',
    ru: 'Текущий пароль не такой.',
  },
  'invitation/unknown': {
    en: 'This invitation is not good any more; ask for a new one.',
    ar: 'لم تعد هذه الدعوة صالحة؛ اطلب دعوة جديدة.',
    ru: 'Это приглашение больше не действует; попросите новое.',
  },
  'token/title-malformed': {
    en: 'Give the token a title of one line.',
    ar: 'سمِّ الرمز بسطر واحد.',
    ru: 'Дайте токену название в одну строку.',
  },
  'token/no-scope': {
    en: 'Say what the token may do: {scopes}.',
    ar: 'حدّد ما يجيزه الرمز: {scopes}.',
    ru: 'Укажите, что может токен: {scopes}.',
  },
  'token/expiry-out-of-range': {
    en: 'A token runs out in the future, at most {most, number} days from now.',
    ar: 'تنتهي مدة الرمز في المستقبل، بعد {most, number} يومًا على الأكثر.',
    ru: 'Срок токена — в будущем, не далее чем через {most, number} дней.',
  },
  'token/too-many': {
    en: 'You have {most, number} tokens that are good; revoke one first.',
    ar: 'لديك {most, number} رمزًا صالحًا؛ ألغِ واحدًا أولًا.',
    ru: 'У вас уже {most, number} действующих токенов; сначала отзовите один.',
  },
  'passkey/expired': {
    en: 'That took too long; begin again.',
    ar: 'طال الوقت؛ ابدأ من جديد.',
    ru: 'Прошло слишком много времени; начните снова.',
  },
  'passkey/refused': {
    en: 'This passkey does not open an account here.',
    ar: 'مفتاح المرور هذا لا يفتح حسابًا هنا.',
    ru: 'Этот ключ доступа не подходит ни к одной учётной записи здесь.',
  },
  'passkey/unknown': {
    en: 'There is no such passkey.',
    ar: 'لا يوجد مفتاح مرور كهذا.',
    ru: 'Такого ключа доступа нет.',
  },
  'passkey/title-malformed': {
    en: 'Give the passkey a title of one line.',
    ar: 'سمِّ مفتاح المرور بسطر واحد.',
    ru: 'Дайте ключу доступа название в одну строку.',
  },
  'passkey/too-many': {
    en: 'You have {most, number} passkeys; remove one first.',
    ar: 'لديك {most, number} مفتاح مرور؛ احذف واحدًا أولًا.',
    ru: 'У вас уже {most, number} ключей доступа; сначала удалите один.',
  },
  'oidc/unknown-issuer': {
    en: 'No such identity provider is set up here.',
    ar: 'لم يُضبط هنا موفّر هوية كهذا.',
    ru: 'Такой поставщик удостоверений здесь не настроен.',
  },
  'oidc/unreachable': {
    en: 'The identity provider does not answer; try again, or sign in another way.',
    ar: 'موفّر الهوية لا يجيب؛ أعد المحاولة أو ادخل بطريقة أخرى.',
    ru: 'Поставщик удостоверений не отвечает; попробуйте ещё раз или войдите иначе.',
  },
  'oidc/expired': {
    en: 'The sign-in took too long; begin again.',
    ar: 'طال تسجيل الدخول؛ ابدأ من جديد.',
    ru: 'Вход занял слишком много времени; начните снова.',
  },
  'oidc/refused': {
    en: 'The identity provider did not vouch for you.',
    ar: 'لم يشهد لك موفّر الهوية.',
    ru: 'Поставщик удостоверений вас не подтвердил.',
  },
  'oidc/not-linked': {
    en: 'No account here is linked to you at that provider; ask an administrator.',
    ar: 'لا حساب هنا مرتبط بك عند ذلك الموفّر؛ راجع مديرًا.',
    ru: 'Ни одна учётная запись здесь не связана с вами у этого поставщика; обратитесь к администратору.',
  },
  'oidc/already-linked': {
    en: 'That person at the provider is linked to an account already.',
    ar: 'ذلك الشخص عند الموفّر مرتبط بحساب من قبل.',
    ru: 'Этот человек у поставщика уже связан с учётной записью.',
  },
  'oidc/subject-malformed': {
    en: 'That is not how a provider names a person; copy its “sub” as it is.',
    ar: 'ليس هذا ما يسمّي به الموفّر شخصًا؛ انسخ قيمة “sub” كما هي.',
    ru: 'Поставщик так людей не обозначает; скопируйте значение «sub» как есть.',
  },
  'demonstration/not-here': {
    en: 'That is possible only on a demonstration, or not possible there.',
    ar: 'يصح هذا في العرض التجريبي وحده، أو لا يصح فيه.',
    ru: 'Это возможно только в демонстрации — или именно в ней невозможно.',
  },
}
