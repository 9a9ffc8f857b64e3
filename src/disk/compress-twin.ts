import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdCompress } from 'node:zlib'
import { CHUNK, giveBack } from '../domain/chunk-memory.ts'
import type { Digests } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'
import { digestPass, streamPass } from './digest-pass.ts'
import { feed, fedBy } from '../domain/chunk-feed.ts'
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
  const compressor = createZstdCompress({ params, chunkSize: CHUNK })
  const gunzip = createGunzip({ chunkSize: CHUNK })
  const writing = pipeline(compressor, written.through, (chunks) => write(chunks, twin))
  const compressing = fedBy(feed(compressor, stream.through(gunzip), giveBack), writing)
  await fedBy(feed(gunzip, read.through(readChunks(tarball)), giveBack), compressing)
  return { tarball: read.result(), stream: stream.result(), twin: written.result() }
}

async function write(chunks: AsyncIterable<Buffer>, path: string): Promise<void> {
  await using file = await open(path, 'w')
  for await (const chunk of chunks) {
    await file.appendFile(chunk)
    giveBack(chunk)
  }
}
