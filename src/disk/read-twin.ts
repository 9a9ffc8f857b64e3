import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { CHUNK, giveBack } from '../domain/chunk-memory.ts'
import type { Digests } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'
import { isSameStream } from '../domain/twin.ts'
import { digestPass, streamPass } from './digest-pass.ts'
import { feed, fedBy } from '../domain/chunk-feed.ts'
import { readChunks } from './hash-file.ts'

/** The digests of a `.tar.zst` that unpacks to exactly this tar stream; undefined for every other file. */
export async function readTwin(path: string, meant: TarStream): Promise<Digests | undefined> {
  const file = digestPass()
  const unpacker = createZstdDecompress({ chunkSize: CHUNK })
  const stream = streamPass((_, bytes) => {
    if (bytes > meant.size) throw new RangeError('it is longer than what was meant')
  })
  try {
    const reading = pipeline(unpacker, stream.through, exhaust)
    await fedBy(feed(unpacker, file.through(readChunks(path)), giveBack), reading)
  } catch (error) {
    // A file that can't be read is not a file that was read and is another one.
    if (typeof error === 'object' && error !== null && 'syscall' in error) throw error
    return undefined
  }
  const digests = file.result()
  // What lies behind the end of the frame the unpacker passes over in silence; other programs call it damage.
  const isWhole = unpacker.bytesWritten === digests.size
  return isWhole && isSameStream(stream.result(), meant) ? digests : undefined
}

/** What it held is known by then. */
async function exhaust(chunks: AsyncIterable<Buffer>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  let next = await iterator.next()
  while (next.done !== true) {
    giveBack(next.value)
    next = await iterator.next()
  }
}
