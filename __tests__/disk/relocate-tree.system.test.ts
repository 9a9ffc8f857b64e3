import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { relocateTree } from '../../src/disk/relocate-tree.ts'
import { parseElf } from '../../src/domain/elf-file.ts'
import { compileLibrary, configDirectory, oldPrefix, sysconfigData } from '../support/python-tree.ts'
import { copyTreeForEachTest } from '../support/tree-copies.ts'

let top = ''
let tree = ''
const copy = copyTreeForEachTest()

beforeEach(() => {
  ;({ top, tree } = copy)
})

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } }).trim()

/** Every file's bytes, mode and every link's target. */
function snapshot(): ReadonlyMap<string, string> {
  const names = readdirSync(tree, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    names.map((name) => {
      const path = join(tree, name)
      const stats = lstatSync(path)
      const content = stats.isSymbolicLink()
        ? readlinkSync(path)
        : stats.isFile()
          ? readFileSync(path, 'base64')
          : ''
      return [name, `${stats.mode.toString(8)} ${stats.ino} ${content}`]
    })
  )
}

describe('relocateTree', () => {
  test('edits the files that are known to name the prefix, and adds the short names', async () => {
    expect(await relocateTree(tree, oldPrefix)).toEqual({
      edited: [
        'bin/pip3',
        'bin/pip3.12',
        'bin/pydoc3.12',
        `${configDirectory}/python-config.py`,
        'lib/pkgconfig/python-3.12.pc',
        sysconfigData,
        'lib/python3.12/build-details.json',
        'bin/python3.12',
        'lib/libpython3.so',
        'bin/python',
        'bin/pip',
        'bin/pydoc',
        'bin/python-config'
      ],
      notices: []
    })
    expect(readFileSync(join(tree, 'lib/pkgconfig/python-3.12.pc'), 'utf8')).toBe(
      'prefix=${pcfiledir}/../..\nlibdir=${prefix}/lib\n'
    )
    expect(readFileSync(join(tree, 'lib/python3.12/build-details.json'), 'utf8')).toBe(
      '{ "base_prefix": "../.." }\n'
    )
  })

  test('the interpreter and the scripts run wherever the tree is moved', async () => {
    await relocateTree(tree, oldPrefix)
    const moved = join(top, `a 'long' $way/${'x'.repeat(150)}`)
    mkdirSync(moved, { recursive: true })
    renameSync(tree, join(moved, 'python'))
    const at = (name: string): string => join(moved, 'python', name)

    expect(run(at('bin/python'), 'x')).toBe('ours [x]')
    expect(run(at('bin/pip'), 'install', 'a b')).toBe(`ours [${at('bin/pip')}] [install] [a b]`)
    expect(run(at('bin/pip3.12'))).toBe(`ours [-E] [${at('bin/pip3.12')}]`)
    expect(run(at(`${configDirectory}/python-config.py`), '--libs')).toBe(
      `ours [${at(`${configDirectory}/python-config.py`)}] [--libs]`
    )
    symlinkSync(at('bin/pip3'), join(top, 'linked'))
    expect(run(join(top, 'linked'))).toBe(`ours [${join(top, 'linked')}]`)
  })

  test('a foreign libpython on LD_LIBRARY_PATH does not win', async () => {
    await relocateTree(tree, oldPrefix)
    const foreign = join(top, 'foreign')
    mkdirSync(foreign)
    compileLibrary(foreign, 'const char *whose(void) { return "foreign"; }')
    const env = { LD_LIBRARY_PATH: foreign }
    expect(execFileSync(join(tree, 'bin/python3'), { env, encoding: 'utf8' })).toBe('ours\n')
    expect(parseElf(readFileSync(join(tree, 'lib/libpython3.so')))?.rpath).toBe('$ORIGIN')
  })

  test('keeps modes and bytes that are no UTF-8, and leaves nothing beside', async () => {
    const before = readdirSync(tree, { recursive: true }).length
    chmodSync(join(tree, 'bin/pip3.12'), 0o750)
    await relocateTree(tree, oldPrefix)
    expect(statSync(join(tree, 'bin/pip3.12')).mode & 0o7777).toBe(0o750)
    expect(statSync(join(tree, sysconfigData)).mode & 0o111).toBe(0)
    expect(readFileSync(join(tree, 'bin/pip3.12')).includes(Buffer.from("name = '\xe9'\n", 'latin1'))).toBe(
      true
    )
    // Four links more, two compiled files less.
    expect(readdirSync(tree, { recursive: true })).toHaveLength(before + 4 - 2)
  })

  test('deletes the compiled copies of what it edits, and no others', async () => {
    await relocateTree(tree, oldPrefix)
    expect(readdirSync(join(tree, 'lib/python3.12/__pycache__'))).toEqual(['os.cpython-312.pyc'])
  })

  test('leaves what corrects itself, and what nobody reads', async () => {
    const names = ['bin/python3.12-config', `${configDirectory}/Makefile`, 'lib/python3.12/os.py']
    const before = names.map((name) => snapshot().get(name))
    await relocateTree(tree, oldPrefix)
    expect(names.map((name) => snapshot().get(name))).toEqual(before)
  })

  test('done twice is done once: the second time not even a file is replaced', async () => {
    await relocateTree(tree, oldPrefix)
    writeFileSync(
      join(tree, 'lib/python3.12/__pycache__/_sysconfigdata__linux_x86_64-linux-gnu.cpython-312.pyc'),
      'new'
    )
    const once = snapshot()
    expect(await relocateTree(tree, oldPrefix)).toEqual({ edited: [], notices: [] })
    expect(snapshot()).toEqual(once)
  })

  test('the other name of a hard link keeps its bytes', async () => {
    const script = readFileSync(join(tree, 'bin/pip3'))
    linkSync(join(tree, 'bin/pip3'), join(top, 'pip3'))
    await relocateTree(tree, oldPrefix)
    expect(readFileSync(join(top, 'pip3'))).toEqual(script)
  })

  test('follows no link, neither of a file nor of a directory', async () => {
    const outside = join(top, 'outside')
    renameSync(join(tree, 'lib/pkgconfig'), outside)
    symlinkSync(outside, join(tree, 'lib/pkgconfig'))
    renameSync(join(tree, 'bin/pip3'), join(outside, 'pip3'))
    symlinkSync(join(outside, 'pip3'), join(tree, 'bin/pip3'))
    const before = ['python-3.12.pc', 'pip3'].map((name) => readFileSync(join(outside, name), 'utf8'))
    const { edited } = await relocateTree(tree, oldPrefix)
    expect(edited).not.toContain('bin/pip3')
    expect(['python-3.12.pc', 'pip3'].map((name) => readFileSync(join(outside, name), 'utf8'))).toEqual(
      before
    )
  })

  test('a program that can not be edited is a notice, and stays as it is', async () => {
    const program = join(tree, 'bin/python3.12')
    const spoilt = Buffer.from(readFileSync(program, 'latin1').replaceAll('_ITM_', '_XYZ_'), 'latin1')
    writeFileSync(program, spoilt)
    const { edited, notices } = await relocateTree(tree, oldPrefix)
    expect(edited).not.toContain('bin/python3.12')
    expect(notices).toEqual([
      "bin/python3.12 can't be told to look for libpython in $ORIGIN/../lib: it has no string that may be overwritten."
    ])
    expect(readFileSync(program)).toEqual(spoilt)
  })

  test('replaces no name that is there, and links to none that is not', async () => {
    writeFileSync(join(tree, 'bin/pip'), 'mine')
    await relocateTree(tree, oldPrefix)
    expect(readFileSync(join(tree, 'bin/pip'), 'utf8')).toBe('mine')
    expect(existsSync(join(tree, 'bin/idle'))).toBe(false)
    expect(readlinkSync(join(tree, 'bin/python-config'))).toBe('python3-config')
  })

  test('a directory without a Python has nothing to edit', async () => {
    mkdirSync(join(top, 'empty'))
    expect(await relocateTree(join(top, 'empty'), oldPrefix)).toEqual({ edited: [], notices: [] })
  })
})
