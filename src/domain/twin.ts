import type { FileName } from './artifact.ts'
import type { Digests, Sha256 } from './checksum.ts'

/** How the files of a release are compressed: the tarball is a `.tgz`, its twin of the same tree a `.tar.zst`. */
export type Compression = 'tgz' | 'zst'

/** What is compressed: the tar stream, which a tarball and its twin have in common. */
export type TarStream = { readonly size: number; readonly sha256: Sha256 }

export type Twin = {
  readonly name: FileName
  /** Of the compressed bytes: they differ with the version of zstd, the stream never does. */
  readonly digests: Digests
  readonly stream: TarStream
}

export function isSameStream(left: TarStream, right: TarStream): boolean {
  return left.size === right.size && left.sha256 === right.sha256
}
