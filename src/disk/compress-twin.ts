import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { ZstdCompress } from 'node:zlib'
import { constants, createGunzip, createZstdCompress } from 'node:zlib'
import { CHUNK, giveBack } from '../domain/chunk-memory.ts'
import type { Digests } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'
import { digestPass, streamPass } from './digest-pass.ts'

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
  const compressor = createZstdCompress({ params })
  const compress = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    const writing = pipeline(compressor, written.through, createWriteStream(twin))
    await Promise.all([writing, feed(compressor, chunks)])
  }
  await pipeline(
    createReadStream(tarball),
    read.through,
    createGunzip({ chunkSize: CHUNK }),
    stream.through,
    compress
  )
  return { tarball: read.result(), stream: stream.result(), twin: written.result() }
}

/**
 * Chunk by chunk, and its end when all are in: a compressor of Node that is told of the end while its last chunk waits
 * ends its frame, and then writes an empty one.
 */
async function feed(compressor: ZstdCompress, chunks: AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((taken, failed) => {
        compressor.write(chunk, (error) => {
          if (error) failed(error)
          else taken()
          giveBack(chunk)
        })
      })
    }
  } catch (error) {
    compressor.destroy(error instanceof Error ? error : undefined)
    throw error
  }
  compressor.end()
}
