/** How a decision rule is written in a pact file: read into the value that `decision` works with, and written back. */
import { z } from 'zod'
import type { Json } from '../canonical.ts'
import type { Rule } from '../decision/index.ts'
import { type Fraction, fractionText } from '../fraction.ts'
import { shareText, slug } from './values.ts'

const votes = z.int().min(1).max(1_000_000_000)
const base = z.enum(['roll', 'present', 'voting'])

/** `consensus`, `{ majority: { share: 2/3, of: roll } }`, `{ veto: { holders: permanent, rule: ... } }` and so on. */
export const ruleText: z.ZodType<Rule, unknown> = z.lazy(() =>
  z.union([
    z.literal('consensus').transform((): Rule => ({ kind: 'consensus', standAside: false })),
    z.literal('unanimity').transform((): Rule => ({ kind: 'unanimity', of: 'roll', abstentionBlocks: true })),
    z.literal('silence').transform((): Rule => ({ kind: 'silence' })),
    z.literal('bilateral').transform((): Rule => ({ kind: 'bilateral' })),
    z
      .strictObject({ consensus: z.strictObject({ standAside: z.boolean() }) })
      .transform(({ consensus }): Rule => ({ kind: 'consensus', ...consensus })),
    z
      .strictObject({
        unanimity: z.strictObject({
          of: z.enum(['roll', 'voting']).default('roll'),
          abstentionBlocks: z.boolean().default(true),
        }),
      })
      .transform(({ unanimity }): Rule => ({ kind: 'unanimity', ...unanimity })),
    z
      .strictObject({
        majority: z.strictObject({
          share: shareText,
          than: z.enum(['atLeast', 'moreThan']).default('atLeast'),
          of: base,
          weights: slug.optional(),
        }),
      })
      .transform(({ majority }): Rule => ({ kind: 'majority', ...majority })),
    z
      .strictObject({ atLeast: z.strictObject({ votes, weights: slug.optional() }) })
      .transform(({ atLeast }): Rule => ({ kind: 'atLeast', ...atLeast })),
    z
      .strictObject({ veto: z.strictObject({ holders: slug, rule: ruleText }) })
      .transform(({ veto }): Rule => ({ kind: 'veto', ...veto })),
    z
      .strictObject({ quorum: z.strictObject({ share: shareText, rule: ruleText }) })
      .transform(({ quorum }): Rule => ({ kind: 'quorum', ...quorum })),
    z
      .strictObject({
        blockingAbstention: z.strictObject({
          members: shareText,
          population: shareText,
          weights: slug,
          rule: ruleText,
        }),
      })
      .transform(({ blockingAbstention }): Rule => ({ kind: 'blockingAbstention', ...blockingAbstention })),
    z
      .strictObject({ all: z.array(ruleText).max(20) })
      .transform(({ all }): Rule => ({ kind: 'all', rules: all })),
    z
      .strictObject({ any: z.array(ruleText).max(20) })
      .transform(({ any }): Rule => ({ kind: 'any', rules: any })),
  ]),
)

/** The rule as a file writes it: `ruleText` reads it back to the same rule. */
export const writeRule = (rule: Rule): Json => {
  switch (rule.kind) {
    case 'silence':
    case 'bilateral':
      return rule.kind
    case 'all':
      return { all: rule.rules.map(writeRule) }
    case 'any':
      return { any: rule.rules.map(writeRule) }
    default: {
      const { kind, ...settings } = rule
      const written = Object.entries(settings).map(([key, value]) => [key, writeSetting(value)] as const)
      return { [kind]: Object.fromEntries(written.filter(([, value]) => value !== undefined)) }
    }
  }
}

const writeSetting = (value: unknown): Json | undefined => {
  if (typeof value !== 'object' || value === null) return value as Json | undefined
  return 'kind' in value ? writeRule(value as Rule) : fractionText(value as Fraction)
}
