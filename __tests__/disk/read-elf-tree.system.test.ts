import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { withBytesOf } from '../../src/disk/open-bytes.ts'
import { readElfTree } from '../../src/disk/read-elf-tree.ts'
import { parseElf, readElf } from '../../src/domain/elf-file.ts'
import { needsOf, soughtNames } from '../../src/domain/host-needs.ts'
import { compile } from '../support/c-compiler.ts'
import { copyTreeForEachTest } from '../support/tree-copies.ts'

let top = ''
let tree = ''
const copy = copyTreeForEachTest()

beforeEach(() => {
  ;({ top, tree } = copy)
})

describe('readElfTree', () => {
  test('reads programs, libraries and extension modules, and skips scripts and links', async () => {
    const module = 'lib/python3.12/lib-dynload/_x.cpython-312-x86_64-linux-gnu.so'
    compile(join(tree, module), '', ['-shared'])
    const { files, libraries, unreadable } = await readElfTree(tree)
    const paths = ['bin/python3.12', 'lib/libpython3.12.so.1.0', 'lib/libpython3.so', module]
    expect(files).toEqual(paths.map((path) => ({ path, ...parseElf(readFileSync(join(tree, path))) })))
    expect(files.map(({ soname }) => soname)).toEqual([
      undefined,
      'libpython3.12.so.1.0',
      'libpython3.so',
      undefined
    ])
    expect(libraries).toEqual(['libpython3.12.so', 'libpython3.12.so.1.0', 'libpython3.so'])
    expect(unreadable).toEqual([])
  })

  test('names what is called like a library and is none', async () => {
    writeFileSync(join(tree, 'lib/libempty.so'), '')
    writeFileSync(join(tree, 'lib/libscript.so.1'), 'GROUP ( libc.so.6 )')
    for (const name of ['libx.so.1-gdb.py', 'libx.so.debug', 'x.source'])
      writeFileSync(join(tree, 'lib', name), '')
    expect((await readElfTree(tree)).unreadable).toEqual(['lib/libempty.so', 'lib/libscript.so.1'])
  })

  test('follows no link out of the tree', async () => {
    rmSync(join(tree, 'bin'), { recursive: true })
    symlinkSync('/usr/bin', join(tree, 'bin'))
    expect((await readElfTree(tree)).files.map(({ path }) => path)).toEqual([
      'lib/libpython3.12.so.1.0',
      'lib/libpython3.so'
    ])
  })

  test('is data that JSON keeps', async () => {
    const facts = await readElfTree(tree)
    const stored = JSON.parse(JSON.stringify(facts)) as typeof facts
    expect(stored).toEqual(facts)
    expect(soughtNames(needsOf(stored))).toContain('libc.so.6')
  })

  test('a directory without a tree has no facts', async () => {
    expect(await readElfTree(join(top, 'nothing'))).toEqual({ files: [], libraries: [], unreadable: [] })
  })
})

describe('withBytesOf', () => {
  test('gives what is asked for, and less at the end of the file', () => {
    writeFileSync(join(top, 'file'), '0123456789')
    const parts = withBytesOf(join(top, 'file'), (source) => [
      source(2, 3),
      source(8, 5),
      source(10, 5),
      source(2 ** 60, 1)
    ])
    expect(parts.map((part) => Buffer.from(part).toString())).toEqual(['234', '89', '', ''])
  })

  test('reads the program that runs this test as readelf does', () => {
    const dynamic = execFileSync('readelf', ['-dW', process.execPath], { encoding: 'utf8' })
    const needed = [...dynamic.matchAll(/Shared library: \[(.*)\]/g)].map(([, name]) => name)
    expect(withBytesOf(process.execPath, readElf)?.needed).toEqual(needed)
  })
})
