/** A packet inside of an exported block: its header begins at `start`, its body at `body`. */
type Packet = { readonly tag: number; readonly start: number; readonly body: number; readonly end: number }

/** The bytes between the lines of an armored block. */
export function dearmor(armored: string): Buffer {
  const base64 = /\n\n([^-]+?)\n(?:=[^\n]*\n)?-----END/.exec(armored)?.[1]
  if (base64 === undefined) throw new Error(`no armor in ${armored}`)
  return Buffer.from(base64, 'base64')
}

export function enarmor(kind: 'SIGNATURE' | 'PUBLIC KEY BLOCK', bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('base64').replaceAll(/.{64}/g, '$&\n')
  return `-----BEGIN PGP ${kind}-----\n\n${lines}\n-----END PGP ${kind}-----\n`
}

/** In the old format alone, which is what gpg writes for keys and signatures. */
export function packetsOf(bytes: Buffer): readonly Packet[] {
  const packets: Packet[] = []
  for (let start = 0; start < bytes.length; start = packets.at(-1)?.end ?? bytes.length) {
    const header = bytes.readUInt8(start)
    const width = 1 << (header & 3)
    if ((header & 0xc0) !== 0x80 || width === 8) throw new Error(`a header of another format: ${header}`)
    const body = start + 1 + width
    packets.push({ tag: (header >> 2) & 15, start, body, end: body + bytes.readUIntBE(start + 1, width) })
  }
  return packets
}

/**
 * Positions that a signature hangs on. Not among them: what gpg itself calls unhashed, and the bit counts of numbers,
 * whose bytes are what counts.
 */
export function materialOf(bytes: Buffer): readonly number[] {
  return packetsOf(bytes).flatMap((packet) => {
    const { tag, start, body, end } = packet
    const header = range(start, body)
    if (tag === 13) return [...header, ...range(body, end)]
    // Time, algorithm, curve; the point of an elliptic curve comes last.
    if (tag === 6) return [...header, ...range(body, body + 16), ...range(body + 18, end)]
    if (tag !== 2) throw new Error(`a packet of another kind: ${tag}`)
    const unhashed = body + 6 + bytes.readUInt16BE(body + 4)
    const digest = unhashed + 2 + bytes.readUInt16BE(unhashed)
    return [...header, ...range(body, unhashed + 2), digest, digest + 1, ...numbersOf(bytes, digest + 2, end)]
  })
}

function numbersOf(bytes: Buffer, from: number, end: number): readonly number[] {
  const positions: number[] = []
  for (let at = from; at < end;) {
    const next = at + 2 + Math.ceil(bytes.readUInt16BE(at) / 8)
    positions.push(...range(at + 2, next))
    at = next
  }
  return positions
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
