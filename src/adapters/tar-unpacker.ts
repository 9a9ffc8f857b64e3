import { extractTar } from '@actions/tool-cache'
import { describe, Failure } from '../domain/failure.ts'
import type { Unpacker } from '../ports/unpacker.ts'

/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
export function tarUnpacker(): Unpacker {
  // The umask is the process's: the first of several at once sets it, the last one gives it back.
  let underWay = 0
  let umask = 0
  return {
    async unpack(tarball, directory) {
      // tar obeys these, and with them anybody who can set a variable of the job.
      delete process.env['TAR_OPTIONS']
      delete process.env['GZIP']
      if (underWay === 0) umask = process.umask(0o022)
      underWay += 1
      try {
        // A fresh array each time: flags are appended to it.
        await extractTar(tarball, directory, ['xz', '--no-same-owner', '--no-same-permissions'])
      } catch (cause) {
        throw new Failure(
          'TARBALL_INVALID',
          `tar could not unpack ${tarball}: ${describe(cause)}`,
          'The disk may be full (df -h), or the tarball is not one that tar can read.',
          { cause }
        )
      } finally {
        underWay -= 1
        if (underWay === 0) process.umask(umask)
      }
    }
  }
}
