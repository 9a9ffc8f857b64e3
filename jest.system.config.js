import unit from './jest.config.js'

// Workers inherit it: __tests__/support/rounds.ts.
process.env.IACT_ROUNDS ??= '10'

/** What needs more of the machine than Node, python3 and coreutils, or many rounds: see CONTRIBUTING.md. */
export default {
  ...unit,
  globalSetup: '<rootDir>/scripts/jest/require-system.js',
  testMatch: ['**/*.system.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  coverageThreshold: undefined
}
