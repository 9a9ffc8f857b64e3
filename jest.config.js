/** @type {import('jest').Config} */
export default {
  reporters: ['default', '<rootDir>/scripts/jest/count-reporter.js'],
  testEnvironment: 'node',
  transform: { '[.]ts$': '<rootDir>/scripts/jest/strip-types.js' },
  extensionsToTreatAsEsm: ['.ts'],
  // With src, what no test imports is missing in no count.
  roots: ['<rootDir>/__tests__', '<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/(e2e|workflows)/', '[.]system[.]test[.]ts$'],
  testTimeout: 60_000,
  // jest takes one worker fewer than there are cores: on a hosted runner with two, that is one.
  maxWorkers: '100%',
  // Each test file leaves something behind in the process that ran it: a worker that has grown is replaced.
  workerIdleMemoryLimit: '600MB',
  collectCoverageFrom: [
    'src/**/*.ts',
    '!src/index.ts',
    // Types only.
    '!src/ports/**',
    '!src/domain/{release,release-file,release-steps}.ts'
  ],
  coverageProvider: 'v8',
  coverageReporters: [['text', { skipFull: true }]],
  coverageThreshold: {
    global: { lines: 90, branches: 90, functions: 90, statements: 90 },
    // A branch that no input reaches is left in three places, where the types of a library ask for it.
    './src/domain/': { lines: 100, branches: 99, functions: 100, statements: 100 }
  }
}
