import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  dropTarball,
  findFile,
  keepTarball,
  openDownloads,
  takePrivately
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

describe('downloads', () => {
  test('land in a private directory beside what is kept, and are gone at the end', async () => {
    {
      await using downloads = await openDownloads(cache, temp)
      expect(downloads).toMatchObject({ cacheDir: cache, problem: undefined })
      expect(downloads.directory.startsWith(`${cache}/.`)).toBe(true)
      expect((await stat(downloads.directory)).mode & 0o777).toBe(0o700)
      await writeFile(`${downloads.directory}/half`, 'x')
    }
    expect(await readdir(cache)).toEqual([])
    expect(await readdir(top)).toEqual(['a'])
  })

  test('without a cache directory land in the temporary one', async () => {
    {
      await using downloads = await openDownloads(undefined, temp)
      expect(downloads).toMatchObject({ cacheDir: undefined, problem: undefined })
      expect(downloads.directory.startsWith(`${temp}/.`)).toBe(true)
    }
    expect(await readdir(temp)).toEqual([])
  })

  test('land there, too, when the cache directory can’t be used, and say why', async () => {
    await mkdir(join(top, 'a'))
    await writeFile(cache, 'a file')
    await using downloads = await openDownloads(cache, temp)
    expect(downloads.cacheDir).toBe(cache)
    expect(downloads.directory.startsWith(`${temp}/.`)).toBe(true)
    expect(String(downloads.problem)).toContain('EEXIST')
  })
})

describe('a verified download', () => {
  test('is moved to its name, over what was there, and says where it is', async () => {
    await mkdir(cache, { recursive: true })
    await writeFile(join(cache, 'x.tgz'), 'old')
    {
      await using downloads = await openDownloads(cache, temp)
      await writeFile(`${downloads.directory}/x.tgz`, 'new')
      const kept = await keepTarball(`${downloads.directory}/x.tgz`, downloads)
      expect([kept, await readFile(kept, 'utf8')]).toEqual([join(cache, 'x.tgz'), 'new'])
      expect(await readdir(downloads.directory)).toEqual([])
    }
    expect(await readdir(cache)).toEqual(['x.tgz'])
  })

  test('is not kept where there is no cache directory', async () => {
    await using downloads = await openDownloads(undefined, temp)
    await writeFile(`${downloads.directory}/x.tgz`, 'new')
    await keepTarball(`${downloads.directory}/x.tgz`, downloads)
    expect(await readdir(downloads.directory)).toEqual(['x.tgz'])
  })

  test('fails to be kept where a directory has its name, which stays', async () => {
    await mkdir(join(cache, 'x.tgz', 'theirs'), { recursive: true })
    await using downloads = await openDownloads(cache, temp)
    await writeFile(`${downloads.directory}/x.tgz`, 'new')
    await expect(keepTarball(`${downloads.directory}/x.tgz`, downloads)).rejects.toThrow('EISDIR')
    expect(await readdir(join(cache, 'x.tgz'))).toEqual(['theirs'])
  })
})

test('what is taken from the cache is a copy that nobody can exchange', async () => {
  await using downloads = await openDownloads(cache, temp)
  await writeFile(join(cache, 'x.tgz'), 'kept')
  const taken = await takePrivately(join(cache, 'x.tgz'), downloads)
  await writeFile(join(cache, 'x.tgz'), 'exchanged')
  expect(taken.startsWith(`${downloads.directory}/`)).toBe(true)
  expect(await readFile(taken, 'utf8')).toBe('kept')
})

test('a file is found, a directory and nothing are not', async () => {
  await writeFile(join(top, 'file'), 'x')
  expect(
    await Promise.all(['file', '.', 'no', 'file/below'].map((name) => findFile(join(top, name))))
  ).toEqual([join(top, 'file'), undefined, undefined, undefined])
})

test('what is dropped is gone, and what is not there is no failure', async () => {
  await writeFile(join(top, 'file'), 'x')
  await dropTarball(join(top, 'file'))
  await dropTarball(join(top, 'file'))
  expect(await readdir(top)).toEqual([])
})

describe('downloads for which the cache directory turns out to be no place', () => {
  test('go to the temp directory; what is in the cache stays, nothing is kept there, and all scratch is gone', async () => {
    const full = new Error('ENOSPC')
    {
      await using downloads = await openDownloads(cache, temp)
      await writeFile(join(cache, 'x.tgz'), 'kept')
      const elsewhere = await downloads.elsewhere(full)
      if (elsewhere === undefined) throw new Error('There is a temp directory.')
      expect(elsewhere.directory.startsWith(`${temp}/`)).toBe(true)
      expect([elsewhere.cacheDir, elsewhere.problem]).toEqual([cache, full])
      expect(await readFile(await takePrivately(join(cache, 'x.tgz'), elsewhere), 'utf8')).toBe('kept')
      await writeFile(`${elsewhere.directory}/y.tgz`, 'new')
      await keepTarball(`${elsewhere.directory}/y.tgz`, elsewhere)
      expect(await elsewhere.elsewhere(full)).toBeUndefined()
    }
    expect([await readdir(cache), await readdir(temp)]).toEqual([['x.tgz'], []])
  })

  test('have no other place when they are in the temp directory', async () => {
    await using downloads = await openDownloads(undefined, temp)
    expect(await downloads.elsewhere(new Error('ENOSPC'))).toBeUndefined()
  })
})
