/** The few sentences of the API itself: titles of problems, and what is wrong with a request as such. */
import type { Sentences } from '../words/index.ts'

const titles = {
  400: { en: 'The request is not sound', ar: 'الطلب غير سليم', ru: 'Запрос составлен неверно' },
  401: { en: 'Sign in first', ar: 'سجّل الدخول أولًا', ru: 'Сначала войдите' },
  403: { en: 'Not yours to do', ar: 'ليس من صلاحياتك', ru: 'Это вне ваших полномочий' },
  404: { en: 'Not here', ar: 'غير موجود', ru: 'Здесь такого нет' },
  409: { en: 'Not allowed now', ar: 'غير جائز الآن', ru: 'Сейчас не допускается' },
  412: { en: 'Somebody wrote first', ar: 'سبقك غيرك', ru: 'Кто-то записал раньше' },
  413: { en: 'Too large', ar: 'أكبر من المسموح', ru: 'Слишком велико' },
  415: {
    en: 'Not a form that is read here',
    ar: 'صيغة غير مقروءة هنا',
    ru: 'Этот вид данных здесь не читается',
  },
  422: { en: 'This command id is taken', ar: 'معرّف الأمر مستعمل', ru: 'Этот номер команды занят' },
  429: { en: 'Too many requests', ar: 'طلبات كثيرة', ru: 'Слишком много запросов' },
  500: { en: 'Something broke here', ar: 'حدث خلل عندنا', ru: 'У нас что-то сломалось' },
  503: { en: 'Not available for the moment', ar: 'غير متاح مؤقتًا', ru: 'Временно недоступно' },
} as const

const requests = {
  'request/not-json': {
    en: 'The body is not valid JSON: line {line}, column {column}.',
    ar: 'متن الطلب ليس JSON صحيحًا: السطر {line}، العمود {column}.',
    ru: 'Тело запроса — не правильный JSON: строка {line}, столбец {column}.',
  },
  'request/unsound': {
    en: '{count, plural, one {# thing is} other {# things are}} wrong with the request; see findings.',
    ar: 'في الطلب {count, plural, zero {ما يجب تصحيحه} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأً} other {# خطأ}}؛ انظر findings.',
    ru: 'В запросе {count, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}; см. findings.',
  },
  'request/too-large': {
    en: 'The body is too large: at most {most, number} bytes are read here.',
    ar: 'متن الطلب كبير جدًا: يُقرأ هنا {most, number} بايت على الأكثر.',
    ru: 'Тело запроса слишком велико: читается не более {most, number} байт.',
  },
  'request/media': {
    en: 'Send {wanted} here.',
    ar: 'أرسل هنا {wanted}.',
    ru: 'Здесь нужен {wanted}.',
  },
  'request/command-id-missing': {
    en: 'Choose an id for this command and send it as commandId or in the Idempotency-Key header, so that sending it again does nothing twice.',
    ar: 'اختر معرّفًا لهذا الأمر وأرسله في commandId أو في الترويسة Idempotency-Key، كي لا يُنفَّذ مرتين إذا أُعيد إرساله.',
    ru: 'Выберите номер этой команды и пришлите его в commandId или в заголовке Idempotency-Key, чтобы повторная отправка ничего не сделала дважды.',
  },
  'request/command-id-unsound': {
    en: 'A command id has 1 to 120 visible ASCII characters, and is the same in commandId and Idempotency-Key where both are given.',
    ar: 'يتكوّن معرّف الأمر من 1 إلى 120 حرفًا مرئيًا من ASCII، ويتطابق في commandId وIdempotency-Key إذا ذُكر فيهما معًا.',
    ru: 'Номер команды — от 1 до 120 видимых знаков ASCII; если он указан и в commandId, и в Idempotency-Key, он должен совпадать.',
  },
  'request/if-match-unsound': {
    en: 'If-Match holds one version as the ETag gave it, such as "6".',
    ar: 'تحمل If-Match نسخة واحدة كما جاءت في ETag، مثل "6".',
    ru: 'В If-Match указывается одна версия, как её дал ETag, например "6".',
  },
  'request/no-such-address': {
    en: 'There is nothing at this address; /api/openapi.json lists all there are.',
    ar: 'لا شيء في هذا العنوان؛ كل العناوين في /api/openapi.json.',
    ru: 'По этому адресу ничего нет; все адреса — в /api/openapi.json.',
  },
  'request/no-such-position': {
    en: 'The ledger has no such position or size; its size is {size, number}.',
    ar: 'ليس في السجل هذا الموضع أو هذا الحجم؛ حجمه {size, number}.',
    ru: 'В журнале нет такой позиции или размера; его размер — {size, number}.',
  },
  'request/foreign-page': {
    en: 'A page of another site sent this request, so it was not carried out.',
    ar: 'أرسلت هذا الطلبَ صفحةٌ من موقع آخر، فلم يُنفَّذ.',
    ru: 'Этот запрос прислала страница другого сайта, поэтому он не выполнен.',
  },
  'request/too-many': {
    en: 'Too many requests came from your address; wait {seconds, plural, one {# second} other {# seconds}}.',
    ar: 'وردت من عنوانك طلبات كثيرة؛ انتظر {seconds, plural, zero {قليلًا} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    ru: 'С вашего адреса пришло слишком много запросов; подождите {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
  },
  'request/too-many-watchers': {
    en: 'Too many streams are open from your address; close one first.',
    ar: 'التدفّقات المفتوحة من عنوانك كثيرة؛ أغلق واحدًا أولًا.',
    ru: 'С вашего адреса открыто слишком много потоков; сначала закройте один.',
  },
  'subscription/unknown': {
    en: 'You have no such subscription, or it has ended.',
    ar: 'ليس لديك اشتراك كهذا، أو أنه انتهى.',
    ru: 'У вас нет такой подписки, или она закончилась.',
  },
  'subscription/not-yours': {
    en: 'What could not be delivered is for duty officers, auditors and administrators to read.',
    ar: 'ما تعذّر تسليمه يطّلع عليه الضباط المناوبون والمدققون والمديرون.',
    ru: 'Что не удалось доставить, читают дежурные, аудиторы и администраторы.',
  },
  'checkpoint/not-cosigned': {
    en: 'This is no checkpoint of this ledger with a valid cosignature of a witness that is known here.',
    ar: 'ليست هذه نقطة تحقق من هذا السجل تحمل توقيعًا صحيحًا لشاهد معروف هنا.',
    ru: 'Это не контрольная точка этого журнала с верной подписью известного здесь свидетеля.',
  },
  'sign-in/needed': {
    en: 'Who you are is not known here: sign in, or send an API token.',
    ar: 'لا نعرف من أنت: سجّل الدخول أو أرسل رمز API.',
    ru: 'Мы не знаем, кто вы: войдите или пришлите API-токен.',
  },
  'token/read-only': {
    en: 'This token may only look; make one that may act.',
    ar: 'هذا الرمز للاطلاع فقط؛ أنشئ رمزًا يجيز الفعل.',
    ru: 'Этот токен только для чтения; создайте токен, который может действовать.',
  },
  'set-up/secret-wrong': {
    en: 'This is not the secret that the server printed when it started.',
    ar: 'ليس هذا هو السرّ الذي طبعه الخادم عند بدئه.',
    ru: 'Это не тот секрет, который сервер напечатал при запуске.',
  },
  'demonstration/elsewhere': {
    en: 'A demonstration answers only this machine itself, by no proxy.',
    ar: 'العرض التجريبي يجيب هذا الجهاز وحده، ومن غير وسيط.',
    ru: 'Демонстрация отвечает только самой этой машине и без посредников.',
  },
  'export/above-your-level': {
    en: 'You may export up to the level “{most}”.',
    ar: 'يمكنك التصدير حتى المستوى «{most}».',
    ru: 'Вам доступен экспорт до уровня «{most}».',
  },
  'call/unknown': {
    en: 'There is no call “{id}” that you may see.',
    ar: 'لا يوجد نداء «{id}» يمكنك رؤيته.',
    ru: 'Нет запроса о помощи «{id}», который вам виден.',
  },
  'pact/unknown': {
    en: 'No pact “{id}” is installed here.',
    ar: 'لم يُثبَّت هنا ميثاق باسم «{id}».',
    ru: 'Договор «{id}» здесь не установлен.',
  },
  'command/stale': {
    en: 'You acted on version {expected, number}, and the call is at version {found, number}: look at it and decide again.',
    ar: 'بنيت على النسخة {expected, number} والنداء الآن في النسخة {found, number}: راجعه وقرّر من جديد.',
    ru: 'Вы исходили из версии {expected, number}, а сейчас версия {found, number}: посмотрите и решите заново.',
  },
  'command/reused': {
    en: 'You used the command id “{commandId}” for something else; choose a new one.',
    ar: 'استعملت معرّف الأمر «{commandId}» لشيء آخر؛ اختر معرّفًا جديدًا.',
    ru: 'Номер команды «{commandId}» вы уже использовали для другого; выберите новый.',
  },
  'ledger/unavailable': {
    en: 'The ledger cannot be reached. Send the same command with the same id again: it is recorded once.',
    ar: 'لا يمكن الوصول إلى السجل. أعد إرسال الأمر نفسه بالمعرّف نفسه: يُسجَّل مرة واحدة.',
    ru: 'Журнал недоступен. Отправьте ту же команду с тем же номером ещё раз: она будет записана один раз.',
  },
  'server/overloaded': {
    en: 'There is too much to do for the moment. Send the same request again shortly.',
    ar: 'الضغط كبير الآن. أعد إرسال الطلب نفسه بعد قليل.',
    ru: 'Сейчас слишком много работы. Повторите тот же запрос чуть позже.',
  },
  'server/broken': {
    en: 'This is our fault. Nothing acknowledged is lost; tell your operator the number {id}.',
    ar: 'هذا خطأ منّا. لم يضع شيء مما أُكِّد؛ أبلغ المشغّل بالرقم {id}.',
    ru: 'Это наша ошибка. Ничто подтверждённое не потеряно; сообщите администратору номер {id}.',
  },
} as const

export const problemTitles: Sentences<`${keyof typeof titles}`> = titles
export const requestSentences = requests satisfies Sentences<string>
export type RequestCode = keyof typeof requests

/** The one small page of the API itself, and the names of its feeds. */
export const pageSentences = {
  feed: { en: 'Calls for help', ar: 'نداءات النجدة', ru: 'Запросы о помощи' },
  deadlines: {
    en: 'Deadlines of calls for help',
    ar: 'مواعيد نداءات النجدة',
    ru: 'Сроки по запросам о помощи',
  },
  back: { en: 'Sign in another way', ar: 'تسجيل الدخول بطريقة أخرى', ru: 'Войти иначе' },
  goOn: { en: 'You are signed in: go on', ar: 'سُجّل دخولك: تابع', ru: 'Вы вошли: продолжить' },
} as const satisfies Sentences<string>
