import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { compressTwin } from '../../src/disk/compress-twin.ts'
import { hashFile } from '../../src/disk/hash-file.ts'
import { readTwin } from '../../src/disk/read-twin.ts'
import type { TarStream } from '../../src/domain/twin.ts'
import { makeTarball } from '../support/make-tarball.ts'

let directory = ''
let tarball = ''
let twin = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twin-'))
  tarball = join(directory, 'a.tgz')
  twin = join(directory, 'a.tar.zst')
  // More than a chunk, and than what zstd keeps back.
  const noise = { path: 'opt/python-3.12.6/lib/noise', content: randomBytes(700_000) }
  await makeTarball({ path: tarball, extra: [noise, { ...noise, path: 'opt/python-3.12.6/lib/again' }] })
})

afterEach(() => rm(directory, { recursive: true }))

describe('the twin of a tarball', () => {
  test('holds its tar stream byte for byte, and what is told of the three is so', async () => {
    const told = await compressTwin(tarball, twin)
    const tar = gunzipSync(await readFile(tarball))
    expect(zstdDecompressSync(await readFile(twin)).equals(tar)).toBe(true)
    await writeFile(join(directory, 'a.tar'), tar)
    const { size, sha256 } = await hashFile(join(directory, 'a.tar'))
    expect(told).toEqual({
      tarball: await hashFile(tarball),
      stream: { size, sha256 },
      twin: await hashFile(twin)
    })
    expect(await readTwin(twin, told.stream)).toEqual(told.twin)
  })

  test('has the same bytes each time: none of them has an empty frame behind its end', async () => {
    const { twin: first } = await compressTwin(tarball, twin)
    for (let run = 0; run < 8; run += 1) expect((await compressTwin(tarball, twin)).twin).toEqual(first)
  })

  test('is not made of half a tarball', async () => {
    const bytes = await readFile(tarball)
    await writeFile(tarball, bytes.subarray(0, bytes.length - 100))
    await expect(compressTwin(tarball, twin)).rejects.toThrow('unexpected end of file')
  })

  test('is not written where nothing can be', async () => {
    await expect(compressTwin(tarball, join(directory, 'none/a'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('reading a twin', () => {
  let stream: TarStream
  let bytes: Buffer

  beforeEach(async () => {
    stream = (await compressTwin(tarball, twin)).stream
    bytes = await readFile(twin)
  })

  test.each<readonly [string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', () => bytes.subarray(0, bytes.length / 2)],
    ['all but its last byte', () => bytes.subarray(0, -1)],
    ['a flipped bit', () => bytes.map((byte, index) => (index === 50_000 ? byte ^ 1 : byte)) as Buffer],
    ['something behind its end', () => Buffer.concat([bytes, Buffer.from('x')])],
    ['it twice', () => Buffer.concat([bytes, bytes])],
    ['the tarball', () => gzipSync('x')],
    ['more than was meant', () => zstdCompressSync(Buffer.alloc(stream.size + 1))],
    ['as much of other bytes', () => zstdCompressSync(Buffer.alloc(stream.size))]
  ])('takes %s for another file', async (_, make) => {
    await writeFile(twin, make())
    expect(await readTwin(twin, stream)).toBeUndefined()
  })

  test('says of a file that can not be read that it can not be read', async () => {
    await expect(readTwin(join(directory, 'none'), stream)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
