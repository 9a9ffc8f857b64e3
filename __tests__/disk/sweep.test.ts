import { lutimes, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sweep, sweepStore } from '../../src/disk/sweep.ts'

let top: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'sweep-'))
})

afterEach(() => rm(top, { recursive: true }))

async function age(path: string, days: number): Promise<void> {
  const time = Date.now() / 1000 - days * 24 * 3600
  await lutimes(join(top, path), time, time)
}

async function leaveTree(path: string, days: number): Promise<void> {
  await mkdir(join(top, path, 'bin'), { recursive: true })
  await writeFile(join(top, path, 'bin/python3'), 'x')
  await age(path, days)
}

async function leaveFile(path: string, days: number): Promise<void> {
  await mkdir(dirname(join(top, path)), { recursive: true })
  await writeFile(join(top, path), 'x')
  await age(path, days)
}

test('what killed runs left below any version goes after a day, a broken tree after a week', async () => {
  const entry = 'x64-debian12-build1-0123456789ab'
  const uuid = '39498378-a292-44c9-a39e-b85f2686faed'
  await leaveTree('3.11.9/.staging-old123', 1.1)
  await leaveTree('3.12.6/.staging-new123', 0.9)
  await leaveTree('3.12.6/.broken-old', 7.1)
  await leaveTree('3.12.6/.broken-new', 6.9)
  await leaveFile(`3.12.6/${entry}.json.${uuid}.tmp`, 1.1)
  await leaveFile(`3.12.6/${entry}.complete.${uuid}.tmp`, 0.9)
  for (const ending of ['.json', '.complete']) await leaveFile(`3.12.6/${entry}${ending}`, 400)
  await leaveTree(`3.12.6/${entry}`, 400)
  await sweepStore(top)
  expect(await readdir(join(top, '3.11.9'))).toEqual([])
  expect((await readdir(join(top, '3.12.6'))).sort()).toEqual(
    [
      '.broken-new',
      '.staging-new123',
      entry,
      `${entry}.complete`,
      `${entry}.complete.${uuid}.tmp`,
      `${entry}.json`
    ].sort()
  )
})

test('of a link its own age counts, and what it leads to stays', async () => {
  await leaveTree('tree', 0)
  for (const [name, days] of [
    ['old', 2],
    ['new', 0.5],
    ['other', 2]
  ] as const) {
    await symlink(join(top, 'tree'), join(top, name))
    await age(name, days)
  }
  await sweep(top, (name) => name === 'old' || name === 'new')
  expect((await readdir(top)).sort()).toEqual(['new', 'other', 'tree'])
  expect(await readdir(join(top, 'tree'))).toEqual(['bin'])
})

test('where there is nothing, or no directory, nothing happens', async () => {
  await leaveFile('file', 9)
  await sweepStore(join(top, 'nowhere'))
  await sweepStore(join(top, 'file'))
  await sweepStore(top)
  expect(await readdir(top)).toEqual(['file'])
})
