import { closeSync, openSync } from 'node:fs'
import type { Archive } from '../../src/ports/unpacker.ts'

/** A tarball of this machine, open for the length of `use`. */
export async function withArchive<T>(path: string, use: (archive: Archive) => Promise<T>): Promise<T> {
  const fd = openSync(path, 'r')
  try {
    return await use({ name: path, file: { fd } })
  } finally {
    closeSync(fd)
  }
}
