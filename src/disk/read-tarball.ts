import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Header } from 'tar-stream'
import type { Digests } from '../domain/checksum.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Entry } from '../domain/tarball-layout.ts'
import { layoutLimits, unpackedLimit } from '../domain/tarball-layout.ts'
import { digestPass } from './digest-pass.ts'
import { CHUNK, readChunks } from './hash-file.ts'

export type TarballContent = { readonly digests: Digests; readonly entries: readonly Entry[] }

/**
 * Reads a `.tgz` once, to its end: digests of the file, entries of the archive. The gzip trailer is checked, nothing
 * is unpacked, and memory does not grow with the file. Throws TARBALL_INVALID.
 */
export async function readTarball(path: string): Promise<TarballContent> {
  const file = digestPass()
  const entries: Entry[] = []
  try {
    const limit = unpackedLimit((await stat(path)).size)
    const gunzip = createGunzip({ chunkSize: CHUNK })
    await pipeline(readChunks(path), file.through, gunzip, boundedBy(limit), collector(entries))
  } catch (cause) {
    throw new Failure(
      'TARBALL_INVALID',
      `${path} can't be read to its end: ${describe(cause)}`,
      'It is damaged or no gzip-compressed tar archive. Make it again and compare its checksum where it was made.',
      { cause }
    )
  }
  return { digests: file.result(), entries }
}

/** A bomb ends here, long before it fills anything. */
function boundedBy(limit: number): (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (chunks) {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > limit) throw new Error(`it unpacks to more than ${limit} bytes`)
      yield chunk
    }
  }
}

function collector(entries: Entry[]): NodeJS.WritableStream {
  const archive = extract()
  archive.on('entry', (header, stream, next) => {
    entries.push(toEntry(header))
    stream.on('end', () => {
      next(
        entries.length > layoutLimits.entries
          ? new Error(`it has more than ${layoutLimits.entries} entries`)
          : null
      )
    })
    // Told once, by the archive that it belongs to.
    stream.on('error', () => undefined)
    stream.resume()
  })
  return archive
}

const KINDS: Readonly<Record<string, Entry['kind']>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink'
}

/** A link without a target has the linkname null, whatever the types say. */
type RealHeader = Omit<Header, 'linkname'> & { readonly linkname: string | null }

function toEntry({ name, type, linkname, mode, size }: RealHeader): Entry {
  const kind = KINDS[type] ?? 'special'
  const isLink = kind === 'symlink' || kind === 'hardlink'
  return { path: name, kind, target: isLink ? (linkname ?? '') : undefined, mode, size }
}
