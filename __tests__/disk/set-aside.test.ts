import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { identityOf, setAside } from '../../src/disk/installed-trees.ts'

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
