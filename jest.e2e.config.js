import unit from './jest.config.js'

/** The main job on a compiled CPython; its path is in IACT_E2E_TARBALL (scripts/test-e2e.sh). */
export default {
  ...unit,
  testMatch: ['**/__tests__/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  coverageThreshold: undefined
}
