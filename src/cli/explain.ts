/** `najda explain`: what a pact is on a day, who belongs, who decides by which rule, which calls are on record. */
import { isBilateral } from '../call/index.ts'
import type { Day } from '../day.ts'
import { mayVote, type Pact, type PactInForce, writeRule } from '../pact/index.ts'
import { caseIds, readCase } from '../record/node.ts'
import { sayRule } from '../words/index.ts'
import type { ExplainAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { articleName, type Library, namesIn, openPact, openPactOn, sound } from './load.ts'
import { claimIn } from './tell.ts'

/** The options of the verb. */
export const explainShape = { values: ['on'], flags: [], words: [1, 1] } as const

/** The pact on a day; today, or its last day where it has ended. */
export const explain = (library: Library, typed: Typed, today: Day): ExplainAnswer => {
  const { language } = typed
  const pact = openPact(library, typed.words[0] ?? '')
  const day = typed.on(pact.ended !== undefined && pact.ended < today ? pact.ended : today)
  const now = openPactOn(pact, day)
  const names = namesIn(library, pact)
  return {
    pact: pact.id,
    name: pact.name[language],
    summary: pact.summary[language],
    day,
    signed: pact.signed,
    ...(pact.ended === undefined ? {} : { ended: pact.ended }),
    ...(now.leader === undefined ? {} : { leader: now.leader }),
    members: now.standings.map((standing) => ({
      id: standing.id,
      name: names(standing.id, language),
      since: standing.since,
      status: standing.status,
      votes: mayVote(standing),
      conditions: standing.conditions.map(({ kind, from, recognised }) => ({
        kind,
        since: from,
        recognised,
      })),
    })),
    bodies: bodiesIn(now).map(([id, body]) => ({
      id,
      name: body.name[language],
      seats: body.seats ?? body.members.length,
      ...(body.chair === undefined ? {} : { chair: body.chair }),
      matters: Object.entries(body.matters).map(
        ([matter, { rule, article, excluding, periodHours, confidence }]) => ({
          id: matter,
          sentence: sayRule(language, rule, names),
          rule: writeRule(rule),
          article,
          excluding,
          ...(periodHours === undefined ? {} : { periodHours }),
          confidence,
        }),
      ),
    })),
    provisions: provisionsIn(now, typed),
    articles: Object.entries(now.articles).map(([id, { summary, wording, confidence }]) => ({
      id,
      name: articleName(pact, id, language) ?? id,
      summary: summary[language],
      read: wording.read,
      confidence,
    })),
    forces: forcesIn(now, typed),
    means: [...now.menu],
    calls: callsOf(library, pact, typed),
  }
}

/** A body that nobody sits in and that decides nothing is not there that day. */
const bodiesIn = ({ bodies }: PactInForce) =>
  Object.entries(bodies).filter(
    ([, { members, matters }]) => members.length > 0 || Object.keys(matters).length > 0,
  )

const provisionsIn = (now: PactInForce, { language }: Typed): ExplainAnswer['provisions'] =>
  Object.entries(now.provisions).map(([id, provision]) => {
    const { title, article, kind, covers, decidedBy, confidence } = provision
    const decides = decidedBy === undefined ? {} : { decidedBy }
    return {
      id,
      title: title[language],
      article,
      kind,
      covers,
      ...decides,
      bilateral: isBilateral(now, provision),
      confidence,
    }
  })

const forcesIn = (now: PactInForce, { language }: Typed): ExplainAnswer['forces'] =>
  Object.entries(now.forces).map(([id, { name, from, people, pledges }]) => ({
    id,
    name: name[language],
    since: from,
    people: people.map((claim) => claimIn(claim, language)),
    pledges: pledges.map((pledge) => ({
      member: pledge.member,
      ...(pledge.unit === undefined ? {} : { unit: pledge.unit[language] }),
      people: pledge.people.map((claim) => claimIn(claim, language)),
    })),
  }))

const callsOf = ({ folder }: Library, pact: Pact, { language }: Typed): ExplainAnswer['calls'] =>
  caseIds(folder, pact.id).map((id) => {
    const found = sound(readCase(folder, pact, id))
    const caller = found.caller === undefined ? {} : { caller: found.caller }
    const { means, extent, about } = found.answer
    return {
      id,
      title: found.title[language],
      ...caller,
      formality: found.formality,
      means,
      extent,
      answer: about[language],
    }
  })
