import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn } from '../support/bundle-job.ts'
import { readToken } from '../support/local-github.ts'
import { makeTarball, pythonEntries } from '../support/make-tarball.ts'
import { artifactsDirectory, repository, tarballName } from '../support/publish-case.ts'
import { openPublishJob } from '../support/publish-job.ts'
import type { PublishJob } from '../support/publish-job.ts'
import { stateOf } from '../support/publish-state.ts'
import type { ActionRun } from '../support/run-action.ts'

let job: PublishJob

beforeEach(async () => {
  job = await openPublishJob()
})

afterEach(() => job[Symbol.asyncDispose]())

const nothing = { releases: [], tags: {}, registry: undefined }
const tarball = (): string => join(job.workspace, artifactsDirectory, tarballName)

/** Ended badly, with one error that starts with its code, and nothing was published. */
function expectRefusal(run: ActionRun, code: string): string {
  expect(run.exitCode).toBe(1)
  const [error = '', ...more] = errorsIn(run)
  expect(more).toEqual([])
  expect(error.startsWith(`::error title=${code}::${code}: `)).toBe(true)
  expect(run.outputs).toEqual({})
  expect(stateOf(job)).toEqual(nothing)
  return error
}

test('a machine without a place for what is unpacked is no defect of the action', async () => {
  const temp = join(job.workspace, 'no-directory')
  await writeFile(temp, '')
  const error = expectRefusal(await job.run({}, { env: { RUNNER_TEMP: temp } }), 'INSTALL_BROKEN')
  expect(error).toContain('This machine refuses what publish needs')
  expect(error).toContain('RUNNER_TEMP')
})

describe('inputs that can not be used', () => {
  const hostile = [
    '../x',
    'a/../b',
    'x\ny',
    'x\n::error::y',
    '$(id)',
    '`id`',
    'x;id',
    'x|id',
    'x&id',
    "x'y",
    'x"y',
    'x>y',
    '-x'
  ]
  const anywhere = [
    'version',
    'build',
    'distro',
    'architecture',
    'repository',
    'target',
    'registry',
    'registry-branch',
    'notes-file',
    'artifacts',
    'notes-language',
    'prerelease',
    'make-latest',
    'draft',
    'checksums',
    'webhook-url',
    'smoke-test',
    'dry-run'
  ]

  test.each([
    [{ mode: 'release' }, "'mode': "],
    [{ version: undefined }, "'version' is required"],
    [{ build: undefined }, "'build' is required"],
    [{ version: '3.12' }, "'version': "],
    [{ version: '>=3.12' }, "'version': "],
    [{ version: 'v3.12.6' }, "'version': "],
    [{ version: '3.12.6 ' }, undefined],
    [{ build: '0' }, "'build': "],
    [{ build: '01' }, "'build': "],
    [{ build: 'latest' }, "'build': "],
    [{ build: '1.5' }, "'build': "],
    [{ distro: 'Ubuntu-22.04' }, "'distro': "],
    [{ repository: 'iact' }, "'repository': "],
    [{ repository: 'coatl/iact/x' }, "'repository': "],
    [{ repository: 'coatl/..' }, "'repository': "],
    [{ sha256: 'a'.repeat(64) }, "'sha256' belongs to mode setup"],
    [{ 'cache-dir': 'none' }, "'cache-dir' belongs to mode setup"],
    [{ 'version-file': '.python-version' }, "'version-file' belongs to mode setup"],
    [{ registry: '/etc/passwd' }, "'registry': "],
    [{ checksums: 'sha512' }, "'checksums': "],
    [{ 'webhook-url': 'http://example.com/hook' }, "'webhook-url': "],
    [{ 'webhook-secret': 'x' }, "'webhook-secret' is set without 'webhook-url'"],
    [{ 'gpg-private-key': 'x' }, "'gpg-private-key': it is no armored private key"]
  ])('%j end with 1 and one error that names them', async (inputs, message) => {
    const run = await job.run(inputs)
    // Blanks around an input are the runner's to cut off.
    if (message === undefined) {
      expect(run.exitCode).toBe(0)
      return
    }
    expect(expectRefusal(run, 'INPUT_INVALID')).toContain(message)
    expect(job.github.requests).toEqual([])
  })

  test.each(hostile)('%j is refused wherever it stands, and all complaints come at once', async (value) => {
    const run = await job.run(Object.fromEntries(anywhere.map((name) => [name, value])))
    const error = expectRefusal(run, 'INPUT_INVALID')
    // A pipe or a redirection means nothing to git, and a leading dash nothing to a URL: the list is what must be there.
    // Lines of 'artifacts' are items of a list, and good ones each.
    const refused = anywhere.filter((name) => name !== 'artifacts' || !value.includes('\n'))
    for (const name of refused) expect(error).toContain(`%0A- '${name}'`)
    expect(job.github.requests).toEqual([])
  })
})

describe('a tarball that can not be published', () => {
  test.each<readonly [string, string, () => Promise<unknown>]>([
    [
      'is not there',
      'ARTIFACT_UNKNOWN',
      () => job.add('elsewhere/a.tgz').then(() => writeFile(join(job.workspace, 'gone'), ''))
    ],
    [
      'has a sidecar that disagrees',
      'CHECKSUM_MISMATCH',
      () => writeFile(`${tarball()}.sha256`, `${'0'.repeat(64)}  ${tarballName}\n`)
    ],
    [
      'has a sidecar of another file',
      'CHECKSUM_MISSING',
      () => writeFile(`${tarball()}.sha256`, `${'0'.repeat(64)}  other.tgz\n`)
    ],
    [
      'is cut off',
      'TARBALL_INVALID',
      async () => writeFile(tarball(), (await readFile(tarball())).subarray(0, -20))
    ],
    ['is empty', 'TARBALL_INVALID', () => writeFile(tarball(), '')],
    [
      'has an absolute entry',
      'TARBALL_INVALID',
      () => job.add(`${artifactsDirectory}/${tarballName}`, [{ path: '/etc/cron.d/x' }])
    ],
    [
      'has an escaping entry',
      'TARBALL_INVALID',
      () => job.add(`${artifactsDirectory}/${tarballName}`, [{ path: 'opt/python-3.12.6/../../../x' }])
    ],
    [
      'has a commanding entry',
      'TARBALL_INVALID',
      () => job.add(`${artifactsDirectory}/${tarballName}`, [{ path: 'x\n::error::pwned' }])
    ],
    [
      'has no interpreter',
      'TARBALL_INVALID',
      () => makeTarball({ path: tarball(), entries: pythonEntries().slice(0, 2) })
    ]
  ])('because it %s ends with %s, and nothing is sent', async (reason, code, change) => {
    await change()
    const inputs = reason === 'is not there' ? { distro: 'debian12' } : {}
    expectRefusal(await job.run(inputs), code)
    expect(job.github.requests).toEqual([])
  })
})

describe('a token that may not', () => {
  test.each([403, 404] as const)('write is explained (%i)', async (workflowFiles) => {
    job.github.commit(repository, { '.github/workflows/ci.yml': 'on: push' })
    job.github.addToken('job', { contents: 'write', workflowFiles })
    const error = expectRefusal(await job.run({}, { token: 'job' }), 'PERMISSION_DENIED')
    expect(error).toContain('permissions: contents: write')
    expect(error).toContain('.github/workflows/')
  })

  test('write at all is explained', async () => {
    const error = expectRefusal(await job.run({}, { token: readToken }), 'PERMISSION_DENIED')
    expect(error).toContain('permissions: contents: write')
  })

  test('see the repository is explained', async () => {
    const error = expectRefusal(await job.run({ repository: 'coatl/secret' }), 'PERMISSION_DENIED')
    expect(error).toContain("input 'repository'")
  })
})
