import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'

let job: BundleJob

beforeEach(async () => {
  job = await openBundleJob()
})

afterEach(() => job[Symbol.asyncDispose]())

/** What can't be used: inputs.test.ts and the grammars in domain/. */
describe('inputs that can’t be used', () => {
  test.each([
    [{ version: '3.12.6\n::error::x' }, "'version': "],
    [{ version: '3.12', artifacts: '*.tgz' }, "'artifacts' belongs to mode publish"],
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
