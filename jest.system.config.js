import unit from './jest.config.js'

// Workers inherit it: __tests__/support/rounds.ts.
process.env['IACT_ROUNDS'] ??= '25'

/** What needs more than Node, python3 and coreutils, and what runs for long. */
export default {
  ...unit,
  testMatch: ['**/*.system.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/e2e/'],
  testTimeout: 300_000,
  coverageThreshold: undefined
}
