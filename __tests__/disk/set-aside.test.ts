import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { identityOf, isInUse, noteUse, setAside } from '../../src/disk/installed-trees.ts'

let shelf: string
let entry: string

beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'set-aside-'))
  entry = join(shelf, 'x64-debian12-build1-abababababab')
  await put('first')
})

afterEach(() => rm(shelf, { recursive: true }))

async function put(content: string): Promise<void> {
  await mkdir(join(entry, 'bin'), { recursive: true })
  await writeFile(join(entry, 'bin/python3'), content)
  await writeFile(`${entry}.complete`, '')
  await writeFile(`${entry}.json`, '{}')
}

describe('a tree that was judged broken', () => {
  const wanted = async (): Promise<string> => (await identityOf(entry)) ?? 'nothing is there'

  test('is set aside once: a job that is late leaves the tree alone that took its place', async () => {
    const identity = await wanted()
    const aside = await setAside(entry, identity)
    await put('second')
    expect(await setAside(entry, identity)).toBe(aside)
    expect(await readFile(join(entry, 'bin/python3'), 'utf8')).toBe('second')
    expect(await readFile(join(aside, 'bin/python3'), 'utf8')).toBe('first')
    expect((await readdir(shelf)).sort()).toEqual(
      [
        aside.slice(shelf.length + 1),
        ...['', '.complete', '.json'].map((end) => `${entry}${end}`.slice(shelf.length + 1))
      ].sort()
    )
  })

  test('is aged from that moment on', async () => {
    await utimes(entry, 0, 0)
    const { mtimeMs } = await stat(await setAside(entry, await wanted()))
    expect(Date.now() - mtimeMs).toBeLessThan(60_000)
  })

  test('that can’t be moved is told of, and keeps its mark', async () => {
    const far = join(shelf, 'x'.repeat(300))
    await expect(setAside(far, '1:1')).rejects.toThrow('ENAMETOOLONG')
    expect(await readdir(shelf)).toHaveLength(3)
  })
})

describe('an entry that a job was given', () => {
  const dayAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3600 * 1000)

  test('is in use for a week', async () => {
    await utimes(`${entry}.complete`, dayAgo(6.9), dayAgo(6.9))
    expect(await isInUse(entry)).toBe(true)
    await utimes(`${entry}.complete`, dayAgo(7.1), dayAgo(7.1))
    expect(await isInUse(entry)).toBe(false)
  })

  test('is in use from the moment on that says so', async () => {
    await utimes(`${entry}.complete`, dayAgo(400), dayAgo(400))
    await noteUse(entry)
    expect(await isInUse(entry)).toBe(true)
  })

  test('is not when it is gone, or was never complete', async () => {
    await rm(join(entry, 'bin'), { recursive: true })
    expect(await isInUse(entry)).toBe(false)
    await put('again')
    await rm(`${entry}.complete`)
    await noteUse(entry)
    expect(await isInUse(entry)).toBe(false)
  })
})
