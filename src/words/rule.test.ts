import { describe, expect, test } from 'vitest'
import { compile, type MemberId, type Rule, type RuleKind, stillOpen, tally } from '../decision/index.ts'
import { fraction } from '../fraction.ts'
import { books } from './books.ts'
import { type Language, languages, type Names, sayRule, saySettlement, sayStillOpen } from './index.ts'

const known: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  permanent: { ar: 'الأعضاء الدائمون', en: 'permanent members', ru: 'постоянные члены' },
  population: { ar: 'السكان', en: 'population', ru: 'население' },
  votes: { ar: 'الأصوات', en: 'votes', ru: 'голоса' },
  M1: { ar: 'الأول', en: 'First', ru: 'Первый' },
  M2: { ar: 'الثاني', en: 'Second', ru: 'Второй' },
  M3: { ar: 'الثالث', en: 'Third', ru: 'Третий' },
}
const names: Names = (id, language) => known[id]?.[language] ?? id

type Of = 'roll' | 'present' | 'voting'
const atLeastShare = (top: number, bottom: number, of: Of): Rule => ({
  kind: 'majority',
  share: fraction(top, bottom),
  than: 'atLeast',
  of,
})
const consensus: Rule = { kind: 'consensus', standAside: false }
const inThree = (rule: Rule): readonly string[] => languages.map((language) => sayRule(language, rule, names))

describe('rules are said as their pacts mean them, in Arabic, English and Russian', () => {
  test('CSTO, limited format: consensus with stand-aside', () =>
    expect(inThree({ kind: 'consensus', standAside: true })).toEqual([
      'يُعتمد القرار إذا تحقّق توافق الآراء بين من لم يبقوا خارج القرار (لم يعترض منهم أحد، ولم يصمت أحد، وأيّده واحد منهم على الأقل).',
      'Adopted if there is consensus among the members that do not stand aside (nobody says no or stays silent, and at least one says yes).',
      'Решение принимается, если достигнут консенсус тех, кто не остаётся в стороне (никто из них не голосует «против» и не молчит, и хотя бы один голосует «за»).',
    ]))

  test('NATO in a meeting: consensus', () =>
    expect(inThree(consensus)).toEqual([
      'يُعتمد القرار إذا تحقّق توافق الآراء (لم يعترض أحد، ولم يبقَ أحد خارج القرار، ولم يصمت أحد، وأيّده عضو واحد على الأقل).',
      'Adopted if there is consensus (nobody says no, stands aside or stays silent, and at least one member says yes).',
      'Решение принимается, если достигнут консенсус (никто не голосует «против», не остаётся в стороне и не молчит, и хотя бы один член голосует «за»).',
    ]))

  test('NATO in writing: silence', () =>
    expect(inThree({ kind: 'silence' })).toEqual([
      'يُعتمد القرار ما لم يعترض عليه أحد الأعضاء قبل انقضاء المهلة.',
      'Adopted unless a member says no before the deadline.',
      'Решение принимается, если до истечения срока никто из членов не проголосовал «против».',
    ]))

  test('Security Council, Article 27(3): nine votes and no veto', () =>
    expect(inThree({ kind: 'veto', holders: 'permanent', rule: { kind: 'atLeast', votes: 9 } })).toEqual([
      'يُعتمد القرار إذا أيّده ما لا يقل عن 9 أعضاء ولم يعترض أحد من فئة «الأعضاء الدائمون».',
      'Adopted if at least 9 members say yes and none of the permanent members says no.',
      'Решение принимается, если за него голосуют не менее 9 членов и никто из группы «постоянные члены» не голосует «против».',
    ]))

  test('EU, Article 31(1): unanimity with blocking abstention', () =>
    expect(
      inThree({
        kind: 'blockingAbstention',
        members: fraction(1, 3),
        population: fraction(1, 3),
        weights: 'population',
        rule: { kind: 'unanimity', of: 'roll', abstentionBlocks: false },
      }),
    ).toEqual([
      'يُعتمد القرار إذا تحقّق الإجماع مع جواز الامتناع (لم يعترض أحد، ولم يبقَ أحد خارج القرار، ولم يصمت أحد، وأيّده عضو واحد على الأقل) ولم يبلغ الممتنعون بإعلان ثلث الأعضاء ذوي حق التصويت وثلث مجموع أوزانهم (السكان) معًا.',
      'Adopted if the members are unanimous, with abstentions allowed (nobody says no, stands aside or stays silent, and at least one member says yes) and abstentions with a declaration do not make up both one third of the members entitled to vote and one third of their total weight (population).',
      'Решение принимается, если достигнуто единогласие с правом воздержаться (никто не голосует «против», не остаётся в стороне и не молчит, и хотя бы один член голосует «за») и воздержавшиеся с заявлением не составляют одновременно одной трети состава голосующих и одной трети его суммарного веса (население).',
    ]))

  test('African Union: a quorum, then consensus or two thirds', () =>
    expect(
      inThree({
        kind: 'quorum',
        share: fraction(2, 3),
        rule: { kind: 'any', rules: [consensus, atLeastShare(2, 3, 'voting')] },
      }),
    ).toEqual([
      'يُعتمد القرار إذا تحقّقت الشروط الآتية جميعها: (1) حضر ما لا يقل عن ثلثي الأعضاء ذوي حق التصويت؛ (2) تحقّق توافق الآراء (لم يعترض أحد، ولم يبقَ أحد خارج القرار، ولم يصمت أحد، وأيّده عضو واحد على الأقل) أو أيّده ما لا يقل عن ثلثي الأعضاء الحاضرين المشتركين في التصويت.',
      'Adopted if all of the following hold: (1) at least two thirds of all members entitled to vote are present; (2) there is consensus (nobody says no, stands aside or stays silent, and at least one member says yes) or at least two thirds of the members present and voting say yes.',
      'Решение принимается, если выполнены все следующие условия: 1) присутствует не менее двух третей состава голосующих; 2) достигнут консенсус (никто не голосует «против», не остаётся в стороне и не молчит, и хотя бы один член голосует «за») или за него голосуют не менее двух третей присутствующих и участвующих в голосовании членов.',
    ]))

  test('ECOWAS: two thirds of the members present', () =>
    expect(inThree(atLeastShare(2, 3, 'present'))).toEqual([
      'يُعتمد القرار إذا أيّده ما لا يقل عن ثلثي الأعضاء الحاضرين.',
      'Adopted if at least two thirds of the members present say yes.',
      'Решение принимается, если за него голосуют не менее двух третей присутствующих членов.',
    ]))

  test('EEC of 1958: 12 of 17 votes', () =>
    expect(inThree({ kind: 'atLeast', votes: 12, weights: 'votes' })).toEqual([
      'يُعتمد القرار إذا بلغ مجموع أصوات مؤيديه 12 على الأقل (الأصوات).',
      'Adopted if the yes votes add up to at least 12 (votes).',
      'Решение принимается, если сумма голосов «за» составляет не менее 12 (голоса).',
    ]))

  test('a bilateral pact', () =>
    expect(inThree({ kind: 'bilateral' })).toEqual([
      'لا قرار جماعيًا هنا: يقرّر كل عضو لنفسه هل يساعد وكيف.',
      'There is no collective decision: each member decides for itself whether and how to help.',
      'Общего решения нет: каждый член сам решает, помогать ли и как.',
    ]))

  test('GCC: unanimity of those who vote, a share without a word of its own, a weighted one', () => {
    const [, voting] = inThree({ kind: 'unanimity', of: 'voting', abstentionBlocks: true })
    expect(voting).toBe(
      'Adopted if all members that vote say yes (at least one must vote; abstention and absence do not count).',
    )
    expect(inThree(atLeastShare(13, 20, 'roll'))).toEqual([
      'يُعتمد القرار إذا أيّده ما لا يقل عن \u206813/20\u2069 من الأعضاء ذوي حق التصويت.',
      'Adopted if at least 13/20 of all members entitled to vote say yes.',
      'Решение принимается, если за него голосуют не менее 13/20 состава голосующих.',
    ])
    const weighted: Rule = {
      kind: 'majority',
      share: fraction(1, 2),
      than: 'moreThan',
      of: 'voting',
      weights: 'population',
    }
    expect(inThree(weighted)).toEqual([
      'يُعتمد القرار إذا حاز مؤيدوه أكثر من نصف مجموع أوزان الأعضاء الحاضرين المشتركين في التصويت (السكان).',
      'Adopted if the members that say yes hold more than half of the total weight (population) of the members present and voting.',
      'Решение принимается, если голосующим «за» принадлежит более половины суммарного веса (население) присутствующих и участвующих в голосовании членов.',
    ])
  })

  test('Arabic and Russian decline what is counted', () => {
    const least = (votes: number, language: Language): string =>
      sayRule(language, { kind: 'atLeast', votes }, names)
    expect(
      [1, 2, 3, 11, 100].map((votes) =>
        least(votes, 'ar').slice('يُعتمد القرار إذا أيّده ما لا يقل عن '.length),
      ),
    ).toEqual(['عضو واحد.', 'عضوين.', '3 أعضاء.', '11 عضوًا.', '100 عضو.'])
    expect([1, 2, 5, 21].map((votes) => least(votes, 'ru').replace(/.*не менее /, ''))).toEqual([
      '1 члена.',
      '2 членов.',
      '5 членов.',
      '21 члена.',
    ])
  })

  test('like inside like is one list; unlike inside unlike is numbered, to any depth', () => {
    const nested: Rule = {
      kind: 'veto',
      holders: 'permanent',
      rule: {
        kind: 'any',
        rules: [
          { kind: 'all', rules: [{ kind: 'all', rules: [{ kind: 'atLeast', votes: 3 }] }, consensus] },
          { kind: 'unanimity', of: 'roll', abstentionBlocks: true },
        ],
      },
    }
    expect(sayRule('en', nested, names)).toBe(
      'Adopted if all of the following hold: (1) at least one of the following holds: (1.1) at least 3 members say yes and there is consensus (nobody says no, stands aside or stays silent, and at least one member says yes); (1.2) every member entitled to vote says yes; (2) none of the permanent members says no.',
    )
    expect(sayRule({ language: 'ar', numerals: 'arab' }, nested, names)).toContain('(١.٢)')
  })

  const one: Readonly<Record<RuleKind, Rule>> = {
    consensus,
    unanimity: { kind: 'unanimity', of: 'roll', abstentionBlocks: true },
    majority: atLeastShare(1, 2, 'voting'),
    atLeast: { kind: 'atLeast', votes: 2 },
    silence: { kind: 'silence' },
    veto: { kind: 'veto', holders: 'permanent', rule: consensus },
    quorum: { kind: 'quorum', share: fraction(1, 2), rule: consensus },
    blockingAbstention: {
      kind: 'blockingAbstention',
      members: fraction(1, 3),
      population: fraction(2, 5),
      weights: 'population',
      rule: consensus,
    },
    all: { kind: 'all', rules: [consensus, { kind: 'atLeast', votes: 2 }] },
    any: { kind: 'any', rules: [consensus, { kind: 'atLeast', votes: 2 }] },
    bilateral: { kind: 'bilateral' },
  }
  test.each(Object.entries(one))('every kind is one sentence: %s', (_, rule) => {
    for (const said of [...inThree(rule), ...inThree({ kind: 'all', rules: [rule, rule, rule, rule] })]) {
      expect(said).toMatch(/^[^.{}#]+(\(\d\.\d\))?[^{}#]*\.$/u)
      expect(said).not.toMatch(/undefined|none\b(?! of)/)
    }
  })
})

describe('why a vote ended, and what could still end it', () => {
  const members = ['M1', 'M2', 'M3'] as unknown as readonly MemberId[]
  const roll = { members, weights: {}, groups: { permanent: members.slice(0, 1) } }

  test('the clause and who spoke against it', () => {
    const said = languages.map((language) => {
      const verdict = tally(compile(consensus, roll), { M1: 'yes', M2: 'no' }, { final: true })
      return saySettlement(language, verdict, names)
    })
    expect(said).toEqual([
      'من لم يوافق: الثاني والثالث.',
      'Did not agree: Second and Third.',
      'Согласие не получено: Второй и Третий.',
    ])
  })

  test('an open vote is settled by nothing', () => {
    const verdict = tally(compile(consensus, roll), { M1: 'yes' }, { final: false })
    expect(saySettlement('en', verdict, names)).toBeUndefined()
  })

  test('every clause is one sentence, for adopted and for failed', () => {
    for (const language of languages)
      for (const clause of Object.keys(books.en.settled) as (keyof typeof books.en.settled)[])
        for (const outcome of ['adopted', 'failed'] as const) {
          const settledBy = { path: 'veto/blockingAbstention', clause, members: ['M1' as MemberId] }
          expect(saySettlement(language, { outcome, settledBy }, names)).toMatch(/^[^.{}]+\.$/u)
        }
  })

  test('who alone can still settle it, and the fewest yes and no', () => {
    const open = stillOpen(compile({ kind: 'atLeast', votes: 2 }, roll), { M1: 'yes' })
    expect(sayStillOpen('en', open, names)).toEqual([
      'One ballot (yes) from any one of these members is enough to adopt it: Second and Third.',
      '1 more yes vote is enough to adopt it at once, and no fewer.',
      '2 more votes against are enough to defeat it at once, and no fewer.',
    ])
    expect(sayStillOpen('ar', open, names)).toEqual([
      'يكفي موقف واحد (نعم) من أيٍّ من هؤلاء الأعضاء لاعتماد القرار: الثاني والثالث.',
      'أقل ما يكفي لاعتماد القرار فورًا صوت مؤيد واحد.',
      'أقل ما يكفي لإسقاط القرار فورًا صوتان معارضان.',
    ])
    expect(sayStillOpen('ru', open, names)).toEqual([
      'Одного голоса (за) любого из этих членов достаточно, чтобы решение было принято: Второй и Третий.',
      'Чтобы сразу принять решение, достаточно 1 нового голоса «за», но не меньше.',
      'Чтобы сразу отклонить решение, достаточно 2 новых голосов «против», но не меньше.',
    ])
  })

  test('where only a bound is known, no more than that is claimed', () => {
    const bounds = { settlers: [], yesFewest: 3, noFewest: 11, fewestAreBounds: true }
    expect(sayStillOpen('en', bounds, names)[0]).toBe('3 more yes votes are enough to adopt it at once.')
    expect(sayStillOpen('ar', bounds, names)).toEqual([
      'لا يلزم لاعتماد القرار فورًا أكثر من 3 أصوات مؤيدة.',
      'لا يلزم لإسقاط القرار فورًا أكثر من 11 صوتًا معارضًا.',
    ])
  })

  test('a settled vote leaves nothing open', () => {
    const open = stillOpen(compile(consensus, roll), { M1: 'no' })
    expect(sayStillOpen('en', open, names)).toEqual([])
  })
})
