import { entryLimit, unpackedLimit } from '../domain/tarball-layout.ts'

const BLOCK = 512
/** Of a header: its own sum, which is counted as if it were blanks. */
const SUM = { start: 148, end: 156 } as const
const BLANK = 32
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Throws when more would come out of an archive than a CPython has. */
export type Bounds = {
  /** So many bytes came. */
  readonly packed: (bytes: number) => void
  /** These came out of them. */
  readonly unpacked: (chunk: Buffer) => void
}

/**
 * What tar takes for the head of an entry has a sum that is right, so whatever tar makes of the rest, there are no more
 * entries than blocks of that kind. A bomb is told by what came out of the bytes that came, before its end is seen.
 */
export function openBounds(): Bounds {
  let [packed, unpacked, entries] = [0, 0, 0]
  const count = (blocks: Buffer): void => {
    for (let at = 0; at < blocks.length; at += BLOCK) if (isHead(blocks, at)) entries += 1
    const limit = entryLimit(packed)
    if (entries > limit) throw new Error(`it has more than ${limit} entries`)
  }
  const cut = cutter(count)
  return {
    packed: (bytes) => {
      packed += bytes
    },
    unpacked: (chunk) => {
      unpacked += chunk.length
      const limit = unpackedLimit(packed)
      if (unpacked > limit) throw new Error(`it unpacks to more than ${limit} bytes`)
      cut(chunk)
    }
  }
}

/** Whole blocks, whatever the chunks: only a block that two of them share is copied. */
function cutter(use: (blocks: Buffer) => void): (chunk: Buffer) => void {
  let held: Buffer = Buffer.alloc(0)
  return (chunk) => {
    const missing = held.length === 0 ? 0 : Math.min(BLOCK - held.length, chunk.length)
    if (missing > 0) held = Buffer.concat([held, chunk.subarray(0, missing)])
    if (held.length === BLOCK) {
      use(held)
      held = Buffer.alloc(0)
    }
    const end = chunk.length - ((chunk.length - missing) % BLOCK)
    use(chunk.subarray(missing, end))
    if (end < chunk.length) held = Buffer.from(chunk.subarray(end))
  }
}

/** Old tars summed up bytes with a sign, and some still believe them. */
function isHead(bytes: Buffer, at: number): boolean {
  if (!mayBeSum(bytes, at + SUM.start)) return false
  const said = sumSaid(bytes.subarray(at + SUM.start, at + SUM.end))
  if (said === undefined) return false
  let unsigned = (SUM.end - SUM.start) * BLANK
  let negative = 0
  for (let index = at; index < at + BLOCK; index += 1) {
    if (index >= at + SUM.start && index < at + SUM.end) continue
    const byte = bytes[index] ?? 0
    unsigned += byte
    if (byte > 127) negative += 256
  }
  return said === unsigned || said === unsigned - negative
}

/** Most blocks are none, and are told by few of their bytes: after blanks a digit, or a sign of the other spellings. */
function mayBeSum(bytes: Buffer, start: number): boolean {
  for (let index = start; index < start + 8; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === 0 || byte === BLANK || (byte >= 9 && byte <= 13) || byte === 0xa0) continue
    return (byte >= 0x30 && byte <= 0x37) || byte === 0x2b || byte === 0x80
  }
  return false
}

/** GNU tar reads numbers in octal, in base 256 behind a byte of 0x80, and in the base 64 of 1999. */
function sumSaid(field: Buffer): number | undefined {
  const [first = 0] = field
  if (first === 0x80) return Number(field.readBigUInt64BE() & 0xffff_ffffn)
  const text = field.toString('latin1')
  const octal = /^[\s\0]*([0-7]+)/.exec(text)?.[1]
  if (octal !== undefined) return parseInt(octal, 8)
  const digits = /^\+([A-Za-z0-9+/]+)/.exec(text)?.[1]
  return digits === undefined
    ? undefined
    : Array.from(digits).reduce((sum, one) => sum * 64 + BASE64.indexOf(one), 0)
}
