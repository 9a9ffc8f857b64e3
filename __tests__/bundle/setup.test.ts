import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import { hashInPlace } from '../support/asset-bytes.ts'
import { readToken } from '../support/local-github.ts'
import { packedPython } from '../support/packed-python.ts'
import type { ActionRun } from '../support/run-action.ts'
import { placesIn } from '../support/run-action.ts'
import { repository, thingsBelow } from '../support/setup-sandbox.ts'

let job: BundleJob

beforeEach(async () => {
  job = await openBundleJob()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('a setup of a real interpreter', () => {
  test('ends with 0, and the later steps of the job have it; the second one asks nobody', async () => {
    const { path, version, fileName } = await packedPython()
    await job.publish(path, fileName)
    const { sha256 } = await hashInPlace(path)
    const prefix = job.entryOf(version, fileName, sha256)

    const first = await job.setup({ version, build: '1' }, { env: { PKG_CONFIG_PATH: '/usr/local/pc' } })
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    const outputs = {
      'python-version': version,
      build: '1',
      'python-path': `${prefix}/bin/python3`,
      'python-prefix': prefix,
      'pip-path': `${prefix}/bin/pip3`,
      sha256,
      source: 'release',
      'cache-hit': 'false',
      'dependency-cache-hit': '',
      'install-location': 'tool-cache',
      'verified-by': 'release digest, sidecar'
    }
    expect(first.outputs).toEqual({ ...outputs, 'download-seconds': expect.stringMatching(/^\d+\.\d$/) })
    expect(first.env).toEqual({
      pythonLocation: prefix,
      Python_ROOT_DIR: prefix,
      Python3_ROOT_DIR: prefix,
      PKG_CONFIG_PATH: `${prefix}/lib/pkgconfig:/usr/local/pc`
    })
    expect(first.path).toEqual([`${prefix}/bin`])
    expect(first.summary).toMatch(new RegExp(`^## CPython ${version} build 1 is set up\n`))

    const PATH = `${prefix}/bin:/usr/bin:/bin`
    const { stdout } = await promisify(execFile)(
      '/bin/sh',
      ['-c', 'python -c "import sys; print(sys.prefix)"'],
      {
        env: { PATH }
      }
    )
    expect(stdout).toBe(`${prefix}\n`)

    job.github.clearRequests()
    const second = await job.setup({ version })
    expect(second.exitCode).toBe(0)
    expect(job.github.requests).toEqual([])
    expect(second.outputs).toEqual({
      ...outputs,
      source: 'tool-cache',
      'verified-by': 'install record, release digest, sidecar',
      'cache-hit': 'true',
      'download-seconds': '0.0'
    })
    expect(second.path).toEqual([`${prefix}/bin`])
  })
})

describe('the job', () => {
  test('keeps its token to itself: it is masked, and told to the API only', async () => {
    job.github.repository(repository).private = true
    await job.publishTalking()
    const run = await job.setup({ version: '3.12' }, { token: readToken })
    expect(run.exitCode).toBe(0)
    const [mask, ...rest] = run.stdout.split('\n').filter((line) => line.includes(readToken))
    expect({ mask, rest }).toEqual({ mask: `::add-mask::${readToken}`, rest: [] })
    const seen = job.github.requests.filter(({ headers, path }) =>
      JSON.stringify([headers, path]).includes(readToken)
    )
    expect([...new Set(seen.map(({ origin }) => origin))]).toEqual(['api'])
  })

  test('keeps its environment when it asks for that', async () => {
    await job.publishTalking()
    const run = await job.setup({ version: '3.12', 'update-environment': 'false' })
    expect(run).toMatchObject({ exitCode: 0, env: {}, path: [] })
    expect(run.outputs['python-version']).toBe('3.12.6')
  })

  test('gets a matcher for tracebacks when it asks for that, and no other job does', async () => {
    await job.publishTalking()
    const commandsOf = ({ stdout }: ActionRun): readonly string[] =>
      stdout.split('\n').filter((line) => line.startsWith('::add-matcher::'))
    expect(commandsOf(await job.setup({ version: '3.12' }))).toEqual([])
    const commands = commandsOf(await job.setup({ version: '3.12', 'problem-matcher': 'true' }))
    expect(commands).toHaveLength(1)
    const shipped = new URL('../../matchers/python.json', import.meta.url).pathname
    expect(commands).toEqual([`::add-matcher::${shipped}`])
    expect(JSON.parse(await readFile(shipped, 'utf8'))).toHaveProperty('problemMatcher')
  })

  test('may run beside others on one tool cache', async () => {
    const { sha256, name } = await job.publishTalking()
    const runs = await Promise.all([1, 2, 3].map(() => job.setup({ version: '3.12' })))
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    const shelf = join(placesIn(job.directory).toolCache, 'iact-cpython/3.12.6')
    const hidden = (await thingsBelow(shelf)).filter((path) => path.startsWith('.'))
    expect(hidden).toEqual([])
    expect(await readFile(`${job.entryOf('3.12.6', name, sha256)}.complete`, 'utf8')).toBe('')
  })
})
