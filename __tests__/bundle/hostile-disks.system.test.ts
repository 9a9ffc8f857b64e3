import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { fails, noOtherPlace, oddIn, openHostileJob, outcomeOf, works } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { ownDisk } from '../support/hostile-mounts.ts'
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
  ])('for the only place for tools, %s', async (_, size, message) => {
    await publishLarge()
    const { toolCache } = placesIn(job.directory)
    const run = await job.setup({ ...noOtherPlace, mounts: [ownDisk(toolCache, `size=${size}`)] })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain(message)
    expect(run.error.at(-1)).toMatch(/df -h.*RUNNER_TOOL_CACHE/)
    expect(run.remains.opt).toEqual([])
  })

  test.each([
    ['the next place for tools', ['tool-cache'], 'home/.cache'],
    ['the last one', ['tool-cache', 'home/.cache'], 'temp']
  ])('leaves %s', async (_, full, place) => {
    await publishLarge()
    const run = await job.setup({
      inputs: { 'cache-dir': 'none', 'install-location': 'tool-cache' },
      mounts: full.map((path) => ownDisk(inJob(path), 'size=1m'))
    })
    expect([run.end, oddIn(run.remains)]).toEqual(['OK', []])
    expect(run.path[0]?.startsWith(`${inJob(place)}/iact-cpython-tools/iact-cpython/3.12.6/`)).toBe(true)
    expect(run.warnings.filter((line) => line.includes('The interpreter is kept at'))).toHaveLength(
      full.length
    )
  })

  test.each([
    ['the temp directory', ['temp'], { 'cache-dir': 'none' }],
    ['the cache directory and the temp directory', ['cache', 'temp'], {}]
  ])('for %s', async (_, full, inputs) => {
    await publishLarge()
    const run = await job.setup({
      inputs: { 'cache-dir': inJob('cache'), ...inputs },
      mounts: full.map((path) => ownDisk(inJob(path), 'size=1m'))
    })
    expect(outcomeOf(run)).toEqual(fails('INSTALL_BROKEN'))
    expect(run.error[0]).toContain('could not be stored: ENOSPC')
    expect(run.error.at(-1)).toMatch(/df -h.*'cache-dir'.*RUNNER_TEMP/)
  })

  test('for the cache directory leaves the temp directory', async () => {
    await publishLarge()
    const run = await job.setup({
      inputs: { 'cache-dir': inJob('cache') },
      mounts: [ownDisk(inJob('cache'), 'size=1m')]
    })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.warnings.filter((line) => line.startsWith('Nothing is cached'))).toHaveLength(1)
  })

  test('that has room for the download keeps it there: nothing is copied', async () => {
    await publishLarge()
    const mounts = [ownDisk(inJob('cache'), 'size=3m')]
    const run = await job.setup({ mounts, inputs: { 'cache-dir': inJob('cache') } })
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.warnings).toEqual([])
    expect(run.stdout).not.toContain('ENOSPC')
  })

  test('at any moment of an install leaves nothing behind', async () => {
    await job.publishTalking()
    const { toolCache } = placesIn(job.directory)
    const ends: string[] = []
    for (let files = 1; ends.at(-1) !== 'OK' && files < 40; files += 1) {
      const mounts = [ownDisk(toolCache, `nr_inodes=${files}`)]
      const run = await job.setup({ ...noOtherPlace, mounts })
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
    expect(outcomeOf(run)).toEqual(works('prefix'))
    expect(run.outputs['source']).toBe('cache')
    expect(run.stdout).not.toContain('ENOSPC')
    expect(run.stdout).not.toContain('what the cache holds is thrown away')
    expect(await readdir(cache)).toEqual(kept)
  })
})
