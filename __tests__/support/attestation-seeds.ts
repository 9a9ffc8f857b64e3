import { fulcioClaim } from '../../src/domain/attestation-signer.ts'
import { provenanceType } from '../../src/domain/attestation-statement.ts'
import type { Signing } from './sigstore-world.ts'

export const sha = 'a1'.repeat(32)
export const file = { name: 'cpython-3.12.6-ubuntu22.04-build1.tgz', sha256: sha }
export const commit = '5'.repeat(40)

export type Built = {
  readonly repository?: string
  /** Of the workflow that signs; the same repository unless told. */
  readonly signer?: string
  readonly path?: string
  readonly ref?: string
  readonly issuer?: string
  readonly server?: string
  readonly statement?: unknown
  readonly claims?: Readonly<Record<string, string>>
}

/** What a workflow of coatl/iact signs when it has built the file, but for what is told. */
export function provenance(built: Built = {}): Signing {
  const { repository = 'coatl/iact', path = '.github/workflows/publish.yml', ref = 'refs/heads/main' } = built
  const { issuer = 'https://token.actions.githubusercontent.com', server = 'https://github.com' } = built
  const uri = `${server}/${built.signer ?? repository}/${path}@${ref}`
  return {
    uri,
    claims: {
      [fulcioClaim.issuer]: issuer,
      [fulcioClaim.buildSigner]: uri,
      [fulcioClaim.runner]: 'github-hosted',
      [fulcioClaim.repository]: `${server}/${repository}`,
      [fulcioClaim.commit]: commit,
      [fulcioClaim.owner]: `${server}/${repository.split('/')[0] ?? ''}`,
      [fulcioClaim.run]: `${server}/${repository}/actions/runs/7/attempts/1`,
      ...built.claims
    },
    statement: built.statement ?? statementAbout()
  }
}

export function statementAbout(
  subject: readonly unknown[] = [{ name: file.name, digest: { sha256: sha } }],
  more: object = {}
): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: provenanceType,
    predicate: { buildDefinition: { buildType: 'https://actions.github.io/buildtypes/workflow/v1' } },
    ...more
  }
}

export type Sealed = {
  readonly repository?: string
  readonly tag?: string
  readonly tagSha: string
  readonly uri?: string
  readonly type?: string
  readonly predicate?: object
  readonly assets?: readonly unknown[]
}

/** What GitHub signs when it seals the release with the file, but for what is told. */
export function sealedRelease(sealed: Sealed): Signing {
  const { repository = 'coatl/iact', tag = 'v1', uri, type = 'v0.2' } = sealed
  const purl = `pkg:github/${repository}@${tag}`
  return {
    uri: uri ?? 'https://dotcom.releases.github.com',
    claims: {},
    statement: {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [
        { uri: purl, digest: { sha1: sealed.tagSha } },
        ...(sealed.assets ?? [{ name: file.name, digest: { sha256: sha } }])
      ],
      predicateType: `https://in-toto.io/attestation/release/${type}`,
      predicate: { purl, repository, repositoryId: '7', tag, ...sealed.predicate }
    }
  }
}
