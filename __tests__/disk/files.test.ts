import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sizeOf } from '../../src/disk/file-size.ts'
import { findFiles } from '../../src/disk/find-files.ts'
import { findText, isMissing } from '../../src/disk/read-text.ts'
import { writeWhole } from '../../src/disk/write-file.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'files-'))
})

afterEach(() => rm(directory, { recursive: true }))

const put = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await mkdir(join(directory, name, '..'), { recursive: true })
    await writeFile(join(directory, name), name)
  }
}

describe('files are found', () => {
  const found = async (...patterns: readonly string[]): Promise<readonly string[]> =>
    (await findFiles(directory, patterns)).map(({ path }) => path.slice(directory.length + 1))

  test.each([
    [['a.tgz'], ['a.tgz']],
    [['*.tgz'], ['a.tgz', 'b.tgz']],
    [['**/*.tgz'], ['a.tgz', 'b.tgz', 'deep/er/d.tgz', 'deep/c.tgz']],
    [
      ['deep/*/*.tgz', 'deep/*.tgz'],
      ['deep/c.tgz', 'deep/er/d.tgz']
    ],
    [
      ['b.tgz', '*.tgz', './b.tgz'],
      ['a.tgz', 'b.tgz']
    ],
    [['{a,b}.tgz'], ['a.tgz', 'b.tgz']],
    [['nothing/*.tgz', 'none.tgz'], []],
    [[], []]
  ])('by %j, each once, sorted: %j', async (patterns, expected) => {
    await put('b.tgz', 'a.tgz', 'a.txt', 'deep/c.tgz', 'deep/er/d.tgz')
    expect([...(await found(...patterns))].sort()).toEqual([...expected].sort())
    expect(await found(...patterns)).toEqual([...(await found(...patterns))].sort())
  })

  test('but not in directories that are skipped, wherever they lie', async () => {
    await put('a.txt', 'skip/b.txt', 'deep/skip/er/c.txt', 'deep/skipped/d.txt', 'deep/e.skip.txt')
    const all = await findFiles(directory, ['**/*.txt', 'skip/*.txt'], ['skip'])
    expect(all.map(({ path }) => path.slice(directory.length + 1))).toEqual([
      'a.txt',
      'deep/e.skip.txt',
      'deep/skipped/d.txt'
    ])
  })

  test('by absolute paths and globs as well, with their bare names', async () => {
    await put('deep/c.tgz')
    const path = join(directory, 'deep/c.tgz')
    for (const pattern of [path, join(directory, '**/*.tgz')]) {
      expect(await findFiles('/nowhere', [pattern])).toEqual([{ path, name: 'c.tgz' }])
    }
  })

  test('and directories are not, but links are', async () => {
    await mkdir(join(directory, 'directory.tgz'))
    await symlink('nothing', join(directory, 'link.tgz'))
    expect(await found('*.tgz')).toEqual(['link.tgz'])
  })

  test('under any name', async () => {
    const names = ['a\n::error::b.tgz', 'Año.tgz', '-rf.tgz', '$(id).tgz', '.hidden.tgz']
    await put(...names)
    expect(await found('*.tgz', '.*.tgz')).toEqual([...names].sort())
  })
})

describe('a text is read', () => {
  test('as UTF-8, up to its limit', async () => {
    await writeFile(join(directory, 'a'), 'Año')
    expect(await findText(join(directory, 'a'), 4)).toBe('Año')
  })

  test('and is an error beyond its limit', async () => {
    await writeFile(join(directory, 'a'), 'Año')
    await expect(findText(join(directory, 'a'), 3)).rejects.toThrow('has 4 bytes, more than the 3')
  })

  test('and is undefined where no file is, or where a file stands in the place of a directory', async () => {
    await put('file')
    expect(await findText(join(directory, 'nothing'))).toBeUndefined()
    expect(await findText(join(directory, 'file/nothing'))).toBeUndefined()
  })

  test('and a directory is an error', async () => {
    await expect(findText(directory)).rejects.toMatchObject({ code: 'EISDIR' })
  })

  test('and a pipe is an error at once, whoever may write to it some day', async () => {
    const pipe = join(directory, 'pipe')
    execFileSync('mkfifo', [pipe])
    await expect(findText(pipe)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: `${pipe} is no regular file`
    })
    await expect(findText('/dev/zero')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })

  test.each([
    [{ code: 'ENOENT' }, true],
    [{ code: 'ENOTDIR' }, true],
    [{ code: 'EACCES' }, false],
    [new Error('x'), false],
    [undefined, false],
    ['ENOENT', false]
  ])('%j tells of a file that is missing: %s', (error, expected) => {
    expect(isMissing(error)).toBe(expected)
  })
})

describe('a text is written', () => {
  test('into directories that are made for it', async () => {
    await writeWhole(join(directory, 'deep/er/a'), 'Año')
    expect(await readFile(join(directory, 'deep/er/a'), 'utf8')).toBe('Año')
  })

  test('over what was there, and nothing else is left beside it', async () => {
    await put('a')
    await writeWhole(join(directory, 'a'), 'new')
    expect(await readFile(join(directory, 'a'), 'utf8')).toBe('new')
    expect(await readdir(directory)).toEqual(['a'])
  })

  test('whole: a link is replaced, and what it leads to stays', async () => {
    await put('real')
    await symlink('real', join(directory, 'a'))
    await writeWhole(join(directory, 'a'), 'new')
    expect(await readFile(join(directory, 'real'), 'utf8')).toBe('real')
  })

  test('or not at all: where it can not take its place nothing is left of it', async () => {
    await mkdir(join(directory, 'a/full'), { recursive: true })
    await expect(writeWhole(join(directory, 'a'), 'new')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(directory)).toEqual(['a'])
    expect(await readdir(join(directory, 'a'))).toEqual(['full'])
  })
})

test('a size is that of what a link leads to', async () => {
  await put('four')
  await chmod(join(directory, 'four'), 0o000)
  await symlink('four', join(directory, 'link'))
  expect(await sizeOf(join(directory, 'link'))).toBe(4)
})
