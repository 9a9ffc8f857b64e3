import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { hashFile, hashText } from '../../src/disk/hash-file.ts'
import { readTarball } from '../../src/disk/read-tarball.ts'
import { failureOf } from '../support/failing.ts'
import { makeTarball, packEntries, pythonEntries } from '../support/make-tarball.ts'

let directory = ''
let path = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-tarball-'))
  path = join(directory, 'a.tgz')
})

afterEach(() => rm(directory, { recursive: true }))

test('the digests are those of the file, and the entries are told as they are spelled', async () => {
  const made = await makeTarball({
    path,
    entries: [
      { path: 'opt/', type: 'directory' },
      { path: './opt/run', content: 'abc', mode: 0o4755 },
      { path: '/etc/passwd', type: 'contiguous-file' },
      { path: 'opt/soft', type: 'symlink', target: '../up' },
      { path: 'opt/hard', type: 'link', target: 'opt/run' },
      { path: 'opt/none', type: 'symlink' },
      { path: 'opt/pipe', type: 'fifo' },
      { path: 'opt/disk', type: 'block-device' },
      { path: `opt/${'long/'.repeat(60)}name`, content: 'x' },
      { path: 'opt/Año\n', content: 'x' }
    ]
  })
  const { digests, entries } = await readTarball(path)
  expect(digests).toEqual({ size: made.size, sha256: made.sha256, sha512: made.sha512 })
  expect(entries).toEqual([
    { path: 'opt/', kind: 'directory', target: undefined, mode: 0o755, size: 0 },
    { path: './opt/run', kind: 'file', target: undefined, mode: 0o4755, size: 3 },
    { path: '/etc/passwd', kind: 'file', target: undefined, mode: 0o644, size: 0 },
    { path: 'opt/soft', kind: 'symlink', target: '../up', mode: 0o777, size: 0 },
    { path: 'opt/hard', kind: 'hardlink', target: 'opt/run', mode: 0o644, size: 0 },
    { path: 'opt/none', kind: 'symlink', target: '', mode: 0o777, size: 0 },
    { path: 'opt/pipe', kind: 'special', target: undefined, mode: 0o644, size: 0 },
    { path: 'opt/disk', kind: 'special', target: undefined, mode: 0o644, size: 0 },
    { path: `opt/${'long/'.repeat(60)}name`, kind: 'file', target: undefined, mode: 0o644, size: 1 },
    { path: 'opt/Año\n', kind: 'file', target: undefined, mode: 0o644, size: 1 }
  ])
})

test('a tarball of several gzip members is read to the end of the last', async () => {
  const tar = await packEntries(pythonEntries())
  const half = Math.floor(tar.length / 2)
  await writeFile(path, Buffer.concat([gzipSync(tar.subarray(0, half)), gzipSync(tar.subarray(half))]))
  const { entries } = await readTarball(path)
  expect(entries).toHaveLength(pythonEntries().length)
})

describe('a tarball that can not be read to its end', () => {
  const large = { path: 'opt/large', content: Buffer.alloc(300_000, 'x') }

  async function damaged(change: (bytes: Buffer) => Buffer): Promise<void> {
    await makeTarball({ path, extra: [large] })
    await writeFile(path, change(await readFile(path)))
  }

  test.each<readonly [string, (bytes: Buffer) => Buffer]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is text', () => Buffer.from('<html>')],
    ['lacks its last byte', (bytes) => bytes.subarray(0, -1)],
    ['lacks its trailer', (bytes) => bytes.subarray(0, -8)],
    ['lacks its second half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    [
      'has another checksum',
      (bytes) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(4), bytes.subarray(-4)])
    ],
    ['ends within a file', (bytes) => gzipSync(gunzipSync(bytes).subarray(0, -100_000))],
    ['ends within a header', (bytes) => gzipSync(gunzipSync(bytes).subarray(0, 700))],
    [
      'has a header with a wrong checksum',
      (bytes) => gzipSync(Buffer.concat([Buffer.alloc(512, 'x'), gunzipSync(bytes)]))
    ],
    ['is not compressed', (bytes) => gunzipSync(bytes)]
  ])('because it %s is TARBALL_INVALID', async (_, change) => {
    await damaged(change)
    const failure = await failureOf(readTarball(path))
    expect(failure.code).toBe('TARBALL_INVALID')
    expect(failure.message).toContain(path)
  })

  test('because it is not there is TARBALL_INVALID as well', async () => {
    expect(await failureOf(readTarball(path))).toMatchObject({ code: 'TARBALL_INVALID' })
  })

  test('because it has more entries than any CPython is not read any further', async () => {
    const header = (await packEntries([{ path: 'a' }])).subarray(0, 512)
    await writeFile(path, gzipSync(Buffer.alloc(512 * 100_001, header)))
    const failure = await failureOf(readTarball(path))
    expect(failure).toMatchObject({ code: 'TARBALL_INVALID' })
    expect(failure.message).toContain('more than 100000 entries')
  })
})

describe('a digest', () => {
  const sum = (algorithm: string, bytes: Uint8Array): string =>
    createHash(algorithm).update(bytes).digest('hex')

  test.each([0, 1, 1024 * 1024, 3_000_001])('of a file of %i bytes is that of all of them', async (size) => {
    const bytes = Buffer.alloc(size, 'abc')
    await writeFile(path, bytes)
    expect(await hashFile(path)).toEqual({ size, sha256: sum('sha256', bytes), sha512: sum('sha512', bytes) })
  })

  test('of a text is that of its UTF-8', () => {
    const bytes = Buffer.from('Año\n')
    expect(hashText('Año\n')).toEqual({ size: 5, sha256: sum('sha256', bytes), sha512: sum('sha512', bytes) })
  })

  test('of a file with holes counts them', async () => {
    await writeFile(path, '')
    await truncate(path, 5_000_000)
    expect(await hashFile(path)).toMatchObject({
      size: 5_000_000,
      sha256: sum('sha256', Buffer.alloc(5_000_000))
    })
  })
})
