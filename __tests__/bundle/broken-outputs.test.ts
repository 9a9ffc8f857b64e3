import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import { openPublishJob } from '../support/publish-job.ts'

const entry = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'broken-outputs-'))
})

afterEach(() => rm(directory, { recursive: true }))

/** Exit code of the bundle, 124 when it does not end within 20 s; `redirection` is what a shell does with its outputs. */
function runIn(redirection: string, inputs: Readonly<Record<string, string>>): Promise<number> {
  const env = {
    ...{ PATH: '/usr/bin:/bin', HOME: directory, RUNNER_TEMP: directory, GITHUB_WORKSPACE: directory },
    GITHUB_API_URL: 'http://127.0.0.1:1',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]))
  }
  const script = `timeout -s KILL 20 "$0" "$1" ${redirection}; exit "\${PIPESTATUS[0]}"`
  return new Promise((resolve) => {
    execFile('/bin/bash', ['-c', script, process.execPath, entry], { env }, (error) => {
      resolve(typeof error?.code === 'number' ? error.code : 0)
    })
  })
}

describe('a run whose log nobody can take ends at once, with 1', () => {
  const modes = [
    ['setup', { MODE: 'setup', VERSION: '3.12.6', REPOSITORY: 'coatl/iact' }],
    ['publish', { MODE: 'publish', VERSION: '3.12.6', BUILD: '1' }],
    ['bad input', { MODE: 'nothing' }]
  ] as const
  const redirections = [
    ['a reader that has ended', '| true'],
    ['a full disk', '> /dev/full'],
    ['a full disk, errors too', '> /dev/full 2>&1']
  ] as const
  test.each(
    modes.flatMap(([mode, inputs]) => redirections.map(([to, how]) => [mode, to, how, inputs] as const))
  )('%s, %s', async (_mode, _to, redirection, inputs) => {
    expect(await runIn(redirection, inputs)).toBe(1)
  })
})

test.each(['2> /dev/full', '2> >(true)', '2>&-'])('a run with its standard error to %s ends', async (how) => {
  expect(await runIn(how, { MODE: 'nothing' })).toBe(1)
})

describe('a full disk under a file of the runner', () => {
  test.each(['GITHUB_STATE', 'GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'])(
    '%s: setup fails and says which files',
    async (name) => {
      await using job = await openBundleJob()
      await job.publishTalking()
      const run = await job.setup({ version: '3.12.6' }, { env: { [name]: '/dev/full' } })
      expect(run.exitCode).toBe(1)
      expect(errorsIn(run)).toEqual([expect.stringMatching(/PERMISSION_DENIED: .*ENOSPC.*disk is not full/)])
    }
  )

  test('GITHUB_OUTPUT: publish fails', async () => {
    await using job = await openPublishJob()
    const run = await job.run({}, { env: { GITHUB_OUTPUT: '/dev/full' } })
    expect([run.exitCode, errorsIn(run)]).toEqual([1, [expect.stringContaining('PERMISSION_DENIED: ')]])
  })
})
