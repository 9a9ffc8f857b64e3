import { open } from 'node:fs/promises'
import { Failure } from '../domain/failure.ts'

/** Undefined when there is no such file; throws when it is longer than `limit` bytes. */
export async function findText(path: string, limit = 1024 * 1024): Promise<string | undefined> {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
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
