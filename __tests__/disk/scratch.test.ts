import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeScratch } from '../../src/disk/scratch.ts'

let top: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'scratch-'))
})

afterEach(() => rm(top, { recursive: true }))

test('it is private, hidden, and gone at the end of the block with all that is in it', async () => {
  {
    await using scratch = await makeScratch(join(top, 'a/b'))
    expect(scratch.path.startsWith(join(top, 'a/b/.iact-cpython-'))).toBe(true)
    expect((await stat(scratch.path)).mode & 0o777).toBe(0o700)
    await mkdir(join(scratch.path, 'c'))
    await writeFile(join(scratch.path, 'c/d'), 'x')
  }
  expect(await readdir(join(top, 'a/b'))).toEqual([])
})

test('it is gone when the block fails, too', async () => {
  const work = async (): Promise<void> => {
    await using scratch = await makeScratch(top, 'staging')
    await writeFile(join(scratch.path, 'half'), 'x')
    throw new Error('in the middle')
  }
  await expect(work()).rejects.toThrow('in the middle')
  expect(await readdir(top)).toEqual([])
})

test('what runs left that were killed is swept away after a day, and nothing else', async () => {
  const age = async (name: string, hours: number): Promise<void> => {
    await mkdir(join(top, name))
    await writeFile(join(top, name, 'half'), 'x')
    const time = Date.now() / 1000 - hours * 3600
    await utimes(join(top, name), time, time)
  }
  await age('.staging-old123', 25)
  await age('.staging-new123', 23)
  await age('.other-old123', 25)
  await age('staging-old123', 25)
  {
    await using scratch = await makeScratch(top, 'staging')
    expect(scratch.path).toContain('.staging-')
  }
  expect((await readdir(top)).sort()).toEqual(['.other-old123', '.staging-new123', 'staging-old123'])
})

test('parents that have to be made get the mode that is asked for, whatever the umask; others keep theirs', async () => {
  const modeOf = async (path: string): Promise<number> => (await stat(join(top, path))).mode & 0o777
  await mkdir(join(top, 'there'), { mode: 0o711 })
  const umask = process.umask(0o077)
  try {
    await using shared = await makeScratch(join(top, 'there/shared/shelf'), 'staging', 0o755)
    await using own = await makeScratch(join(top, 'own/shelf'))
    expect(shared.path).not.toBe(own.path)
  } finally {
    process.umask(umask)
  }
  const paths = ['there', 'there/shared', 'there/shared/shelf', 'own', 'own/shelf']
  expect(await Promise.all(paths.map(modeOf))).toEqual([0o711, 0o755, 0o755, 0o700, 0o700])
})
