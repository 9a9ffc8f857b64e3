import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { runnerStore } from '../../src/adapters/runner/tool-cache.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { Activation } from '../../src/domain/environment.ts'
import { activate } from '../../src/setup/activate.ts'
import type { Placed } from '../../src/setup/activate.ts'
import type { FoundInstalled, InstalledTree, RecordedTree, TreeQuery } from '../../src/setup/installed.ts'
import { findInstalled, listInstalled } from '../../src/setup/installed.ts'
import type { InstallSandbox } from '../support/install-sandbox.ts'
import { openInstall } from '../support/install-sandbox.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { recordingLog } from '../support/recording-log.ts'
import type { RecordedLog } from '../support/recording-log.ts'

const artifact = findArtifact('cpython-3.12.6-debian12-build1.tgz')
if (artifact === undefined) throw new Error('This names a build.')
const query: TreeQuery = {
  ...{ installLocation: 'tool-cache', artifact: undefined, repository: { owner: 'coatl', name: 'iact' } },
  ...{ sha256: undefined, sha512: undefined }
}

let sandbox: InstallSandbox
let tarball: MadeTarball
let entry: string
let runs: string[]
let log: RecordedLog

beforeEach(async () => {
  sandbox = await openInstall()
  tarball = await sandbox.make()
  entry = (await sandbox.install(tarball.path)).tree?.entry ?? ''
  runs = []
  log = recordingLog()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const list = (changes: Partial<TreeQuery> = {}): Promise<readonly RecordedTree[]> =>
  listInstalled({ ...query, ...changes }, runnerStore(sandbox.toolCache))

const world = (environment: Readonly<Record<string, string>> = {}) => {
  const processes = runnerProcesses()
  const run: typeof processes.run = (command) => {
    runs.push(command.argv[0])
    return processes.run(command)
  }
  return { processes: { run }, run: { environment, isHosted: false }, log }
}

const found = async (demands: readonly string[] = []): Promise<FoundInstalled> =>
  findInstalled(
    { artifact, installLocation: 'tool-cache', evidence: [], demands, digest: undefined },
    await list(),
    world()
  )

describe('an installed tree', () => {
  test('is found by its record, and tested once, where it is', async () => {
    const { tree, broken } = await found()
    expect(tree).toMatchObject({ entry, source: 'tool-cache', from: 'https://example.com/release' })
    expect(tree?.verifiedBy).toEqual(['install record', 'release digest'])
    expect([broken, runs]).toEqual([[], [`${entry}/bin/python3`]])
  })

  test('that fails is named, and stays where it is: for another job it may work', async () => {
    await writeFile(`${entry}/bin/python3.12`, '#!/bin/sh\necho Segmentation fault >&2\nexit 139\n')
    const { tree, broken } = await found()
    expect(tree).toBeUndefined()
    expect(broken).toEqual([{ entry, identity: expect.stringMatching(/^\d+:\d+$/) }])
    expect(log.warnings).toEqual([
      `The installed interpreter is broken and is installed anew: ${entry}/bin/python3 does not run (exit code 139): Segmentation fault`
    ])
    expect(await readFile(`${entry}/bin/python3.12`, 'utf8')).toContain('139')
  })

  test('is none without its mark, or for what nobody has proven of its tarball', async () => {
    expect((await found(['gpg-public-key x'])).tree).toBeUndefined()
    await rm(`${entry}.complete`)
    expect(await list()).toEqual([])
  })

  test.each<readonly [string, Partial<TreeQuery>, number]>([
    ['the repository, however it is spelled', { repository: { owner: 'Coatl', name: 'IACT' } }, 1],
    ['another repository', { repository: { owner: 'coatl', name: 'fork' } }, 0],
    ['another digest', { sha256: findSha256('ab'.repeat(32)) }, 0],
    ['the address that it came from', { artifact: { url: 'https://example.com/release' } }, 1],
    ['another address', { artifact: { url: 'https://example.com/other' } }, 0],
    ['a file', { artifact: { path: '/x.tgz' } }, 1]
  ])('is looked for by %s', async (_, changes, count) => {
    expect(await list(changes)).toHaveLength(count)
  })
})

describe('a tool cache that version 1.0 wrote', () => {
  test('is still a hit', async () => {
    const { sha256 } = tarball
    const shelf = join(sandbox.toolCache, 'iact-cpython/3.12.6')
    expect(entry).toBe(`${shelf}/x64-debian12-build1-${sha256.slice(0, 12)}`)
    const record = `{
  "schema": 1,
  "tarball": "cpython-3.12.6-debian12-build1.tgz",
  "sha256": "${sha256}",
  "source": "https://github.com/coatl/iact/releases/tag/cpython-3.12.6-build1",
  "repository": "coatl/iact",
  "verifiedBy": [
    "release digest",
    "sidecar"
  ],
  "proofs": [
    {
      "demand": "verify-release coatl/iact",
      "words": "release attestation cpython-3.12.6-build1"
    }
  ]
}
`
    await writeFile(`${entry}.json`, record)
    const { tree } = await found(['verify-release coatl/iact'])
    expect(tree).toMatchObject({ entry, sha256 })
    expect(tree?.verifiedBy).toEqual([
      ...['install record', 'release digest', 'sidecar', 'release attestation cpython-3.12.6-build1']
    ])
  })
})

describe('activating a tree', () => {
  let activation: Activation | undefined

  const start = (
    tree: InstalledTree | undefined,
    environment: Readonly<Record<string, string>> = {},
    updateEnvironment = true
  ): Promise<Placed> => {
    if (tree === undefined) throw new Error('There is none.')
    const runner = {
      activate: (wanted: Activation) => {
        activation = wanted
      }
    }
    const request = { version: artifact.version, installLocation: 'tool-cache', updateEnvironment } as const
    return activate(tree, request, { ...world(environment), runner })
  }

  beforeEach(() => {
    activation = undefined
  })

  test('in the tool cache does not run it again, and puts it on PATH', async () => {
    const { tree } = await found()
    runs = []
    expect(await start(tree)).toEqual({ location: 'tool-cache', prefix: entry, wasThere: true })
    expect([runs, activation?.path]).toEqual([[], `${entry}/bin`])
  })

  test('runs it where it has not run yet, and fails when it does not work there', async () => {
    const { tree } = await found()
    runs = []
    const elsewhere = tree && { ...tree, tested: { ...tree.tested, path: '/elsewhere' } }
    await start(elsewhere)
    expect(runs).toEqual([`${entry}/bin/python3`])
    await rm(`${entry}/bin/python3.12`)
    await expect(start(elsewhere)).rejects.toMatchObject({
      code: 'SMOKE_TEST_FAILED',
      message: expect.stringContaining(`The interpreter works at ${entry}, but not at ${entry}: `)
    })
  })

  test('leaves the environment alone when that is asked for', async () => {
    await start((await found()).tree, {}, false)
    expect(activation).toBeUndefined()
  })

  test('warns of a PYTHONHOME, with which no other interpreter starts', async () => {
    await start((await found()).tree, { PYTHONHOME: '/x' })
    expect(log.warnings).toEqual([expect.stringMatching(/^PYTHONHOME is "\/x": /)])
  })
})

test('a directory that is no tool cache holds no tree', async () => {
  await mkdir(join(sandbox.directory, 'empty'))
  expect(await listInstalled(query, runnerStore(join(sandbox.directory, 'empty')))).toEqual([])
})
