import { describe, expect, test } from '@jest/globals'
import type { SignatureFault } from '../../src/domain/signature-refusal.ts'
import { signatureRefusal } from '../../src/domain/signature-refusal.ts'

const stranger: SignatureFault = { kind: 'unknown-key', words: 'it was made by B, not by A' }
const revoked: SignatureFault = { kind: 'key-revoked', words: 'the key A is revoked' }

describe('A refusal', () => {
  test('names the file, its signature and every fault', () => {
    const { code, message } = signatureRefusal('a.tgz', [stranger, revoked])
    expect(code).toBe('SIGNATURE_INVALID')
    expect(message).toBe(
      'a.tgz.asc is no good signature over a.tgz: it was made by B, not by A; the key A is revoked'
    )
  })

  test('gives advice on the signature by a key that is known', () => {
    const { hint } = signatureRefusal('a.tgz', [revoked])
    expect(signatureRefusal('a.tgz', [stranger, revoked]).hint).toBe(hint)
    expect(signatureRefusal('a.tgz', [revoked, stranger]).hint).toBe(hint)
    expect(signatureRefusal('a.tgz', [stranger]).hint).not.toBe(hint)
  })

  test('says so when there is no signature at all', () => {
    expect(signatureRefusal('a.tgz', []).message).toBe(
      'a.tgz.asc is no good signature over a.tgz: it holds no signature that can be read'
    )
    expect(signatureRefusal('a.tgz', []).hint).toMatch(/^Do not install this file/)
  })

  test.each([
    ['unreadable', 'gpg --armor --detach-sign'],
    ['too-many', 'their own alone'],
    ['unknown-key', "'gpg-public-key'"],
    ['key-revoked', 'the key that they use now'],
    ['key-expired', 'prolonged the key'],
    ['key-unfit', 'the whole key'],
    ['not-binary', 'gpg --armor --detach-sign'],
    ['weak-digest', 'gpg --digest-algo SHA512'],
    ['expired', 'signed anew'],
    ['from-future', 'the clock'],
    ['other-bytes', 'Do not install this file']
  ] as const)('for a fault of the kind %s says what to do: %s', (kind, advice) => {
    expect(signatureRefusal('a.tgz', [{ kind, words: 'it is so' }]).hint).toContain(advice)
  })
})
