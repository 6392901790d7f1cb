/** What a command looks like in a request: an act with its type, a proposal of one, a confirmation, an id of its own. */
import { z } from 'zod'
import { type Act, type ActName, actNames, acts, graveActs } from '../call/index.ts'
import { slug } from '../pact/index.ts'

/** Chosen by the sender, once for each thing it wants done: a repeated request with it does nothing twice. */
export const commandId = z
  .string()
  .regex(/^[\x21-\x7e]{1,120}$/)
  .describe('Chosen by you, once for each thing you want done; sent again, it is answered as before.')

const identified = { commandId: commandId.optional() }

type Identified = { readonly commandId?: string | undefined }
type SaidAct<Name extends ActName = ActName> = {
  readonly [Each in Name]: { readonly type: Each } & z.input<(typeof acts)[Each]>
}[Name]

/** The union of some acts, each extended; typed by hand because the list is made in a loop. */
const unionOf = <Said, Read>(names: readonly ActName[], more: z.core.$ZodLooseShape): z.ZodType<Read, Said> =>
  z.discriminatedUnion(
    'type',
    names.map((name) =>
      (acts[name] as z.ZodObject).extend({ type: z.literal(name), ...more }),
    ) as unknown as readonly [z.ZodObject],
  ) as unknown as z.ZodType<Read, Said>

const beginnings = ['MakeCall', 'ConveneConsultation'] as const

/** An act on a call that is there. */
export const actBody = unionOf<SaidAct & Identified, Act & Identified>(actNames, identified)

type Beginning = { readonly pact: string; readonly call?: string | undefined }

/** The act that begins a call, and under which pact. Its id may be chosen; else it follows from the command id. */
export const beginBody = unionOf<
  SaidAct<(typeof beginnings)[number]> & Identified & Beginning,
  Act & Identified & Beginning
>(beginnings, { pact: slug, call: slug.optional(), ...identified })

const graveNames = actNames.filter((name) => graveActs.has(name))

/** A grave act, proposed: another person confirms it. */
export const proposalBody = z.strictObject({
  proposal: slug,
  act: unionOf<SaidAct, Act>(graveNames, {}),
  ...identified,
})

export const confirmationBody = z.strictObject({ proposal: slug, ...identified })
