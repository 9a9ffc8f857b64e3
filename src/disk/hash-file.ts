import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Digests, Sha256, Sha512 } from '../domain/checksum.ts'

export async function hashFile(path: string): Promise<Digests> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let size = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    size += chunk.length
    sha256.update(chunk)
    sha512.update(chunk)
  }
  return { size, sha256: sha256.digest('hex') as Sha256, sha512: sha512.digest('hex') as Sha512 }
}

export function hashText(text: string): Digests {
  const bytes = Buffer.from(text)
  const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex')
  return { size: bytes.length, sha256: digest('sha256') as Sha256, sha512: digest('sha512') as Sha512 }
}
