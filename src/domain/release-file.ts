import type { Sha256 } from './checksum.ts'

/** A file of the release: made once, and carried from the plan through the upload to the read-back. */
export type ReleaseFile = {
  readonly name: string
  readonly size: number
  readonly sha256: Sha256
  readonly contentType: string
  /** The bytes from the first to the last, read anew at each call. Throws TARBALL_INVALID when the file changed. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** Only facts and signatures have one. */
  readonly subject?: Subject
}

/** The tarball that facts describe or a signature covers: they are right with any bytes, as long as they are about it. */
export type Subject = {
  readonly sha256: Sha256
  /** Facts: a published release without them is complete. */
  readonly isOptional: boolean
  /** Which tarball a stored text is about; undefined when it is about none. */
  readonly read: (text: string) => Promise<Sha256 | undefined>
}
