import type { RefusalWords } from '../vocabulary.ts'

export const refusals: RefusalWords = {
  refusal: {
    'role/may-not': 'Действие «{act}» не для этой роли ({role}); оно доступно ролям: {roles}.',
    'role/another-member':
      'Действие «{act}» здесь вправе совершить только представляющий этого члена: {member}{own, select, none {} other {; вы представляете: {own}}}.',
    'call/already-made': 'Запрос уже подан; отзовите или закройте его, прежде чем подать новый.',
    'call/not-made': 'Запроса ещё нет; сначала его должен подать один из членов.',
    'call/ended':
      'Запрос завершён ({how, select, withdrawn {отозван} lapsed {в срок никто не ответил} other {закрыт}}); нужен новый запрос.',
    'call/not-a-member': 'Это вправе делать только члены, а на этот день ({day}) не член: {caller}.',
    'call/suspended': 'Членство приостановлено ({day}), запрос возможен после восстановления: {caller}.',
    'call/no-such-provision': 'Положение «{provision}» не действует ({day}); действуют: {known}.',
    'call/not-covered':
      'Положение «{provision}» не распространяется на эту угрозу ({threat}); действующие положения: {known}.',
    'call/force-still-out':
      'Запрос нельзя завершить, пока контингенты не дома ({contingents}); сначала верните их или снимите с задачи.',
    'deliberation/unknown': 'Обсуждения «{deliberation}» нет; есть: {known}.',
    'deliberation/already-open': 'Обсуждение «{deliberation}» уже есть; дайте новому другой идентификатор.',
    'deliberation/bilateral':
      'Общего решения здесь нет: каждый член помогает по собственному решению, и предложения уже принимаются.',
    'deliberation/too-many':
      'Предел числа обсуждений в одном запросе: {most, number}; для следующего подайте новый запрос.',
    'deliberation/deadline-not-ahead': 'Срок ({deadline}) не в будущем; назначьте более поздний.',
    'deliberation/closed': 'Обсуждение «{deliberation}» закрыто; осталось только записать решение.',
    'deliberation/decided':
      'По обсуждению «{deliberation}» решение уже есть; чтобы решить вопрос заново, откройте другое.',
    'deliberation/no-rule':
      'Когда открывалось обсуждение «{deliberation}», действующего правила не было, и подсчёт невозможен; откройте обсуждение вопроса, для которого правило есть.',
    'position/not-on-the-roll': 'Состав голосующих в этом обсуждении: {roll}; в него не входит: {member}.',
    'position/past-the-deadline': 'Срок истёк ({deadline}); учитываются только позиции, заявленные до него.',
    'decision/still-open':
      'Обсуждение «{deliberation}» ещё не решено; его решат новые позиции, истечение срока или закрытие.',
    'decision/not-before-the-deadline':
      'При процедуре умолчания согласие известно только по истечении срока{deadline, select, none {} other { ({deadline})}}; дождитесь его.',
    'decision/not-what-the-count-says':
      'Записать можно только то, что показывает подсчёт, а он показывает: {outcome, select, adopted {решение принято} other {решение не принято}}.',
    'mandate/no-decision': 'За этим мандатом не стоит принятого решения; сначала его должен принять орган.',
    'mandate/already-issued': 'Мандат уже действует; продлите его или дождитесь его окончания.',
    'mandate/not-issued': 'Мандат ещё не выдан; сначала выдайте его.',
    'mandate/outside-area':
      'Договор допускает действия сил только на территории членов{needs, select, none {} other {, если за ними не стоит следующее: {needs}}}.',
    'mandate/over-ceiling':
      'Предел по договору: {peopleMax, plural, one {# человек} few {# человека} many {# человек} other {# человека}}; запрошено: {people, number}.',
    'mandate/too-long':
      'Предел по договору: {daysMax, plural, one {# день} few {# дня} many {# дней} other {# дня}}; запрошено: {days, number}.',
    'mandate/expired':
      'Срок мандата истёк{until, select, none {} other { ({until})}}; нужно выдать новый мандат.',
    'mandate/not-longer': 'Мандат и так действует до этого времени: {until}; назначьте более поздний конец.',
    'mandate/means-not-on-the-menu':
      'Эти средства договором не предусмотрены: {means}; предусмотрены: {menu}.',
    'mandate/until-not-ahead': 'Конец мандата ({until}) не в будущем; назначьте более поздний.',
    'offer/no-decision':
      'Предлагать помощь ещё рано; сначала орган должен принять решение о том, что она оказывается.',
    'contingent/unknown': 'Контингента «{contingent}» нет; есть: {known}.',
    'contingent/already-offered':
      'Контингент «{contingent}» уже предложен; дайте новому другой идентификатор.',
    'contingent/not-offered':
      'Для этого предложение должно ждать ответа, а состояние контингента «{contingent}» таково: {state}.',
    'contingent/not-accepted':
      'Для этого предложение должно быть принято, а состояние контингента «{contingent}» таково: {state}.',
    'contingent/not-committed':
      'Для этого контингент должен быть выделен, а состояние контингента «{contingent}» таково: {state}.',
    'contingent/gone': 'Для контингента «{contingent}» это уже невозможно, его состояние таково: {state}.',
    'contingent/approval-missing':
      'Контингент «{contingent}» может отправиться только после национального одобрения; не хватает: {steps}.',
    'contingent/approval-refused':
      'Контингент «{contingent}» не получил национального одобрения ({steps}); отправиться он может, только если оно будет дано.',
    'contingent/approval-not-needed':
      'Этот национальный шаг не объявлен необходимым ({step}); объявлены необходимыми: {steps}.',
    'contingent/no-mandate':
      'Контингент «{contingent}» относится к вооружённым силам и отправляется только по мандату; сначала выдайте мандат.',
    'contingent/over-ceiling':
      'Предел по мандату: {peopleMax, plural, one {# человек} few {# человека} many {# человек} other {# человека}}; с этим контингентом было бы: {people, number}.',
    'contingent/not-deployed':
      'Для этого контингент должен быть отправлен, а состояние контингента «{contingent}» таково: {state}.',
    'leg/unknown': 'Рейса «{leg}» нет; есть: {known}.',
    'leg/already-departed': 'Рейс «{leg}» уже отправлен; дайте новому другой идентификатор.',
    'leg/already-arrived': 'Рейс «{leg}» уже прибыл; если запись неверна, исправьте её.',
    'requirement/duplicate-line': 'Позиция «{line}» указана дважды; дайте каждой позиции свой идентификатор.',
    'requirement/unknown-line': 'В потребности нет позиции «{line}»; есть: {known}.',
    'withdrawal/nobody-out':
      'Отправленных контингентов нет, и выводить некого; вместо этого закройте запрос.',
    'withdrawal/already-ordered': 'Приказ о выводе уже отдан; сообщайте о каждом возвращении.',
    'cost/already-claimed': 'Расходы «{cost}» уже заявлены; дайте новым другой идентификатор.',
    'cost/unknown': 'Расходов «{cost}» нет; есть: {known}.',
    'cost/already-settled': 'Расходы «{cost}» уже урегулированы; если запись неверна, исправьте её.',
    'correction/no-such-event':
      'Записи № {version, number} нет; номер последней записи: {versionMax, number}.',
    'act/second-person-needed':
      'Действие «{act}» требует двух лиц: одно его предлагает, другое подтверждает.',
    'act/not-grave': 'Действие «{act}» не требует второго лица; выполните его сразу.',
    'act/already-proposed': 'Предложение «{proposal}» уже есть; дайте новому другой идентификатор.',
    'act/unknown': 'Предложения «{proposal}» нет; сначала предложите действие.',
    'act/same-person': 'Предложение «{proposal}» должно подтвердить другое лицо, а не внёсшее его.',
    'act/proposal-expired': 'Срок предложения «{proposal}» истёк; предложите действие снова.',
    'act/proposal-stale':
      'После внесения предложения «{proposal}» обстановка изменилась; оцените её и предложите действие снова.',
    'act/already-confirmed': 'Предложение «{proposal}» уже подтверждено; делать больше нечего.',
    'clock/not-due':
      'Здесь сейчас ничего не наступает ({kind, select, deliberation {срок обсуждения} answer {срок ответа на запрос} other {конец мандата}}: {subject}); дождитесь следующего срока.',
    'pact/not-in-force':
      'Договор на этот день ({day}) не действует ({pact}); подписан {signed}{ended, select, none {} other {, прекращён {ended}}}.',
    'body/unknown': 'Органа «{body}» нет ({day}); есть: {known}.',
    'matter/no-rule-in-force':
      'У органа «{body}» нет действующего правила ({day}) по вопросу «{matter}»; правила есть по вопросам: {known}.',
    'body/not-composed':
      'В органе «{body}» по этому вопросу никто не имеет права голоса ({day}); его состав должен охватывать этот день.',
    'body/seats-not-listed':
      'Число мест в органе «{body}» на этот день ({day}): {seats, number}, а в договоре названо только {listed, number}; назовите, кто заседает.',
  },
}
