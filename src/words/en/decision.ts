import type { DecisionWords } from '../vocabulary.ts'

export const decision: DecisionWords = {
  ballot: {
    yes: 'yes',
    no: 'no',
    abstain: 'abstention',
    declare: 'abstention with a declaration',
    aside: 'standing aside',
    silent: 'no answer',
  },
  ruleKind: {
    consensus: 'consensus',
    unanimity: 'unanimity',
    majority: 'majority',
    atLeast: 'number of votes',
    silence: 'silence procedure',
    veto: 'veto',
    quorum: 'quorum',
    blockingAbstention: 'blocking abstention',
    all: 'all of several rules',
    any: 'any of several rules',
    bilateral: 'each member by itself',
  },
  rule: {
    consensus:
      'there is consensus{standAside, select, true { among the members that do not stand aside (nobody says no or stays silent, and at least one says yes)} other { (nobody says no, stands aside or stays silent, and at least one member says yes)}}',
    unanimity:
      '{form, select, everybody {every member entitled to vote says yes} abstaining {the members are unanimous, with abstentions allowed (nobody says no, stands aside or stays silent, and at least one member says yes)} other {all members that vote say yes (at least one must vote; abstention and absence do not count)}}',
    majority:
      '{weights, select, none {{than, select, moreThan {more than} other {at least}} {share} {of, select, roll {all members entitled to vote} present {the members present} other {the members present and voting}} say yes} other {the members that say yes hold {than, select, moreThan {more than} other {at least}} {share} the total weight ({weights}) of {of, select, roll {all members entitled to vote} present {the members present} other {the members present and voting}}}}',
    atLeast:
      '{weights, select, none {at least {votes, plural, one {# member says} other {# members say}} yes} other {the yes votes add up to at least {votes, number} ({weights})}}',
    silence: 'no member says no before the deadline',
    veto: 'none of the {holders} says no',
    quorum: 'at least {share} all members entitled to vote are present',
    blockingAbstention:
      'abstentions with a declaration do not make up both {members} the members entitled to vote and {population} their total weight ({weights})',
    all: 'all of the following hold: {parts}',
    any: 'at least one of the following holds: {parts}',
    bilateral: 'each member decides for itself',
  },
  wholeRule: {
    voted: 'Adopted if {condition}.',
    silence: 'Adopted unless a member says no before the deadline.',
    bilateral: 'There is no collective decision: each member decides for itself whether and how to help.',
  },
  rulePart: { numbered: '({number}) {clause}', separator: '; ' },
  share: {
    '1/2': 'half of',
    '1/3': 'one third of',
    '2/3': 'two thirds of',
    '1/4': 'one quarter of',
    '3/4': 'three quarters of',
    '1/5': 'one fifth of',
    '2/5': 'two fifths of',
    '3/5': 'three fifths of',
    '4/5': 'four fifths of',
    share: '{share} of',
  },
  settled: {
    'at-least-one-yes': '{outcome, select, adopted {At least one member said yes.} other {Nobody said yes.}}',
    'nobody-objects': '{outcome, select, adopted {Nobody objected.} other {Did not agree: {members}.}}',
    'everybody-yes': '{outcome, select, adopted {Every member said yes.} other {Without a yes: {members}.}}',
    'enough-votes':
      '{outcome, select, adopted {There were enough yes votes.} other {There were too few yes votes; without a yes: {members}.}}',
    'no-veto': '{outcome, select, adopted {Nobody used a veto.} other {Vetoed by: {members}.}}',
    'quorum-present':
      '{outcome, select, adopted {Enough members were present.} other {Too few members were present; absent: {members}.}}',
    'nobody-declares':
      '{outcome, select, adopted {Nobody abstained with a declaration.} other {Abstained with a declaration: {members}.}}',
    'few-members-declare':
      '{outcome, select, adopted {The members that abstained with a declaration were few enough.} other {Too many members abstained with a declaration: {members}.}}',
    'little-population-declares':
      '{outcome, select, adopted {The members that abstained with a declaration weighed little enough.} other {Too great a weight abstained with a declaration: {members}.}}',
    'whole-rule':
      '{outcome, select, adopted {Every condition of the rule is met.} other {{rule, select, blockingAbstention {Too many abstained with a declaration.} other {None of the alternatives of the rule is met.}}}}',
  },
  stillOpen: {
    alone:
      'One ballot ({ballots}) from any one of these members is enough to {outcome, select, adopted {adopt} other {defeat}} it: {members}.',
    yesFewest:
      '{count, plural, one {# more yes vote is} other {# more yes votes are}} enough to adopt it at once{exact, select, true {, and no fewer} other {}}.',
    noFewest:
      '{count, plural, one {# more vote against is} other {# more votes against are}} enough to defeat it at once{exact, select, true {, and no fewer} other {}}.',
  },
}
