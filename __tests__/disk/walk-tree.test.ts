import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { walkTree } from '../../src/disk/walk-tree.ts'

let outside: string
let top: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'walk-tree-'))
  top = join(outside, 'top')
  mkdirSync(join(top, 'a/b/c'), { recursive: true })
})

afterEach(() => {
  rmSync(outside, { recursive: true })
})

const byPath = (): ReadonlyMap<string, unknown> =>
  new Map(walkTree(top).entries.map(({ path, ...entry }) => [path, entry]))

test('every entry is told by its path, kind, mode and size', () => {
  writeFileSync(join(top, 'a/file'), 'four')
  chmodSync(join(top, 'a/file'), 0o6754)
  symlinkSync('file', join(top, 'a/link'))
  execFileSync('mkfifo', [join(top, 'pipe')])
  chmodSync(join(top, 'pipe'), 0o600)
  const directory = { kind: 'directory', target: undefined, mode: 0o755, size: 0 }
  expect(byPath()).toEqual(
    new Map<string, unknown>([
      ['a', directory],
      ['a/b', directory],
      ['a/b/c', directory],
      ['a/file', { kind: 'file', target: undefined, mode: 0o6754, size: 4 }],
      ['a/link', { kind: 'symlink', target: 'file', mode: 0o777, size: 0 }],
      ['pipe', { kind: 'special', target: undefined, mode: 0o600, size: 0 }]
    ])
  )
  expect(walkTree(top).faults).toEqual([])
})

test('an empty directory has no entries', () => {
  rmSync(join(top, 'a'), { recursive: true })
  expect(walkTree(top)).toEqual({ entries: [], faults: [] })
})

test('a link to a directory is an entry, and is not walked', () => {
  symlinkSync('a', join(top, 'link'))
  symlinkSync('..', join(top, 'a/up'))
  expect([...byPath().keys()].sort()).toEqual(['a', 'a/b', 'a/b/c', 'a/up', 'link'])
})

describe('a link', () => {
  test.each([
    ['a/l', 'b', 'a directory inside'],
    ['a/b/l', '../nowhere', 'nothing inside'],
    ['a/b/l', '.././b/', 'itself, nearly'],
    ['l', 'l', 'itself']
  ])('%s -> %s, to %s, is well', (path, target) => {
    symlinkSync(target, join(top, path))
    expect(walkTree(top).faults).toEqual([])
  })

  test.each([
    ['a/b/l', '../../..'],
    ['a/b/l', '../../../..'],
    ['a/b/l', '/usr']
  ])('%s -> %s leads out', (path, target) => {
    symlinkSync(target, join(top, path))
    expect(walkTree(top).faults).toEqual([`"${path}" leads out of the tree`])
  })

  test.each([
    ['out, where something is', 'up/../..'],
    ['out, where nothing is', 'up/../../../nowhere/at/all'],
    ['down and up again, which only the file system can follow', '../c/up/..'],
    ['by a dot', 'up/./..']
  ])('that goes up behind a name leads out, or may: %s', (_, target) => {
    symlinkSync('../..', join(top, 'a/b/c/up'))
    symlinkSync(target, join(top, 'a/b/c/l'))
    expect(walkTree(top).faults).toEqual(['"a/b/c/l" leads out of the tree'])
  })
})

describe('a file with several names', () => {
  test('is well when all of them are inside', () => {
    writeFileSync(join(top, 'a/one'), 'x')
    linkSync(join(top, 'a/one'), join(top, 'a/b/two'))
    expect(walkTree(top).faults).toEqual([])
  })

  test('is a fault when one of them is not', () => {
    writeFileSync(join(outside, 'theirs'), 'x')
    linkSync(join(outside, 'theirs'), join(top, 'a/one'))
    linkSync(join(outside, 'theirs'), join(top, 'a/two'))
    expect(walkTree(top).faults).toEqual(['"a/two" is linked from outside of the tree'])
  })
})
