import type { CallWords } from '../vocabulary.ts'

export const call: CallWords = {
  act: {
    MakeCall: 'توجيه نداء النجدة',
    ConveneConsultation: 'الدعوة إلى التشاور',
    WithdrawCall: 'سحب النداء',
    GiveNotice: 'إخطار هيئة أخرى',
    CloseCall: 'إغلاق النداء',
    OpenDeliberation: 'فتح مداولة',
    TakePosition: 'إعلان الموقف',
    CloseDeliberation: 'إقفال المداولة',
    TakeDecision: 'تسجيل القرار',
    IssueMandate: 'إصدار الولاية',
    ExtendMandate: 'تمديد الولاية',
    ConsentAsHost: 'إعلان موافقة الدولة المضيفة',
    StateRequirement: 'تحديد الاحتياجات',
    ProposePlan: 'اقتراح خطة',
    OfferContingent: 'عرض المساعدة',
    AcceptOffer: 'قبول العرض',
    DeclineOffer: 'رفض العرض',
    WithdrawOffer: 'سحب العرض',
    GiveNationalApproval: 'تسجيل الموافقة الوطنية',
    CommitContingent: 'تخصيص الوحدة',
    DepartLeg: 'الإبلاغ عن المغادرة',
    ArriveLeg: 'الإبلاغ عن الوصول',
    TransferAuthority: 'نقل صلاحية القيادة',
    ReportSituation: 'تقديم تقرير الموقف',
    ReportIncident: 'الإبلاغ عن حادث',
    OrderWithdrawal: 'الأمر بالانسحاب',
    ReturnLeg: 'الإبلاغ عن بدء العودة',
    ReleaseUnit: 'إنهاء مهمة الوحدة',
    ClaimCost: 'المطالبة بتكلفة',
    SettleCost: 'تسوية تكلفة',
    RecordLesson: 'تدوين درس مستفاد',
    Correct: 'تصحيح قيد',
  },
  event: {
    CallMade:
      '{caller}: نداء نجدة بموجب «{provision}» (السبب المعلن: {threat}{aggressor, select, none {} other {؛ المعتدي بحسب النداء: {aggressor}}})؛ «{claim}».',
    ConsultationConvened: 'دُعي إلى التشاور{body, select, none {} other { ({body})}}: «{about}».',
    CallWithdrawn: 'سُحب النداء{reason, select, none {} other {: «{reason}»}}.',
    CallLapsed: 'سقط النداء: لم يُجب أحد غير صاحبه في المهلة.',
    NoticeGiven:
      'وُجّه إخطار إلى الجهة الآتية: {to}{article, select, none {} other { ({article})}}؛ «{about}».',
    CallClosed: 'أُغلق النداء ({reason}){about, select, none {} other {: «{about}»}}.',
    DeliberationOpened:
      'فُتحت مداولة ({body}): «{question}»؛ {rule, select, none {لم تكن هناك قاعدة نافذة} other {{roll, plural, zero {لا أحد يحق له التصويت} one {يحق التصويت لعضو واحد} two {يحق التصويت لعضوين} few {يحق التصويت لـ# أعضاء} many {يحق التصويت لـ# عضوًا} other {يحق التصويت لـ# عضو}}}}{deadline, select, none {} other {، حتى {deadline}}}.',
    PositionTaken: '{member}: إعلان موقف ({ballot}){reason, select, none {} other {؛ «{reason}»}}.',
    DeliberationClosed: 'أُقفلت المداولة «{deliberation}».',
    DecisionTaken:
      '{adopted, select, true {اعتُمد القرار} other {لم يُعتمد القرار}}: «{deliberation}»{about, select, none {} other { («{about}»)}}.',
    MandateIssued:
      'صدرت ولاية: «{tasks}»؛ المنطقة: {area}{place, select, none {} other { ({place})}}؛ الوسائل: {means}{peopleMax, select, none {} other {؛ السقف: {peopleMax, plural, zero {# شخص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}}}{until, select, none {} other {؛ حتى {until}}}.',
    MandateExtended: 'مُدّدت الولاية حتى {until}.',
    MandateExpired: 'انتهت الولاية.',
    HostConsented: '{host}: موافقة الدولة المضيفة{conditions, select, none {} other { («{conditions}»)}}.',
    RequirementStated:
      'حُدّدت الاحتياجات: {lines, plural, zero {بلا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}.',
    PlanProposed: 'اقتُرحت خطة ({plan}){about, select, none {} other {: «{about}»}}.',
    ContingentOffered:
      '{member}: عرض مساعدة ({means})؛ «{unit}»{people, select, none {} other {، {people, plural, zero {بلا أفراد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}}}.',
    OfferAccepted:
      'قُبل العرض «{contingent}»{quantity, select, none {} other { (الكمية: {quantity, number})}}.',
    OfferDeclined: 'رُفض العرض «{contingent}» ({reason}){about, select, none {} other {: «{about}»}}.',
    OfferWithdrawn: 'سُحب العرض «{contingent}»{reason, select, none {} other {: «{reason}»}}.',
    NationalApproval:
      '{granted, select, true {صدرت الموافقة الوطنية} other {رُفضت الموافقة الوطنية}} على «{contingent}» ({step}){about, select, none {} other {: «{about}»}}.',
    ContingentCommitted:
      'خُصّصت الوحدة «{contingent}»{people, select, none {} other { ({people, plural, zero {بلا أفراد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})}}.',
    LegDeparted:
      'غادرت الوحدة «{contingent}» ({mode})، من: {from}، إلى: {to}{people, select, none {} other {؛ {people, plural, zero {بلا أفراد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}}}.',
    LegArrived:
      'وصلت الوحدة «{contingent}» (الرحلة «{leg}»){people, select, none {} other {؛ {people, plural, zero {بلا أفراد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}}}.',
    TransferOfAuthority: 'نُقلت صلاحية القيادة على الوحدة «{contingent}» إلى الجهة الآتية: {to}.',
    SituationReported:
      'تقرير الموقف{contingent, select, none {} other { (الوحدة «{contingent}»)}}: «{about}».',
    IncidentReported:
      'حادث ({kind}){contingent, select, none {} other { في الوحدة «{contingent}»}}: «{about}»{dead, select, none {} other {؛ عدد القتلى: {dead, number}}}{injured, select, none {} other {؛ عدد الجرحى: {injured, number}}}.',
    WithdrawalOrdered:
      'صدر الأمر بالانسحاب: «{reason}»{begins, select, none {} other {؛ يبدأ في {begins}}}{completes, select, none {} other {؛ ويكتمل في {completes}}}.',
    LegReturned:
      'بدأت الوحدة «{contingent}» العودة ({mode})، من: {from}، إلى: {to}{people, select, none {} other {؛ {people, plural, zero {بلا أفراد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}}}.',
    UnitReleased: 'انتهت مهمة الوحدة «{contingent}».',
    CostClaimed: '{member}: مطالبة بمبلغ {amount, number} {currency}؛ «{about}».',
    CostSettled:
      'سُوّيت التكلفة «{cost}» بمبلغ {amount, number}{payer, select, none {} other {؛ الدافع: {payer}}}.',
    LessonRecorded: 'دُوّن درس مستفاد: «{about}».',
    Corrected: 'صُحّح القيد رقم {version, number}: «{about}».',
    ActProposed: 'إجراء ينتظر تأكيد شخص ثانٍ حتى {expires}: «{act}».',
    ActConfirmed: 'أكّد شخص ثانٍ الإجراء المقترح ({proposal}).',
  },
  role: {
    'duty-officer': 'الضابط المناوب',
    delegate: 'المندوب',
    planner: 'المخطِّط',
    commander: 'القائد',
    auditor: 'المدقّق',
    public: 'الجمهور',
    record: 'السجل',
    clock: 'انقضاء المهلة',
  },
  phase: {
    none: 'لا نداء',
    requested: 'وُجّه النداء',
    deliberating: 'قيد المداولة',
    generating: 'جمع المساعدة',
    deployed: 'انتشار',
    withdrawing: 'انسحاب',
    closed: 'مغلق',
  },
  contingentState: {
    offered: 'معروضة',
    accepted: 'مقبولة',
    committed: 'مخصّصة',
    moving: 'في الطريق',
    deployed: 'منتشرة',
    returning: 'عائدة',
    released: 'انتهت مهمتها',
    declined: 'مرفوضة',
    withdrawn: 'مسحوبة',
  },
  closing: {
    'help-ended': 'انتهت المساعدة',
    'no-longer-needed': 'زالت الحاجة',
    'not-adopted': 'لم يُعتمد القرار',
    'no-answer': 'لا جواب',
    overtaken: 'تجاوزته الأحداث',
    other: 'سبب آخر',
  },
  declining: {
    'not-needed': 'لا حاجة إليه',
    'too-late': 'فات أوانه',
    caveat: 'قيد وطني',
    cost: 'التكلفة',
    'host-refuses': 'رفض الدولة المضيفة',
    other: 'سبب آخر',
  },
  incident: {
    casualty: 'إصابات',
    'force-used': 'استخدام القوة',
    attack: 'هجوم',
    accident: 'حادث عرضي',
    complaint: 'شكوى',
    other: 'غير ذلك',
  },
  mode: { air: 'جوًا', road: 'برًا', rail: 'بالقطار', sea: 'بحرًا' },
  clock: { deliberation: 'مهلة المداولة', answer: 'مهلة الرد على النداء', mandate: 'نهاية الولاية' },
}
