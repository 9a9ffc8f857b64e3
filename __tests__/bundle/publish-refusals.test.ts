import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn } from '../support/bundle-job.ts'
import { readToken } from '../support/local-github.ts'
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

test('inputs that can not be used end with 1 and one error that names them, before anything is sent', async () => {
  const inputs = { build: undefined, distro: 'x\n::error::y', sha256: 'a'.repeat(64) }
  const error = expectRefusal(await job.run(inputs), 'INPUT_INVALID')
  for (const complaint of ["'build' is required", "'distro': ", "'sha256' belongs to mode setup"])
    expect(error).toContain(complaint)
  expect(job.github.requests).toEqual([])
})

describe('a tarball that can not be published', () => {
  test.each<readonly [string, string, () => Promise<unknown>]>([
    ['is not there', 'ARTIFACT_UNKNOWN', () => Promise.resolve()],
    [
      'has a sidecar that disagrees',
      'CHECKSUM_MISMATCH',
      () => writeFile(`${tarball()}.sha256`, `${'0'.repeat(64)}  ${tarballName}\n`)
    ],
    [
      'is cut off',
      'TARBALL_INVALID',
      async () => writeFile(tarball(), (await readFile(tarball())).subarray(0, -20))
    ],
    [
      'has a commanding entry',
      'TARBALL_INVALID',
      () => job.add(`${artifactsDirectory}/${tarballName}`, [{ path: 'x\n::error::pwned' }])
    ]
  ])('because it %s ends with %s, and nothing is sent', async (reason, code, change) => {
    await change()
    const inputs = reason === 'is not there' ? { distro: 'debian12' } : {}
    expectRefusal(await job.run(inputs), code)
    expect(job.github.requests).toEqual([])
  })
})

describe('a token that may not', () => {
  test('write workflow files is explained', async () => {
    job.github.commit(repository, { '.github/workflows/ci.yml': 'on: push' })
    job.github.addToken('job', { contents: 'write', workflowFiles: 403 })
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
