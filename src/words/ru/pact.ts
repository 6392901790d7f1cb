import type { PactWords } from '../vocabulary.ts'

export const pact: PactWords = {
  finding: {
    'yaml/syntax': 'Это не правильный YAML ({reason}); проверьте отступы, кавычки и скобки.',
    'yaml/too-large': 'Размер файла в байтах: {bytes, number}; читается не более {bytesMax, number}.',
    'yaml/too-deep': 'Вложенность файла слишком велика; число читаемых уровней: не более {depthMax, number}.',
    'yaml/alias': 'Ссылка «{name}» не допускается; запишите значение полностью.',
    'yaml/tag': 'Тег «{tag}» не допускается; запишите простое значение.',
    'yaml/forbidden-key': 'Ключ «{name}» не допускается; выберите другое имя.',
    'shape/missing': 'Ключ «{key}» отсутствует, а он обязателен.',
    'shape/unknown-key': 'Ключ «{name}» здесь неизвестен; исправьте написание или удалите его.',
    'shape/wrong-type':
      'Значение «{key}» имеет неверный тип; нужно следующее: {expected, select, string {текст} number {число} int {целое число} boolean {true или false} array {список} tuple {список} object {набор ключей} record {набор ключей} other {значение другого вида}}.',
    'shape/not-one-of': 'Для «{key}» допускается одно из этих значений: {values}.',
    'shape/out-of-range':
      'Значение «{key}» вне допустимых пределов; {most, select, none {наименьшее: {least, number}} other {наибольшее: {most, number}}}.',
    'shape/wrong-form':
      'Значение «{key}» записано не в той форме, которая здесь нужна{form, select, none {} other {: {form}}}.',
    'shape/not-a-rule': 'Значение «{key}» не является правилом решения; виды правил: {kinds}.',
    'source/missing':
      'Не указан источник в «{key}»; назовите один или несколько идентификаторов из «sources».',
    'text/bidi-control': 'В «{key}» есть невидимые знаки, меняющие направление письма; удалите их.',
    'text/control-character': 'В «{key}» есть управляющие знаки; удалите их.',
    'day/no-such-day': 'Значение «{key}» не является днём календаря; запишите его по образцу: {example}.',
    'share/not-a-fraction': 'Значение «{key}» не является долей; запишите её по образцу: {example}.',
    'zone/unknown':
      'Значение «{key}» не является известным часовым поясом; запишите имя из списка IANA по образцу: {example}.',
    'instant/no-such-time':
      'Значение «{key}» не является моментом времени; запишите день, время и сдвиг от UTC по образцу: {example}.',
    'dates/reversed': 'Конец ({until}) раньше начала ({from}); поставьте более ранний день первым.',
    'dates/overlap':
      'Версия, которая начинается {from}, имеет общие дни с версией № {other, number} того же списка; закончите более раннюю накануне.',
    'reference/unknown-member': 'Член «{id}» неизвестен; известные члены: {known}.',
    'reference/unknown-source': 'Источник «{id}» не указан в списке; в списке: {known}.',
    'reference/unknown-article': 'Статья «{id}» неизвестна; известные статьи: {known}.',
    'reference/unknown-instrument': 'Документ «{id}» неизвестен; известные документы: {known}.',
    'reference/unknown-body': 'Орган «{id}» неизвестен; известные органы: {known}.',
    'reference/unknown-matter': 'Вопрос «{id}» этому органу не известен; известные вопросы: {known}.',
    'reference/body-nobody':
      'Право голоса в органе «{body}» не имеет никто ({day}); задайте состав на этот день.',
    'reference/one-sided-border':
      '«{of}» называет соседом «{id}», но «{id}» не называет соседом «{of}»; добавьте его там или удалите здесь.',
    'version/none': 'У «{name}» нет ни одной версии; задайте хотя бы одну и первый день её действия.',
    'rule/guard-inside-any':
      'В правиле «{part}» охранное условие «{subject}» стоит внутри «any»; поставьте его вокруг всего правила.',
    'rule/only-as-whole':
      'В правиле «{part}» часть «{subject}» недопустима: она может быть только целым правилом.',
    'rule/empty-list': 'В правиле «{part}» список «{subject}» пуст; внесите хотя бы одно правило.',
    'rule/share-out-of-range':
      'В правиле «{part}» число {subject} вне пределов; доля больше 0 и не больше 1, а число голосов не меньше 1.',
    'rule/can-never-pass':
      'Правило «{part}» невыполнимо, даже если «за» голосует весь состав голосующих (число членов: {subject}); ослабьте требование.',
    'rule/unknown-weights':
      'Правило «{part}» считает по весам «{subject}», которых в первый день его действия нет; добавьте их в «weights».',
    'rule/unknown-group':
      'Правило «{part}» называет группу «{subject}», которой в первый день его действия нет; добавьте её в «groups».',
    'rule/weight-missing': 'Правило «{part}» считает по весам, а у «{subject}» веса нет; задайте его.',
    'rule/weight-not-whole':
      'Правило «{part}» считает по весам, а вес «{subject}» не является целым неотрицательным числом; исправьте его.',
    'reform/no-such-list': 'В договоре нет списка «{list}»; назовите список по образцу: {example}.',
    'case/other-pact':
      'Случай относится к договору «{id}», а читается с договором «{pact}»; исправьте имя или прочтите его с его договором.',
    'case/outside-the-pact':
      'Это время вне срока жизни договора (подписан {signed}{ended, select, none {} other {, прекращён {ended}}}); исправьте время.',
    'event/out-of-order':
      'По месту в списке событие произошло не раньше этого времени: {earliest}, а по собственному времени не позже этого: {latest}; упорядочьте события или исправьте время.',
  },
  provisionKind: { consultation: 'консультации', assistance: 'помощь', intervention: 'вмешательство' },
  status: {
    signed: 'подписан, но ещё не вступил в силу',
    member: 'член',
    observer: 'наблюдатель',
    partner: 'партнёр',
  },
  ending: {
    'not-renewed': 'участие не продлено',
    withdrew: 'выход',
    expelled: 'исключение',
    dissolved: 'прекращение существования',
    succeeded: 'замена преемником',
  },
  condition: {
    suspended: 'членство приостановлено',
    frozen: 'участие заморожено по собственному заявлению',
    arrears: 'задолженность по взносам',
    inactive: 'фактическое неучастие',
  },
  threat: {
    aggression: 'агрессия',
    'armed-attack': 'вооружённое нападение',
    threat: 'угроза безопасности',
    terrorism: 'терроризм',
    unrest: 'внутренние беспорядки',
    'unconstitutional-change': 'неконституционная смена власти',
    'grave-crimes': 'тяжкие преступления',
    'border-incident': 'пограничный инцидент',
    disaster: 'бедствие',
    epidemic: 'эпидемия',
    'other-emergency': 'иная чрезвычайная ситуация',
  },
  means: {
    consultation: 'консультации',
    statement: 'заявление',
    mediation: 'посредничество',
    observers: 'наблюдатели',
    material: 'материальная помощь',
    funds: 'денежные средства',
    advisers: 'советники',
    'civil-protection': 'гражданская защита',
    sanctions: 'санкции',
    force: 'вооружённые силы',
  },
  confidence: {
    A: 'прочитано в первичном или официальном тексте',
    B: 'один надёжный вторичный источник',
    C: 'источники слабы или расходятся',
    D: 'вычислено из других фактов',
    R: 'общеизвестно, место не прочитано',
  },
  deadline: {
    meeting: 'заседание',
    decision: 'решение',
    writing: 'письменное подтверждение',
    arrival: 'прибытие',
    'notice-of-withdrawal': 'уведомление о выходе',
    report: 'доклад',
  },
  deadlineAfter: {
    call: 'после запроса',
    decision: 'после решения',
    notice: 'после уведомления',
    event: 'после события',
  },
  lineage: {
    'grew-out-of': 'предшественник',
    'modelled-on': 'по образцу',
    'succeeded-by': 'преемник',
    'part-of': 'целое, в которое входит',
    beside: 'существует рядом',
    'compared-with': 'для сравнения',
  },
  step: {
    minister: 'министр',
    cabinet: 'правительство',
    parliament: 'парламент',
    decree: 'указ главы государства',
    court: 'суд',
  },
  area: { members: 'территория членов', outside: 'вне территории членов', anywhere: 'любое место' },
  excluded: { caller: 'обратившийся', concerned: 'заинтересованные стороны', aggressor: 'агрессор' },
  reform: { adopted: 'принято', proposed: 'предложено', refused: 'отклонено', 'what-if': 'что, если' },
  assessed: {
    dependence: 'зависимость',
    balance: 'равновесие',
    burden: 'бремя',
    interests: 'интересы',
    reliability: 'надёжность',
    age: 'возраст',
    resources: 'ресурсы',
    means: 'средства',
    adaptation: 'приспособление к новому',
  },
  capabilityFamily: {
    land: 'сухопутные',
    air: 'воздушные',
    sea: 'морские',
    medical: 'медицинские',
    engineering: 'инженерные',
    logistics: 'тыловые',
    command: 'управление и связь',
    'civil-protection': 'гражданская защита',
    monitoring: 'наблюдение',
  },
  capabilityUnit: {
    people: 'люди',
    teams: 'группы',
    beds: 'койки',
    aircraft: 'воздушные суда',
    vehicles: 'машины',
    'tonnes-per-day': 'тонны в сутки',
    units: 'единицы',
  },
}
