import { ASN1Obj } from '@sigstore/core'

const UTF8_STRING = 0x0c
const SEQUENCE = 0x30
const BIT_STRING = 0x03

/** The text of a DER-encoded UTF8String, whole and of printable ASCII without blanks; undefined for anything else. */
export function findDerText(bytes: Uint8Array): string | undefined {
  const element = parseDer(bytes)
  // DER has one encoding of a value: one with a longer length field, or with bytes behind it, is not DER.
  if (element?.tag.toDER() !== UTF8_STRING || !element.toDER().equals(bytes)) return undefined
  const content = [...element.value]
  // The text is compared and logged, so a reader must be able to see every character of it.
  const isPrintable = content.length > 0 && content.every((byte) => byte >= 0x21 && byte <= 0x7e)
  return isPrintable ? String.fromCharCode(...content) : undefined
}

/**
 * Whether the signature of a DER-encoded certificate has no unused bits, as in every certificate. The byte that counts
 * unused bits is not signed and parsers ignore it, so any other value means that the certificate was changed.
 */
export function hasWholeSignature(certificate: Uint8Array): boolean {
  const whole = parseDer(certificate)
  const [signed, algorithm, signature] = whole?.tag.toDER() === SEQUENCE ? whole.subs : []
  return (
    signed?.tag.toDER() === SEQUENCE &&
    algorithm?.tag.toDER() === SEQUENCE &&
    signature?.tag.toDER() === BIT_STRING &&
    signature.value[0] === 0
  )
}

function parseDer(bytes: Uint8Array): ASN1Obj | undefined {
  try {
    return ASN1Obj.parseBuffer(Buffer.from(bytes))
  } catch {
    return undefined
  }
}
