import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fails, oddIn, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { ownDisk, readOnly } from '../support/hostile-mounts.ts'
import { nameForHere } from '../support/host-name.ts'
import { placesIn } from '../support/run-action.ts'
import { talkingPython } from '../support/talking-python.ts'

let job: HostileJob

beforeEach(async () => {
  job = await openHostileJob()
})

afterEach(() => job[Symbol.asyncDispose]())

const inJob = (path: string): string => join(job.directory, path)

/** 2 MB, packed or not, and as much again while its script is moved. */
async function publishLarge(): Promise<void> {
  const tool = Buffer.concat([Buffer.from('#!/opt/python-3.12.6/bin/python3\n'), randomBytes(2_000_000)])
  const extra = [{ path: 'opt/python-3.12.6/bin/tool', content: tool, mode: 0o755 }]
  const name = await nameForHere('3.12.6')
  const { path } = await talkingPython({ directory: inJob('made'), name, extra })
  await job.publish(path, name)
}

describe('a full disk', () => {
  test.each([
    ['while the tarball is unpacked', '1m', 'The disk was full before '],
    ['while the tree is moved', '3m', "can't be written to: ENOSPC"]
  ])('for the tool cache, %s', async (_, size, message) => {
    await publishLarge()
    const { toolCache } = placesIn(job.directory)
    const run = await job.setup({ mounts: [ownDisk(toolCache, `size=${size}`)] })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain(message)
    expect(run.error.at(-1)).toMatch(/df -h.*RUNNER_TOOL_CACHE/)
    expect(run.remains.opt).toEqual([])
  })

  test.each([
    ['the temp directory', 'temp', { 'cache-dir': 'none' }],
    ['the cache directory', 'cache', {}]
  ])('for %s', async (_, place, inputs) => {
    await publishLarge()
    const path = inJob(place)
    const run = await job.setup({
      inputs: { 'cache-dir': path, ...inputs },
      mounts: [ownDisk(path, 'size=1m')]
    })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('could not be stored: ENOSPC')
    expect(run.error.at(-1)).toMatch(/df -h.*'cache-dir'.*RUNNER_TEMP/)
  })

  test('that has room for the download, and not for a copy to keep, does', async () => {
    await publishLarge()
    const mounts = [ownDisk(inJob('cache'), 'size=3m')]
    const run = await job.setup({ mounts, inputs: { 'cache-dir': inJob('cache') } })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.stdout).toContain('it is not kept in the cache directory: ENOSPC')
  })

  test('at any moment of an install leaves nothing behind', async () => {
    await job.publishTalking()
    const { toolCache } = placesIn(job.directory)
    const ends: string[] = []
    for (let files = 1; ends.at(-1) !== 'OK' && files < 40; files += 1) {
      const run = await job.setup({ mounts: [ownDisk(toolCache, `nr_inodes=${files}`)] })
      expect({ files, odd: oddIn(run.remains) }).toEqual({ files, odd: [] })
      ends.push(run.end)
    }
    expect([...new Set(ends)]).toEqual(['INSTALL_BROKEN', 'OK'])
    expect(ends.length).toBeGreaterThan(12)
  })

  test('does not cost the tarball that is in the cache directory', async () => {
    await publishLarge()
    const cache = inJob('cache')
    await job.setup({ inputs: { 'cache-dir': cache } })
    const kept = await readdir(cache)
    await rm(placesIn(job.directory).toolCache, { recursive: true })
    const fill = `${ownDisk(cache, 'size=3m')}; cp ${inJob('made')}/*.tgz ${cache}/`
    const run = await job.setup({ mounts: [fill], inputs: { 'cache-dir': cache } })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.stdout).toContain("what the cache holds can't be used: ENOSPC")
    expect(run.stdout).not.toContain('what the cache holds is thrown away')
    expect(await readdir(cache)).toEqual(kept)
  })
})

describe('a file system of its own', () => {
  test.each([
    ['/opt', () => ['/opt']],
    ['the tool cache', () => [placesIn(job.directory).toolCache]],
    ['the temp directory', () => [placesIn(job.directory).temp]],
    ['the cache directory', () => [inJob('cache')]],
    ['each of them', () => ['/opt', inJob('tool-cache'), inJob('temp'), inJob('cache')]]
  ])('for %s does not matter', async (_, paths) => {
    await job.publishTalking()
    for (const cacheDir of [inJob('cache'), 'none']) {
      const mounts = paths().map((path) => ownDisk(path))
      const run = await job.setup({ mounts, inputs: { 'cache-dir': cacheDir } })
      expect(outcomeOf(run)).toEqual(works('prefix'))
      expect(run.remains.opt).toEqual(['python-3.12.6'])
    }
  })
})

describe('what may only be read', () => {
  test.each([undefined, 1234])('is everything but the directories of the job, for user %s', async (user) => {
    await job.publishTalking()
    const rest = [
      `mount --rbind ${job.directory} ${job.directory}`,
      'mount -o remount,bind,ro /',
      'mount -o remount,bind,ro /opt'
    ]
    const run = await job.setup({
      ...(user === undefined ? {} : { user }),
      mounts: rest,
      env: { HOME: '/root', TMPDIR: undefined }
    })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.warnings.filter((line) => line.startsWith('Nothing is cached'))).toHaveLength(1)
    expect(run.remains.opt).toEqual([])
  })

  test('is a tool cache: an error where it lacks the build, a hit where it has it', async () => {
    await job.publishTalking()
    const { toolCache } = placesIn(job.directory)
    await mkdir(toolCache)
    const run = await job.setup({ mounts: [readOnly(toolCache)] })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('EROFS')
    await job.setup()
    job.github.clearRequests()
    expect(outcomeOf(await job.setup({ mounts: [readOnly(toolCache)] }))).toEqual(works('prefix'))
    expect(job.github.requests).toEqual([])
  })

  test('is a cache directory that somebody filled: it serves', async () => {
    const { sha256 } = await job.publishTalking()
    const inputs = { 'cache-dir': inJob('cache'), sha256 }
    await job.setup({ inputs })
    await rm(placesIn(job.directory).toolCache, { recursive: true })
    job.github.clearRequests()
    const run = await job.setup({ inputs, mounts: [readOnly(inJob('cache'))] })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.outputs['source']).toBe('cache')
    expect(job.github.requests).toEqual([])
  })
})

test('two runners that see one tool cache at different places both have what is in it', async () => {
  await job.publishTalking()
  await mkdir(inJob('shared'))
  const seenAt = (name: string) => {
    const path = inJob(name)
    const mounts = [`mkdir -p ${path}; mount --bind ${inJob('shared')} ${path}`]
    return job.setup({
      mounts,
      env: { RUNNER_TOOL_CACHE: path },
      inputs: { 'install-location': 'tool-cache' }
    })
  }
  const sources: (string | undefined)[] = []
  for (const name of ['host', 'container', 'host']) {
    const run = await seenAt(name)
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.path[0]?.startsWith(`${inJob(name)}/iact-cpython/`)).toBe(true)
    sources.push(run.outputs['source'])
  }
  expect(sources).toEqual(['release', 'tool-cache', 'tool-cache'])
})
