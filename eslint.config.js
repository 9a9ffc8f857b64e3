import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Packages are imported by what they export: never by a path into them, which any release may move. */
const INTERNALS = {
  regex: 'node_modules|^(?:@[^/]+/)?[^./@][^/]*/(?:lib|dist|src|build)(?:/|$)',
  message: 'Import what the package exports, not a file inside of it.'
}

/** What is beside main.ts, and wires the modes: none of it may be imported from elsewhere. */
const ENTRY = ['main', 'signals', 'report-failure', 'setup-mode', 'publish-mode', 'post-mode', 'shared-world']

const ROOMS = [...ENTRY, 'inputs', 'publish', 'setup', 'interpreter', 'adapters', 'disk', 'ports', 'domain']

/**
 * The import law (docs/architecture.md), said in the editor; the architecture test holds the same. A layer may import
 * from the rooms that it names, from some only types, and packages that match. Of two layers for a file, the later counts.
 */
const layer = (files, { may = [], types = [], packages = '(?!)' }) => {
  const pathTo = (rooms) => `^[.](?:.*/)?(?:${rooms.join('|')})(?:/|[.]ts$)`
  const others = ROOMS.filter((room) => !may.includes(room) && !types.includes(room))
  const patterns = [
    { regex: pathTo(others), message: 'The import law forbids this direction.' },
    { regex: `^(?![.]|(?:${packages})$)`, message: 'This layer may not import that from outside the house.' },
    INTERNALS,
    { regex: pathTo(types), message: 'Only types may be imported from there.', allowTypeImports: true }
  ]
  return {
    files: [files],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: types.length > 0 ? patterns : patterns.slice(0, 3) }
      ]
    }
  }
}

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
      'max-params': ['error', 4],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [INTERNALS] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: `ImportExpression[source.value=/${INTERNALS.regex.replaceAll('/', '\\u002F')}/]`,
          message: INTERNALS.message
        }
      ]
    }
  },
  layer('src/index.ts', { may: ['main'] }),
  layer(`src/{${ENTRY.join(',')}}.ts`, {
    may: [...ENTRY, 'inputs', 'publish', 'setup', 'adapters', 'domain'],
    packages: 'node:fs'
  }),
  layer('src/inputs.ts', { may: ['inputs', 'domain'] }),
  layer('src/inputs/**', { may: ['inputs', 'domain'] }),
  layer('src/publish/**', { may: ['publish', 'interpreter', 'disk', 'domain'], types: ['inputs', 'ports'] }),
  layer('src/setup/**', { may: ['setup', 'interpreter', 'disk', 'domain'], types: ['inputs', 'ports'] }),
  layer('src/interpreter/**', { may: ['interpreter', 'disk', 'domain'], types: ['ports'] }),
  layer('src/adapters/**', {
    may: ['adapters', 'domain'],
    types: ['ports'],
    packages: '@actions/.*|node:.*|openpgp|@sigstore/.*'
  }),
  layer('src/disk/**', { may: ['disk', 'domain'], packages: 'node:.*|tar-stream' }),
  layer('src/ports/**', { may: ['ports', 'domain'] }),
  layer('src/domain/**', { may: ['domain'] }),
  layer('src/domain/markdown-page.ts', { may: ['domain'], packages: 'markdown-it' }),
  layer('src/domain/version-clause.ts', { may: ['domain'], packages: '@renovatebot/pep440' }),
  layer('src/domain/version-file.ts', { may: ['domain'], packages: 'smol-toml' }),
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
