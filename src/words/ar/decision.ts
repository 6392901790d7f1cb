import type { DecisionWords } from '../vocabulary.ts'

export const decision: DecisionWords = {
  ballot: {
    yes: 'نعم',
    no: 'لا',
    abstain: 'امتناع',
    declare: 'امتناع بإعلان',
    aside: 'بقاء خارج القرار',
    silent: 'لا جواب',
  },
  ruleKind: {
    consensus: 'توافق الآراء',
    unanimity: 'الإجماع',
    majority: 'الأغلبية',
    atLeast: 'عدد من الأصوات',
    silence: 'إجراء الموافقة الصامتة',
    veto: 'حق النقض',
    quorum: 'النصاب',
    blockingAbstention: 'الامتناع المعطِّل',
    all: 'كل القواعد معًا',
    any: 'أي قاعدة من عدة قواعد',
    bilateral: 'كل عضو على حدة',
  },
  rule: {
    consensus:
      'تحقّق توافق الآراء{standAside, select, true { بين من لم يبقوا خارج القرار (لم يعترض منهم أحد، ولم يصمت أحد، وأيّده واحد منهم على الأقل)} other { (لم يعترض أحد، ولم يبقَ أحد خارج القرار، ولم يصمت أحد، وأيّده عضو واحد على الأقل)}}',
    unanimity:
      '{form, select, everybody {أيّده كل عضو له حق التصويت} abstaining {تحقّق الإجماع مع جواز الامتناع (لم يعترض أحد، ولم يبقَ أحد خارج القرار، ولم يصمت أحد، وأيّده عضو واحد على الأقل)} other {أيّده جميع المصوّتين (على أن يصوّت عضو واحد على الأقل، ولا يُحسب الممتنع ولا الغائب)}}',
    majority:
      '{weights, select, none {أيّده {than, select, moreThan {أكثر من} other {ما لا يقل عن}} {share} {of, select, roll {الأعضاء ذوي حق التصويت} present {الأعضاء الحاضرين} other {الأعضاء الحاضرين المشتركين في التصويت}}} other {حاز مؤيدوه {than, select, moreThan {أكثر من} other {ما لا يقل عن}} {share} مجموع أوزان {of, select, roll {الأعضاء ذوي حق التصويت} present {الأعضاء الحاضرين} other {الأعضاء الحاضرين المشتركين في التصويت}} ({weights})}}',
    atLeast:
      '{weights, select, none {أيّده ما لا يقل عن {votes, plural, zero {# عضو} one {عضو واحد} two {عضوين} few {# أعضاء} many {# عضوًا} other {# عضو}}} other {بلغ مجموع أصوات مؤيديه {votes, number} على الأقل ({weights})}}',
    silence: 'لم يعترض أحد قبل انقضاء المهلة',
    veto: 'لم يعترض أحد من فئة «{holders}»',
    quorum: 'حضر ما لا يقل عن {share} الأعضاء ذوي حق التصويت',
    blockingAbstention:
      'لم يبلغ الممتنعون بإعلان {members} الأعضاء ذوي حق التصويت و{population} مجموع أوزانهم ({weights}) معًا',
    all: 'تحقّقت الشروط الآتية جميعها: {parts}',
    any: 'تحقّق واحد على الأقل من الشروط الآتية: {parts}',
    bilateral: 'قرّر كل عضو لنفسه',
  },
  wholeRule: {
    voted: 'يُعتمد القرار إذا {condition}.',
    silence: 'يُعتمد القرار ما لم يعترض عليه أحد الأعضاء قبل انقضاء المهلة.',
    bilateral: 'لا قرار جماعيًا هنا: يقرّر كل عضو لنفسه هل يساعد وكيف.',
  },
  rulePart: { numbered: '({number}) {clause}', separator: '؛ ' },
  share: {
    '1/2': 'نصف',
    '1/3': 'ثلث',
    '2/3': 'ثلثي',
    '1/4': 'ربع',
    '3/4': 'ثلاثة أرباع',
    '1/5': 'خُمس',
    '2/5': 'خُمسي',
    '3/5': 'ثلاثة أخماس',
    '4/5': 'أربعة أخماس',
    share: '{share} من',
  },
  settled: {
    'at-least-one-yes': '{outcome, select, adopted {قال نعم عضو واحد على الأقل.} other {لم يقل نعم أحد.}}',
    'nobody-objects': '{outcome, select, adopted {لم يعترض أحد.} other {من لم يوافق: {members}.}}',
    'everybody-yes': '{outcome, select, adopted {قال الجميع نعم.} other {من لم يقل نعم: {members}.}}',
    'enough-votes':
      '{outcome, select, adopted {كانت الأصوات المؤيدة كافية.} other {لم تكفِ الأصوات المؤيدة؛ من لم يؤيّد: {members}.}}',
    'no-veto':
      '{outcome, select, adopted {لم يُستعمل حق النقض.} other {استُعمل حق النقض، ومن استعمله: {members}.}}',
    'quorum-present':
      '{outcome, select, adopted {اكتمل النصاب.} other {لم يكتمل النصاب؛ من غاب: {members}.}}',
    'nobody-declares':
      '{outcome, select, adopted {لم يمتنع أحد بإعلان.} other {من امتنع بإعلان: {members}.}}',
    'few-members-declare':
      '{outcome, select, adopted {لم يبلغ عدد الممتنعين بإعلان حدّ التعطيل.} other {بلغ عدد الممتنعين بإعلان حدّ التعطيل: {members}.}}',
    'little-population-declares':
      '{outcome, select, adopted {لم يبلغ وزن الممتنعين بإعلان حدّ التعطيل.} other {بلغ وزن الممتنعين بإعلان حدّ التعطيل: {members}.}}',
    'whole-rule':
      '{outcome, select, adopted {استُوفيت شروط القاعدة كلها.} other {{rule, select, blockingAbstention {بلغ الامتناع بإعلان حدّ التعطيل.} other {لم يُستوفَ أي من بدائل القاعدة.}}}}',
  },
  stillOpen: {
    alone:
      'يكفي موقف واحد ({ballots}) من أيٍّ من هؤلاء الأعضاء {outcome, select, adopted {لاعتماد القرار} other {لإسقاط القرار}}: {members}.',
    yesFewest:
      '{exact, select, true {أقل ما يكفي لاعتماد القرار فورًا} other {لا يلزم لاعتماد القرار فورًا أكثر من}} {count, plural, zero {# صوت مؤيد} one {صوت مؤيد واحد} two {{exact, select, true {صوتان مؤيدان} other {صوتين مؤيدين}}} few {# أصوات مؤيدة} many {# صوتًا مؤيدًا} other {# صوت مؤيد}}.',
    noFewest:
      '{exact, select, true {أقل ما يكفي لإسقاط القرار فورًا} other {لا يلزم لإسقاط القرار فورًا أكثر من}} {count, plural, zero {# صوت معارض} one {صوت معارض واحد} two {{exact, select, true {صوتان معارضان} other {صوتين معارضين}}} few {# أصوات معارضة} many {# صوتًا معارضًا} other {# صوت معارض}}.',
  },
}
