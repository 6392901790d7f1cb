import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    maxWorkers: 2,
    // Two cores may be shared with other work: a slow start of PostgreSQL is no failure.
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
})
