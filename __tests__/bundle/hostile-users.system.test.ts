import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fails, noOtherPlace, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { words } from '../support/hostile-machine.ts'
import { otherPrograms } from '../support/hostile-mounts.ts'
import { nameForHere } from '../support/host-name.ts'
import { placesIn } from '../support/run-action.ts'

/** Nobody of this machine is called so. */
const user = 54321

let job: HostileJob

beforeEach(async () => {
  job = await openHostileJob()
  await job.publishTalking()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('a user without a name', () => {
  test.each([
    ['has a home that is not his', { HOME: '/' }],
    ['has a home that is not there', { HOME: '/none' }],
    ['has no home', { HOME: undefined }],
    ['has an empty home', { HOME: '' }]
  ])('%s', async (_, env) => {
    const run = await job.setup({ user, env, mounts: otherPrograms(job.directory, { without: ['sudo'] }) })
    expect({ ...outcomeOf(run), left: [] }).toEqual(works('tool-cache'))
    // With no home at all, the cache lasts as long as the job.
    const cached = run.remains.temp.filter((path) => !path.startsWith('.cache'))
    expect(cached).toEqual([])
  })

  test('and without a home has his tools where they last as long as the job', async () => {
    const run = await job.setup({ user, env: { HOME: undefined, RUNNER_TOOL_CACHE: undefined } })
    expect(run.end).toBe('OK')
    expect(run.remains.answer).not.toBe('')
    expect(run.path[0]?.startsWith(`${placesIn(job.directory).temp}/.cache/iact-cpython-tools/`)).toBe(true)
  })

  test('and with no place for tools is told what to name', async () => {
    const env = { ...noOtherPlace.env, RUNNER_TOOL_CACHE: undefined }
    const run = await job.setup({ ...noOtherPlace, user, env })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error.at(-1)).toContain('RUNNER_TOOL_CACHE')
  })

  test('and with a home that is not his has his tools where they last as long as the job', async () => {
    const run = await job.setup({ user, env: { HOME: '/', RUNNER_TOOL_CACHE: undefined } })
    expect(run.end).toBe('OK')
    expect(run.remains.answer).not.toBe('')
    expect(run.warnings.join()).toContain(
      "The tool cache at /.cache/iact-cpython-tools/iact-cpython can't be"
    )
    expect(run.path[0]?.startsWith(`${placesIn(job.directory).temp}/iact-cpython-tools/`)).toBe(true)
  })

  test('is told of a tool cache that belongs to another', async () => {
    const { toolCache } = placesIn(job.directory)
    const mounts = [`chown root: ${words(toolCache)}`]
    const run = await job.setup({ ...noOtherPlace, user, mounts })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('EACCES')
    expect(run.error.at(-1)).toContain('RUNNER_TOOL_CACHE')
    const elsewhere = await job.setup({ user, mounts })
    expect(outcomeOf(elsewhere)).toEqual(works('tool-cache'))
    expect(elsewhere.warnings.join()).toContain('EACCES')
  })

  test('uses what another put into a tool cache that he had to make, with a umask of his own', async () => {
    const env = { RUNNER_TOOL_CACHE: join(job.directory, 'shared/by/all') }
    const inputs = { 'install-location': 'tool-cache' }
    expect((await job.setup({ env, inputs, shell: 'umask 077' })).end).toBe('OK')
    job.github.clearRequests()
    const run = await job.setup({ user, env })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.outputs['source']).toBe('tool-cache')
    expect(job.github.requests).toEqual([])
  })

  test('uses what another put into the tool cache', async () => {
    const { toolCache } = placesIn(job.directory)
    expect((await job.setup({ inputs: { 'install-location': 'tool-cache' } })).end).toBe('OK')
    job.github.clearRequests()
    const mounts = [`chown -R root: ${words(toolCache)}`]
    const run = await job.setup({ user, mounts, env: { HOME: '/' } })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(job.github.requests).toEqual([])
  })

  test('is told of a workspace that he may not read', async () => {
    const path = words(placesIn(job.directory).workspace)
    const run = await job.setup({ user, mounts: [`chown root: ${path}; chmod 700 ${path}`] })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('EACCES')
    expect(run.error.at(-1)).toContain('GITHUB_WORKSPACE')
  })
})

test.each([
  ['077', undefined],
  ['077', user],
  ['000', user]
])('with umask %s, user %s gets what works', async (umask, who) => {
  for (const source of ['release', who === undefined ? 'prefix' : 'tool-cache']) {
    const run = await job.setup({
      ...(who === undefined ? {} : { user: who }),
      shell: `umask ${umask}`,
      mounts: otherPrograms(job.directory, { without: ['sudo'] })
    })
    expect(outcomeOf(run)).toEqual(works(who === undefined ? 'prefix' : 'tool-cache'))
    expect(run.outputs['source']).toBe(source)
  }
})

describe('a machine without', () => {
  test('tar is told what to install', async () => {
    const run = await job.setup({ mounts: otherPrograms(job.directory, { without: ['tar'] }) })
    expect(outcomeOf(run)).toEqual(fails('PLATFORM_UNSUPPORTED'))
    expect(run.error[0]).toContain('This machine has no tar on its PATH')
    expect(run.error.at(-1)).toContain('apt-get install -y tar')
  })

  test('timeout lacks nothing: the time limit of programs is our own', async () => {
    const run = await job.setup({ mounts: otherPrograms(job.directory, { without: ['timeout'] }) })
    expect(outcomeOf(run)).toEqual(works('prefix'))
  })

  test('gzip lacks nothing: the tarball is decompressed without it', async () => {
    const run = await job.setup({ mounts: otherPrograms(job.directory, { without: ['gzip', 'zstd'] }) })
    expect(outcomeOf(run)).toEqual(works('prefix'))
  })

  test.each([undefined, '', '/none'])('a PATH (%j) is told so', async (PATH) => {
    const run = await job.setup({ env: { PATH } })
    expect(outcomeOf(run)).toEqual(fails('PLATFORM_UNSUPPORTED'))
    expect(run.error.at(-1)).toContain('Mend the PATH of the job')
  })

  describe('os-release', () => {
    const mounts = [
      'mount -t tmpfs none /mnt; : > /mnt/nothing; for file in /etc/os-release /usr/lib/os-release; do [ ! -e $file ] || mount --bind /mnt/nothing $file; done'
    ]

    test('is told to name its distro', async () => {
      const run = await job.setup({ mounts })
      expect(outcomeOf(run)).toEqual(fails('PLATFORM_UNSUPPORTED'))
      expect(run.error.at(-1)).toContain("with the input 'distro'")
    })

    test('may name its distro', async () => {
      const [, distro = ''] = (await nameForHere('3.12.6')).match(/^cpython-3\.12\.6-([^-]+)-/) ?? []
      expect(outcomeOf(await job.setup({ mounts, inputs: { distro } }))).toEqual(works('prefix'))
    })
  })
})
