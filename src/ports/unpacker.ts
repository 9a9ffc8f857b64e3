export interface Unpacker {
  /**
   * Extracts an archive into a directory that is new and empty; owners and special modes of the archive are dropped.
   * Throws TARBALL_INVALID, INSTALL_BROKEN, PLATFORM_UNSUPPORTED.
   */
  unpack(archive: Archive, directory: string): Promise<void>
}

/** A `.tgz` or a `.tar.zst`. */
export type Archive = {
  /** Its ending says how the file is compressed; messages show it. */
  readonly name: string
  /** The open file that was verified: it is read from its first byte on, and its name is never opened again. */
  readonly file: { readonly fd: number }
}
