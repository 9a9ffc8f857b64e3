import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { Failure } from '../domain/failure.ts'

/** Undefined when there is no such file; throws when it is longer than `limit` bytes, or no file at all. */
export async function findText(path: string, limit = 1024 * 1024): Promise<string | undefined> {
  try {
    // A named pipe would keep us until somebody writes to it.
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stats = await file.stat()
    const { size } = stats
    // Reading a directory fails in the words of the system.
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new Failure(
        'INPUT_INVALID',
        `${path} is no regular file`,
        'Put a plain file there: pipes, sockets and devices are not read.'
      )
    }
    if (size > limit) {
      throw new Failure(
        'INPUT_INVALID',
        `${path} has ${size} bytes, more than the ${limit} that it may have`,
        'Is it the file that was meant?'
      )
    }
    return await file.readFile('utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}
