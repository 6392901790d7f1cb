import type { ForceWords } from '../vocabulary.ts'

export const force: ForceWords = {
  forceFinding: {
    'reference/unknown-place': 'لا يوجد مكان باسم «{id}».',
    'reference/unknown-airfield': 'لا يوجد مطار باسم «{id}».',
    'reference/unknown-aircraft': 'لا توجد طائرة باسم «{id}».',
    'reference/unknown-capability': 'لا توجد قدرة باسم «{id}».',
    'reference/unknown-line': 'لا يوجد بند باسم «{id}».',
    'window/ends-before-it-begins':
      'تنتهي مهلة «{id}» بعد {latestHours} ساعة، قبل أن تبدأ بعد {earliestHours} ساعة.',
    'pledge/unit-twice': 'الوحدة «{unit}» متعهَّد بها مرتين: باسم «{first}» وباسم «{second}».',
    'pledge/currencies-differ': 'كلفة «{id}» بعملة {money} وسواها بعملة {first}، ولا يصحّ جمعهما.',
    'line/enables-itself': 'البند «{id}» يسند نفسه.',
    'lift/no-runway-in-range': 'لا تبلغ «{id}» من {home} مدرجًا طوله {runwayMetres} م ضمن {kilometres} كم.',
  },
  shortageCause: {
    'no-such-capability': 'لم يتعهّد أحد بهذه القدرة',
    committed: 'الوحدات ملتزمة في مكان آخر',
    caveat: 'قيود وطنية',
    notice: 'مهلة التحرّك أطول من اللازم',
    lift: 'النقل الجوي أو المطارات',
    supply: 'الإمداد اليومي في المكان',
    reserve: 'ما يحتفظ به الأعضاء من احتياط',
    burden: 'سقف ما يدفعه العضو',
    enabler: 'نقص في ما يسنده من قدرات',
    several: 'أسباب عدة معًا',
    'not-enough': 'استُخدم كل ما يمكن استخدامه',
  },
  relief: {
    'onload-spot':
      'موقف عمل إضافي للتحميل في {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    'offload-spot':
      'موقف عمل إضافي للتفريغ في {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    aircraft: 'طائرة إضافية من {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    sortie: 'طلعة إضافية من {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
  },
  shortage: {
    short: '{line}: ينقص {short} من {asked}. السبب: {cause}.',
    yes: 'تكفي موافقة واحدة لسدّه: {members}.',
  },
}
