import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { filePatterns } from '../../../src/adapters/runner/file-patterns.ts'
import { lazyFilePatterns } from '../../../src/adapters/runner/lazy-file-patterns.ts'

let base: string
let workspace: string

beforeAll(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'file-patterns-')))
  // A pattern would read this name as a set of characters.
  workspace = join(base, 'job [1]*')
  const files = ['a.txt', 'b.txt', 'docs/c.txt', 'docs/deep/d.txt', 'vendor/e.txt', '.hidden/f.txt']
  for (const path of [...files.map((name) => join(workspace, name)), join(base, 'home/g.txt')]) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, '')
  }
})

afterAll(async () => {
  await rm(base, { recursive: true })
})

const find = async (...patterns: readonly string[]): Promise<readonly string[]> =>
  (await filePatterns().find(workspace, patterns)).map((path) => path.replace(`${workspace}/`, ''))

test.each<[string, readonly string[], readonly string[]]>([
  ['a path', ['a.txt'], ['a.txt']],
  ['a path that starts with a dot', ['./a.txt'], ['a.txt']],
  ['a name in one directory', ['*.txt'], ['a.txt', 'b.txt']],
  ['a directory, which stands for all below it', ['docs'], ['docs/c.txt', 'docs/deep/d.txt']],
  ['hidden directories too', ['**/f.txt'], ['.hidden/f.txt']],
  ['each file once', ['a.txt', '*.txt'], ['a.txt', 'b.txt']],
  ['nothing', ['none.txt'], []],
  ['an exclusion', ['**/*.txt', '!docs/**', '! vendor', '!.hidden'], ['a.txt', 'b.txt']],
  ['what comes back after an exclusion', ['*.txt', '!*.txt', 'b.txt'], ['b.txt']],
  ['comments and blank lines', ['# *.txt', '', 'b.txt'], ['b.txt']]
])('%s is found', async (_, patterns, found) => {
  expect(await find(...patterns)).toEqual(found)
})

test('absolute patterns are taken as they are', async () => {
  expect(await find(`${base}/home/*.txt`)).toEqual([`${base}/home/g.txt`])
})

test('~ is the home directory of the user', async () => {
  const directory = await mkdtemp(join(homedir(), '.file-patterns-'))
  try {
    await writeFile(join(directory, 'h.txt'), '')
    const pattern = `~/${basename(directory)}/*`
    expect(await lazyFilePatterns().find(workspace, [pattern])).toEqual([join(directory, 'h.txt')])
    expect(await find(pattern, `!${pattern}`)).toEqual([])
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a pattern that leaves the directory is refused by the library', async () => {
  await expect(find('../home/*.txt')).rejects.toThrow("Relative pathing '.' and '..' is not allowed")
})
