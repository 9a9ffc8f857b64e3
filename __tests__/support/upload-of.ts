import { readExactly } from '../../src/disk/read-exactly.ts'
import type { Upload } from '../../src/ports/release-store.ts'

export function textUpload(name: string, text: string): Upload {
  const bytes = Buffer.from(text)
  return {
    ...{ name, size: bytes.length, contentType: 'text/plain' },
    async *open() {
      yield await Promise.resolve(bytes)
    }
  }
}

export function fileUpload(
  name: string,
  { path, size }: { readonly path: string; readonly size: number }
): Upload {
  return { name, size, contentType: 'application/gzip', open: () => readExactly(path, size) }
}
