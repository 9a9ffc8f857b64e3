import { unfit } from '../../../domain/attestation-refusal.ts'

/**
 * The bytes of a snappy block, https://github.com/google/snappy/blob/main/format_description.txt: GitHub stores
 * attestations so. Throws ATTESTATION_INVALID for what is none, or larger than `limit`.
 */
export function unpackSnappy(block: Uint8Array, limit: number): Uint8Array {
  const { length, start } = lengthOf(block)
  if (length > limit) throw unfit(`it has ${length} bytes, more than ${limit}`)
  const output = new Uint8Array(length)
  let from = start
  let to = 0
  while (from < block.length) {
    const { kind, size, offset, next } = elementAt(block, from)
    const isLiteral = kind === 'literal'
    if (size > length - to || (isLiteral ? size > block.length - next : offset > to)) throw broken()
    if (isLiteral) output.set(block.subarray(next, next + size), to)
    else repeat(output, { to, size, offset })
    to += size
    from = isLiteral ? next + size : next
  }
  if (to !== length) throw broken()
  return output
}

/** What a copy takes may be what it has just written: as many bytes as are there are copied at a time. */
function repeat(
  output: Uint8Array,
  { to, size, offset }: { readonly to: number; readonly size: number; readonly offset: number }
): void {
  for (let done = 0; done < size; done += offset) {
    const start = to + done - offset
    output.set(output.subarray(start, start + Math.min(offset, size - done)), to + done)
  }
}

/** A literal of `size` bytes at `next`, or a copy of so many from `offset` bytes back. */
type Element = {
  readonly kind: 'literal' | 'copy'
  readonly size: number
  readonly offset: number
  readonly next: number
}

function elementAt(block: Uint8Array, at: number): Element {
  const tag = littleEndian(block, at, 1)
  const kind = tag & 3
  const high = tag >> 2
  if (kind === 0) {
    const extra = Math.max(0, high - 59)
    const size = extra === 0 ? high : littleEndian(block, at + 1, extra)
    return { kind: 'literal', size: size + 1, offset: 0, next: at + 1 + extra }
  }
  const width = kind === 1 ? 1 : kind === 2 ? 2 : 4
  const low = littleEndian(block, at + 1, width)
  const offset = kind === 1 ? (tag >> 5) * 256 + low : low
  if (offset === 0) throw broken()
  return { kind: 'copy', size: kind === 1 ? (high & 7) + 4 : high + 1, offset, next: at + 1 + width }
}

/** A varint of at most 32 bits. */
function lengthOf(block: Uint8Array): { readonly length: number; readonly start: number } {
  let length = 0
  for (let index = 0; index < 5; index += 1) {
    const byte = block[index]
    if (byte === undefined) break
    length += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { length, start: index + 1 }
  }
  throw broken()
}

function littleEndian(block: Uint8Array, at: number, width: number): number {
  if (at + width > block.length) throw broken()
  return block.subarray(at, at + width).reduceRight((value, byte) => value * 256 + byte, 0)
}

function broken(): Error {
  return unfit('it is not compressed as GitHub compresses attestations')
}
