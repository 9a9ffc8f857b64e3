const UTF8_STRING = 0x0c

/** The text of a DER-encoded UTF8String, whole and of printable ASCII; undefined for everything else. */
export function findDerText(bytes: Uint8Array): string | undefined {
  const [tag, first = 0, second = 0, third = 0] = bytes
  if (tag !== UTF8_STRING) return undefined
  if (first < 0x80) return textOf(bytes, 2, first)
  // DER has one spelling for each length, the shortest.
  if (first === 0x81 && second >= 0x80) return textOf(bytes, 3, second)
  if (first === 0x82 && second > 0) return textOf(bytes, 4, second * 256 + third)
  return undefined
}

function textOf(bytes: Uint8Array, start: number, length: number): string | undefined {
  if (bytes.length !== start + length || length === 0) return undefined
  const content = bytes.subarray(start)
  // What is compared and shown in a log can be seen whole: no control characters, nothing that only looks like ASCII.
  return content.every((byte) => byte >= 0x21 && byte <= 0x7e) ? String.fromCharCode(...content) : undefined
}

const SEQUENCE = 0x30
const BIT_STRING = 0x03

/**
 * Whether a DER-encoded certificate says of its own signature that all of its bits count, as every certificate does.
 * That byte is not signed and readers pass over it: nobody but who changed it put another value there.
 */
export function hasWholeSignature(certificate: Uint8Array): boolean {
  const whole = elementAt(certificate, 0, SEQUENCE)
  const signed = whole && elementAt(certificate, whole.content, SEQUENCE)
  const algorithm = signed && elementAt(certificate, signed.end, SEQUENCE)
  const signature = algorithm && elementAt(certificate, algorithm.end, BIT_STRING)
  return signature !== undefined && certificate[signature.content] === 0
}

/** Where the content of an element starts and ends, of a length of at most two bytes. */
function elementAt(
  bytes: Uint8Array,
  at: number,
  tag: number
): { readonly content: number; readonly end: number } | undefined {
  const [found, first = 0, second = 0, third = 0] = bytes.subarray(at)
  if (found !== tag) return undefined
  if (first < 0x80) return { content: at + 2, end: at + 2 + first }
  if (first === 0x81) return { content: at + 3, end: at + 3 + second }
  return first === 0x82 ? { content: at + 4, end: at + 4 + second * 256 + third } : undefined
}
