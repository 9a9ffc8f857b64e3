import { createHash, X509Certificate } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toTrustMaterial } from '@sigstore/verify'
import { openBundle } from '../../../../src/adapters/evidence/attestations/sigstore.ts'
import { embeddedAnchors } from '../../../../src/adapters/evidence/attestations/embedded-roots.ts'
import { embeddedTrust } from '../../../../src/adapters/evidence/attestations/attestations.ts'
import { provenance } from '../../../support/attestation-seeds.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

const [publicGood, gitHub] = embeddedAnchors

const digestOf = (root: unknown): string => createHash('sha256').update(JSON.stringify(root)).digest('hex')
const rootOf = (anchor: typeof publicGood): TrustedRoot => TrustedRoot.fromJSON(anchor?.root)

describe('the roots that the action brings along', () => {
  test.each([
    // seeds.json of @sigstore/tuf 5.0.1, target trusted_root.json.
    [
      'sigstore public good, root of November 2026',
      publicGood,
      '844a1c6de3986c9f02070266b25e0d1a2fa99ceccc89f6b9ad90aae47b62a16e'
    ],
    // The trusted_root.json of tuf-repo.github.com, as @jdxcode/mise-linux-x64 2026.9.15 has it built in.
    [
      'GitHub, root of September 2026',
      gitHub,
      'f7a479f2bd2cc8d0389c74e99319a68524f3019d283d1c93d6de24362717012c'
    ]
  ])('%s: the JSON is the one that was looked at', (name, anchor, digest) => {
    expect([anchor?.name, digestOf(anchor?.root)]).toEqual([name, digest])
  })

  test('are what the composition root is given', async () => {
    expect(await embeddedTrust()).toBe(embeddedAnchors)
  })

  test.each([
    ['the public one', publicGood, [2, 2, 2, 1]],
    ['that of GitHub', gitHub, [6, 0, 0, 6]]
  ])('%s: its authorities and logs can be read', (_, anchor, counts) => {
    const trust = toTrustMaterial(rootOf(anchor))
    const { certificateAuthorities, tlogs, ctlogs, timestampAuthorities } = trust
    expect([certificateAuthorities, tlogs, ctlogs, timestampAuthorities].map(({ length }) => length)).toEqual(
      counts
    )
  })

  test.each([
    ['the public one', publicGood],
    ['that of GitHub', gitHub]
  ])('%s: every chain is signed up to its root, by the organization that is named', (_, anchor) => {
    const { certificateAuthorities, timestampAuthorities } = rootOf(anchor)
    for (const authority of [...certificateAuthorities, ...timestampAuthorities]) {
      const chain = (authority.certChain?.certificates ?? []).map((one) => new X509Certificate(one.rawBytes))
      const broken = chain.filter((one, index) => !one.verify((chain[index + 1] ?? one).publicKey))
      expect(broken).toEqual([])
      const organizations = new Set(
        chain.map((one) => /^O=(.+)$/m.exec(one.subject)?.[1]?.replace('\\,', ','))
      )
      expect([...organizations]).toEqual([anchor?.organization])
    }
  })

  test('vouch for nothing that a sigstore of somebody else has signed', async () => {
    for (const world of [await publicWorld(), await timestampWorld()]) {
      const bundle = await world.sign(provenance())
      expect(() => openBundle(bundle, embeddedAnchors)).toThrow(
        'its certificate is from "sigstore.mock"; trusted here: sigstore public good, root of November 2026, GitHub, root of September 2026'
      )
      const posing = embeddedAnchors.map((anchor) => ({ ...anchor, organization: 'sigstore.mock' }))
      expect(() => openBundle(bundle, posing)).toThrow('it is not signed as it has to be')
    }
  })
})
