import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fails, noOtherPlace, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { readOnly } from '../support/hostile-mounts.ts'
import { placesIn } from '../support/run-action.ts'

let job: HostileJob

beforeEach(async () => {
  job = await openHostileJob()
  await job.publishTalking()
})

afterEach(() => job[Symbol.asyncDispose]())

const inJob = (path: string): string => join(job.directory, path)

describe('directories that are only named', () => {
  test.each([
    ['RUNNER_TEMP', 'not/there'],
    ['GITHUB_WORKSPACE', 'not/there'],
    ['HOME', 'not/there']
  ])('%s: all works', async (name, path) => {
    const run = await job.setup({ env: { [name]: inJob(path) }, inputs: { 'cache-dir': 'none' } })
    expect(outcomeOf(run)).toEqual(works('prefix'))
  })

  test.each([
    [
      'RUNNER_TOOL_CACHE',
      noOtherPlace.inputs,
      "The tool cache at /proc/not/there/iact-cpython can't be written to: "
    ],
    ['RUNNER_TEMP', { 'cache-dir': 'none' }, 'There is no place to download to: '],
    ['RUNNER_TEMP', { 'cache-dir': '/proc/none' }, 'There is no place to download to: ']
  ])('%s that can’t be made, with %j, is an error that names it', async (name, inputs, message) => {
    const others = name === 'RUNNER_TOOL_CACHE' ? noOtherPlace.env : {}
    const run = await job.setup({ env: { ...others, [name]: '/proc/not/there' }, inputs })
    expect(run.end).toBe('INSTALL_BROKEN')
    expect(run.error[0]).toContain(`INSTALL_BROKEN: ${message}`)
    expect(run.error.at(-1)).toContain(name)
    expect(run).toMatchObject({ outputs: {}, env: {}, path: [] })
  })

  test('a version is looked for in vain in a workspace that is not there', async () => {
    const env = { GITHUB_WORKSPACE: inJob('not/there') }
    const run = await job.setup({ env, inputs: { version: '', build: '' } })
    expect(outcomeOf(run)).toEqual(fails('INPUT_INVALID'))
    expect(run.error.at(-1)).toContain('after actions/checkout')
  })
})

describe('paths that are not plain', () => {
  const odd = "dos nombres/año $HOME `x` 'y' #&;"

  test('have blanks, quotes and letters of any language', async () => {
    const env = {
      RUNNER_TOOL_CACHE: inJob(`tools ${odd}`),
      RUNNER_TEMP: inJob(`temp ${odd}`),
      HOME: inJob(odd)
    }
    for (const source of ['release', 'tool-cache']) {
      const run = await job.setup({ env, inputs: { 'install-location': 'tool-cache' } })
      expect(outcomeOf(run)).toEqual(works('tool-cache'))
      expect(run.outputs['source']).toBe(source)
      expect(run.path).toEqual([`${run.outputs['python-prefix']}/bin`])
      expect(run.path[0]?.startsWith(`${env.RUNNER_TOOL_CACHE}/iact-cpython/3.12.6/`)).toBe(true)
    }
  })

  test('lead through links', async () => {
    await mkdir(inJob('real'))
    await symlink('real', inJob('link'))
    for (const location of ['tool-cache', 'prefix'] as const) {
      const env = { RUNNER_TOOL_CACHE: inJob('link'), RUNNER_TEMP: inJob('link/temp') }
      const run = await job.setup({ env, inputs: { 'install-location': location } })
      expect(outcomeOf(run)).toEqual(works(location))
    }
  })

  test('are relative to the directory of the run, and absolute for later steps', async () => {
    const inputs = { 'install-location': 'tool-cache', 'cache-dir': 'none' }
    const run = await job.setup({ env: { RUNNER_TOOL_CACHE: 'tools', RUNNER_TEMP: 'temp' }, inputs })
    expect(run.end).toBe('OK')
    expect(run.remains.answer).not.toBe('')
    expect(run.path[0]?.startsWith(`${placesIn(job.directory).workspace}/tools/iact-cpython/`)).toBe(true)
  })

  test.each(['not/there', ''])('TMPDIR is %j, and there is no RUNNER_TEMP', async (path) => {
    const env = { TMPDIR: path && inJob(path), RUNNER_TEMP: undefined }
    expect(outcomeOf(await job.setup({ env, inputs: { 'cache-dir': 'none' } }))).toEqual(works('prefix'))
  })

  test.each([{}, { GITHUB_WORKSPACE: undefined }])('the working directory is gone: %j', async (env) => {
    const shell = `mkdir ${inJob('gone')}; cd ${inJob('gone')}; rmdir ${inJob('gone')}`
    expect(outcomeOf(await job.setup({ env, shell }))).toEqual(works('prefix'))
  })
})

describe('files of the runner', () => {
  const names = ['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_OUTPUT'] as const
  const cases = names.flatMap((name) => [
    [name, 'is not there', { env: { [name]: '/proc/none' } }] as const,
    [name, 'is a directory', { env: { [name]: '/' } }] as const,
    [
      name,
      'can’t be written to',
      { mounts: [`mount --bind "$${name}" "$${name}"; mount -o remount,bind,ro "$${name}"`] }
    ] as const
  ])

  test.each(cases)('%s %s: an error, since later steps would know nothing', async (name, _, hostility) => {
    const run = await job.setup(hostility)
    expect(outcomeOf(run)).toEqual(fails('PERMISSION_DENIED'))
    expect(run.error.at(-1)).toContain(name)
  })

  test.each(['GITHUB_ENV', 'GITHUB_PATH'])(
    '%s is not known to an old runner: it is told by commands',
    async (name) => {
      const run = await job.setup({ env: { [name]: undefined } })
      expect(outcomeOf(run)).toEqual(works('prefix'))
      const command =
        name === 'GITHUB_PATH'
          ? '::add-path::/opt/python-3.12.6/bin'
          : '::set-env name=pythonLocation::/opt/python-3.12.6'
      expect(run.stdout.split('\n')).toContain(command)
    }
  )

  test('a summary that can’t be written is a warning', async () => {
    const run = await job.setup({
      mounts: [
        'mount --bind "$GITHUB_STEP_SUMMARY" "$GITHUB_STEP_SUMMARY"; mount -o remount,bind,ro "$GITHUB_STEP_SUMMARY"'
      ]
    })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.warnings).toEqual([expect.stringMatching(/^The job summary could not be written: /)])
  })
})

describe('a workspace', () => {
  const registry = 'infrastructure/cpython/ARTIFACTS.md'
  test.each([
    ['a version file that is a directory', '.python-version', 'INSTALL_BROKEN'],
    ['a registry that is a directory', registry, 'INSTALL_BROKEN']
  ])('with %s is told so', async (_, path, code) => {
    await mkdir(join(placesIn(job.directory).workspace, path), { recursive: true })
    const run = await job.setup({ inputs: { version: '', build: '' } })
    expect(outcomeOf(run)).toEqual(fails(code))
    expect(run.error[0]).toContain('EISDIR')
  })

  test('with a version file that is none is told so', async () => {
    const { workspace } = placesIn(job.directory)
    await mkdir(workspace)
    await writeFile(join(workspace, '.python-version'), '3.12.6\n'.repeat(200_000))
    const run = await job.setup({ inputs: { version: '', build: '' } })
    expect(outcomeOf(run)).toEqual(fails('INPUT_INVALID'))
    expect(run.error[0]).toContain('.python-version has 1400000 bytes')
  })

  test('that can only be read does', async () => {
    const { workspace } = placesIn(job.directory)
    await mkdir(workspace)
    expect(outcomeOf(await job.setup({ mounts: [readOnly(workspace)] }))).toEqual(works('prefix'))
  })
})

test.each([
  ['1970', '0'],
  ['2106', '4294967296000']
])('a clock that says %s does not matter', async (_, now) => {
  const code = `Date = class extends Date { constructor(...all) { super(...(all.length === 0 ? [${now}] : all)) } static now() { return ${now} } }`
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(code)}`
  for (const source of ['release', 'prefix']) {
    const run = await job.setup({ env: { NODE_OPTIONS } })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.outputs['source']).toBe(source)
  }
})
