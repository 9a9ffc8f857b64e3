import { lstat, mkdir, readdir, readlink, rm, symlink, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openHostileJob } from '../support/hostile-job.ts'
import type { HostileJob } from '../support/hostile-job.ts'
import { placesIn } from '../support/run-action.ts'

let job: HostileJob
let entry: string

beforeEach(async () => {
  job = await openHostileJob()
  await job.publishTalking()
  await job.setup()
  const shelf = join(placesIn(job.directory).toolCache, 'iact-cpython/3.12.6')
  const [name = ''] = (await readdir(shelf)).sort()
  entry = join(shelf, name)
  job.github.clearRequests()
})

afterEach(() => job[Symbol.asyncDispose]())

const prefix = (): string => join(job.directory, 'opt/python-3.12.6')

/** Of everything in the tool cache, at /opt, in the cache and in the temp directory: which file it is, and as of when. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const { toolCache, home, temp } = placesIn(job.directory)
  const found = new Map<string, string>()
  for (const top of [toolCache, join(job.directory, 'opt'), home, temp]) {
    for (const name of ['', ...(await readdir(top, { recursive: true }))]) {
      const path = join(top, name)
      const { ino, mode, uid, size, mtimeMs, ctimeMs } = await lstat(path)
      found.set(path, [ino, mode, uid, size, mtimeMs, ctimeMs].join(' '))
    }
  }
  return found
}

test.each([
  ['the link at its prefix', {}, 'prefix'],
  ['the tool cache', { 'install-location': 'tool-cache' }, 'tool-cache']
])('a hit by %s makes no request, copies nothing and changes nothing', async (_, inputs, source) => {
  const before = await everything()
  expect(before.size).toBeGreaterThan(12)
  expect(before.has(`${entry}/bin/python3.12`)).toBe(true)
  const run = await job.setup({ inputs })
  expect([run.end, run.outputs['source'], job.github.requests]).toEqual(['OK', source, []])
  expect(await everything()).toEqual(before)
  expect(await readlink(prefix())).toBe(entry)
})

test('a hit by a tree that the Feature put at the prefix does neither, and needs no tool cache', async () => {
  await rm(prefix())
  await cp(entry, prefix(), { recursive: true, verbatimSymlinks: true })
  await cp(`${entry}.json`, join(prefix(), '.iact-cpython.json'))
  await rm(placesIn(job.directory).toolCache, { recursive: true })
  await mkdir(placesIn(job.directory).toolCache)
  const before = await everything()
  const run = await job.setup({ env: { RUNNER_TOOL_CACHE: '/proc/none' } })
  expect([run.end, run.outputs['source'], job.github.requests]).toEqual(['OK', 'prefix', []])
  expect(run.path).toEqual(['/opt/python-3.12.6/bin'])
  expect(await everything()).toEqual(before)
})

test('a tree at the prefix is no hit where the tool cache is wanted, nor where it is of another repository', async () => {
  await rm(prefix())
  await cp(entry, prefix(), { recursive: true, verbatimSymlinks: true })
  await cp(`${entry}.json`, join(prefix(), '.iact-cpython.json'))
  const inCache = await job.setup({ inputs: { 'install-location': 'tool-cache' } })
  expect(inCache.path).toEqual([`${entry}/bin`])
  const other = await job.setup({ inputs: { repository: 'coatl/none' } })
  expect(other.end).toBe('PERMISSION_DENIED')
})

test('a link of ours to a tree that is gone is no hit', async () => {
  await rm(prefix())
  await rm(entry, { recursive: true })
  await symlink(entry, prefix())
  const run = await job.setup()
  expect([run.end, run.outputs['source']]).toEqual(['OK', 'cache'])
})
