import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { Writable } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { feed, fedBy } from '../domain/chunk-feed.ts'
import { CHUNK, giveBack } from '../domain/chunk-memory.ts'
import { isTwinName } from '../domain/artifact.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Archive, Unpacker } from '../ports/unpacker.ts'
import { requireProgram } from './runner/require-program.ts'
import { openBounds } from './tarball-bounds.ts'
import { openDirectories } from './unpacked-directories.ts'

/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
export function tarUnpacker(): Unpacker {
  return {
    async unpack(archive, directory) {
      requireProgram('tar')
      const { mode } = statSync(directory)
      try {
        await unpackInto(directory, archive)
      } catch (cause) {
        throw await failureOf(cause, archive, directory)
      } finally {
        openDirectories(directory, mode)
      }
    }
  }
}

/** What is decompressed before tar asks for it. */
const AHEAD = 1024 * 1024

/** Decompressed here, on a thread beside tar's process: gzip takes twice as long, and nobody would count its bytes. */
async function unpackInto(directory: string, { name, chunks, isGiven = false }: Archive): Promise<void> {
  const bounds = openBounds()
  const tar = startTar(directory)
  const ended = once(tar, 'close') as Promise<[number | null]>
  const words = read(tar.stderr)
  try {
    const size = { chunkSize: CHUNK }
    const decompressor = isTwinName(name) ? createZstdDecompress(size) : createGunzip(size)
    const letGo = (chunk: Uint8Array): void => {
      if (isGiven) giveBack(chunk)
    }
    const feeding = feed(decompressor, counted(chunks, bounds.packed), letGo)
    await fedBy(feeding, pipeline(decompressor, feeder(tar.stdin, bounds.unpacked)))
  } catch (error) {
    tar.kill('SIGKILL')
    await ended
    throw error
  }
  tar.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}: ${await words}`)
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  tell: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tell(chunk.length)
    yield chunk
  }
}

/** tar reads no further than the end that the archive has of its own: what follows is read here, and judged by gzip. */
function feeder(stdin: Writable, judge: (chunk: Buffer) => void): Writable {
  return new Writable({
    highWaterMark: AHEAD,
    write: (chunk: Buffer, _encoding, done) => {
      try {
        judge(chunk)
      } catch (error) {
        done(error as Error)
        return
      }
      stdin.write(chunk, () => {
        giveBack(chunk)
        done()
      })
    }
  })
}

/** Records of 512 KB: tar asks the pipe less often. */
const BLOCKS = 1024

function startTar(directory: string): ChildProcessByStdio<Writable, null, Readable> {
  const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword']
  // A child has the umask of its parent.
  const umask = process.umask(0o022)
  try {
    // What the job's variables say to tar, or keep secret, is not for it.
    const tar = spawn('tar', ['-x', `-b${BLOCKS}`, ...flags, '-C', directory, '-f', '-'], {
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'pipe']
    })
    // That it is gone is told by its exit code.
    tar.stdin.on('error', () => undefined)
    return tar
  } finally {
    process.umask(umask)
  }
}

const MOST_WORDS = 2000

/** What a program says; names in it may be long, and anything. */
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

/** Less is room for nothing: tar fills a disk to its last block. */
const ROOM_BYTES = 64 * 1024

async function failureOf(cause: unknown, { name }: Archive, directory: string): Promise<Failure> {
  if (await isFull(directory)) {
    return new Failure(
      'INSTALL_BROKEN',
      `The disk was full before ${name} was unpacked to ${directory}`,
      'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.',
      { cause }
    )
  }
  return new Failure(
    'TARBALL_INVALID',
    `tar could not unpack ${name}: ${describe(cause)}`,
    'The disk may be full (df -h), or the tarball is not one that tar can read.',
    { cause }
  )
}

/** Asked while what was unpacked is still there. File systems that count no files say that they have none. */
async function isFull(directory: string): Promise<boolean> {
  return statfs(directory).then(
    ({ bavail, bsize, files, ffree }) => bavail * bsize < ROOM_BYTES || (files > 0 && ffree === 0),
    () => false
  )
}
