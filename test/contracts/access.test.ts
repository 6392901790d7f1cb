/** What access promises, the same on both engines: accounts, passwords, the audit. One server of PostgreSQL for all. */
import { describe, vi } from 'vitest'
import { onBothEngines } from '../support/both-engines.ts'
import { accounts, audit } from './access-accounts.ts'
import { failures, passwords } from './access-passwords.ts'

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

onBothEngines('access', (bench) => {
  describe('accounts', () => accounts(bench))
  describe('passwords', () => passwords(bench))
  describe('failed sign-ins', () => failures(bench))
  describe('the audit', () => audit(bench))
})
