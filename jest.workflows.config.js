import unit from './jest.config.js'

/** The workflows, run as a runner does (scripts/test-workflows.sh). */
export default {
  ...unit,
  testMatch: ['**/__tests__/workflows/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
  coverageThreshold: undefined
}
