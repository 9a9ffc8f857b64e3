import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { describe, Failure } from '../domain/failure.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import { requireProgram } from './require-program.ts'
import { requireBounds } from './tarball-bounds.ts'
import { openDirectories } from './unpacked-directories.ts'

/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
export function tarUnpacker(): Unpacker {
  return {
    async unpack(tarball, directory) {
      requireProgram('tar')
      // tar starts it.
      requireProgram('gzip')
      const { mode } = statSync(directory)
      try {
        await unpackInto(directory, tarball)
      } catch (cause) {
        throw await failureOf(cause, tarball, directory)
      } finally {
        openDirectories(directory, mode)
      }
    }
  }
}

async function unpackInto(directory: string, tarball: string): Promise<void> {
  await requireBounds(tarball)
  const tar = startTar(directory, tarball)
  const ended = once(tar, 'close') as Promise<[number | null]>
  const words = await read(tar.stderr)
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}: ${words}`)
}

function startTar(directory: string, tarball: string): ChildProcessByStdio<null, null, Readable> {
  const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword']
  // A child has the umask of its parent.
  const umask = process.umask(0o022)
  try {
    // What the job's variables say to tar and gzip, or keep secret, is not for them.
    return spawn('tar', ['-xz', ...flags, '-C', directory, '-f', tarball], {
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe']
    })
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

async function failureOf(cause: unknown, tarball: string, directory: string): Promise<Failure> {
  if (await isFull(directory)) {
    return new Failure(
      'INSTALL_BROKEN',
      `The disk was full before ${tarball} was unpacked to ${directory}`,
      'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.',
      { cause }
    )
  }
  return new Failure(
    'TARBALL_INVALID',
    `tar could not unpack ${tarball}: ${describe(cause)}`,
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
