import { lstat, mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { lookAtPrefix, mayWrite, replaceLink } from '../../src/disk/link.ts'
import type { PrefixState } from '../../src/domain/placement.ts'

let top: string
let path: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'link-'))
  path = join(top, 'python-3.12.6')
})

afterEach(() => rm(top, { recursive: true }))

describe('what lies at a prefix', () => {
  const look = (): Promise<PrefixState> => lookAtPrefix(path, 'iact-cpython')

  test('is absent when nothing is there, or no directory for it', async () => {
    expect(await look()).toEqual({ kind: 'absent' })
    expect(await lookAtPrefix(join(top, 'no', 'python'), 'iact-cpython')).toEqual({ kind: 'absent' })
  })

  test('is ours when it is a link to an entry of a store, wherever that is mounted and whether or not it is there', async () => {
    for (const store of ['/opt/hostedtoolcache', '/__t', '/home/runner/work/_tool']) {
      const target = `${store}/iact-cpython/3.12.6/x64-debian12-build1-0123456789ab`
      await symlink(target, path)
      expect(await look()).toEqual({ kind: 'ours', target, isDangling: true })
      await rm(path)
    }
  })

  test('is not dangling when its target is there, or out of sight', async () => {
    const shelf = join(top, 'iact-cpython/3.12.6')
    const [entry = '', loop = ''] = ['0123456789ab', '123456789abc'].map((end) =>
      join(shelf, `x64-debian12-build1-${end}`)
    )
    await mkdir(entry, { recursive: true })
    await symlink(loop, loop)
    for (const target of [entry, loop]) {
      await symlink(target, path)
      expect(await look()).toEqual({ kind: 'ours', target, isDangling: false })
      await rm(path)
    }
  })

  test.each([
    '/usr/local',
    'iact-cpython/3.12.6/x64-debian12-build1-0123456789ab',
    '/srv/iact-cpython',
    '/srv/iact-cpython/3.12.6',
    '/home/me/iact-cpython/build/python',
    '/opt/hostedtoolcache/Python/3.12.6/x64',
    '/srv/not-iact-cpython/3.12.6/x64-debian12-build1-0123456789ab'
  ])('is not ours when it is a link to %s', async (target) => {
    await symlink(target, path)
    expect(await look()).toEqual({ kind: 'foreign', what: `a link to ${target}` })
  })

  test('is not ours when it is a directory or a file', async () => {
    await mkdir(path)
    expect(await look()).toEqual({ kind: 'foreign', what: 'a directory' })
    await rm(path, { recursive: true })
    await writeFile(path, '')
    expect(await look()).toEqual({ kind: 'foreign', what: 'a file' })
  })
})

test('a prefix that can’t be looked at is no absent one', async () => {
  expect(await lookAtPrefix(join(top, 'x'.repeat(300)), 'iact-cpython')).toEqual({
    kind: 'foreign',
    what: expect.stringMatching(/^out of sight \(ENAMETOOLONG.*\), and may be something$/)
  })
})

describe('replacing a link', () => {
  test('makes it, and changes it', async () => {
    await replaceLink(path, '/first')
    await replaceLink(path, '/second')
    expect(await readlink(path)).toBe('/second')
    expect(await readdir(top)).toEqual(['python-3.12.6'])
  })

  test('never replaces a directory, not even an empty one, and leaves nothing beside it', async () => {
    await mkdir(path)
    await expect(replaceLink(path, '/first')).rejects.toThrow('EISDIR')
    expect((await lstat(path)).isDirectory()).toBe(true)
    expect(await readdir(top)).toEqual(['python-3.12.6'])
  })

  test('where there is no directory for it fails', async () => {
    await expect(replaceLink(join(top, 'no', 'link'), '/first')).rejects.toThrow('ENOENT')
  })
})

test('a directory that is not there, or is none, may not be written to', async () => {
  await writeFile(path, 'x')
  expect(
    await Promise.all([mayWrite(top), mayWrite(join(top, 'no')), mayWrite(join(path, 'below'))])
  ).toEqual([true, false, false])
  expect(await readFile(path, 'utf8')).toBe('x')
})
