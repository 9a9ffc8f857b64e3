import { open } from 'node:fs/promises'

const CHUNK = 256 * 1024

/**
 * Hands the bytes of a file to the library as a stream that never fails: of one that does, the library leaves promises
 * behind that nobody can catch. Where the file could not be read to its end, that is thrown after all, and what was
 * made of the part is dropped. A chunk at a time, each from a read of its own: what is hashed keeps up with it.
 */
export async function withStreamOf<T>(
  path: string,
  use: (bytes: ReadableStream<Uint8Array>) => Promise<T>
): Promise<T> {
  await using file = await open(path)
  const troubles: unknown[] = []
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK))
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
        else controller.close()
      } catch (error) {
        troubles.push(error)
        controller.close()
      }
    }
  })
  const result = await use(bytes)
  if (troubles.length > 0) throw new Error(`${path} could not be read to its end`, { cause: troubles[0] })
  return result
}

/** What goes in as a stream comes out as one, whatever the library's types say. */
export function readableOf(value: unknown): ReadableStream<Uint8Array> {
  if (value instanceof ReadableStream) return value as ReadableStream<Uint8Array>
  throw new Error('openpgp gave no stream')
}

/** Until the bytes were read, nothing is known of any signature over them, nor ever will be. */
export async function readToEnd(value: unknown): Promise<void> {
  await readableOf(value).pipeTo(new WritableStream())
}
