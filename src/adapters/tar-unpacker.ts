import { extractTar } from '@actions/tool-cache'
import { statfs } from 'node:fs/promises'
import { describe, Failure } from '../domain/failure.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import { requireProgram } from './require-program.ts'

/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
export function tarUnpacker(): Unpacker {
  // The umask is the process's: the first of several at once sets it, the last one gives it back.
  let underWay = 0
  let umask = 0
  return {
    async unpack(tarball, directory) {
      requireProgram('tar')
      // tar starts it.
      requireProgram('gzip')
      // tar obeys these, and with them anybody who can set a variable of the job.
      delete process.env['TAR_OPTIONS']
      delete process.env['GZIP']
      if (underWay === 0) umask = process.umask(0o022)
      underWay += 1
      try {
        // A fresh array each time: flags are appended to it.
        await extractTar(tarball, directory, ['xz', '--no-same-owner', '--no-same-permissions'])
      } catch (cause) {
        throw await failureOf(cause, tarball, directory)
      } finally {
        underWay -= 1
        if (underWay === 0) process.umask(umask)
      }
    }
  }
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
    'What tar said is above. The disk may be full (df -h), or the tarball is not one that tar can read.',
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
