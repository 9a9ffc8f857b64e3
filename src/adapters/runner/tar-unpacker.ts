import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { fstatSync, read as readFile, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { Writable } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { isTwinName } from '../../domain/artifact.ts'
import { CHUNK, giveBack } from '../../domain/chunk-memory.ts'
import { describe, Failure } from '../../domain/failure.ts'
import { entryLimit, unpackedLimit } from '../../domain/tarball-layout.ts'
import type { Archive, Unpacker } from '../../ports/unpacker.ts'
import { requireProgram } from './require-program.ts'
import { openDirectories } from './unpacked-directories.ts'

/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
export function tarUnpacker(): Unpacker {
  return {
    async unpack(archive, directory) {
      requireProgram('tar')
      const { mode } = statSync(directory)
      try {
        await extractInto(directory, archive)
      } catch (cause) {
        throw await failureOf(cause, archive, directory)
      } finally {
        openDirectories(directory, mode)
      }
    }
  }
}

/** Decompressed before tar asks for it. */
const AHEAD = 1024 * 1024

/**
 * Node decompresses on a thread beside tar: gzip and zstd as programs take longer, and zstd is not on every machine.
 * tar itself lists the entries, so their number is the number that it really makes.
 */
async function extractInto(directory: string, { name, file: { fd } }: Archive): Promise<void> {
  const { size } = fstatSync(fd)
  const tar = startTar(directory)
  const ended = once(tar, 'close') as Promise<[number | null]>
  const words = read(tar.stderr)
  const options = { chunkSize: CHUNK }
  const decompressor = isTwinName(name) ? createZstdDecompress(options) : createGunzip(options)
  const flows = [
    pipeline(readChunks(fd), decompressor, boundedInput(tar.stdin, unpackedLimit(size))),
    boundEntries(tar.stdout, entryLimit(size))
  ]
  try {
    await Promise.all(flows)
  } catch (error) {
    tar.kill('SIGKILL')
    await Promise.allSettled([ended, ...flows])
    throw error
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}: ${await words}`)
}

const readAt = promisify(readFile)

/** Not a stream of Node: one that is destroyed closes the descriptor, which belongs to the caller. */
async function* readChunks(fd: number): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await readAt(fd, Buffer.allocUnsafe(CHUNK), 0, CHUNK, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/**
 * Hands the bytes to tar, and refuses a bomb before it has filled the disk. tar stops reading at the end of the
 * archive, or when it fails; what is behind it is read to the end all the same.
 */
function boundedInput(tar: Writable, limit: number): Writable {
  let bytes = 0
  tar.on('error', () => undefined)
  return new Writable({
    highWaterMark: AHEAD,
    write: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      if (bytes > limit) {
        done(new Error(`it unpacks to more than ${limit} bytes`))
        return
      }
      tar.write(chunk, () => {
        giveBack(chunk)
        done()
      })
    },
    final: (done) => {
      tar.end(() => {
        done()
      })
    }
  })
}

const NEWLINE = 0x0a

/** tar prints a line for every entry; a newline in a name is printed as \n. */
async function boundEntries(listing: Readable, limit: number): Promise<void> {
  let entries = 0
  for await (const chunk of listing as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === NEWLINE) entries += 1
    if (entries > limit) throw new Error(`it has more than ${limit} entries`)
  }
}

/** Records of 512 KB: tar reads less often. */
const BLOCKS = 1024

function startTar(directory: string): ChildProcessByStdio<Writable, Readable, Readable> {
  const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword']
  // A child has the umask of its parent.
  const umask = process.umask(0o022)
  try {
    return spawn(
      'tar',
      ['-xv', '--quoting-style=escape', `-b${BLOCKS}`, ...flags, '-C', directory, '-f', '-'],
      // TAR_OPTIONS and the secrets of the job are not for tar.
      { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, stdio: 'pipe' }
    )
  } finally {
    process.umask(umask)
  }
}

const MOST_WORDS = 300

/** The beginning of what a program prints; names in it may be long, and hold anything. */
async function read(stream: Readable): Promise<string> {
  let words = ''
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (words.length < MOST_WORDS) words += chunk.toString('latin1')
  }
  return words
    .slice(0, MOST_WORDS)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
}

/** Less is no room: tar fills a disk to its last block. */
const ROOM_BYTES = 64 * 1024

async function failureOf(cause: unknown, { name }: Archive, directory: string): Promise<Failure> {
  if (await isFull(directory)) {
    return new Failure(
      'INSTALL_BROKEN',
      `The disk was full before ${name} was extracted to ${directory}`,
      'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.',
      { cause }
    )
  }
  return new Failure(
    'TARBALL_INVALID',
    `tar could not extract ${name}: ${describe(cause)}`,
    'The disk may be full (df -h), or the tarball is not one that tar can read.',
    { cause }
  )
}

/** Checked while what was extracted is still there. File systems that count no files say that they have none. */
async function isFull(directory: string): Promise<boolean> {
  return statfs(directory).then(
    ({ bavail, bsize, files, ffree }) => bavail * bsize < ROOM_BYTES || (files > 0 && ffree === 0),
    () => false
  )
}
