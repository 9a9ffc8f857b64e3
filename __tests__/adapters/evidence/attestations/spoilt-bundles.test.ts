import { beforeAll, describe, expect, test } from '@jest/globals'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { Failure } from '../../../../src/domain/failure.ts'
import { changed } from '../../../support/attestation-changes.ts'
import { provenance } from '../../../support/attestation-seeds.ts'
import type { Bundle, SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

let inPublic: SigstoreWorld
let good: Bundle
let goodStamped: Bundle

beforeAll(async () => {
  inPublic = await publicWorld()
  good = await inPublic.sign(provenance())
  goodStamped = await (await timestampWorld()).sign(provenance())
})

const invalid = expect.objectContaining({ code: 'ATTESTATION_INVALID' })
const open = (bundle: unknown) => openBundle(bundle, [inPublic.anchor])

function failureIn(run: () => unknown): Failure {
  try {
    run()
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('It was expected to fail.')
}

describe('a bundle is refused', () => {
  test.each<[string, () => unknown]>([
    ['that is nothing', () => null],
    ['that is undefined', () => undefined],
    ['that is text', () => '<!DOCTYPE html>'],
    ['that is empty', () => ({})],
    ['that is a list', () => [good]],
    ['of another media type', () => changed(good, 'mediaType', 'application/json')],
    [
      'of a media type that has ours in it',
      () => changed(good, 'mediaType', 'application/vnd.dev.sigstore.bundle.v0.3+json;x')
    ],
    [
      'of a later media type',
      () => changed(good, 'mediaType', 'application/vnd.dev.sigstore.bundle.v0.4+json')
    ],
    ['without an envelope', () => changed(good, 'dsseEnvelope', undefined)],
    [
      'that signs a file',
      () => ({
        ...good,
        dsseEnvelope: undefined,
        messageSignature: { messageDigest: { algorithm: 'SHA2_256', digest: 'YWJj' }, signature: 'YWJj' }
      })
    ],
    ['with a plain public key', () => changed(good, 'verificationMaterial.certificate', undefined)],
    [
      'with the hint of a public key',
      () => ({
        ...good,
        verificationMaterial: {
          ...good.verificationMaterial,
          certificate: undefined,
          publicKey: { hint: 'a' }
        }
      })
    ],
    [
      'with another payload',
      () => changed(good, 'dsseEnvelope.payload', Buffer.from('{}').toString('base64'))
    ],
    ['with another payload type', () => changed(good, 'dsseEnvelope.payloadType', 'text/plain')],
    [
      'with another signature',
      () => changed(good, 'dsseEnvelope.signatures.0.sig', goodStamped.dsseEnvelope.signatures[0]?.sig)
    ],
    [
      'with two signatures',
      () => changed(good, 'dsseEnvelope.signatures.1', good.dsseEnvelope.signatures[0])
    ],
    ['without a signature', () => changed(good, 'dsseEnvelope.signatures', [])],
    [
      'with the certificate of another authority',
      () => changed(good, 'verificationMaterial.certificate', goodStamped.verificationMaterial.certificate)
    ],
    ['with a broken certificate', () => changed(good, 'verificationMaterial.certificate.rawBytes', 'AAAA')],
    ['without a log entry', () => changed(good, 'verificationMaterial.tlogEntries', [])],
    ['without log entries', () => changed(good, 'verificationMaterial.tlogEntries', undefined)],
    [
      'with the log entry twice',
      () => {
        const [entry] = good.verificationMaterial['tlogEntries'] as readonly unknown[]
        return changed(good, 'verificationMaterial.tlogEntries', [entry, entry])
      }
    ],
    [
      'with another promise of the log',
      () => changed(good, 'verificationMaterial.tlogEntries.0.inclusionPromise.signedEntryTimestamp', 'AAAA')
    ],
    [
      'with another time in the log',
      () => changed(good, 'verificationMaterial.tlogEntries.0.integratedTime', '1')
    ],
    [
      'with another index in the log',
      () => changed(good, 'verificationMaterial.tlogEntries.0.logIndex', '1')
    ],
    [
      'with another body in the log',
      () =>
        changed(
          good,
          'verificationMaterial.tlogEntries.0.canonicalizedBody',
          Buffer.from('{}').toString('base64')
        )
    ],
    [
      'with a log that nobody knows',
      () => changed(good, 'verificationMaterial.tlogEntries.0.logId.keyId', 'AAAA')
    ]
  ])('%s', (_, bundle) => {
    expect(() => open(bundle())).toThrow(invalid)
  })

  test('with a reason of one line, whatever the bundle says', () => {
    const path = 'verificationMaterial.tlogEntries.0.logIndex'
    const bundle = changed(good, path, { toString: '\n::error::x' })
    const failure = failureIn(() => open(bundle))
    expect([failure.code, /\p{Cc}/u.test(failure.message), failure.cause]).toEqual([
      'ATTESTATION_INVALID',
      false,
      undefined
    ])
  })

  test('whose log entry is that of another bundle', async () => {
    const second = await inPublic.sign(provenance())
    const entries = second.verificationMaterial['tlogEntries']
    expect(() => open(changed(good, 'verificationMaterial.tlogEntries', entries))).toThrow(invalid)
  })
})
