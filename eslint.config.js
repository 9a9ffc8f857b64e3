import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** The import law (docs/architecture.md): what a folder of src/ may not import. The architecture test holds the same. */
const layer = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
})
const outside = { regex: '^(node:|@|[a-z])', message: 'This layer imports nothing from outside the house.' }
const actions = { group: ['@actions/*', '@octokit/*'], message: 'Only adapters and main import @actions/*.' }
const node = { group: ['node:*'], message: 'Node belongs to disk and adapters.' }
const rooms = (...names) => ({
  group: names.map((name) => `**/${name}/**`),
  message: 'The import law forbids this direction.'
})

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/', '__tests__/fixtures/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'max-params': ['error', 4]
    }
  },
  layer(['src/domain/**'], outside, rooms('ports', 'disk', 'publish', 'setup', 'adapters')),
  layer(['src/ports/**'], outside, rooms('disk', 'publish', 'setup', 'adapters')),
  layer(['src/disk/**'], actions, rooms('ports', 'publish', 'setup', 'adapters')),
  layer(['src/publish/**'], actions, node, rooms('setup', 'adapters')),
  layer(['src/setup/**'], actions, node, rooms('publish', 'adapters')),
  layer(['src/adapters/**'], rooms('disk', 'publish', 'setup')),
  {
    files: ['__tests__/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['test', 'describe'], package: 'node:test' }] }
      ]
    }
  }
)
