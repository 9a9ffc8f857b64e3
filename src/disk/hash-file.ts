import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import type { Algorithm, Digests, KnownDigests, Sha256, Sha512 } from '../domain/checksum.ts'

/** Bytes of a piece in every pass over a tarball: larger ones are no faster, and a publish takes 30 MB more of memory. */
export const CHUNK = 32 * 1024

/** For a file that is read into one buffer. */
const LARGE_CHUNK = 1024 * 1024

export async function hashFile(path: string): Promise<Digests> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let size = 0
  for await (const chunk of readChunks(path)) {
    size += chunk.length
    sha256.update(chunk)
    sha512.update(chunk)
  }
  return { size, sha256: sha256.digest('hex') as Sha256, sha512: sha512.digest('hex') as Sha512 }
}

/** A file from its beginning to its end, in pieces that are large enough to be no work; opened when it is asked for. */
export async function* readChunks(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>
}

/** Of an open file, from its first byte on, whatever its name leads to by now. */
export async function hashOpenFile(
  file: FileHandle,
  algorithms: ReadonlySet<Algorithm>
): Promise<KnownDigests> {
  const sha256 = createHash('sha256')
  const sha512 = algorithms.has('sha512') ? createHash('sha512') : undefined
  const buffer = Buffer.allocUnsafe(LARGE_CHUNK)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size)
    if (bytesRead === 0) break
    const chunk = buffer.subarray(0, bytesRead)
    sha256.update(chunk)
    sha512?.update(chunk)
    size += bytesRead
  }
  return {
    size,
    sha256: sha256.digest('hex') as Sha256,
    sha512: sha512?.digest('hex') as Sha512 | undefined
  }
}

export function hashText(text: string): Digests {
  const bytes = Buffer.from(text)
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex')
  return { size: bytes.length, sha256: digest('sha256') as Sha256, sha512: digest('sha512') as Sha512 }
}
