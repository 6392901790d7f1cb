/** The sentences of the verbs of the live desk. */

export const liveLines = {
  serving: {
    en: 'Najda serves at {address}',
    ar: 'نجدة تعمل على {address}',
    ru: 'Najda работает: {address}',
  },
  demonstration: {
    en: 'This is a demonstration: whoever sits at this machine may act as any delegate, planner or duty officer. Nothing in it is real.',
    ar: 'هذا عرض تجريبي: من يجلس إلى هذا الجهاز له أن يتصرف باسم أي مندوب أو مخطِّط أو ضابط مناوب. لا شيء فيه حقيقي.',
    ru: 'Это демонстрация: кто сидит за этой машиной, может действовать как любой представитель, планировщик или дежурный. Ничего настоящего здесь нет.',
  },
  settingOff: {
    en: 'WARNING: {name} is off in this database: a power failure may lose what was acknowledged. Turn it on before anything real is recorded.',
    ar: 'تحذير: الإعداد {name} معطَّل في قاعدة البيانات هذه: قد يضيع بانقطاع الكهرباء ما أُكّد تسجيله. فعّله قبل تسجيل أي شيء حقيقي.',
    ru: 'ВНИМАНИЕ: в этой базе данных выключен параметр {name}: при сбое питания подтверждённое может пропасть. Включите его, прежде чем записывать что-либо настоящее.',
  },
  leftOut: {
    en: 'Files with faults were not installed; what was installed of them before still holds.',
    ar: 'لم تُثبَّت الملفات التي فيها أخطاء، وما ثُبّت منها من قبل ما زال ساريًا.',
    ru: 'Файлы с ошибками не установлены; установленное из них раньше остаётся в силе.',
  },
  setUp: {
    en: 'There is no administrator yet. Make the first one at {address}/en/set-up with this secret: {secret}',
    ar: 'لا يوجد مدير بعد. أنشئ المدير الأول في {address}/ar/set-up بهذا السرّ: {secret}',
    ru: 'Администратора ещё нет. Создайте первого на {address}/ru/set-up с этим секретом: {secret}',
  },
  stopped: { en: 'Stopped.', ar: 'توقّف.', ru: 'Остановлено.' },
  exported: {
    en: '{file}: {shown, number} events shown, {hidden, number} hidden.',
    ar: '{file}: الأحداث الظاهرة {shown, number}، والمحجوبة {hidden, number}.',
    ru: '{file}: событий показано {shown, number}, скрыто {hidden, number}.',
  },
  backedUp: {
    en: 'Backed up to {file}.',
    ar: 'حُفظت نسخة احتياطية في {file}.',
    ru: 'Копия сохранена в {file}.',
  },
  restored: {
    en: 'Restored and verified: {size, number} events, root {root}.',
    ar: 'استُعيد السجل وتُحقّق منه: عدد الأحداث {size, number}، والجذر {root}.',
    ru: 'Восстановлено и проверено: событий {size, number}, корень {root}.',
  },
  moved: {
    en: 'Moved and verified: {size, number} events, root {root}. The old directory is left as it was.',
    ar: 'نُقل السجل وتُحقّق منه: عدد الأحداث {size, number}، والجذر {root}. بقي المجلد القديم كما كان.',
    ru: 'Перенесено и проверено: событий {size, number}, корень {root}. Старая папка осталась как была.',
  },
  verified: {
    en: 'This is what was recorded: {size, number} events of {origin}, {hidden, number} of them hidden, signed by {signers}.',
    ar: 'هذا ما سُجّل فعلًا: عدد أحداث {origin} هو {size, number}، والمحجوب منها {hidden, number}، بتوقيع {signers}.',
    ru: 'Это именно то, что было записано: {origin}, событий {size, number}, из них скрыто {hidden, number}, подписи: {signers}.',
  },
  keyInside: {
    en: 'It was verified with the key that stands in it. Whoever rewrote the whole ledger would also write the key: give a key that you know from elsewhere with --keys.',
    ar: 'جرى التحقق بالمفتاح المذكور فيه. ومن يعيد كتابة السجل كله يكتب المفتاح أيضًا: أعطِ مفتاحًا تعرفه من مصدر آخر بالخيار --keys.',
    ru: 'Проверено ключом, который записан в нём самом. Кто переписал бы весь журнал, переписал бы и ключ: укажите ключ, известный вам из другого места, через --keys.',
  },
  changed: {
    en: '{count, plural, one {# fault} other {# faults}}: this is not what was recorded.',
    ar: '{count, plural, zero {لا خلل} one {خلل واحد} two {خللان} few {# مواضع خلل} many {# موضع خلل} other {# موضع خلل}}: ليس هذا ما سُجّل.',
    ru: '{count, plural, one {# нарушение} few {# нарушения} many {# нарушений} other {# нарушения}}: это не то, что было записано.',
  },
  recorded: {
    en: 'Recorded: call {call}, version {version, number}, position {position, number}{repeated, select, yes { (it was recorded before)} other {}}.',
    ar: 'سُجّل: النداء {call}، النسخة {version, number}، الموضع {position, number}{repeated, select, yes { (وكان مسجّلًا من قبل)} other {}}.',
    ru: 'Записано: запрос {call}, версия {version, number}, позиция {position, number}{repeated, select, yes { (было записано раньше)} other {}}.',
  },
} as const

/** What `najda verify` finds, by the code of the finding. */
export const exportLines = {
  'export/no-header': {
    en: 'The first line is not that of an export.',
    ar: 'السطر الأول ليس سطر ملف مُصدَّر.',
    ru: 'Первая строка — не от выгрузки.',
  },
  'export/origin-misfits-mode': {
    en: 'The name of the ledger does not fit its mode ({mode}).',
    ar: 'اسم السجل لا يوافق وضعه ({mode}).',
    ru: 'Имя журнала не соответствует его режиму ({mode}).',
  },
  'export/unreadable-line': {
    en: 'Position {position, number}: the line cannot be read.',
    ar: 'الموضع {position, number}: السطر غير مقروء.',
    ru: 'Позиция {position, number}: строка не читается.',
  },
  'export/line-out-of-order': {
    en: 'Position {position, number}: another position stands in the line.',
    ar: 'الموضع {position, number}: في السطر موضع آخر.',
    ru: 'Позиция {position, number}: в строке указана другая позиция.',
  },
  'export/event-changed': {
    en: 'Position {position, number}: the event was changed.',
    ar: 'الموضع {position, number}: غُيّر الحدث.',
    ru: 'Позиция {position, number}: событие изменено.',
  },
  'export/event-not-for-this-reader': {
    en: 'Position {position, number}: the event is not for this reader.',
    ar: 'الموضع {position, number}: الحدث ليس لهذا القارئ.',
    ru: 'Позиция {position, number}: событие не для этого читателя.',
  },
  'export/tree-head-differs': {
    en: 'Position {position, number}: the event does not fit those before it.',
    ar: 'الموضع {position, number}: الحدث لا يتصل بما قبله.',
    ru: 'Позиция {position, number}: событие не согласуется с предыдущими.',
  },
  'export/checkpoint-differs': {
    en: 'After position {position, number}: the checkpoint is of another ledger.',
    ar: 'بعد الموضع {position, number}: نقطة التحقق تخص سجلًا آخر.',
    ru: 'После позиции {position, number}: контрольная точка другого журнала.',
  },
  'export/checkpoint-not-believed': {
    en: 'After position {position, number}: the signatures of the checkpoint do not hold.',
    ar: 'بعد الموضع {position, number}: تواقيع نقطة التحقق غير صحيحة.',
    ru: 'После позиции {position, number}: подписи контрольной точки неверны.',
  },
  'export/ends-without-checkpoint': {
    en: 'The export ends too early: {size, number} events were announced, {found, number} are there.',
    ar: 'ينتهي الملف قبل أوانه: المعلن {size, number} والموجود {found, number}.',
    ru: 'Выгрузка обрывается: объявлено событий {size, number}, есть {found, number}.',
  },
} as const

export const liveStops = {
  'ledger-in-use': {
    en: 'Another process has the ledger in {directory} open: stop that one first, or choose another directory with --data.',
    ar: 'عملية أخرى تفتح السجل في {directory}: أوقفها أولًا، أو اختر مجلدًا آخر بالخيار --data.',
    ru: 'Журнал в {directory} открыт другим процессом: сначала остановите его или выберите другую папку через --data.',
  },
  'ledger-newer-schema': {
    en: 'A newer release of Najda has written this ledger; use that release or a newer one.',
    ar: 'كتب هذا السجلَ إصدارٌ أحدث من نجدة؛ استعمل ذلك الإصدار أو أحدث منه.',
    ru: 'Этот журнал записан более новой версией Najda; используйте её или новее.',
  },
  'ledger-not-founded': {
    en: 'There is no ledger here yet; `najda serve` founds one.',
    ar: 'لا يوجد سجل هنا بعد؛ ينشئه الأمر `najda serve`.',
    ru: 'Здесь ещё нет журнала; его создаёт `najda serve`.',
  },
  'ledger-founded-otherwise': {
    en: 'This ledger was founded as {name} ({mode}), and that cannot be changed.',
    ar: 'أُنشئ هذا السجل باسم {name} ({mode})، ولا يمكن تغيير ذلك.',
    ru: 'Этот журнал основан как {name} ({mode}), и изменить это нельзя.',
  },
  'ledger-unreachable': {
    en: 'The database of DATABASE_URL cannot be reached: {reason}.',
    ar: 'لا يمكن الوصول إلى قاعدة البيانات المذكورة في DATABASE_URL: {reason}.',
    ru: 'База данных из DATABASE_URL недоступна: {reason}.',
  },
  'ledger-database-too-old': {
    en: 'This is PostgreSQL {version}; Najda needs {oldest} or newer.',
    ar: 'هذا PostgreSQL {version}؛ تحتاج نجدة إلى {oldest} أو أحدث.',
    ru: 'Это PostgreSQL {version}; Najda нужен {oldest} или новее.',
  },
  'ledger-not-empty': {
    en: 'There is something in {where} already: nothing is overwritten.',
    ar: 'يوجد شيء في {where}: لا يُكتب فوق ما هو موجود.',
    ru: 'В {where} уже что-то есть: ничего не перезаписывается.',
  },
  'ledger-not-to-be-moved': {
    en: 'This is a demonstration ledger ({mode}), in which anybody may act for any member: it is not moved.',
    ar: 'هذا سجل عرض تجريبي ({mode})، لكل أحد فيه أن يتصرف باسم أي عضو: لا يُنقل.',
    ru: 'Это демонстрационный журнал ({mode}), где любой может действовать за любого: он не переносится.',
  },
  'ledger-not-a-backup': {
    en: 'The file is not a backup of such a ledger.',
    ar: 'الملف ليس نسخة احتياطية من سجل كهذا.',
    ru: 'Файл — не копия такого журнала.',
  },
  'ledger-copy-differs': {
    en: 'The copy is not what was recorded ({code} at position {position, number}): it is not kept.',
    ar: 'النسخة ليست ما سُجّل ({code} عند الموضع {position, number}): لم يُحتفظ بها.',
    ru: 'Копия не совпадает с записанным ({code} в позиции {position, number}): она не сохранена.',
  },
  'port-in-use': {
    en: 'Port {port} of {host} is taken; choose another with --port.',
    ar: 'المنفذ {port} على {host} مشغول؛ اختر غيره بالخيار --port.',
    ru: 'Порт {port} на {host} занят; выберите другой через --port.',
  },
  'not-a-number': {
    en: '"{text}" is not a number that fits {name}.',
    ar: '«{text}» ليس عددًا يصلح للخيار {name}.',
    ru: '«{text}» — не число, подходящее для {name}.',
  },
  'demonstration-is-local': {
    en: 'A demonstration is served to this machine alone, never at {host}.',
    ar: 'العرض التجريبي لهذا الجهاز وحده، ولا يُقدَّم على {host}.',
    ru: 'Демонстрация доступна только этой машине, а не по адресу {host}.',
  },
  'demonstration-is-embedded': {
    en: 'A demonstration is kept in a directory of its own, never in the database of DATABASE_URL: unset DATABASE_URL to open it, or run `najda serve` without --demonstration to open the desk of that database.',
    ar: 'يُحفظ العرض التجريبي في مجلد خاص به، لا في قاعدة DATABASE_URL: ألغِ ضبط DATABASE_URL لفتحه، أو شغّل `najda serve` من دون --demonstration لفتح مكتب تلك القاعدة.',
    ru: 'Демонстрация хранится в собственной папке, а не в базе из DATABASE_URL: уберите DATABASE_URL, чтобы открыть её, или запустите `najda serve` без --demonstration, чтобы открыть рабочее место этой базы.',
  },
  'mail-unsound': {
    en: '{name} is not sound: NAJDA_SMTP_URL is an address such as smtps://name:password@mail.example.org, and NAJDA_MAIL_FROM the mail address that notices come from; the first needs the second.',
    ar: '{name} غير صحيح: NAJDA_SMTP_URL عنوان مثل ⁦smtps://name:password@mail.example.org⁩، وNAJDA_MAIL_FROM عنوان البريد الذي تُرسل منه الإشعارات؛ ولا يصح الأول دون الثاني.',
    ru: '{name} указан неверно: NAJDA_SMTP_URL — адрес вида smtps://name:password@mail.example.org, NAJDA_MAIL_FROM — почтовый адрес отправителя уведомлений; без второго первый не действует.',
  },
  'witness-unsound': {
    en: 'NAJDA_WITNESSES holds something that is no verifier key of a witness: {text}.',
    ar: 'في NAJDA_WITNESSES ما ليس مفتاح تحقق لشاهد: {text}.',
    ru: 'В NAJDA_WITNESSES есть то, что не является проверочным ключом свидетеля: {text}.',
  },
  'file-exists': {
    en: 'There is a file {file} already: nothing is overwritten.',
    ar: 'الملف {file} موجود: لا يُكتب فوق ما هو موجود.',
    ru: 'Файл {file} уже есть: ничего не перезаписывается.',
  },
  'no-database': {
    en: 'DATABASE_URL is not set: it says where to move the ledger.',
    ar: 'لم يُضبط DATABASE_URL: به يُعرف أين يُنقل السجل.',
    ru: 'DATABASE_URL не задан: он говорит, куда перенести журнал.',
  },
  'server-silent': {
    en: '{server} does not answer.',
    ar: 'لا جواب من {server}.',
    ru: '{server} не отвечает.',
  },
  'not-a-payload': {
    en: 'The payload must be a JSON object.',
    ar: 'يجب أن تكون الحمولة كائن JSON.',
    ru: 'Данные действия должны быть объектом JSON.',
  },
  'server-said': { en: '{sentence}', ar: '{sentence}', ru: '{sentence}' },
} as const
