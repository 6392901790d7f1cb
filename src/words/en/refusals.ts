import type { RefusalWords } from '../vocabulary.ts'

export const refusals: RefusalWords = {
  refusal: {
    'role/may-not': '“{act}” is not for this role ({role}); it is for: {roles}.',
    'role/another-member':
      '“{act}” is here only for somebody who speaks for {member}{own, select, none {} other {, and you speak for {own}}}.',
    'call/already-made': 'The call has already been made; withdraw or close it before you make another.',
    'call/not-made': 'No call has been made yet; a member must call first.',
    'call/ended':
      'The call is over ({how, select, withdrawn {withdrawn} lapsed {nobody answered in time} other {closed}}); a new call is needed.',
    'call/not-a-member': 'On {day} {caller} is not a member that may do this; only members may.',
    'call/suspended': 'On {day} {caller} is suspended; it may call once the suspension has ended.',
    'call/no-such-provision': 'On {day} no provision “{provision}” is in force; in force are: {known}.',
    'call/not-covered':
      'The provision “{provision}” does not cover this threat ({threat}); the provisions in force are: {known}.',
    'call/force-still-out':
      'The call cannot end while contingents are out ({contingents}); bring them home or release them first.',
    'deliberation/unknown': 'There is no deliberation “{deliberation}”; there are: {known}.',
    'deliberation/already-open':
      'The deliberation “{deliberation}” exists already; give the new one another id.',
    'deliberation/bilateral':
      'Nobody decides this collectively: each member helps by its own decision, and offers are already open.',
    'deliberation/too-many':
      'One call can have at most {most, number} deliberations; make a new call for another.',
    'deliberation/deadline-not-ahead': 'The deadline ({deadline}) is not in the future; set a later one.',
    'deliberation/closed': 'The deliberation “{deliberation}” is closed; only its decision can be recorded.',
    'deliberation/decided':
      'The deliberation “{deliberation}” is decided; open another to decide the question again.',
    'deliberation/no-rule':
      'No rule was in force when the deliberation “{deliberation}” was opened, so it cannot be counted; open one on a matter that has a rule.',
    'position/not-on-the-roll': '{member} is not on the roll of this deliberation; on it are: {roll}.',
    'position/past-the-deadline':
      'The deadline ({deadline}) has passed; only positions taken before it count.',
    'decision/still-open':
      'The deliberation “{deliberation}” is still open; more positions, its deadline or its closing can settle it.',
    'decision/not-before-the-deadline':
      'Under the silence procedure consent is known only at the deadline{deadline, select, none {} other { ({deadline})}}; wait until then.',
    'decision/not-what-the-count-says':
      'Only what the count says can be recorded, and it says: {outcome, select, adopted {adopted} other {not adopted}}.',
    'mandate/no-decision': 'No adopted decision stands behind this mandate; a body must adopt one first.',
    'mandate/already-issued': 'A mandate is in force; extend it, or wait until it ends.',
    'mandate/not-issued': 'No mandate has been issued yet; issue one first.',
    'mandate/outside-area':
      'The pact allows a force only on the territory of its members{needs, select, none {} other {, unless this stands behind it: {needs}}}.',
    'mandate/over-ceiling':
      'The pact allows at most {peopleMax, plural, one {# person} other {# people}}, and {people, number} were asked for.',
    'mandate/too-long':
      'The pact allows at most {daysMax, plural, one {# day} other {# days}}, and {days, number} were asked for.',
    'mandate/expired':
      'The mandate has expired{until, select, none {} other { ({until})}}; a new one must be issued.',
    'mandate/not-longer': 'The mandate already runs until {until}; name a later end.',
    'mandate/means-not-on-the-menu': 'These means are not on the menu: {means}; on it are: {menu}.',
    'mandate/until-not-ahead': 'The end of the mandate ({until}) is not in the future; name a later one.',
    'offer/no-decision': 'Help cannot be offered yet; a body must first adopt that help is given.',
    'contingent/unknown': 'There is no contingent “{contingent}”; there are: {known}.',
    'contingent/already-offered':
      'The contingent “{contingent}” is already offered; give the new one another id.',
    'contingent/not-offered':
      'This needs an offer that is still pending, and the contingent “{contingent}” is in the state: {state}.',
    'contingent/not-accepted':
      'This needs an accepted offer, and the contingent “{contingent}” is in the state: {state}.',
    'contingent/not-committed':
      'This needs a committed contingent, and the contingent “{contingent}” is in the state: {state}.',
    'contingent/gone':
      'This is no longer possible for the contingent “{contingent}”, which is in the state: {state}.',
    'contingent/approval-missing':
      'The contingent “{contingent}” may leave only after approval at home, which is still missing: {steps}.',
    'contingent/approval-refused':
      'Approval at home was refused for the contingent “{contingent}” ({steps}); it may go only once it is given.',
    'contingent/approval-not-needed':
      'This step at home was not declared necessary ({step}); declared necessary are: {steps}.',
    'contingent/no-mandate':
      'The contingent “{contingent}” is an armed force and may leave only under a mandate; issue one first.',
    'contingent/over-ceiling':
      'The mandate allows at most {peopleMax, plural, one {# person} other {# people}}, and with this contingent it would be {people, number}.',
    'contingent/not-deployed':
      'This needs a contingent that has left home, and the contingent “{contingent}” is in the state: {state}.',
    'leg/unknown': 'There is no leg “{leg}”; there are: {known}.',
    'leg/already-departed': 'The leg “{leg}” has already departed; give the new one another id.',
    'leg/already-arrived': 'The leg “{leg}” has already arrived; correct the entry if it is wrong.',
    'requirement/duplicate-line': 'The line “{line}” appears twice; give each line its own id.',
    'requirement/unknown-line': 'The requirement has no line “{line}”; it has: {known}.',
    'withdrawal/nobody-out': 'No contingent is out, so there is nothing to withdraw; close the call instead.',
    'withdrawal/already-ordered': 'The withdrawal has already been ordered; report each return.',
    'cost/already-claimed': 'The cost “{cost}” is already claimed; give the new one another id.',
    'cost/unknown': 'There is no cost “{cost}”; there are: {known}.',
    'cost/already-settled': 'The cost “{cost}” is already settled; correct the entry if it is wrong.',
    'correction/no-such-event':
      'There is no entry {version, number}; the last one is number {versionMax, number}.',
    'act/second-person-needed': '“{act}” needs two persons: propose it, and another person confirms it.',
    'act/not-grave': '“{act}” needs no second person; do it directly.',
    'act/already-proposed': 'A proposal “{proposal}” exists already; give the new one another id.',
    'act/unknown': 'There is no proposal “{proposal}”; propose the act first.',
    'act/same-person': 'The proposal “{proposal}” must be confirmed by another person than its proposer.',
    'act/proposal-expired': 'The proposal “{proposal}” has expired; propose the act again.',
    'act/proposal-stale':
      'Something has happened since the proposal “{proposal}” was made; look again and propose the act anew.',
    'act/already-confirmed': 'The proposal “{proposal}” is already confirmed; nothing is left to do.',
    'clock/not-due':
      'Nothing falls due here now ({kind, select, deliberation {deadline of a deliberation} answer {time to answer the call} other {end of the mandate}}: {subject}); wait for the next deadline.',
    'pact/not-in-force':
      'On {day} the pact is not in force ({pact}); it was signed on {signed}{ended, select, none {} other { and ended on {ended}}}.',
    'body/unknown': 'On {day} there is no body “{body}”; there are: {known}.',
    'matter/no-rule-in-force':
      'On {day} the body “{body}” has no rule in force for the matter “{matter}”; it has rules for: {known}.',
    'body/not-composed':
      'On {day} nobody may vote on this in the body “{body}”; its composition must cover that day.',
    'body/seats-not-listed':
      'On {day} the body “{body}” has {seats, number} seats, and the pact lists only {listed, number}; name who sits.',
  },
}
