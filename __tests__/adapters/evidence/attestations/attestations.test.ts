import { beforeAll, describe, expect, test } from '@jest/globals'
import { parseSignerWorkflow } from '../../../../src/domain/attestation-policy.ts'
import type { Built } from '../../../support/attestation-seeds.ts'
import { file, provenance, sha, statementAbout } from '../../../support/attestation-seeds.ts'
import type { AttestationWorld } from '../../../support/attestation-world.ts'
import { attestationWorld } from '../../../support/attestation-world.ts'
import { failureOf } from '../../../support/failing.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

const exact = 'coatl/iact/.github/workflows/publish.yml@refs/heads/main'
const described =
  'built by https://github.com/coatl/iact/.github/workflows/publish.yml@refs/heads/main, ' +
  `commit ${'5'.repeat(40)}, runner github-hosted, run https://github.com/coatl/iact/actions/runs/7/attempts/1`

let inPublic: SigstoreWorld
let stamped: SigstoreWorld
let stranger: SigstoreWorld

beforeAll(async () => {
  inPublic = await publicWorld()
  stamped = await timestampWorld()
  stranger = await publicWorld()
})

const world = (token?: string | null): Promise<AttestationWorld> =>
  attestationWorld([inPublic.anchor, stamped.anchor], token)

const verify = ({ attestations }: AttestationWorld, wanted = exact) =>
  attestations.verifyProvenance(file, parseSignerWorkflow(wanted))

describe('provenance passes', () => {
  test.each<[string, () => SigstoreWorld, 'inline' | 'url']>([
    ['of a public repository, listed whole', () => inPublic, 'inline'],
    ['of a public repository, kept elsewhere', () => inPublic, 'url'],
    ['of a private repository, listed whole', () => stamped, 'inline'],
    ['of a private repository, kept elsewhere', () => stamped, 'url']
  ])('%s', async (_, signedBy, kept) => {
    await using here = await world()
    here.keep(await signedBy().sign(provenance()), { kept })
    expect(await verify(here)).toEqual({ described })
  })

  test('kept elsewhere without being compressed', async () => {
    await using here = await world()
    const bundle = await inPublic.sign(provenance())
    here.keep(bundle, { kept: 'url', bytes: Buffer.from(JSON.stringify(bundle)) })
    expect(await verify(here)).toEqual({ described })
  })

  test('without a token', async () => {
    await using here = await world(null)
    here.keep(await inPublic.sign(provenance()))
    expect(await verify(here, 'coatl/iact')).toEqual({ described })
  })

  test('as one of several, whatever the others are', async () => {
    await using here = await world()
    const digests = [`sha256:${sha}`]
    here.keep(await inPublic.sign(provenance()))
    here.keep(await stranger.sign(provenance()))
    here.keep(null, { digests })
    here.keep(await inPublic.sign(provenance({ repository: 'evil/iact' })), { kept: 'url' })
    here.keep(await inPublic.sign(provenance()), { kept: 'url', bytes: Buffer.from('<!DOCTYPE html>') })
    expect(await verify(here)).toEqual({ described })
  })

  test('on the second page', async () => {
    await using here = await world()
    here.keep(await inPublic.sign(provenance()))
    const other = await inPublic.sign(provenance({ ref: 'refs/heads/other' }))
    for (let index = 0; index < 100; index += 1) here.keep(other)
    expect(await verify(here)).toEqual({ described })
    expect(here.github.requests.map(({ path }) => path)).toEqual([
      `/repos/coatl/iact/attestations/sha256%3A${sha}?predicate_type=provenance&per_page=100`,
      `/repos/coatl/iact/attestations/sha256%3A${sha}?predicate_type=provenance&per_page=100&after=100`
    ])
  })

  test('of another repository than that of the client', async () => {
    await using here = await world()
    const tools = here.github.addRepository({ owner: 'coatl', name: 'tools' })
    const { keepAttestation } = await import('../../../support/github-attestations.ts')
    keepAttestation(tools, { bundle: await inPublic.sign(provenance({ repository: 'coatl/tools' })) })
    const passed = await verify(here, 'coatl/tools')
    expect(passed.described).toContain('built by https://github.com/coatl/tools/.github/workflows/')
  })
})

describe('provenance is refused', () => {
  test.each<[string, Built, string]>([
    [
      'about another name',
      { statement: statementAbout([{ name: 'other.tgz', digest: { sha256: sha } }]) },
      'it is about "other.tgz"'
    ],
    [
      'by another repository',
      { repository: 'coatl/other' },
      'its source repository is https://github.com/coatl/other'
    ],
    ['by a repository with ours at its end', { repository: 'evil/coatl/iact' }, 'its source repository is'],
    [
      'by a repository with ours at its beginning',
      { repository: 'coatl/iact-evil' },
      'its source repository is'
    ],
    [
      'by a server with ours in its address',
      { server: 'https://evil.example/https://github.com' },
      'its source repository is'
    ],
    ['by another workflow', { path: '.github/workflows/other.yml' }, 'its signer is'],
    ['at another ref', { ref: 'refs/heads/other' }, 'its signer is'],
    ['with another issuer', { issuer: 'https://accounts.example.com' }, 'its token issuer is']
  ])('%s', async (_, built, message) => {
    await using here = await world()
    here.keep(await inPublic.sign(provenance(built)))
    const failure = await failureOf(verify(here))
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toContain(`The only attestation for ${file.name} (sha256:${sha}) by ${exact}`)
    expect(failure.message).toContain(message)
  })

  test('about another digest, in the place of ours', async () => {
    await using here = await world()
    const statement = statementAbout([{ name: file.name, digest: { sha256: 'b'.repeat(64) } }])
    here.keep(await inPublic.sign(provenance({ statement })), { digests: [`sha256:${sha}`] })
    expect((await failureOf(verify(here))).message).toContain('with another digest')
  })

  test('of another kind, in the place of ours', async () => {
    await using here = await world()
    const statement = statementAbout(undefined, { predicateType: 'https://slsa.dev/provenance/v0.2' })
    here.keep(await inPublic.sign(provenance({ statement })))
    expect((await failureOf(verify(here))).message).toContain('its predicate is')
  })

  test('when there is none', async () => {
    await using here = await world()
    const failure = await failureOf(verify(here))
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toBe(`There is no attestation for ${file.name} (sha256:${sha}) by ${exact}`)
    expect(failure.hint).toContain("'attestations: read'")
  })

  test.each<[string, unknown]>([
    ['an empty list', { attestations: [] }],
    ['nothing', {}],
    ['no list', { attestations: { length: 1 } }],
    ['a list of something else', []]
  ])('when GitHub answers with %s', async (_, body) => {
    await using here = await world()
    here.github.faults.add({
      match: { origin: 'api' },
      action: { kind: 'answer', when: 'before', status: 200, body }
    })
    const failure = await failureOf(verify(here))
    expect([failure.code, failure.message.slice(0, 24)]).toEqual([
      'ATTESTATION_INVALID',
      'There is no attestation '
    ])
  })

  test('by an authority that is not believed', async () => {
    await using here = await world()
    here.keep(await stranger.sign(provenance()))
    expect((await failureOf(verify(here))).message).toContain('it is not signed as it has to be')
  })

  test('with the reasons of each', async () => {
    await using here = await world()
    here.keep(await inPublic.sign(provenance({ ref: 'refs/heads/other' })))
    here.keep(await stranger.sign(provenance()))
    const { message } = await failureOf(verify(here))
    expect(message).toMatch(
      /None of the 2 attestations .* passes: 1\. it is not signed .*; 2\. its signer is /
    )
  })

  test('of a repository that the token may not see', async () => {
    await using here = await world()
    here.keep(await inPublic.sign(provenance()))
    expect((await failureOf(verify(here, 'coatl/secret'))).message).toContain('There is no attestation')
  })
})
