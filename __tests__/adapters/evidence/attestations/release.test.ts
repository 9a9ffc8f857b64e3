import { beforeAll, describe, expect, test } from '@jest/globals'
import { file, provenance, sealedRelease } from '../../../support/attestation-seeds.ts'
import type { Sealed } from '../../../support/attestation-seeds.ts'
import type { AttestationWorld } from '../../../support/attestation-world.ts'
import { attestationWorld } from '../../../support/attestation-world.ts'
import { failureOf } from '../../../support/failing.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

let inPublic: SigstoreWorld
let gitHub: SigstoreWorld

beforeAll(async () => {
  inPublic = await publicWorld()
  gitHub = await timestampWorld()
})

const repository = { owner: 'coatl', name: 'iact' }

/** With the release v1 of coatl/iact, and the object that its tag is. */
async function world(annotatedTag = true): Promise<AttestationWorld & { readonly tagSha: string }> {
  const here = await attestationWorld([inPublic.anchor, gitHub.anchor])
  await here.github.addRelease('coatl/iact', { tag: 'v1', annotatedTag })
  return { ...here, tagSha: here.github.repository('coatl/iact').tags.get('v1') ?? '' }
}

const verify = ({ attestations }: AttestationWorld, tag = 'v1') =>
  attestations.verifyRelease(file, { repository, tag })

describe('a sealed release', () => {
  test.each([true, false])('vouches for a file of it (annotated tag: %s)', async (annotatedTag) => {
    await using here = await world(annotatedTag)
    const { tagSha } = here
    here.keep(await gitHub.sign(sealedRelease({ tagSha })), { kept: 'url', initiator: 'github' })
    expect(await verify(here)).toEqual({
      described: `sealed by GitHub in the release v1 of coatl/iact, tag ${tagSha}`
    })
    const [, list] = here.github.requests
    expect(list?.path).toBe(
      `/repos/coatl/iact/attestations/sha1%3A${tagSha}?predicate_type=release&per_page=100`
    )
  })

  test.each<[string, Partial<Sealed>, string]>([
    ['of another repository', { repository: 'evil/iact' }, 'its repository is "evil/iact"'],
    ['of another tag', { tag: 'v2' }, 'its tag is "v2"'],
    [
      'with another file',
      { assets: [{ name: 'other.tgz', digest: { sha256: file.sha256 } }] },
      'it is about'
    ],
    [
      'with another digest',
      { assets: [{ name: file.name, digest: { sha256: '0' } }] },
      'with another digest'
    ],
    ['signed in another name', { uri: 'https://dotcom.releases.github.com.evil.example' }, 'its signer is'],
    [
      'signed in a name around it',
      { uri: 'https://evil.example/https://dotcom.releases.github.com' },
      'its signer is'
    ]
  ])('does not, %s', async (_, sealed, message) => {
    await using here = await world()
    const { tagSha } = here
    here.keep(await gitHub.sign(sealedRelease({ tagSha, ...sealed })))
    const failure = await failureOf(verify(here))
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toContain(message)
  })

  test('does not, when its tag was moved since', async () => {
    await using here = await world()
    here.keep(await gitHub.sign(sealedRelease({ tagSha: 'd'.repeat(40) })))
    expect((await failureOf(verify(here))).message).toContain('There is no attestation for')
  })

  test('does not, when not GitHub but a workflow says so', async () => {
    await using here = await world()
    const { tagSha } = here
    here.keep(await inPublic.sign(sealedRelease({ tagSha })))
    expect((await failureOf(verify(here))).message).toContain('it is not signed as it has to be')
  })

  test('does not, when GitHub signed something else', async () => {
    await using here = await world()
    const { tagSha } = here
    const { uri } = sealedRelease({ tagSha })
    here.keep(await gitHub.sign({ ...provenance(), uri }), { digests: [`sha1:${tagSha}`] })
    expect((await failureOf(verify(here))).message).toContain('There is no attestation for')
  })

  test('does not, when nobody sealed it', async () => {
    await using here = await world()
    const failure = await failureOf(verify(here))
    expect(failure.message).toBe(
      `There is no attestation for ${file.name} in the immutable release v1 of coatl/iact`
    )
  })

  test('does not, when there is no such tag', async () => {
    await using here = await world()
    const failure = await failureOf(verify(here, 'v2'))
    expect([failure.code, failure.message]).toEqual([
      'ATTESTATION_INVALID',
      'There is no tag v2 in coatl/iact'
    ])
  })

  test('is not judged when its tag can not be read', async () => {
    await using here = await world()
    const action = { kind: 'answer', when: 'before', status: 500 } as const
    here.github.faults.add({ match: { path: /git\/ref/, times: 9 }, action })
    expect((await failureOf(verify(here))).code).toBe('GITHUB_UNAVAILABLE')
  })
})
