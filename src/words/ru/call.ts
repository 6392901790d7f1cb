import type { CallWords } from '../vocabulary.ts'

export const call: CallWords = {
  act: {
    MakeCall: 'Запросить помощь',
    ConveneConsultation: 'Созвать консультации',
    WithdrawCall: 'Отозвать запрос',
    GiveNotice: 'Уведомить другой орган',
    CloseCall: 'Закрыть запрос',
    OpenDeliberation: 'Открыть обсуждение',
    TakePosition: 'Заявить позицию',
    CloseDeliberation: 'Закрыть обсуждение',
    TakeDecision: 'Записать решение',
    IssueMandate: 'Выдать мандат',
    ExtendMandate: 'Продлить мандат',
    ConsentAsHost: 'Дать согласие принимающей стороны',
    StateRequirement: 'Заявить потребность',
    ProposePlan: 'Предложить план',
    OfferContingent: 'Предложить помощь',
    AcceptOffer: 'Принять предложение',
    DeclineOffer: 'Отклонить предложение',
    WithdrawOffer: 'Отозвать предложение',
    GiveNationalApproval: 'Записать национальное одобрение',
    CommitContingent: 'Выделить контингент',
    DepartLeg: 'Сообщить об отправлении',
    ArriveLeg: 'Сообщить о прибытии',
    TransferAuthority: 'Передать управление',
    ReportSituation: 'Доложить обстановку',
    ReportIncident: 'Сообщить о происшествии',
    OrderWithdrawal: 'Отдать приказ о выводе',
    ReturnLeg: 'Сообщить об отправлении домой',
    ReleaseUnit: 'Снять подразделение с задачи',
    ClaimCost: 'Заявить расходы',
    SettleCost: 'Урегулировать расходы',
    RecordLesson: 'Записать вывод',
    Correct: 'Исправить запись',
  },
  event: {
    CallMade:
      '{caller}: запрос о помощи на основании «{provision}» (заявленная причина: {threat}{aggressor, select, none {} other {; названный агрессор: {aggressor}}}); «{claim}».',
    ConsultationConvened: 'Созваны консультации{body, select, none {} other { ({body})}}: «{about}».',
    CallWithdrawn: 'Запрос отозван{reason, select, none {} other {: «{reason}»}}.',
    CallLapsed: 'Запрос остался без ответа: в срок не отозвался никто, кроме обратившегося.',
    NoticeGiven:
      'Направлено уведомление{article, select, none {} other { ({article})}}, адресат: {to}; «{about}».',
    CallClosed: 'Запрос закрыт ({reason}){about, select, none {} other {: «{about}»}}.',
    DeliberationOpened:
      'Открыто обсуждение ({body}): «{question}»; {rule, select, none {действующего правила не было} other {{roll, plural, =0 {права голоса не имеет никто} one {право голоса имеет # член} few {право голоса имеют # члена} many {право голоса имеют # членов} other {право голоса имеют # члена}}}}{deadline, select, none {} other {, срок: {deadline}}}.',
    PositionTaken: '{member}: заявлена позиция ({ballot}){reason, select, none {} other {; «{reason}»}}.',
    DeliberationClosed: 'Обсуждение «{deliberation}» закрыто.',
    DecisionTaken:
      '{adopted, select, true {Решение принято} other {Решение не принято}}: «{deliberation}»{about, select, none {} other { («{about}»)}}.',
    MandateIssued:
      'Выдан мандат: «{tasks}»; район: {area}{place, select, none {} other { ({place})}}; средства: {means}{peopleMax, select, none {} other {; предельная численность: {peopleMax, plural, one {# человек} few {# человека} many {# человек} other {# человека}}}}{until, select, none {} other {; срок: до {until}}}.',
    MandateExtended: 'Мандат продлён, новый срок: {until}.',
    MandateExpired: 'Срок мандата истёк.',
    HostConsented:
      '{host}: согласие принимающей стороны{conditions, select, none {} other { («{conditions}»)}}.',
    RequirementStated:
      'Заявлена потребность: {lines, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}.',
    PlanProposed: 'Предложен план ({plan}){about, select, none {} other {: «{about}»}}.',
    ContingentOffered:
      '{member}: предложение помощи ({means}); «{unit}»{people, select, none {} other {, {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}}}.',
    OfferAccepted:
      'Предложение «{contingent}» принято{quantity, select, none {} other { (количество: {quantity, number})}}.',
    OfferDeclined:
      'Предложение «{contingent}» отклонено ({reason}){about, select, none {} other {: «{about}»}}.',
    OfferWithdrawn: 'Предложение «{contingent}» отозвано{reason, select, none {} other {: «{reason}»}}.',
    NationalApproval:
      'Национальное одобрение для «{contingent}» {granted, select, true {дано} other {не дано}} ({step}){about, select, none {} other {: «{about}»}}.',
    ContingentCommitted:
      'Контингент «{contingent}» выделен{people, select, none {} other { ({people, plural, one {# человек} few {# человека} many {# человек} other {# человека}})}}.',
    LegDeparted:
      'Контингент «{contingent}» отправлен ({mode}), откуда: {from}, куда: {to}{people, select, none {} other {; {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}}}.',
    LegArrived:
      'Контингент «{contingent}» прибыл (рейс «{leg}»){people, select, none {} other {; {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}}}.',
    TransferOfAuthority: 'Управление контингентом «{contingent}» передано, кому: {to}.',
    SituationReported:
      'Обстановка{contingent, select, none {} other { (контингент «{contingent}»)}}: «{about}».',
    IncidentReported:
      'Происшествие ({kind}){contingent, select, none {} other {, контингент «{contingent}»}}: «{about}»{dead, select, none {} other {; погибших: {dead, number}}}{injured, select, none {} other {; раненых: {injured, number}}}.',
    WithdrawalOrdered:
      'Отдан приказ о выводе: «{reason}»{begins, select, none {} other {; начало: {begins}}}{completes, select, none {} other {; завершение: {completes}}}.',
    LegReturned:
      'Контингент «{contingent}» отправлен домой ({mode}), откуда: {from}, куда: {to}{people, select, none {} other {; {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}}}.',
    UnitReleased: 'Контингент «{contingent}» снят с задачи.',
    CostClaimed: '{member}: заявлены расходы, {amount, number} {currency}; «{about}».',
    CostSettled:
      'Расходы «{cost}» урегулированы, сумма: {amount, number}{payer, select, none {} other {; плательщик: {payer}}}.',
    LessonRecorded: 'Записан вывод: «{about}».',
    Corrected: 'Исправлена запись № {version, number}: «{about}».',
    ActProposed: 'Действие ждёт подтверждения второго лица, срок: {expires}; «{act}».',
    ActConfirmed: 'Второе лицо подтвердило предложенное действие ({proposal}).',
  },
  role: {
    'duty-officer': 'дежурный офицер',
    delegate: 'представитель',
    planner: 'планировщик',
    commander: 'командующий',
    auditor: 'аудитор',
    public: 'общественность',
    record: 'летопись',
    clock: 'истечение срока',
  },
  phase: {
    none: 'запроса нет',
    requested: 'запрос подан',
    deliberating: 'обсуждение',
    generating: 'сбор помощи',
    deployed: 'развёртывание',
    withdrawing: 'вывод',
    closed: 'закрыт',
  },
  contingentState: {
    offered: 'предложен',
    accepted: 'принят',
    committed: 'выделен',
    moving: 'в пути',
    deployed: 'развёрнут',
    returning: 'возвращается',
    released: 'снят с задачи',
    declined: 'отклонён',
    withdrawn: 'отозван',
  },
  closing: {
    'help-ended': 'помощь завершена',
    'no-longer-needed': 'надобность отпала',
    'not-adopted': 'решение не принято',
    'no-answer': 'ответа нет',
    overtaken: 'обстоятельства изменились',
    other: 'иная причина',
  },
  declining: {
    'not-needed': 'не требуется',
    'too-late': 'слишком поздно',
    caveat: 'национальная оговорка',
    cost: 'стоимость',
    'host-refuses': 'отказ принимающей стороны',
    other: 'иная причина',
  },
  incident: {
    casualty: 'пострадавшие',
    'force-used': 'применение силы',
    attack: 'нападение',
    accident: 'несчастный случай',
    complaint: 'жалоба',
    other: 'иное',
  },
  mode: { air: 'по воздуху', road: 'по дороге', rail: 'по железной дороге', sea: 'морем' },
  clock: { deliberation: 'срок обсуждения', answer: 'срок ответа на запрос', mandate: 'конец мандата' },
}
