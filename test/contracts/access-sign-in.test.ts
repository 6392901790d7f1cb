/** What access promises, the same on both engines: what opens it and for how long. One server of PostgreSQL for all. */
import { describe } from 'vitest'
import { onBothEngines } from '../support/both-engines.ts'
import { clocks, demonstrations } from './access-clocks.ts'
import { signInElsewhere } from './access-oidc.ts'
import { passkeys } from './access-passkeys.ts'
import { sessions, tokens } from './access-sessions.ts'

onBothEngines('access', (bench) => {
  describe('sessions', () => sessions(bench))
  describe('API tokens', () => tokens(bench))
  describe('clocks', () => clocks(bench))
  describe('demonstrations', () => demonstrations(bench))
  describe('passkeys', () => passkeys(bench))
  describe('sign-in elsewhere', () => signInElsewhere(bench))
})
