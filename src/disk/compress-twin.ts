import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createZstdCompress } from 'node:zlib'
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
  await pipeline(
    createReadStream(tarball),
    read.through,
    createGunzip(),
    stream.through,
    createZstdCompress({ params }),
    (chunks: AsyncIterable<Buffer>) => pipeline(written.through(chunks), createWriteStream(twin))
  )
  return { tarball: read.result(), stream: stream.result(), twin: written.result() }
}
