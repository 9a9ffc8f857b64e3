/** Bytes of the chunks of a stream that gives them back: more than what Node cuts out of buffers that several share. */
export const CHUNK = 128 * 1024

/**
 * Frees a chunk that nobody looks at any more. Left to the garbage collector, a pass over a tarball touches new memory
 * all the time, which takes a third of its time and 50 MB (docs/performance.md). A stream of zlib fills one buffer with
 * several chunks at times, and is done with it when the last of them reaches its end.
 */
export function giveBack({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const isLast = buffer.byteLength === CHUNK && byteOffset + byteLength === CHUNK
  if (isLast && 'transfer' in buffer) buffer.transfer(0)
}
