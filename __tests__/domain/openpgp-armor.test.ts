import { describe, expect, test } from '@jest/globals'
import { readArmor, readSignatureText } from '../../src/domain/openpgp-armor.ts'

const block = (kind: string, body = 'AAAA'): string =>
  `-----BEGIN PGP ${kind}-----\n\n${body}\n-----END PGP ${kind}-----\n`

describe('Armored text is', () => {
  test('read block by block, and what stands around them is told apart', () => {
    const text = `one\n${block('PUBLIC KEY BLOCK', 'AAAA')}two\n${block('SIGNATURE', 'BBBB')}three`
    expect(readArmor(text)).toEqual({
      blocks: [
        { kind: 'PUBLIC KEY BLOCK', text: block('PUBLIC KEY BLOCK', 'AAAA') },
        { kind: 'SIGNATURE', text: block('SIGNATURE', 'BBBB') }
      ],
      rest: 'one\ntwo\nthree'
    })
  })

  test('the same with other line ends, a byte order mark and spaces after its lines', () => {
    const text = `\uFEFF${block('SIGNATURE').replaceAll('-----\n', '----- \r\n')}`
    expect(readArmor(text).blocks).toHaveLength(1)
    expect(readArmor(text).rest).toBe('')
  })

  test('no block without its own end', () => {
    const [begin = '', , body = ''] = block('SIGNATURE').split('\n')
    expect(readArmor(`${begin}\n\n${body}`)).toEqual({ blocks: [], rest: `${begin}\n\n${body}` })
    expect(readArmor(`${begin}\n\n${body}\n-----END PGP MESSAGE-----`).blocks).toEqual([])
    expect(readArmor(`${begin}\n${block('MESSAGE')}`)).toEqual({
      blocks: [{ kind: 'MESSAGE', text: block('MESSAGE') }],
      rest: `${begin}\n`
    })
  })

  test('one block with its signature, when it is a message in clear text', () => {
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nhello\n${block('SIGNATURE')}`
    expect(readArmor(text)).toEqual({ blocks: [{ kind: 'SIGNED MESSAGE', text }], rest: '' })
  })
})

describe('A signature file', () => {
  test('is one block and nothing else', () => {
    expect(readSignatureText(`\n${block('SIGNATURE')}\n`)).toEqual({ armored: block('SIGNATURE') })
  })

  test.each([
    ['', 'it is empty'],
    ['\r\n ', 'it is empty'],
    ['\u0000\u0001', 'it is not armored'],
    ['  <html>', 'it looks like HTML'],
    [block('SIGNATURE').slice(0, -6), 'it is cut off, or has lost its line breaks'],
    [block('SIGNATURE').replaceAll('\n', ' '), 'it is cut off, or has lost its line breaks'],
    ['x'.repeat(65_537), 'it has 65537 characters, a signature has some hundreds'],
    [block('PRIVATE KEY BLOCK'), 'it holds a PGP PRIVATE KEY BLOCK, not just a signature'],
    [
      block('SIGNATURE') + block('PUBLIC KEY BLOCK'),
      'it holds a PGP SIGNATURE, a PGP PUBLIC KEY BLOCK, not just a signature'
    ],
    [block('SIGNATURE').repeat(3), 'it holds 3 armored blocks, not one'],
    [`${block('SIGNATURE')}.`, 'it holds more than an armored signature'],
    [block('MESSAGE'), 'it is a message with its signature inside, not a detached signature'],
    [
      `-----BEGIN PGP SIGNED MESSAGE-----\n\nhello\n${block('SIGNATURE')}`,
      'it is a message signed in clear text, not a detached signature'
    ]
  ])('is not %j: %s', (text, complaint) => {
    expect(readSignatureText(text)).toEqual({ complaint })
  })
})
