import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type StoredBytes = { readonly path: string; readonly size: number; readonly sha256: string }

/** A stream to a file, hashed on the way; nothing is left when the sender goes away. */
export async function storeStream(source: Readable, directory: string, name: string): Promise<StoredBytes> {
  const path = join(directory, name)
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    }
  })
  try {
    await pipeline(source, meter, createWriteStream(path, { flags: 'wx' }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { path, size, sha256: hash.digest('hex') }
}

export async function storeBytes(
  bytes: string | Uint8Array,
  directory: string,
  name: string
): Promise<StoredBytes> {
  const path = join(directory, name)
  const content = Buffer.from(bytes)
  await writeFile(path, content)
  return { path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}

/** A file that stays where it is. */
export async function hashInPlace(path: string): Promise<StoredBytes> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    const bytes: unknown = chunk
    if (!Buffer.isBuffer(bytes)) continue
    hash.update(bytes)
    size += bytes.length
  }
  return { path, size, sha256: hash.digest('hex') }
}
