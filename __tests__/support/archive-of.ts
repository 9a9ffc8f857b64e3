import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Archive } from '../../src/ports/unpacker.ts'

/** A tarball of this machine, for an unpacker. */
export function archiveOf(path: string): Archive {
  return { name: path, chunks: createReadStream(path) }
}

/** The same once all its bytes came: from then on nobody needs what they came from. */
export async function readWhole({ name, chunks }: Archive): Promise<Archive> {
  const whole = await Readable.from(chunks).toArray()
  return { name, chunks: Readable.from(whole) }
}
