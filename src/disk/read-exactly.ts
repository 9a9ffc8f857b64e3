import { open } from 'node:fs/promises'
import { describe, Failure } from '../domain/failure.ts'

const CHUNK = 1024 * 1024

/**
 * The first `size` bytes of a file. All chunks share their memory: one is valid until the next one is read. Throws
 * TARBALL_INVALID when the file can't be read or is shorter.
 */
export async function* readExactly(path: string, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK)
  try {
    await using file = await open(path, 'r')
    for (let left = size; left > 0;) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(left, buffer.length))
      if (bytesRead === 0) throw new Error(`it ends ${left} bytes too early`)
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } catch (cause) {
    throw new Failure(
      'TARBALL_INVALID',
      `${path} changed since it was inspected: ${describe(cause)}`,
      'Let no other step write there while this one runs, and run again.',
      { cause }
    )
  }
}
