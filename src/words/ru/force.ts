import type { ForceWords } from '../vocabulary.ts'

export const force: ForceWords = {
  forceFinding: {
    'reference/unknown-place': 'Нет места «{id}».',
    'reference/unknown-airfield': 'Нет аэродрома «{id}».',
    'reference/unknown-aircraft': 'Нет самолёта «{id}».',
    'reference/unknown-capability': 'Нет возможности «{id}».',
    'reference/unknown-line': 'Нет строки «{id}».',
    'window/ends-before-it-begins':
      'Срок «{id}» истекает через {latestHours} ч, раньше, чем начинается через {earliestHours} ч.',
    'pledge/unit-twice': 'Часть «{unit}» обещана дважды: как «{first}» и как «{second}».',
    'pledge/currencies-differ': '«{id}» оценено в {money}, другие — в {first}; складывать их нельзя.',
    'line/enables-itself': 'Строка «{id}» обеспечивает саму себя.',
    'lift/no-runway-in-range':
      'Из {home} для «{id}» нет полосы от {runwayMetres} м в пределах {kilometres} км.',
  },
  shortageCause: {
    'no-such-capability': 'такой возможности никто не обещал',
    committed: 'части заняты в другом месте',
    caveat: 'национальные оговорки',
    notice: 'срок готовности слишком велик',
    lift: 'транспорт или аэродромы',
    supply: 'ежедневное снабжение на месте',
    reserve: 'резервы, оставляемые дома',
    burden: 'предел расходов участника',
    enabler: 'не хватает обеспечивающих сил',
    several: 'несколько причин сразу',
    'not-enough': 'всё пригодное уже занято',
  },
  relief: {
    'onload-spot':
      'Ещё одна рабочая стоянка для погрузки в {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
    'offload-spot':
      'Ещё одна рабочая стоянка для разгрузки в {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
    aircraft: 'Ещё один самолёт {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
    sortie: 'Ещё один рейс {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
  },
  shortage: {
    short: '{line}: не хватает {short} из {asked}. Причина: {cause}.',
    yes: 'Достаточно одного согласия: {members}.',
  },
}
