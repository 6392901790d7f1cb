/** Passwords as argon2id hashes, with the numbers that OWASP names: 19 MiB, two passes, one lane. */
import { hash, verify } from '@node-rs/argon2'
import { foldPassword } from './password.ts'
import type { Room } from './room.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const saltBytes = 16

export const hashPassword = (password: string, entropy: Room['entropy']): Promise<string> =>
  hash(foldPassword(password), { ...cost, salt: entropy(saltBytes) })

/** Answers whether it is the password of a hash; without a hash it takes as long, and it is not. */
export type Verify = (passwordHash: string | null | undefined, password: string) => Promise<boolean>

// Longer than any password that is accepted: nobody makes the server fold a book.
const readMax = 2_000

/** Makes the verifier, with a hash of nobody's password for those who have none. */
export const verifier = async (entropy: Room['entropy']): Promise<Verify> => {
  const nobodys = await hashPassword(Buffer.from(entropy(32)).toString('hex'), entropy)
  return async (passwordHash, password) => {
    const isRight = await verify(passwordHash ?? nobodys, foldPassword(password.slice(0, readMax)))
    return isRight && passwordHash !== null && passwordHash !== undefined && password.length <= readMax
  }
}
