import { describe, expect, test } from '@jest/globals'
import { unpackSnappy } from '../../../../src/adapters/evidence/attestations/snappy.ts'
import { packSnappy } from '../../../support/attestation-snappy.ts'
import { seeded } from '../../../support/seeded.ts'

const LIMIT = 1_000_000
const unpack = (...bytes: readonly number[]): string =>
  Buffer.from(unpackSnappy(Buffer.from(bytes), LIMIT)).toString()
const [a, b] = [0x61, 0x62]

describe('a snappy block', () => {
  test.each<[string, string, readonly number[]]>([
    ['nothing', '', [0]],
    ['a literal', 'ab', [2, 1 << 2, a, b]],
    ['a literal with its length in one byte more', 'ab', [2, 60 << 2, 1, a, b]],
    ['a literal with its length in two bytes more', 'ab', [2, 61 << 2, 1, 0, a, b]],
    ['a literal with its length in three bytes more', 'ab', [2, 62 << 2, 1, 0, 0, a, b]],
    ['a literal with its length in four bytes more', 'ab', [2, 63 << 2, 1, 0, 0, 0, a, b]],
    ['a copy with an offset of one byte', 'abababab', [8, 1 << 2, a, b, (2 << 2) | 1, 2]],
    ['a copy with an offset of two bytes', 'abab', [4, 1 << 2, a, b, (1 << 2) | 2, 2, 0]],
    ['a copy with an offset of four bytes', 'abab', [4, 1 << 2, a, b, (1 << 2) | 3, 2, 0, 0, 0]],
    ['a copy that reaches into what it writes', 'aaaaa', [5, 0, a, (3 << 2) | 2, 1, 0]]
  ])('of %s is unpacked', (_, text, bytes) => {
    expect(unpack(...bytes)).toBe(text)
  })

  test('what was packed is what is unpacked, for texts of all lengths and repetitions', () => {
    const random = seeded(7)
    for (let length = 0; length < 70_000; length = length * 2 + 1 + random.below(5)) {
      const text = random.hex(length).replaceAll('0', '{"digest":"').slice(0, length)
      expect(Buffer.from(unpackSnappy(packSnappy(Buffer.from(text)), LIMIT)).toString()).toBe(text)
    }
  })

  test.each<[string, readonly number[]]>([
    ['without a length', []],
    ['with half of a length', [0x80]],
    ['with a length of more than 32 bits', [0x80, 0x80, 0x80, 0x80, 0x80, 1]],
    ['that ends too early', [3, 1 << 2, a, b]],
    ['that has more than it says', [1, 1 << 2, a, b]],
    ['with a literal that breaks off', [5, 4 << 2, a, b]],
    ['with the length of a literal broken off', [5, 61 << 2, 1]],
    ['with a copy of nothing', [6, 1 << 2, a, b, (3 << 2) | 2, 0, 0]],
    ['with a copy from before the start', [6, 1 << 2, a, b, (3 << 2) | 2, 3, 0]],
    ['with a copy that breaks off', [6, 1 << 2, a, b, (3 << 2) | 2, 2]],
    ['with a copy that is too long', [3, 1 << 2, a, b, (3 << 2) | 2, 2, 0]],
    ['that is a web page', [...Buffer.from('<!DOCTYPE html><html>')]]
  ])('%s is refused', (_, bytes) => {
    expect(() => unpack(...bytes)).toThrow(expect.objectContaining({ code: 'ATTESTATION_INVALID' }))
  })

  test('that says it is larger than the limit is refused before anything is unpacked', () => {
    expect(() => unpackSnappy(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f]), LIMIT)).toThrow(
      'it has 4294967295 bytes, more than 1000000'
    )
  })
})
