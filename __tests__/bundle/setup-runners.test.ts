import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import { placesIn } from '../support/run-action.ts'
import { thingsBelow } from '../support/setup-sandbox.ts'

let job: BundleJob

beforeEach(async () => {
  job = await openBundleJob()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('a runner that says less than others', () => {
  test.each([
    [
      'no temporary directory, workspace, repository or place for a summary',
      {
        RUNNER_TEMP: undefined,
        GITHUB_WORKSPACE: undefined,
        GITHUB_REPOSITORY: undefined,
        GITHUB_STEP_SUMMARY: undefined
      },
      {}
    ],
    ['empty variables', { RUNNER_TEMP: '', GITHUB_STEP_SUMMARY: '' }, {}],
    ['no HOME', { HOME: undefined }, { 'cache-dir': 'none' }]
  ])('%s gets the interpreter all the same', async (_, env, inputs) => {
    const { sha256, name } = await job.publishTalking()
    const run = await job.setup({ version: '3.12.6', ...inputs }, { env })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.outputs['python-prefix']).toBe(job.entryOf('3.12.6', name, sha256))
    expect(await thingsBelow(placesIn(job.directory).temp)).toEqual([])
    expect(await thingsBelow(join(job.directory, 'tmp'))).toEqual([])
  })

  test.each([
    ['the one of older images', { RUNNER_TOOL_CACHE: undefined, AGENT_TOOLSDIRECTORY: 'agent' }, 'agent'],
    ['a place that outlives the job', { RUNNER_TOOL_CACHE: undefined }, 'home/.cache/iact-cpython-tools'],
    ['one that is only named', { RUNNER_TOOL_CACHE: 'not/there/yet' }, 'not/there/yet']
  ])('of its tool cache gets %s', async (_, env, place) => {
    await job.publishTalking()
    const absolute = Object.entries(env).map(([name, path]) => [name, path && join(job.directory, path)])
    const run = await job.setup({ version: '3.12.6' }, { env: Object.fromEntries(absolute) as typeof env })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['python-prefix']?.startsWith(`${job.directory}/${place}/iact-cpython/3.12.6/`)).toBe(
      true
    )
  })

  test('with a tool cache that can’t be made is told so, and gets another place', async () => {
    await job.publishTalking()
    await writeFile(join(job.directory, 'file'), '')
    const tools = join(job.directory, 'file/tools')
    const run = await job.setup({ version: '3.12.6' }, { env: { RUNNER_TOOL_CACHE: tools } })
    expect(run.exitCode).toBe(0)
    expect(run.stdout).toMatch(
      new RegExp(
        `^::warning title=TOOL_CACHE_UNUSABLE::The tool cache at ${tools}/iact-cpython can't be written to: EEXIST.* ` +
          `The interpreter is kept at ${job.directory}/home/.cache/iact-cpython-tools/iact-cpython instead.$`,
        'm'
      )
    )
    expect(run.outputs['python-prefix']).toContain(`${job.directory}/home/.cache/iact-cpython-tools/`)
    job.github.clearRequests()
    const again = await job.setup({ version: '3.12.6' }, { env: { RUNNER_TOOL_CACHE: tools } })
    const prefix = run.outputs['python-prefix']
    expect(again.outputs).toMatchObject({ source: 'tool-cache', 'python-prefix': prefix })
    expect(job.github.requests).toEqual([])
  })

  test('with a tool cache that can’t be made, and no other place, is told so', async () => {
    await job.publishTalking()
    const [downloads, file] = ['downloads', 'file'].map((name) => join(job.directory, name))
    await writeFile(file ?? '', '')
    const [home, tools] = [`${file}/home`, `${file}/tools`]
    const run = await job.setup(
      { version: '3.12.6', 'cache-dir': downloads ?? '' },
      { env: { RUNNER_TOOL_CACHE: tools, HOME: home, RUNNER_TEMP: `${file}/temp` } }
    )
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)[0]).toContain(
      `::error title=INSTALL_BROKEN::INSTALL_BROKEN: The tool cache at ${tools}/iact-cpython can't be written to: `
    )
  })

  test('with a place for a summary that is not there gets a warning', async () => {
    await job.publishTalking()
    const run = await job.setup(
      { version: '3.12.6' },
      { env: { GITHUB_STEP_SUMMARY: join(job.directory, 'none/summary') } }
    )
    expect(run.exitCode).toBe(0)
    expect(run.outputs['python-version']).toBe('3.12.6')
    expect(run.stdout).toContain('::warning title=SUMMARY_UNWRITTEN::The job summary could not be written')
  })
})
