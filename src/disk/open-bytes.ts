import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../domain/elf-layout.ts'

/** Hands a file to a reader that wants only parts of it. */
export function withBytesOf<T>(path: string, use: (source: ByteSource) => T): T {
  const descriptor = openSync(path, 'r')
  try {
    const { size } = fstatSync(descriptor)
    return use((offset, length) => {
      if (offset >= size) return new Uint8Array()
      const bytes = new Uint8Array(Math.min(length, size - offset))
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, offset))
    })
  } finally {
    closeSync(descriptor)
  }
}
