import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  copyPrivately,
  findFile,
  keepFile,
  openInCache,
  openTemporary
} from '../../src/disk/tarball-cache.ts'

let top: string
let cache: string
let temp: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'tarball-cache-'))
  cache = join(top, 'a/cache')
  temp = join(top, 'temp')
})

afterEach(() => rm(top, { recursive: true }))

describe('the directory of downloads', () => {
  test('is private, beside what is kept, and gone at the end', async () => {
    {
      await using directory = await openInCache(cache)
      expect(directory.path.startsWith(`${cache}/.`)).toBe(true)
      expect((await stat(directory.path)).mode & 0o777).toBe(0o700)
      await writeFile(`${directory.path}/half`, 'x')
    }
    expect(await readdir(cache)).toEqual([])
    expect(await readdir(top)).toEqual(['a'])
  })

  test('without a cache directory is in the temporary one', async () => {
    {
      await using directory = await openTemporary(temp)
      expect(directory.path.startsWith(`${temp}/.`)).toBe(true)
    }
    expect(await readdir(temp)).toEqual([])
  })

  test('is not in a cache directory that is a file, nor in one where others may rename', async () => {
    await mkdir(join(top, 'a'))
    await writeFile(cache, 'a file')
    await expect(openInCache(cache)).rejects.toThrow('EEXIST')
    await mkdir(join(top, 'shared'))
    await chmod(join(top, 'shared'), 0o777)
    await expect(openInCache(join(top, 'shared'))).rejects.toThrow('others than its owner may write to')
  })
})

describe('a verified download', () => {
  test('is moved to its name, over what was there', async () => {
    await mkdir(cache, { recursive: true })
    await writeFile(join(cache, 'x.tgz'), 'old')
    {
      await using directory = await openInCache(cache)
      await writeFile(`${directory.path}/x.tgz`, 'new')
      await keepFile(`${directory.path}/x.tgz`, directory)
      expect(await readdir(directory.path)).toEqual([])
    }
    expect([await readdir(cache), await readFile(join(cache, 'x.tgz'), 'utf8')]).toEqual([['x.tgz'], 'new'])
  })

  test('is not kept where there is no cache directory', async () => {
    await using directory = await openTemporary(temp)
    await writeFile(`${directory.path}/x.tgz`, 'new')
    await keepFile(`${directory.path}/x.tgz`, directory)
    expect(await readdir(directory.path)).toEqual(['x.tgz'])
  })

  test('fails to be kept where a directory has its name, which stays', async () => {
    await mkdir(join(cache, 'x.tgz', 'theirs'), { recursive: true })
    await using directory = await openInCache(cache)
    await writeFile(`${directory.path}/x.tgz`, 'new')
    await expect(keepFile(`${directory.path}/x.tgz`, directory)).rejects.toThrow('EISDIR')
    expect(await readdir(join(cache, 'x.tgz'))).toEqual(['theirs'])
  })
})

test('a private copy does not change with the file', async () => {
  await using directory = await openInCache(cache)
  await writeFile(join(cache, 'x.tgz'), 'kept')
  const copy = await copyPrivately(join(cache, 'x.tgz'), directory)
  await writeFile(join(cache, 'x.tgz'), 'exchanged')
  expect(copy.startsWith(`${directory.path}/`)).toBe(true)
  expect(await readFile(copy, 'utf8')).toBe('kept')
})

test('a file is found, a directory and nothing are not', async () => {
  await writeFile(join(top, 'file'), 'x')
  expect(
    await Promise.all(['file', '.', 'no', 'file/below'].map((name) => findFile(join(top, name))))
  ).toEqual([join(top, 'file'), undefined, undefined, undefined])
})
