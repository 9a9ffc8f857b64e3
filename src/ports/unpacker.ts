export interface Unpacker {
  /** Unpacks a `.tgz` into a directory that is new and empty; owners and special modes of the archive are dropped. */
  unpack(tarball: string, directory: string): Promise<void>
}
