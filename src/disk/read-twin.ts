import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import type { Digests } from '../domain/checksum.ts'
import type { TarStream } from '../domain/twin.ts'
import { isSameStream } from '../domain/twin.ts'
import { digestPass, streamPass } from './digest-pass.ts'
import { CHUNK, readChunks } from './hash-file.ts'

/** The digests of a `.tar.zst` that unpacks to exactly this tar stream; undefined for every other file. */
export async function readTwin(path: string, meant: TarStream): Promise<Digests | undefined> {
  const file = digestPass()
  const unpacker = createZstdDecompress({ chunkSize: CHUNK })
  const stream = streamPass((_, bytes) => {
    if (bytes > meant.size) throw new RangeError('it is longer than what was meant')
  })
  try {
    await pipeline(readChunks(path), file.through, unpacker, stream.through, nowhere())
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
function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    }
  })
}
