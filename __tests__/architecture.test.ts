import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { complaintsAbout } from './support/import-law.ts'

const src = new URL('../src/', import.meta.url)
const paths = globSync('**/*', { cwd: src }).filter((path) => /\.\w+$/.test(path))

describe('The house', () => {
  test('is found by this test', () => {
    expect(paths).toEqual(
      expect.arrayContaining(['index.ts', 'main.ts', 'inputs.ts', 'domain/failure.ts', 'setup/setup.ts'])
    )
  })

  test('is built of TypeScript, and of the trusted roots as data', () => {
    const roots = 'adapters/evidence/attestations/trusted-roots/'
    const others = paths.filter((path) => !path.endsWith('.ts'))
    expect(others.sort()).toEqual(
      ['README.md', 'github.json', 'sigstore-public-good.json'].map((name) => `${roots}${name}`)
    )
  })

  test('keeps its import law, its names and its style in every file', () => {
    const complaints = paths
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => complaintsAbout(path, readFileSync(new URL(path, src), 'utf8')))
    expect(complaints).toEqual([])
  })
})

describe('The law catches', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['domain/tag.ts', "import { join } from 'node:path'", 'domain/tag.ts may not import node:path'],
    [
      'domain/tag.ts',
      "import type { Log } from '../ports/log.ts'",
      'domain/tag.ts may not import from ports: ../ports/log.ts'
    ],
    [
      'domain/version-spec.ts',
      "import { satisfies } from '@renovatebot/pep440'",
      'domain/version-spec.ts may not import @renovatebot/pep440'
    ],
    [
      'setup/fetch.ts',
      "import {\n  collect\n} from '../publish/collect.ts'",
      'setup/fetch.ts may not import from publish: ../publish/collect.ts'
    ],
    [
      'publish/collect.ts',
      "export { fetch } from '../setup/fetch.ts'",
      'publish/collect.ts may not import from setup: ../setup/fetch.ts'
    ],
    [
      'publish/collect.ts',
      "import { parseInputs } from '../inputs.ts'",
      'publish/collect.ts may import only types from inputs: ../inputs.ts'
    ],
    [
      'setup/fetch.ts',
      "import { type A, b } from '../ports/store.ts'",
      'setup/fetch.ts may import only types from ports: ../ports/store.ts'
    ],
    [
      'setup/fetch.ts',
      "import { readFile } from 'node:fs/promises'",
      'setup/fetch.ts may not import node:fs/promises'
    ],
    ['setup/fetch.ts', "import '@actions/core'", 'setup/fetch.ts may not import @actions/core'],
    [
      'adapters/host.ts',
      "const disk = await import('../disk/link.ts')",
      'adapters/host.ts may not import from disk: ../disk/link.ts'
    ],
    [
      'adapters/host.ts',
      'const what = await import(name)',
      'adapters/host.ts may not import something computed'
    ],
    ['adapters/host.ts', "import ky from 'ky'", 'adapters/host.ts may not import ky'],
    [
      'adapters/host.ts',
      "import { issueCommand } from '../../node_modules/@actions/core/lib/command.js'",
      'adapters/host.ts imports a file inside of a package: ../../node_modules/@actions/core/lib/command.js'
    ],
    [
      'adapters/host.ts',
      "const { getProxyUrl } = await import('@actions/http-client/lib/proxy')",
      'adapters/host.ts imports a file inside of a package: @actions/http-client/lib/proxy'
    ],
    [
      'adapters/host.ts',
      "import { runPublish } from '../publish-mode.ts'",
      'adapters/host.ts may not import from publish-mode: ../publish-mode.ts'
    ],
    [
      'disk/link.ts',
      "import { place } from '../setup/place.ts'",
      'disk/link.ts may not import from setup: ../setup/place.ts'
    ],
    [
      'interpreter/ask.ts',
      "import * as core from '@actions/core'",
      'interpreter/ask.ts may not import @actions/core'
    ],
    ['ports/clock.ts', 'export const now = 1', 'ports/clock.ts holds more than types'],
    ['main.ts', "import { open } from './disk/open.ts'", 'main.ts may not import from disk: ./disk/open.ts'],
    [
      'index.ts',
      "import { parseInputs } from './inputs.ts'",
      'index.ts may not import from inputs: ./inputs.ts'
    ],
    ['tools.ts', '', 'tools.ts lies in no room of the house'],
    ['services/tag.ts', '', 'services/tag.ts lies in no room of the house'],
    ['domain/utils.ts', '', 'domain/utils.ts is a drawer: name it after what it holds'],
    ['domain/index.ts', '', 'domain/index.ts is an index: import the file that is meant'],
    ['domain/tag.ts', 'export default function tag() {}', 'domain/tag.ts has a default export'],
    ['domain/tag.ts', 'export { tag as default }', 'domain/tag.ts has a default export'],
    ['domain/tag.ts', "export * from './artifact.ts'", 'domain/tag.ts is a barrel'],
    ['domain/tag.ts', 'export function tag(value: any): void {}', 'domain/tag.ts uses any'],
    ['domain/tag.ts', 'const tags = new Map<string, any>()', 'domain/tag.ts uses any'],
    ['domain/tag.ts', 'const tag = text as any', 'domain/tag.ts uses any']
  ]

  test.each(planted)('in %s: %s', (path, text, complaint) => {
    expect(complaintsAbout(path, text)).toEqual([complaint])
  })

  test('nothing where the law is kept', () => {
    const kept = [
      '/** import x from "node:fs": any */',
      "// export * from './artifact.ts'",
      "import type { SetupInputs } from '../inputs.ts'",
      "import { type Log, type Clock } from '../ports/log.ts'",
      "import { hashFile } from '../disk/hash-file.ts'",
      "import { describe } from '../domain/failure.ts'",
      "import { place } from './place.ts'",
      "const words = 'as any other'",
      'export const company: readonly string[] = []'
    ]
    expect(complaintsAbout('setup/fetch.ts', kept.join('\n'))).toEqual([])
    expect(
      complaintsAbout('domain/version-clause.ts', "import { filter } from '@renovatebot/pep440'")
    ).toEqual([])
  })
})
