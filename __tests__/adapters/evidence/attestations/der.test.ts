import { expect, test } from '@jest/globals'
import { findDerText, hasWholeSignature } from '../../../../src/adapters/evidence/attestations/der.ts'

const der = (head: readonly number[], text: string): Buffer =>
  Buffer.concat([Buffer.from([0x0c, ...head]), Buffer.from(text)])

const long = (length: number): string => 'a'.repeat(length)

test.each([
  ['one byte of length', der([3], 'abc'), 'abc'],
  ['the longest that takes one byte', der([127], long(127)), long(127)],
  ['two bytes of length', der([0x81, 128], long(128)), long(128)],
  ['three bytes of length', der([0x82, 1, 4], long(260)), long(260)]
])('the text of a UTF8String with %s is found', (_, bytes, text) => {
  expect(findDerText(bytes)).toBe(text)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['raw text', Buffer.from('https://github.com/coatl/iact')],
  ['an empty text', der([0], '')],
  ['another type', Buffer.from([0x16, 1, 0x61])],
  ['a length that is too short', der([2], 'abc')],
  ['a length that is too long', der([4], 'abc')],
  ['a length in more bytes than it takes', der([0x81, 3], 'abc')],
  ['a length in three bytes that needs two', der([0x82, 0, 200], long(200))],
  ['a length of indefinite form', der([0x80], 'abc')],
  ['a length in four bytes', der([0x83, 0, 1, 4], long(260))],
  ['a control character', der([3], 'a\nb')],
  ['a blank', der([3], 'a b')],
  ['letters that only look like ASCII', der([4], 'аb\u0000')]
])('%s has none', (_, bytes) => {
  expect(findDerText(bytes)).toBeUndefined()
})

const element = (tag: number, content: Buffer): Buffer => {
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

/** `bytes`: of the octet string that stands for everything that is signed. */
const certificate = (signature: Buffer, bytes = 20, signed = 0x30): Buffer =>
  element(
    0x30,
    Buffer.concat([
      element(signed, element(0x04, Buffer.alloc(bytes))),
      element(0x30, element(0x05, Buffer.alloc(0))),
      signature
    ])
  )

test.each([20, 200, 400])(
  'a certificate whose signature has all its bits is whole, with %i bytes that are signed',
  (bytes) => {
    expect(hasWholeSignature(certificate(element(0x03, Buffer.from([0, 1, 2])), bytes))).toBe(true)
  }
)

test.each([
  ['some bits that do not count', certificate(element(0x03, Buffer.from([1, 1, 2])))],
  ['bytes that are no string of bits', certificate(element(0x04, Buffer.from([0, 1, 2])))],
  ['no signature', certificate(Buffer.alloc(0))],
  ['nothing that is signed', certificate(element(0x03, Buffer.from([0, 1])), 20, 0x31)],
  ['a length of three bytes', Buffer.from([0x30, 0x83, 0, 0, 1, 0])],
  ['nothing at all', Buffer.alloc(0)]
])('one with %s is none', (_, bytes) => {
  expect(hasWholeSignature(bytes)).toBe(false)
})
