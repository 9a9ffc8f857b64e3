import { beforeAll, describe, expect, test } from '@jest/globals'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { fulcioClaim } from '../../../../src/domain/attestation-signer.ts'
import { changed } from '../../../support/attestation-changes.ts'
import { provenance, statementAbout } from '../../../support/attestation-seeds.ts'
import type { Bundle, SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

let inPublic: SigstoreWorld
let other: SigstoreWorld
let stamped: SigstoreWorld
let good: Bundle
let goodStamped: Bundle

beforeAll(async () => {
  inPublic = await publicWorld()
  other = await publicWorld()
  stamped = await timestampWorld()
  good = await inPublic.sign(provenance())
  goodStamped = await stamped.sign(provenance())
})

const invalid = expect.objectContaining({ code: 'ATTESTATION_INVALID' })
const open = (bundle: unknown, anchors = [inPublic.anchor]) => openBundle(bundle, anchors)

describe('a bundle opens', () => {
  test('with certificate and signature in the logs', () => {
    const { signer, statement } = open(good)
    expect(signer.uri).toBe(provenance().uri)
    expect(Object.fromEntries(signer.claims)).toMatchObject(provenance().claims)
    expect(statement.subjects).toHaveLength(1)
  })

  test('with a timestamp of an authority', () => {
    expect(open(goodStamped, [stamped.anchor]).signer.uri).toBe(provenance().uri)
  })

  test('when one of the anchors vouches for it', () => {
    expect(open(goodStamped, [other.anchor, inPublic.anchor, stamped.anchor]).signer.uri).toBe(
      provenance().uri
    )
  })

  test.each(['0.1', '0.2', '0.3'])(
    'of media type %s, with a chain in place of one certificate',
    (version) => {
      const { certificate, ...material } = good.verificationMaterial
      const old = {
        ...good,
        mediaType: `application/vnd.dev.sigstore.bundle+json;version=${version}`,
        verificationMaterial:
          version === '0.3'
            ? good.verificationMaterial
            : { ...material, x509CertificateChain: { certificates: [certificate] } }
      }
      expect(open(old).signer.uri).toBe(provenance().uri)
    }
  )
})

describe('a bundle is refused', () => {
  test('that an authority of another world has signed', async () => {
    const otherStamped = await timestampWorld()
    expect(() => open(good, [other.anchor])).toThrow(invalid)
    expect(() => open(goodStamped, [otherStamped.anchor])).toThrow(invalid)
  })

  test('that has only a timestamp where the logs are asked for, and the other way round', () => {
    expect(() => open(goodStamped, [{ ...stamped.anchor, proof: 'log' }])).toThrow(invalid)
    expect(() => open(good, [{ ...inPublic.anchor, proof: 'timestamp', root: stamped.anchor.root }])).toThrow(
      invalid
    )
  })

  test('without its timestamp', () => {
    const bare = changed(goodStamped, 'verificationMaterial.timestampVerificationData', {})
    expect(() => open(bare, [stamped.anchor])).toThrow('expected 1 timestamps, got 0')
  })

  test('with the timestamp of another signature', async () => {
    const second = await stamped.sign(provenance())
    const data = second.verificationMaterial['timestampVerificationData']
    const swapped = changed(goodStamped, 'verificationMaterial.timestampVerificationData', data)
    expect(() => open(swapped, [stamped.anchor])).toThrow(invalid)
  })

  test('that was signed when the authority did not hold yet, or no more', async () => {
    for (const year of ['2021', '2090']) {
      const world = await publicWorld(new Date(`${year}-03-04T12:00:00Z`))
      const bundle = await world.sign(provenance())
      expect(() => open(bundle, [world.anchor])).toThrow(invalid)
    }
  })

  test('that was logged an hour after its certificate, which holds for minutes', async () => {
    const world = await publicWorld(undefined, new Date(Date.now() + 3_600_000))
    const bundle = await world.sign(provenance())
    expect(() => open(bundle, [world.anchor])).toThrow('certificate is not valid or expired')
  })

  test('that was signed after the root says that its authority ended', () => {
    const root = structuredClone(inPublic.anchor.root) as {
      certificateAuthorities: { validFor: { start: string; end?: string } }[]
    }
    for (const one of root.certificateAuthorities) one.validFor.end = '2021-01-01T00:00:00Z'
    expect(() => open(good, [{ ...inPublic.anchor, root }])).toThrow(invalid)
  })

  test('whose certificate names an issuer that nobody here vouches for, and says who would do', () => {
    expect(() => open(good, [{ ...inPublic.anchor, organization: 'GitHub, Inc.', name: 'GitHub' }])).toThrow(
      'its certificate is from "sigstore.mock"; trusted here: GitHub'
    )
    expect(() => open(good, [])).toThrow('trusted here: nobody')
  })

  test('that signs something else than a statement', async () => {
    const bundle = await inPublic.sign({ ...provenance(), payloadType: 'text/plain' })
    expect(() => open(bundle)).toThrow('it signs "text/plain", no statement')
  })

  test('whose certificate has a claim twice', async () => {
    const again = [{ oid: fulcioClaim.repository, value: 'https://github.com/evil/iact' }]
    const bundle = await inPublic.sign({ ...provenance(), again })
    expect(() => open(bundle)).toThrow(`its certificate has the extension ${fulcioClaim.repository} twice`)
  })

  test('with a huge number of subjects', async () => {
    const subjects = Array.from({ length: 20_000 }, (_, index) => ({ name: `${index}`, digest: {} }))
    const bundle = await inPublic.sign(provenance({ statement: statementAbout(subjects) }))
    expect(() => open(bundle)).toThrow('its statement has 20000 subjects, more than 5000')
  })
})
