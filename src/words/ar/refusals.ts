import type { RefusalWords } from '../vocabulary.ts'

export const refusals: RefusalWords = {
  refusal: {
    'role/may-not': 'الإجراء «{act}» ليس من صلاحية هذه الصفة ({role})؛ بل من صلاحية: {roles}.',
    'role/another-member':
      'الإجراء «{act}» لا يقوم به هنا إلا من يمثّل هذا العضو: {member}{own, select, none {} other {؛ وأنت تمثّل: {own}}}.',
    'call/already-made': 'وُجّه النداء من قبل؛ اسحبه أو أغلقه قبل توجيه غيره.',
    'call/not-made': 'لم يُوجَّه نداء بعد؛ لا بد أن يوجّهه أحد الأعضاء أولًا.',
    'call/ended':
      'انتهى النداء ({how, select, withdrawn {سُحب} lapsed {لم يُجب أحد في المهلة} other {أُغلق}})؛ يلزم نداء جديد.',
    'call/not-a-member': 'هذا الإجراء للأعضاء وحدهم، وليس منهم يوم {day}: {caller}.',
    'call/suspended': 'العضوية معلّقة يوم {day}، ولا يُوجَّه نداء إلا بعد رفع التعليق: {caller}.',
    'call/no-such-provision': 'لا حُكم نافذ باسم «{provision}» يوم {day}؛ والأحكام النافذة: {known}.',
    'call/not-covered': 'الحُكم «{provision}» لا يشمل هذا التهديد ({threat})؛ والأحكام النافذة: {known}.',
    'call/force-still-out':
      'لا ينتهي النداء ما دامت وحدات في الخارج ({contingents})؛ أعِدها أو أنهِ مهمتها أولًا.',
    'deliberation/unknown': 'لا مداولة باسم «{deliberation}»؛ والمداولات القائمة: {known}.',
    'deliberation/already-open': 'المداولة «{deliberation}» قائمة من قبل؛ أعطِ الجديدة معرّفًا آخر.',
    'deliberation/bilateral': 'لا قرار جماعيًا في هذه المسألة: يساعد كل عضو بقرار منه، وباب العروض مفتوح.',
    'deliberation/too-many':
      'أقصى ما يحتمله نداء واحد من المداولات هو {most, number}؛ وجّه نداءً جديدًا لغيرها.',
    'deliberation/deadline-not-ahead': 'المهلة ({deadline}) ليست في المستقبل؛ حدّد موعدًا أبعد.',
    'deliberation/closed': 'المداولة «{deliberation}» مقفلة؛ ولم يبقَ إلا تسجيل قرارها.',
    'deliberation/decided': 'حُسمت المداولة «{deliberation}»؛ افتح غيرها للبتّ في المسألة من جديد.',
    'deliberation/no-rule':
      'لم تكن هناك قاعدة نافذة حين فُتحت المداولة «{deliberation}»، فلا سبيل إلى فرزها؛ افتح مداولة في مسألة لها قاعدة.',
    'position/not-on-the-roll': 'قائمة المصوّتين في هذه المداولة هي: {roll}؛ وليس فيها: {member}.',
    'position/past-the-deadline': 'انقضت المهلة ({deadline})؛ ولا يُحسب إلا موقف أُعلن قبلها.',
    'decision/still-open':
      'المداولة «{deliberation}» ما زالت مفتوحة؛ وتحسمها مواقف أخرى أو انقضاء مهلتها أو إقفالها.',
    'decision/not-before-the-deadline':
      'في إجراء الموافقة الصامتة لا تُعرف الموافقة إلا بانقضاء المهلة{deadline, select, none {} other { ({deadline})}}؛ انتظر حتى ذلك الحين.',
    'decision/not-what-the-count-says':
      'لا يُسجَّل إلا ما أسفر عنه الفرز، وهو: {outcome, select, adopted {اعتماد القرار} other {عدم اعتماد القرار}}.',
    'mandate/no-decision': 'لا يستند هذا التكليف إلى قرار معتمد؛ لا بد أن تعتمد إحدى الهيئات قرارًا أولًا.',
    'mandate/already-issued': 'هناك ولاية سارية؛ مدّدها أو انتظر نهايتها.',
    'mandate/not-issued': 'لم تصدر ولاية بعد؛ أصدرها أولًا.',
    'mandate/outside-area':
      'لا يجيز الميثاق عمل القوة إلا في أراضي أعضائه{needs, select, none {} other {، ما لم تستند إلى ما يأتي: {needs}}}.',
    'mandate/over-ceiling':
      'السقف الذي يجيزه الميثاق هو {peopleMax, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، والعدد المطلوب {people, number}.',
    'mandate/too-long':
      'أقصى مدة يجيزها الميثاق هي {daysMax, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}، وعدد الأيام المطلوب {days, number}.',
    'mandate/expired':
      'انتهت الولاية{until, select, none {} other { ({until})}}؛ لا بد من إصدار ولاية جديدة.',
    'mandate/not-longer': 'الولاية سارية أصلًا حتى {until}؛ حدّد نهاية أبعد.',
    'mandate/means-not-on-the-menu': 'هذه الوسائل ليست مما يجيزه الميثاق: {means}؛ والوسائل الجائزة: {menu}.',
    'mandate/until-not-ahead': 'نهاية الولاية ({until}) ليست في المستقبل؛ حدّد نهاية أبعد.',
    'offer/no-decision': 'لم يُفتح باب العروض بعد؛ لا بد أن تعتمد إحدى الهيئات تقديم المساعدة أولًا.',
    'contingent/unknown': 'لا وحدة باسم «{contingent}»؛ والوحدات القائمة: {known}.',
    'contingent/already-offered': 'الوحدة «{contingent}» معروضة من قبل؛ أعطِ الجديدة معرّفًا آخر.',
    'contingent/not-offered': 'يلزم هنا عرض لم يُبتّ فيه، وحالة الوحدة «{contingent}» هي: {state}.',
    'contingent/not-accepted': 'يلزم هنا عرض مقبول، وحالة الوحدة «{contingent}» هي: {state}.',
    'contingent/not-committed': 'يلزم هنا تخصيص الوحدة أولًا، وحالة الوحدة «{contingent}» هي: {state}.',
    'contingent/gone': 'فات أوان هذا الإجراء للوحدة «{contingent}»، وحالتها: {state}.',
    'contingent/approval-missing':
      'لا تغادر الوحدة «{contingent}» قبل الموافقة الوطنية، وما زال ينقصها: {steps}.',
    'contingent/approval-refused':
      'رُفضت الموافقة الوطنية على الوحدة «{contingent}» ({steps})؛ ولا تغادر إلا إذا صدرت.',
    'contingent/approval-not-needed':
      'هذه الخطوة الوطنية لم يُعلن أنها لازمة ({step})؛ والخطوات المعلن لزومها: {steps}.',
    'contingent/no-mandate': 'الوحدة «{contingent}» قوة مسلّحة ولا تغادر إلا بولاية؛ أصدر الولاية أولًا.',
    'contingent/over-ceiling':
      'سقف الولاية {peopleMax, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، ويصير العدد مع هذه الوحدة {people, number}.',
    'contingent/not-deployed':
      'يلزم هنا أن تكون الوحدة قد غادرت بلدها، وحالة الوحدة «{contingent}» هي: {state}.',
    'leg/unknown': 'لا رحلة باسم «{leg}»؛ والرحلات القائمة: {known}.',
    'leg/already-departed': 'انطلقت الرحلة «{leg}» من قبل؛ أعطِ الجديدة معرّفًا آخر.',
    'leg/already-arrived': 'وصلت الرحلة «{leg}» من قبل؛ صحّح القيد إن كان خاطئًا.',
    'requirement/duplicate-line': 'البند «{line}» مكرّر؛ أعطِ كل بند معرّفًا خاصًا به.',
    'requirement/unknown-line': 'ليس في بيان الاحتياجات بند باسم «{line}»؛ وبنوده: {known}.',
    'withdrawal/nobody-out': 'لا وحدات في الخارج، فلا انسحاب يُؤمر به؛ أغلق النداء بدلًا من ذلك.',
    'withdrawal/already-ordered': 'صدر الأمر بالانسحاب من قبل؛ أبلغ عن كل عودة.',
    'cost/already-claimed': 'التكلفة «{cost}» مطلوبة من قبل؛ أعطِ الجديدة معرّفًا آخر.',
    'cost/unknown': 'لا تكلفة باسم «{cost}»؛ والتكاليف القائمة: {known}.',
    'cost/already-settled': 'سُوّيت التكلفة «{cost}» من قبل؛ صحّح القيد إن كان خاطئًا.',
    'correction/no-such-event': 'لا قيد بالرقم {version, number}؛ ورقم آخر قيد {versionMax, number}.',
    'act/second-person-needed': 'الإجراء «{act}» يحتاج إلى شخصين: أحدهما يقترحه والآخر يؤكّده.',
    'act/not-grave': 'الإجراء «{act}» لا يحتاج إلى شخص ثانٍ؛ قم به مباشرة.',
    'act/already-proposed': 'الاقتراح «{proposal}» قائم من قبل؛ أعطِ الجديد معرّفًا آخر.',
    'act/unknown': 'لا اقتراح باسم «{proposal}»؛ اقترح الإجراء أولًا.',
    'act/same-person': 'لا بد أن يؤكّد الاقتراح «{proposal}» شخص غير الذي قدّمه.',
    'act/proposal-expired': 'انتهت مدة الاقتراح «{proposal}»؛ اقترح الإجراء من جديد.',
    'act/proposal-stale': 'استجدّ أمر بعد تقديم الاقتراح «{proposal}»؛ راجع الموقف واقترح الإجراء من جديد.',
    'act/already-confirmed': 'تأكّد الاقتراح «{proposal}» من قبل؛ ولم يبقَ ما يُعمل.',
    'clock/not-due':
      'لم يحن هنا أي موعد الآن ({kind, select, deliberation {مهلة مداولة} answer {مهلة الرد على النداء} other {نهاية الولاية}}: {subject})؛ انتظر الموعد التالي.',
    'pact/not-in-force':
      'الميثاق غير نافذ يوم {day} ({pact})؛ وقد وُقّع في {signed}{ended, select, none {} other { وانتهى في {ended}}}.',
    'body/unknown': 'لا هيئة باسم «{body}» يوم {day}؛ والهيئات القائمة: {known}.',
    'matter/no-rule-in-force':
      'ليس للهيئة «{body}» يوم {day} قاعدة نافذة في المسألة «{matter}»؛ والمسائل التي لها قاعدة: {known}.',
    'body/not-composed':
      'لا أحد يحق له التصويت في هذه المسألة في الهيئة «{body}» يوم {day}؛ لا بد أن يشمل تشكيلها ذلك اليوم.',
    'body/seats-not-listed':
      'عدد مقاعد الهيئة «{body}» يوم {day} هو {seats, number}، ولا يذكر الميثاق منها إلا {listed, number}؛ سمِّ شاغليها.',
  },
}
