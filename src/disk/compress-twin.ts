import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdCompress } from 'node:zlib'
import { CHUNK, giveBack } from '../domain/chunk-memory.ts'
import type { Digests } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'
import { digestPass, streamPass } from './digest-pass.ts'
import { readChunks } from './hash-file.ts'

/** Higher ones take many times as long, and memory beyond what a publish may have, for some percent (docs/performance.md). */
const LEVEL = 9

/** Of the tarball as it was read, of what is in it, and of the twin that was written. */
export type CompressedTwin = {
  readonly tarball: Digests
  readonly stream: TarStream
  readonly twin: Digests
}

/**
 * Writes what is in a `.tgz` as a `.tar.zst`: the same tar stream, byte for byte, with a checksum of its own at the end.
 * The same zstd makes the same bytes of it, on one thread: with several, Node's stream ends in an error.
 */
export async function compressTwin(tarball: string, twin: string): Promise<CompressedTwin> {
  const [read, stream, written] = [digestPass(), streamPass(), digestPass()]
  const params = { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 }
  // Each chunk is compressed before the next is written: a compressor of Node that is told of the end while a chunk
  // waits ends its frame, and then writes an empty one.
  const oneByOne = { params, chunkSize: CHUNK, writableHighWaterMark: 1 }
  await pipeline(
    read.through(readChunks(tarball)),
    createGunzip({ chunkSize: CHUNK }),
    (chunks: AsyncIterable<Buffer>) => freed(stream.through(chunks)),
    createZstdCompress(oneByOne),
    (chunks: AsyncIterable<Buffer>) => write(freed(written.through(chunks)), twin)
  )
  return { tarball: read.result(), stream: stream.result(), twin: written.result() }
}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<void> {
  await using file = await open(path, 'w')
  for await (const chunk of chunks) await file.appendFile(chunk)
}

/** Each chunk is done with when the next one is asked for. */
async function* freed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk
    giveBack(chunk)
  }
}
