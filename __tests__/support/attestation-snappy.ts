/** A snappy block of literals, and of copies of four bytes or more that were there shortly before. */
export function packSnappy(bytes: Buffer): Buffer {
  const parts: Buffer[] = [varint(bytes.length)]
  const seen = new Map<number, number>()
  let literal = 0
  let at = 0
  while (at + 4 <= bytes.length) {
    const key = bytes.readUInt32LE(at)
    const before = seen.get(key)
    seen.set(key, at)
    if (before === undefined || at - before > 65_535) {
      at += 1
      continue
    }
    const length = matchAt(bytes, before, at)
    parts.push(literalOf(bytes.subarray(literal, at)), copyOf(at - before, length))
    at += length
    literal = at
  }
  return Buffer.concat([...parts, literalOf(bytes.subarray(literal))])
}

function matchAt(bytes: Buffer, before: number, at: number): number {
  let length = 4
  while (length < 64 && at + length < bytes.length && bytes[before + length] === bytes[at + length])
    length += 1
  return length
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80)
  return Buffer.from([...bytes, rest])
}

function literalOf(bytes: Buffer): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0)
  const length = bytes.length - 1
  if (length < 60) return Buffer.concat([Buffer.from([length << 2]), bytes])
  const head = Buffer.alloc(4)
  head[0] = 62 << 2
  head.writeUIntLE(length, 1, 3)
  return Buffer.concat([head, bytes])
}

/** Short ones in two bytes where they fit, others in three. */
function copyOf(offset: number, length: number): Buffer {
  if (length < 12 && offset < 2048)
    return Buffer.from([((offset >> 8) << 5) | ((length - 4) << 2) | 1, offset & 0xff])
  return Buffer.from([((length - 1) << 2) | 2, offset & 0xff, offset >> 8])
}
