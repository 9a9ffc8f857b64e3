import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { listDirectories, listDirectory, listFiles, listPythons } from '../../src/disk/list-tree.ts'

let tree = ''
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'list-tree-'))
  for (const name of ['b', 'a', 'c']) mkdirSync(join(tree, 'lib', name), { recursive: true })
  for (const name of ['y.so', 'x.so', 'x.txt']) writeFileSync(join(tree, 'lib', name), '')
  symlinkSync('x.so', join(tree, 'lib/z.so'))
  symlinkSync('lib', join(tree, 'lib64'))
  symlinkSync('a', join(tree, 'lib/d'))
})
afterEach(() => {
  rmSync(tree, { recursive: true })
})

test('files and directories are sorted, and links are neither', async () => {
  expect(await listFiles(tree, 'lib', /\.so$/)).toEqual(['lib/x.so', 'lib/y.so'])
  expect(await listDirectories(tree, 'lib', /^/)).toEqual(['a', 'b', 'c'])
})

test.each(['bin', 'bin/sub', 'lib64', 'lib64/a', 'lib/x.txt', 'lib/x.txt/sub'])(
  '%s has nothing in it',
  async (directory) => {
    writeFileSync(join(tree, 'lib/a/file'), '')
    expect(await listDirectory(tree, directory)).toEqual([])
  }
)

test('a Python is known by the name of its library', async () => {
  for (const name of ['python3.12', 'python3.13t', 'python3', 'python3.12-old', 'python'])
    mkdirSync(join(tree, 'lib', name))
  expect(await listPythons(tree)).toEqual(['python3.12', 'python3.13t'])
})
