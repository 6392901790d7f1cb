/**
 * What is wrong with a pact that has the right shape. Each check has one signature and looks at one thing; they run
 * one after another and nothing hides the rest. These are constraints for authors, not assertions.
 */
import { type Day, overlap, type Spell } from '../day.ts'
import { compile, type MemberId, type Roll, type RuleFault, rollFaults, winning } from '../decision/index.ts'
import type { Parameters } from '../outcome.ts'
import type { Pact } from './format.ts'
import { inForce, rollOf } from './in-force.ts'
import type { Path } from './plain.ts'
import { sourceFaults } from './sources.ts'

export const pactCodes = [
  'dates/reversed',
  'dates/overlap',
  'reference/unknown-member',
  'reference/unknown-source',
  'reference/unknown-article',
  'reference/unknown-instrument',
  'reference/unknown-body',
  'reference/unknown-matter',
  'reference/body-nobody',
  'version/none',
] as const
export type PactCode = (typeof pactCodes)[number] | RuleFault['code']

/** A fault by path; the reader of the file turns paths into lines. */
export type Fault = { readonly code: PactCode; readonly path: Path; readonly parameters: Parameters }

type Check = (pact: Pact) => Iterable<Fault>

/** Every fault of a pact, in no particular order. Empty means the pact is sound. */
export const pactFaults = (pact: Pact): readonly Fault[] => checks.flatMap((check) => [...check(pact)])

type Dated = readonly [Path, readonly Spell[]]

/** All lists of dated versions that must not share a day. */
const datedLists = (pact: Pact): readonly Dated[] => [
  ...Object.entries(pact.members).map(([id, { spells }]): Dated => [['members', id, 'spells'], spells]),
  ...Object.entries(pact.articles).map(
    ([id, { versions }]): Dated => [['articles', id, 'versions'], versions],
  ),
  ...Object.entries(pact.provisions).map(([id, list]): Dated => [['provisions', id], list]),
  ...Object.entries(pact.bodies).flatMap(([id, body]): Dated[] => [
    [['bodies', id, 'composition'], body.composition],
    [['bodies', id, 'chair'], body.chair],
    ...Object.entries(body.matters).map(([matter, list]): Dated => [['bodies', id, 'matters', matter], list]),
  ]),
  ...Object.entries(pact.groups).map(([id, list]): Dated => [['groups', id], list]),
  ...Object.entries(pact.weights).map(([id, list]): Dated => [['weights', id], list]),
  ...Object.entries(pact.approvals).map(([id, list]): Dated => [['approvals', id], list]),
  [['leader'], pact.leader],
  [['means'], pact.means],
  [['mandates'], pact.mandates],
]

const overlaps: Check = function* (pact) {
  for (const [path, list] of datedLists(pact)) {
    for (const [index, version] of list.entries()) {
      const earlier = list.findIndex((other, at) => at < index && overlap(other, version))
      if (earlier >= 0)
        yield {
          code: 'dates/overlap',
          path: [...path, index],
          parameters: { from: version.from, other: earlier + 1 },
        }
    }
  }
}

const emptyLists: Check = function* (pact) {
  const lists = Object.entries(pact.bodies).flatMap(([id, { matters }]) =>
    Object.entries(matters).map(([matter, list]): Dated => [['bodies', id, 'matters', matter], list]),
  )
  const all: readonly Dated[] = [
    ...lists,
    ...Object.entries(pact.provisions).map(([id, list]): Dated => [['provisions', id], list]),
  ]
  for (const [path, list] of all)
    if (list.length === 0) yield { code: 'version/none', path, parameters: { name: String(path.at(-1)) } }
}

/** Visits every object of the pact with its path. */
function* walk(
  value: unknown,
  path: Path = [],
): Generator<readonly [Path, Readonly<Record<string, unknown>>]> {
  if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* walk(each, [...path, index])
  else if (typeof value === 'object' && value !== null) {
    yield [path, value as Record<string, unknown>]
    for (const [key, each] of Object.entries(value)) yield* walk(each, [...path, key])
  }
}

const reversed: Check = function* (pact) {
  for (const [path, { from, until }] of walk(pact))
    if (typeof from === 'string' && typeof until === 'string' && until < from)
      yield { code: 'dates/reversed', path: [...path, 'until'], parameters: { from, until } }
}

const unknownSources: Check = (pact) => sourceFaults(pact, pact.sources)

const unknownArticles: Check = function* (pact) {
  for (const [id, { instrument }] of Object.entries(pact.articles))
    if (!Object.hasOwn(pact.instruments, instrument))
      yield {
        code: 'reference/unknown-instrument',
        path: ['articles', id, 'instrument'],
        parameters: { id: instrument, known: Object.keys(pact.instruments) },
      }
  for (const [path, { article }] of walk(pact))
    if (typeof article === 'string' && !Object.hasOwn(pact.articles, article))
      yield {
        code: 'reference/unknown-article',
        path: [...path, 'article'],
        parameters: { id: article, known: Object.keys(pact.articles) },
      }
}

const memberKeys = ['member', 'owner', 'host'] as const

const unknownMembers: Check = function* (pact) {
  const known = Object.keys(pact.members)
  const unknown = (path: Path, id: string): Fault => ({
    code: 'reference/unknown-member',
    path,
    parameters: { id, known },
  })
  const lists: readonly (readonly [Path, readonly string[]])[] = [
    ...Object.entries(pact.groups).flatMap(([id, list]) =>
      list.map((each, at) => [['groups', id, at, 'members'], each.members] as const),
    ),
    ...Object.entries(pact.weights).flatMap(([id, list]) =>
      list.map((each, at) => [['weights', id, at, 'values'], Object.keys(each.values)] as const),
    ),
    ...Object.entries(pact.bodies).flatMap(([id, body]) =>
      body.composition.flatMap(({ of }, at) =>
        of === 'members' ? [] : [[['bodies', id, 'composition', at, 'of'], of] as const],
      ),
    ),
    [['approvals'], Object.keys(pact.approvals)],
  ]
  for (const [path, ids] of lists) for (const id of ids) if (!known.includes(id)) yield unknown(path, id)
  for (const [path, object] of walk({ ...pact, deployments: undefined, exercises: undefined }))
    for (const key of memberKeys) {
      const id = object[key]
      if (typeof id === 'string' && !known.includes(id)) yield unknown([...path, key], id)
    }
}

const unknownBodies: Check = function* (pact) {
  for (const [id, list] of Object.entries(pact.provisions))
    for (const [index, { decidedBy }] of list.entries()) {
      if (!decidedBy) continue
      const path: Path = ['provisions', id, index, 'decidedBy']
      const body = Object.hasOwn(pact.bodies, decidedBy.body) ? pact.bodies[decidedBy.body] : undefined
      if (!body)
        yield {
          code: 'reference/unknown-body',
          path: [...path, 'body'],
          parameters: { id: decidedBy.body, known: Object.keys(pact.bodies) },
        }
      else if (!Object.hasOwn(body.matters, decidedBy.matter))
        yield {
          code: 'reference/unknown-matter',
          path: [...path, 'matter'],
          parameters: { id: decidedBy.matter, known: Object.keys(body.matters) },
        }
    }
}

/** Rules are checked on the roll of the day each version begins: an impossible rule is a fault of the text. */
const impossibleRules: Check = function* (pact) {
  for (const [bodyId, body] of Object.entries(pact.bodies))
    for (const [matterId, list] of Object.entries(body.matters))
      for (const [index, version] of list.entries()) {
        if (version.rule.kind === 'bilateral') continue
        const path: Path = ['bodies', bodyId, 'matters', matterId, index, 'rule']
        const roll = rollOn(pact, version.from, { body: bodyId, matter: matterId })
        if (!roll) {
          yield { code: 'reference/body-nobody', path, parameters: { body: bodyId, day: version.from } }
          continue
        }
        const faults = rollFaults(version.rule, roll)
        for (const { code, path: part, subject } of faults)
          yield { code, path, parameters: { part, subject } }
        if (faults.length === 0 && !winning(compile(version.rule, roll), roll.members))
          yield {
            code: 'rule/can-never-pass',
            path,
            parameters: { part: version.rule.kind, subject: `${roll.members.length}` },
          }
      }
}

/** The roll that a version begins with; seats that the file does not list are filled with nobody in particular. */
const rollOn = (
  pact: Pact,
  on: Day,
  asked: { readonly body: string; readonly matter: string },
): Roll | undefined => {
  const now = inForce(pact, on)
  if (!now.ok) return undefined
  const { members = [], seats = 0 } = now.value.bodies[asked.body] ?? {}
  const unnamed = Array.from(
    { length: Math.max(0, seats - members.length) },
    (_, seat) => `SEAT-${seat}` as MemberId,
  )
  const found = rollOf(now.value, { ...asked, situation: {}, members: [...members, ...unnamed] })
  return found.ok ? found.value.roll : undefined
}

const checks: readonly Check[] = [
  reversed,
  overlaps,
  emptyLists,
  unknownSources,
  unknownArticles,
  unknownMembers,
  unknownBodies,
  impossibleRules,
]
