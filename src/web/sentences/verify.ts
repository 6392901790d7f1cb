/** Verifying an export in the browser. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: { ar: 'تحقّق بنفسك', en: 'Verify it yourself', ru: 'Проверьте сами' },
  lead: {
    ar: 'الملف المُصدَّر من السجل يحمل برهانه معه. يُفحص هنا في متصفّحك وحده: لا يغادر جهازك حرف، ويعمل الفحص وإن انقطعت الشبكة.',
    en: 'An export of a ledger carries its own proof. It is checked here in your browser alone: not a letter leaves your machine, and the check works with the network gone.',
    ru: 'Выгрузка журнала несёт доказательство в себе. Она проверяется здесь, только в вашем браузере: ни одной буквы не уходит с вашей машины, и проверка работает без сети.',
  },
  needsScript: {
    ar: 'يحتاج الفحص في المتصفّح إلى تشغيل النصوص البرمجية. ومن دونها يقوم به الأمر najda verify في الطرفية.',
    en: 'The check in the browser needs script. Without it, the command najda verify does the same in a terminal.',
    ru: 'Для проверки в браузере нужны скрипты. Без них то же делает команда najda verify в терминале.',
  },
  file: { ar: 'الملف المُصدَّر', en: 'The export', ru: 'Файл выгрузки' },
  fileHint: {
    ar: 'اختره أو أفلته هنا؛ ملف NDJSON كما أعطاه السجل.',
    en: 'Choose it or drop it here: the NDJSON file as the ledger gave it.',
    ru: 'Выберите или перетащите сюда файл NDJSON, как его выдал журнал.',
  },
  known: {
    ar: 'ما تعرفه من مصدر آخر (يقوّي البرهان)',
    en: 'What you know from elsewhere (it makes the proof stronger)',
    ru: 'Что вам известно из других рук (усиливает доказательство)',
  },
  keys: {
    ar: 'مفتاح التحقق، في كل سطر مفتاح',
    en: 'Verifier keys, one a line',
    ru: 'Ключи проверки, по одному в строке',
  },
  keysHint: {
    ar: 'مفتاح السجل أو شاهد عليه، كما أعطاك إياه صاحبه من قبل.',
    en: 'Of the ledger or a witness, as its holder gave it to you earlier.',
    ru: 'Журнала или свидетеля — как его владелец передал вам раньше.',
  },
  kept: {
    ar: 'نقطة تحقق احتفظت بها',
    en: 'A checkpoint that you kept',
    ru: 'Контрольная точка, которую вы сохранили',
  },
  keptHint: {
    ar: 'بها يُعرف هل كُتب السجل من جديد كله بعد أن رأيته.',
    en: 'It tells whether the whole ledger was rewritten after you saw it.',
    ru: 'По ней видно, не переписали ли весь журнал после того, как вы его видели.',
  },
  document: { ar: 'هل هذه الوثيقة فيه؟', en: 'Is this document in it?', ru: 'Есть ли в нём этот документ?' },
  hash: {
    ar: 'بصمة الوثيقة أو الحدث',
    en: 'Hash of a document or an event',
    ru: 'Хеш документа или события',
  },
  hashHint: {
    ar: '64 رقمًا ست عشريًا، كما هي مطبوعة في أسفل الورقة.',
    en: '64 hexadecimal digits, as printed at the foot of the paper.',
    ru: '64 шестнадцатеричные цифры — как напечатано внизу листа.',
  },
  documentFile: { ar: 'أو الوثيقة نفسها', en: 'Or the document itself', ru: 'Или сам документ' },
  documentHint: {
    ar: 'ملف ميثاق YAML أو ملف JSON كما تعطيه الواجهة البرمجية؛ تُحسب بصمته هنا.',
    en: 'A pact’s YAML file, or JSON as the API gives it; its hash is made here.',
    ru: 'YAML-файл договора или JSON, как его отдаёт программный интерфейс; хеш считается здесь.',
  },
  badHash: {
    ar: 'ليست هذه بصمة: يلزم 64 رقمًا ست عشريًا.',
    en: 'This is not a hash: 64 hexadecimal digits are needed.',
    ru: 'Это не хеш: нужны 64 шестнадцатеричные цифры.',
  },
  badKey: {
    ar: 'ليس هذا مفتاح تحقق: {key}',
    en: 'This is not a verifier key: {key}',
    ru: 'Это не ключ проверки: {key}',
  },
  verify: { ar: 'تحقّق', en: 'Verify', ru: 'Проверить' },
  again: { ar: 'تحقّق من جديد', en: 'Verify again', ru: 'Проверить снова' },
  reading: {
    ar: 'قُرئ {percent, number}% من {file}',
    en: '{percent, number}% of {file} read',
    ru: 'Прочитано {percent, number}% файла {file}',
  },
  cannot: {
    ar: 'لا يستطيع هذا المتصفّح التحقق من تواقيع Ed25519 هنا: يلزمه عنوان آمن (https أو الجهاز نفسه) وإصدار حديث. لم يُفحص شيء.',
    en: 'This browser cannot verify Ed25519 signatures here: it needs a secure address (https or this machine itself) and a recent version. Nothing was checked.',
    ru: 'Этот браузер не может проверить здесь подписи Ed25519: нужен защищённый адрес (https или эта же машина) и свежая версия. Ничего не проверено.',
  },
  unreadable: {
    ar: 'تعذّرت قراءة الملف. لم يُفحص شيء.',
    en: 'The file could not be read. Nothing was checked.',
    ru: 'Файл не удалось прочитать. Ничего не проверено.',
  },

  'verdict/sound': { ar: 'كما سُجِّل', en: 'As it was recorded', ru: 'Так и было записано' },
  'says/sound': {
    ar: 'كل حدث في {file} هو ما دخل السجل، في موضعه، ولم يُحذف منه شيء ولم يُضف إليه.',
    en: 'Every event in {file} is what entered the ledger, in its place; nothing was taken out and nothing put in.',
    ru: 'Каждое событие в {file} — то, что вошло в журнал, на своём месте; ничего не изъято и не добавлено.',
  },
  'verdict/unsound': { ar: 'ليس هذا ما سُجِّل', en: 'Not what was recorded', ru: 'Записано было не это' },
  'says/unsound': {
    ar: 'الخطوات أدناه تبيّن أين يختلف {file} عن برهانه.',
    en: 'The steps below show where {file} departs from its proof.',
    ru: 'Шаги ниже показывают, где {file} расходится со своим доказательством.',
  },
  'verdict/absent': {
    ar: 'كما سُجِّل، والوثيقة ليست فيه',
    en: 'As it was recorded, and the document is not in it',
    ru: 'Так и было записано, но документа в нём нет',
  },
  'says/absent': {
    ar: 'كل حدث في {file} هو ما دخل السجل. لكن لا حدث ظاهرًا فيه يحمل بصمة الوثيقة.',
    en: 'Every event in {file} is what entered the ledger. But no event that it shows bears the hash of the document.',
    ru: 'Каждое событие в {file} — то, что вошло в журнал. Но ни одно показанное событие не несёт хеша документа.',
  },
  'verdict/otherwise': {
    ar: 'ليس امتدادًا لما رأيته',
    en: 'Not the continuation of what you saw',
    ru: 'Не продолжение того, что вы видели',
  },
  'says/otherwise': {
    ar: '{file} متّسق في ذاته، لكنه لا يتّصل بنقطة التحقق التي احتفظت بها.',
    en: '{file} holds in itself, but does not connect to the checkpoint that you kept.',
    ru: '{file} сам по себе верен, но не связан с сохранённой вами контрольной точкой.',
  },
  steps: { ar: 'خطوة خطوة', en: 'Step by step', ru: 'Шаг за шагом' },
  'state/holds': { ar: 'صحيح', en: 'holds', ru: 'верно' },
  'state/fails': { ar: 'لا يصحّ', en: 'fails', ru: 'неверно' },
  'state/caution': { ar: 'بتحفّظ', en: 'with caution', ru: 'с оговоркой' },
  'state/unreached': { ar: 'لم يُبلَغ', en: 'not reached', ru: 'не дошло' },
  'step/header': {
    ar: 'الملف مُصدَّر من سجل، ويقول من أيّها.',
    en: 'The file is an export, and says of which ledger.',
    ru: 'Файл — выгрузка, и в нём сказано, какого журнала.',
  },
  'step/lines': {
    ar: 'كل سطر مقروء وفي ترتيبه.',
    en: 'Every line can be read and stands in its order.',
    ru: 'Каждая строка читается и стоит по порядку.',
  },
  'step/events': {
    ar: 'كل حدث ظاهر يوافق بصمته، ولا يظهر ما ليس لهذا القارئ.',
    en: 'Every event shown fits its fingerprint, and none is shown that is not for this reader.',
    ru: 'Каждое показанное событие соответствует своему отпечатку, и ничего лишнего читателю не показано.',
  },
  'step/tree': {
    ar: 'كل موضع يتصل بما قبله: الشجرة تنمو كما قيل.',
    en: 'Every position hangs on those before it: the tree grows as stated.',
    ru: 'Каждая позиция держится на предыдущих: дерево растёт как заявлено.',
  },
  'step/checkpoints': {
    ar: 'نقاط التحقق توافق الشجرة، وتواقيعها صحيحة.',
    en: 'The checkpoints fit the tree, and their signatures hold.',
    ru: 'Контрольные точки соответствуют дереву, подписи верны.',
  },
  'step/end': {
    ar: 'الملف تام: ينتهي بنقطة تحقق عند الحجم المعلن.',
    en: 'The file is whole: it ends with a checkpoint at the size announced.',
    ru: 'Файл полон: он кончается контрольной точкой на заявленном размере.',
  },
  'step/key': {
    ar: 'التوقيع بمفتاح تعرفه من مصدر آخر.',
    en: 'It is signed by a key that you know from elsewhere.',
    ru: 'Подписано ключом, известным вам из других рук.',
  },
  'step/kept': {
    ar: 'السجل امتداد لما رأيته من قبل.',
    en: 'The ledger continues the one that you saw before.',
    ru: 'Журнал продолжает тот, что вы видели раньше.',
  },
  'step/document': {
    ar: 'الوثيقة مسجَّلة فيه.',
    en: 'The document is recorded in it.',
    ru: 'Документ в нём записан.',
  },
  keyInside: {
    ar: 'لم يكن للتحقق إلا المفتاح الذي في الملف نفسه. من أعاد كتابة السجل كله بمفتاح جديد لا ينكشف إلا لمن يعرف المفتاح القديم أو يحتفظ بنقطة تحقق.',
    en: 'Only the key inside the file was there to verify it with. Whoever rewrote the whole ledger with a new key is found only by those who know the old key or kept a checkpoint.',
    ru: 'Проверить можно было лишь ключом из самого файла. Того, кто переписал весь журнал с новым ключом, обнаружит только знающий прежний ключ или сохранивший контрольную точку.',
  },
  keptAt: {
    ar: 'عند الموضع {size, number} الجذر هو نفسه.',
    en: 'At position {size, number} the root is the same.',
    ru: 'На позиции {size, number} корень тот же.',
  },
  'kept/unreadable': {
    ar: 'ما ألصقته ليس نقطة تحقق.',
    en: 'What you pasted is not a checkpoint.',
    ru: 'Вставленное — не контрольная точка.',
  },
  'kept/not-believed': {
    ar: 'لم يوقّع نقطة التحقق هذه أيّ مفتاح معروف هنا.',
    en: 'No key known here signed this checkpoint.',
    ru: 'Эту контрольную точку не подписал ни один известный здесь ключ.',
  },
  'kept/other-ledger': {
    ar: 'نقطة التحقق لسجل آخر.',
    en: 'The checkpoint is of another ledger.',
    ru: 'Контрольная точка — другого журнала.',
  },
  'kept/shorter': {
    ar: 'رأيتَ السجل عند {size, number} حدثًا، وهذا الملف أقصر: شيء قُطع.',
    en: 'You saw the ledger at {size, number} events, and this file is shorter: something was cut off.',
    ru: 'Вы видели журнал с числом событий {size, number}, а этот файл короче: что-то отрезано.',
  },
  'kept/differs': {
    ar: 'عند الموضع {size, number} كان الجذر غير هذا: كُتب ما قبله من جديد.',
    en: 'At position {size, number} the root was another: what stands before it was rewritten.',
    ru: 'На позиции {size, number} корень был другим: то, что до неё, переписано.',
  },
  found: {
    ar: 'البصمة عند {count, plural, zero {لا موضع} one {موضع واحد} two {موضعين} few {# مواضع} many {# موضعًا} other {# موضع}}، أولها {position, number} ({stream}).',
    en: 'The hash stands at {count, plural, one {# position} other {# positions}}, the first of them {position, number} ({stream}).',
    ru: 'Хеш встречается в {count, plural, one {# позиции} few {# позициях} many {# позициях} other {# позициях}}, первая — {position, number} ({stream}).',
  },
  notFound: {
    ar: 'لا موضع لهذه البصمة في الأحداث الظاهرة من الملف.',
    en: 'No event that the file shows bears this hash.',
    ru: 'Ни одно показанное событие не несёт этого хеша.',
  },
  more: {
    ar: '{count, plural, zero {} one {ومأخذ آخر} two {ومأخذان آخران} few {و# مآخذ أخرى} many {و# مأخذًا آخر} other {و# مأخذ آخر}}',
    en: '{count, plural, one {and # more} other {and # more}}',
    ru: 'и ещё {count, number}',
  },

  origin: { ar: 'السجل', en: 'Ledger', ru: 'Журнал' },
  mode: { ar: 'الوضع', en: 'Mode', ru: 'Режим' },
  'mode/live': { ar: 'حقيقي', en: 'live', ru: 'боевой' },
  'mode/demonstration': { ar: 'تجريبي', en: 'demonstration', ru: 'демонстрация' },
  'mode/exercise': { ar: 'تمرين', en: 'exercise', ru: 'учение' },
  visibility: { ar: 'لمن هو', en: 'For whom', ru: 'Для кого' },
  'visibility/public': { ar: 'للجميع', en: 'everybody', ru: 'для всех' },
  'visibility/pact': { ar: 'لأعضاء الميثاق', en: 'members of the pact', ru: 'для членов договора' },
  'visibility/secretariat': { ar: 'للأمانة', en: 'the secretariat', ru: 'для секретариата' },
  size: { ar: 'الأحداث', en: 'Events', ru: 'Событий' },
  sizes: {
    ar: '{size, number}: منها {shown, number} ظاهر و{hidden, number} لا تظهر منه إلا بصمته',
    en: '{size, number}: {shown, number} shown, {hidden, number} only as fingerprints',
    ru: '{size, number}: показано {shown, number}, только отпечатком — {hidden, number}',
  },
  checkpoints: { ar: 'نقاط التحقق', en: 'Checkpoints', ru: 'Контрольных точек' },
  signedBy: { ar: 'وقّعها', en: 'Signed by', ru: 'Подписано' },
  root: { ar: 'جذر الشجرة', en: 'Root of the tree', ru: 'Корень дерева' },

  here: { ar: 'هذا السجل', en: 'This ledger', ru: 'Этот журнал' },
  hereText: {
    ar: 'نزّل السجل كله بقدر ما يحقّ لك أن تراه، واحتفظ بمفتاحه ونقطة تحققه: بهما تعرف غدًا هل تغيّر ما رأيته اليوم.',
    en: 'Take the whole ledger away, as far as you may see it, and keep its key and its checkpoint: with them you will know tomorrow whether what you saw today was changed.',
    ru: 'Скачайте весь журнал в той мере, в какой вам можно его видеть, и сохраните ключ и контрольную точку: по ним завтра будет ясно, не изменили ли увиденное сегодня.',
  },
  download: { ar: 'نزّل الملف المُصدَّر', en: 'Download the export', ru: 'Скачать выгрузку' },
  hereKey: { ar: 'مفتاح التحقق', en: 'Verifier key', ru: 'Ключ проверки' },
  hereCheckpoint: { ar: 'نقطة التحقق الآن', en: 'Checkpoint now', ru: 'Контрольная точка сейчас' },
} as const

export const verifyBook: Sentences<keyof typeof book> = book
