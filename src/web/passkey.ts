/** Passkeys in the browser: what the API begins, the browser's own dialogue, what the API ends. */
import { type Client, clientOf, type Problem } from '../http/index.ts'
import type { Language } from '../words/index.ts'

/** How it went. `stopped`: the person, or the device, said no; nothing was changed. */
export type PasskeyDone = { readonly ok: true } | { readonly ok: false; readonly problem?: Problem }

type InJson = {
  readonly parseCreationOptionsFromJSON?: (options: object) => PublicKeyCredentialCreationOptions
  readonly parseRequestOptionsFromJSON?: (options: object) => PublicKeyCredentialRequestOptions
}

const inJson = (): InJson =>
  typeof PublicKeyCredential === 'undefined' ? {} : (PublicKeyCredential as unknown as InJson)

/** Can this browser do it at all? */
export const knowsPasskeys = (): boolean => inJson().parseRequestOptionsFromJSON !== undefined

const here = (language: Language): Client => clientOf({ origin: '', language })

/** What the device made, as JSON; undefined where it was stopped. */
const asked = async (ask: () => Promise<Credential | null>): Promise<Record<string, unknown> | undefined> => {
  try {
    const made = (await ask()) as PublicKeyCredential | null
    return made?.toJSON() as Record<string, unknown> | undefined
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

/** Signs in with a passkey. */
export const signInWithPasskey = async (language: Language): Promise<PasskeyDone> => {
  const client = here(language)
  const begun = await client.beginPasskeySignIn()
  if (!begun.ok) return { ok: false, problem: begun.failure }
  const publicKey = inJson().parseRequestOptionsFromJSON?.(begun.value.body)
  const response = publicKey && (await asked(() => navigator.credentials.get({ publicKey })))
  if (!response) return { ok: false }
  const finished = await client.finishPasskeySignIn({ body: { response } })
  return finished.ok ? { ok: true } : { ok: false, problem: finished.failure }
}

/** Makes a passkey for whoever is signed in. */
export const addPasskey = async (language: Language, title: string): Promise<PasskeyDone> => {
  const client = here(language)
  const begun = await client.beginPasskeyRegistration()
  if (!begun.ok) return { ok: false, problem: begun.failure }
  const publicKey = inJson().parseCreationOptionsFromJSON?.(begun.value.body)
  const response = publicKey && (await asked(() => navigator.credentials.create({ publicKey })))
  if (!response) return { ok: false }
  const finished = await client.finishPasskeyRegistration({ body: { response, title } })
  return finished.ok ? { ok: true } : { ok: false, problem: finished.failure }
}
