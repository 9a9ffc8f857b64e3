import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tarUnpacker } from '../../src/adapters/tar-unpacker.ts'
import { archiveOf } from '../support/archive-of.ts'
import { makeTarball } from '../support/make-tarball.ts'
import type { TarEntry } from '../support/make-tarball.ts'

const unpacker = tarUnpacker()
let top: string
let out: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'tar-unpacker-'))
  out = join(top, 'out')
  await mkdir(out)
})

afterEach(() => rm(top, { recursive: true }))

const pack = async (...entries: readonly TarEntry[]): Promise<string> =>
  (await makeTarball({ path: join(top, 'x.tgz'), entries })).path

const modeOf = async (path: string): Promise<string> =>
  ((await stat(join(out, path))).mode & 0o7777).toString(8)

describe('unpacking', () => {
  test('gives files, links and directories, with their times', async () => {
    const tarball = await pack(
      { path: 'a/', type: 'directory' },
      { path: 'a/file', content: 'text' },
      { path: 'a/other', type: 'link', target: 'a/file' },
      { path: 'a/link', type: 'symlink', target: 'file' }
    )
    await unpacker.unpack(archiveOf(tarball), out)
    expect((await readdir(join(out, 'a'))).sort()).toEqual(['file', 'link', 'other'])
    expect(await readFile(join(out, 'a/link'), 'utf8')).toBe('text')
    expect((await stat(join(out, 'a/file'))).mtimeMs).toBe(0)
    expect((await stat(join(out, 'a/other'))).ino).toBe((await stat(join(out, 'a/file'))).ino)
  })

  test.each([0o022, 0o077, 0o000])(
    'gives modes that everybody can use, whatever the umask of the runner: %o',
    async (umask) => {
      const tarball = await pack(
        { path: 'd/', type: 'directory', mode: 0o777 },
        { path: 'd/program', content: 'x', mode: 0o777 },
        { path: 'd/text', content: 'x', mode: 0o666 },
        { path: 'd/setuid', content: 'x', mode: 0o6755 }
      )
      const before = process.umask(umask)
      await unpacker.unpack(archiveOf(tarball), out)
      expect(process.umask(before)).toBe(umask)
      expect(await Promise.all(['d', 'd/program', 'd/text', 'd/setuid'].map(modeOf))).toEqual([
        '755',
        '755',
        '644',
        '755'
      ])
    }
  )

  test('belongs to whoever unpacks it', async () => {
    await unpacker.unpack(archiveOf(await pack({ path: 'file', content: 'x' })), out)
    const { uid, gid } = await stat(join(out, 'file'))
    expect({ uid, gid }).toEqual({ uid: process.geteuid?.(), gid: process.getegid?.() })
  })

  test('obeys nobody who set a variable of the job', async () => {
    const tarball = await pack({ path: 'file', content: 'x' })
    Object.assign(process.env, { TAR_OPTIONS: `--transform=s/file/other/`, GZIP: '--bad-option' })
    await unpacker.unpack(archiveOf(tarball), out)
    expect(await readdir(out)).toEqual(['file'])
  })
})

test('tar sees nothing that speaks in the name of the job', async () => {
  const before = process.env['PATH'] ?? ''
  const programs = join(top, 'programs')
  const secrets = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'may sign', INPUT_TOKEN: 'may write' }
  const script = `#!/bin/sh\nenv > '${top}/seen'\nPATH='${before}' exec tar "$@"\n`
  await mkdir(programs)
  await writeFile(join(programs, 'tar'), script, { mode: 0o755 })
  Object.assign(process.env, secrets, { PATH: `${programs}:${before}` })
  try {
    await unpacker.unpack(archiveOf(await pack({ path: 'file', content: 'x' })), out)
  } finally {
    for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, { PATH: before })
  }
  const seen = (await readFile(join(top, 'seen'), 'utf8')).match(/^\w+(?==)/gm) ?? []
  // A shell adds the rest.
  expect(seen.filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name)).sort()).toEqual([
    'LC_ALL',
    'PATH'
  ])
  expect(await readdir(out)).toEqual(['file'])
})

describe('what tar can’t read', () => {
  test.each([
    ['nothing at all', undefined],
    ['an empty file', ''],
    ['something else', 'no archive']
  ])('is TARBALL_INVALID: %s', async (_, content) => {
    if (content !== undefined) await writeFile(join(top, 'x.tgz'), content)
    await expect(unpacker.unpack(archiveOf(join(top, 'x.tgz')), out)).rejects.toMatchObject({
      code: 'TARBALL_INVALID',
      hint: 'The disk may be full (df -h), or the tarball is not one that tar can read.'
    })
  })

  test('leaves the umask as it was', async () => {
    const before = process.umask(0o027)
    await expect(unpacker.unpack(archiveOf(join(top, 'x.tgz')), out)).rejects.toThrow('tar could not unpack')
    expect(process.umask(before)).toBe(0o027)
  })
})
