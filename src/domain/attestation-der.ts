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
