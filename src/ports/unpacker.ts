export interface Unpacker {
  /**
   * Unpacks an archive, as its bytes come, into a directory that is new and empty; owners and special modes of the
   * archive are dropped. Throws TARBALL_INVALID, INSTALL_BROKEN.
   */
  unpack(archive: Archive, directory: string): Promise<void>
}

/** A `.tgz`, or the `.tar.zst` that its name says it is; who gives it has to see whether its bytes are the right ones. */
export type Archive = {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Nobody else has the chunks: their memory can be freed when they are unpacked. */
  readonly isGiven?: boolean
}
