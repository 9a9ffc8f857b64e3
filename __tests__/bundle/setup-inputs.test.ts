import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'

let job: BundleJob

beforeEach(async () => {
  job = await openBundleJob()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('inputs that can’t be used', () => {
  test.each([
    [{ version: 'abc' }, "'version': "],
    [{ version: '3.12.6-build1' }, "'version': "],
    [{ version: '3.12.6\n::error::x' }, "'version': "],
    [{ version: '3.12', build: '0' }, "'build': "],
    [{ version: '3.12', 'version-file': '.python-version' }, "'version' and 'version-file' are both set"],
    [{ version: '3.12', mode: 'install' }, "'mode': "],
    [{ version: '3.12', artifacts: '*.tgz' }, "'artifacts' belongs to mode publish"],
    [{ version: '3.12', mirrors: 'http://example.com' }, "'mirrors': "],
    [{ version: '3.12', sha256: 'abc' }, "'sha256': "],
    [{ version: '3.12', distro: 'Ubuntu 22.04' }, "'distro': "],
    [{ version: '3.12', 'cache-dir': '../cache' }, "'cache-dir': "],
    [{ version: '3.12', 'artifact-url': 'https://user:pass@example.com/x' }, "'artifact-url': "],
    [{ version: '3.12', 'install-location': '/opt' }, "'install-location': "],
    [{ version: '3.12', 'gpg-public-key': 'key' }, "'gpg-public-key': "],
    [{ version: '3.12', repository: 'coatl/../iact' }, "'repository': "],
    [{}, 'No version is asked for']
  ])('%j end with 1 and one error that names them', async (inputs, message) => {
    const run = await job.setup(inputs)
    expect(run.exitCode).toBe(1)
    const [error = '', ...more] = errorsIn(run)
    expect(more).toEqual([])
    expect(error.startsWith('::error title=INPUT_INVALID::INPUT_INVALID: ')).toBe(true)
    expect(error).toContain(message)
    expect(run).toMatchObject({ outputs: {}, env: {}, path: [], summary: '' })
    expect(job.github.requests).toEqual([])
  })

  test('are told all at once', async () => {
    const [error = ''] = errorsIn(await job.setup({ version: 'abc', build: '0', sha256: 'abc' }))
    expect(error.match(/%0A- '/g)).toHaveLength(3)
  })

  test('a token of two lines is not shown', async () => {
    const run = await job.setup({ version: '3.12' }, { token: 'first-half\nsecond-half' })
    expect(run.exitCode).toBe(1)
    expect(run.stdout + run.stderr).not.toMatch(/first-half|second-half/)
  })
})
