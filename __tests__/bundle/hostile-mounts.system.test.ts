import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fails, noOtherPlace, oddIn, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { ownDisk, readOnly } from '../support/hostile-mounts.ts'
import { placesIn } from '../support/run-action.ts'

let job: HostileJob

beforeEach(async () => {
  job = await openHostileJob()
})

afterEach(() => job[Symbol.asyncDispose]())

const inJob = (path: string): string => join(job.directory, path)

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

  test('is a tool cache: an error where it lacks the build and there is no other place, a hit where it has it', async () => {
    await job.publishTalking()
    const { toolCache } = placesIn(job.directory)
    await mkdir(toolCache)
    const run = await job.setup({ ...noOtherPlace, mounts: [readOnly(toolCache)] })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('EROFS')
    const inputs = { 'install-location': 'tool-cache' }
    const elsewhere = await job.setup({ inputs, mounts: [readOnly(toolCache)] })
    expect(outcomeOf(elsewhere)).toEqual(works('tool-cache'))
    expect(elsewhere.warnings.join()).toContain('EROFS')
    await rm(inJob('home/.cache/iact-cpython-tools'), { recursive: true })
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

describe('a tool cache from which nothing may be run', () => {
  const noexec = (): readonly string[] => {
    const { toolCache } = placesIn(job.directory)
    return [ownDisk(toolCache, 'size=64m,noexec')]
  }

  test('is left for the next place', async () => {
    await job.publishTalking()
    const inputs = { 'install-location': 'tool-cache' }
    for (const source of ['release', 'tool-cache']) {
      const run = await job.setup({ inputs, mounts: noexec() })
      expect(outcomeOf(run)).toEqual(works('tool-cache'))
      expect(run.outputs['source']).toBe(source)
      expect(run.path[0]?.startsWith(`${inJob('home')}/.cache/iact-cpython-tools/`)).toBe(true)
    }
  })

  test('is an error that says so where there is no other place', async () => {
    await job.publishTalking()
    const run = await job.setup({ ...noOtherPlace, mounts: noexec() })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toMatch(/No program may be run from .* mounted noexec: .*Permission denied/)
    expect(run.error.at(-1)).toContain('RUNNER_TOOL_CACHE')
  })

  test('is left with what an earlier job put there', async () => {
    await job.publishTalking()
    const inputs = { 'install-location': 'tool-cache' }
    await job.setup({ inputs })
    const path = placesIn(job.directory).toolCache
    const mounts = [`mount --bind ${path} ${path}; mount -o remount,bind,noexec ${path}`]
    const run = await job.setup({ inputs, mounts })
    expect(outcomeOf(run)).toEqual(works('tool-cache'))
    expect(run.warnings.join()).toContain('The interpreter is kept at')
  })
})

describe('a broken tree in a layer of an image', () => {
  /** What was in the tool cache came with the image: overlayfs refuses to rename directories of it. */
  const image = (): string => {
    const [layers, path] = [inJob('layers'), placesIn(job.directory).toolCache]
    const parts = `lowerdir=${path},upperdir=${layers}/upper,workdir=${layers}/work,redirect_dir=off`
    return `${ownDisk(layers)}; mkdir ${layers}/upper ${layers}/work; mount -t overlay none -o ${parts} ${path}`
  }

  test('is set aside all the same, and installed anew', async () => {
    await job.publishTalking()
    await job.setup()
    const shelf = join(placesIn(job.directory).toolCache, 'iact-cpython/3.12.6')
    const [name = ''] = (await readdir(shelf)).sort()
    await writeFile(join(shelf, name, 'bin/python3.12'), 'broken')
    const before = await readdir(shelf)
    const run = await job.setup({ mounts: [image()] })
    expect({ ...outcomeOf(run), left: [] }).toEqual(works('prefix'))
    expect(run.warnings.join()).toContain('The installed interpreter is broken and is installed anew')
    const [aside = '', ...odd] = oddIn(run.remains)
    expect([aside.split('/').at(-1)?.startsWith('.broken-'), odd]).toEqual([true, []])
    expect(run.path).toEqual(['/opt/python-3.12.6/bin'])
    expect(await readdir(shelf)).toEqual(before)
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
