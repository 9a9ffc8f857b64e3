import { createHash } from 'node:crypto'
import type { Digests, Sha256, Sha512 } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'

/** A step of a pipeline that hands on what comes, and knows at the end what went by. */
export type Pass<T> = {
  readonly through: (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>
  readonly result: () => T
}

/** Of a file. */
export function digestPass(): Pass<Digests> {
  const sha512 = createHash('sha512')
  const stream = streamPass((chunk) => sha512.update(chunk))
  return {
    through: stream.through,
    result: () => ({ ...stream.result(), sha512: sha512.digest('hex') as Sha512 })
  }
}

/** Of what is in a compressed file. */
export function streamPass(see?: (chunk: Buffer, bytes: number) => void): Pass<TarStream> {
  const sha256 = createHash('sha256')
  let size = 0
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        size += chunk.length
        sha256.update(chunk)
        see?.(chunk, size)
        yield chunk
      }
    },
    result: () => ({ size, sha256: sha256.digest('hex') as Sha256 })
  }
}
