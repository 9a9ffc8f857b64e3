import { describe, expect, test } from '@jest/globals'
import { findSha256, findSha512 } from '../../src/domain/checksum.ts'
import type { Sha256, Sha512 } from '../../src/domain/checksum.ts'
import {
  algorithmsIn,
  isAgreed,
  isOnlySidecar,
  requireAgreement,
  requireEvidence
} from '../../src/domain/evidence.ts'
import type { Evidence } from '../../src/domain/evidence.ts'

const good = digestOf('a')
const bad = digestOf('b')
const long = longDigestOf('c')
const tarball = {
  name: 'x.tgz',
  from: 'https://host/x.tgz',
  digests: { size: 7, sha256: good, sha512: long }
}

function digestOf(digit: string): Sha256 {
  const digest = findSha256(digit.repeat(64))
  if (digest === undefined) throw new Error(`${digit} is no digit`)
  return digest
}

function longDigestOf(digit: string): Sha512 {
  const digest = findSha512(digit.repeat(128))
  if (digest === undefined) throw new Error(`${digit} is no digit`)
  return digest
}

describe('evidence', () => {
  const all: readonly Evidence[] = [
    { from: 'sha512 input', sha512: long },
    { from: 'sha256 input', sha256: good },
    { from: 'registry', sha256: good },
    { from: 'release digest', sha256: good },
    { from: 'sidecar', sha256: good },
    { from: 'SHA-512 sidecar', sha512: long }
  ]

  test.each([
    ['all of it', all],
    ['a SHA-512 alone', all.slice(0, 1)],
    ['a sidecar alone', all.slice(-2, -1)]
  ])('that agrees with the bytes names who agreed: %s', (_, evidence) => {
    expect(requireAgreement(tarball, evidence)).toEqual(evidence.map(({ from }) => from))
  })

  test.each(['sha256 input', 'registry', 'release digest', 'sidecar'] as const)(
    'of one source that disagrees ends it, whatever the others say: %s',
    (from) => {
      const others = all.filter((item) => item.from !== from)
      for (const evidence of [
        [{ from, sha256: bad }, ...others],
        [...others, { from, sha256: bad }]
      ]) {
        expect(() => requireAgreement(tarball, evidence)).toThrow(
          expect.objectContaining({
            code: 'CHECKSUM_MISMATCH',
            message: `x.tgz from https://host/x.tgz has the SHA-256 ${good} (7 bytes), but the ${from} says ${bad}`
          })
        )
      }
    }
  )

  test('of SHA-512 that disagrees ends it as well', () => {
    const evidence: readonly Evidence[] = [
      { from: 'sidecar', sha256: good },
      { from: 'sha512 input', sha512: longDigestOf('d') }
    ]
    expect(() => requireAgreement(tarball, evidence)).toThrow(
      expect.objectContaining({
        code: 'CHECKSUM_MISMATCH',
        message: `x.tgz from https://host/x.tgz has the SHA-512 ${long} (7 bytes), but the sha512 input says ${'d'.repeat(128)}`
      })
    )
  })

  test('is demanded: without any there is nothing to install', () => {
    const missing: unknown = expect.objectContaining({
      code: 'CHECKSUM_MISSING',
      hint: "Publish x.tgz.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed."
    })
    expect(() => requireAgreement(tarball, [])).toThrow(missing)
    expect(() => {
      requireEvidence('x.tgz', [])
    }).toThrow(missing)
    expect(() => {
      requireEvidence('x.tgz', all.slice(0, 1))
    }).not.toThrow()
  })

  test.each([
    ['sidecar', true],
    ['sidecar, SHA-512 sidecar', true],
    ['release digest, sidecar', false],
    ['sidecar, signature 0123', false],
    ['install record', false],
    ['', false]
  ])('from beside the tarball only tells of damage, and of nothing else: %s', (verifiedBy, isWeak) => {
    expect(isOnlySidecar(verifiedBy.split(', ').filter(Boolean))).toBe(isWeak)
  })

  test('of SHA-512 asks for it to be computed, and agrees with nothing where it was not', () => {
    const evidence: readonly Evidence[] = [{ from: 'SHA-512 sidecar', sha512: long }]
    expect([...algorithmsIn(evidence)]).toEqual(['sha512'])
    expect([...algorithmsIn([{ from: 'sidecar', sha256: good }])]).toEqual(['sha256'])
    const unknown = { ...tarball.digests, sha512: undefined }
    expect([isAgreed(tarball.digests, evidence), isAgreed(unknown, evidence)]).toEqual([true, false])
    expect(() => requireAgreement({ ...tarball, digests: unknown }, evidence)).toThrow(
      expect.objectContaining({ code: 'CHECKSUM_MISMATCH' })
    )
  })
})
