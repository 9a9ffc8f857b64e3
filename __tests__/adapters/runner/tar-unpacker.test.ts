import { readSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tarUnpacker } from '../../../src/adapters/runner/tar-unpacker.ts'
import { withArchive } from '../../support/archive-of.ts'
import { end, head, tgz } from '../../support/hostile-tar.ts'
import { makeTarball } from '../../support/make-tarball.ts'
import type { TarEntry } from '../../support/make-tarball.ts'

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

const unpack = (tarball: string): Promise<void> =>
  withArchive(tarball, (archive) => unpacker.unpack(archive, out))

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
    await unpack(tarball)
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
      await unpack(tarball)
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
    await unpack(await pack({ path: 'file', content: 'x' }))
    const { uid, gid } = await stat(join(out, 'file'))
    expect({ uid, gid }).toEqual({ uid: process.geteuid?.(), gid: process.getegid?.() })
  })

  test('obeys nobody who set a variable of the job', async () => {
    const tarball = await pack({ path: 'file', content: 'x' })
    Object.assign(process.env, { TAR_OPTIONS: `--transform=s/file/other/`, GZIP: '--bad-option' })
    await unpack(tarball)
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
    await unpack(await pack({ path: 'file', content: 'x' }))
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

test('is what was opened, whatever becomes of the name and of the place in the file', async () => {
  const tarball = await pack({ path: 'verified', content: 'x' })
  const other = await makeTarball({ path: join(top, 'y.tgz'), entries: [{ path: 'other', content: 'x' }] })
  await withArchive(tarball, async (archive) => {
    readSync(archive.file.fd, Buffer.alloc(100))
    await rename(other.path, tarball)
    await unpacker.unpack(archive, out)
  })
  expect(await readdir(out)).toEqual(['verified'])
})

describe('an archive with more than a CPython has is refused before all of it is on the disk', () => {
  test.each([
    [
      'bytes',
      { path: 'zeros', content: Buffer.alloc(100 * 1024 ** 2) },
      'it unpacks to more than 67108864 bytes'
    ]
  ])('%s', async (_, entry, complaint) => {
    await expect(unpack(await pack(entry))).rejects.toThrow(complaint)
  })

  test('entries', async () => {
    const files = Array.from({ length: 30_000 }, (_, index) => head({ name: `f${index}` }))
    await writeFile(join(top, 'x.tgz'), tgz(...files, end))
    await expect(unpack(join(top, 'x.tgz'))).rejects.toThrow(/: it has more than \d{5} entries$/)
    expect((await readdir(out)).length).toBeLessThan(25_000)
  })
})

describe('what tar can’t read', () => {
  test.each([
    ['an empty file', ''],
    ['something else', 'no archive']
  ])('is TARBALL_INVALID: %s', async (_, content) => {
    await writeFile(join(top, 'x.tgz'), content)
    await expect(unpack(join(top, 'x.tgz'))).rejects.toMatchObject({
      code: 'TARBALL_INVALID',
      hint: 'The disk may be full (df -h), or the tarball is not one that tar can read.'
    })
  })

  test('leaves the umask as it was', async () => {
    await writeFile(join(top, 'x.tgz'), '')
    const before = process.umask(0o027)
    await expect(unpack(join(top, 'x.tgz'))).rejects.toThrow('tar could not extract')
    expect(process.umask(before)).toBe(0o027)
  })
})
