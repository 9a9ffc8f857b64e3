import { describe, expect, test } from '@jest/globals'
import type { SealedRelease } from '../../src/domain/attestation-release.ts'
import { checkRelease, checkReleaseSigner } from '../../src/domain/attestation-release.ts'
import { parseStatement } from '../../src/domain/attestation-statement.ts'
import type { Sealed } from '../support/attestation-seeds.ts'
import { file, sealedRelease } from '../support/attestation-seeds.ts'

const tagSha = 'c'.repeat(40)
const release: SealedRelease = { repository: { owner: 'coatl', name: 'iact' }, tag: 'v1' }

const check = (sealed: Partial<Sealed>, wanted: SealedRelease = release) => {
  const { statement } = sealedRelease({ tagSha, ...sealed })
  const parsed = parseStatement(Buffer.from(JSON.stringify(statement)), 'application/vnd.in-toto+json')
  return () => {
    checkRelease(parsed, { ...wanted, tagSha }, file)
  }
}

describe('the statement about a sealed release', () => {
  test.each<[string, Partial<Sealed>, SealedRelease]>([
    ['of the first kind', { type: 'v0.1' }, release],
    ['of the second kind', { type: 'v0.2' }, release],
    ['with a package URL in small letters', { predicate: { purl: 'pkg:github/COATL/iact@v1' } }, release]
  ])('%s passes', (_, sealed, wanted) => {
    const purl = (sealed.predicate as { purl?: string } | undefined)?.purl ?? 'pkg:github/coatl/iact@v1'
    const assets = [
      { name: purl, digest: { sha1: tagSha } },
      { name: file.name, digest: { sha256: file.sha256 } }
    ]
    expect(check({ ...sealed, assets }, wanted)).not.toThrow()
  })

  test('with a tag that is percent-encoded in its package URL passes', () => {
    const tag = '3.12.6+build/1'
    const purl = 'pkg:github/coatl/iact@3.12.6%2Bbuild%2F1'
    const assets = [
      { uri: purl, digest: { sha1: tagSha } },
      { name: file.name, digest: { sha256: file.sha256 } }
    ]
    expect(check({ tag, predicate: { purl }, assets }, { ...release, tag })).not.toThrow()
  })

  test.each<[string, Partial<Sealed>, string]>([
    [
      'of another repository',
      { repository: 'coatl/other' },
      'its repository is "coatl/other", not coatl/iact'
    ],
    ['of one that holds ours', { repository: 'evil/coatl/iact' }, 'its repository is'],
    ['of another tag', { tag: 'v11' }, 'its tag is "v11", not v1'],
    ['with another tag object', { tagSha: 'd'.repeat(40) }, `it does not say that the tag is ${tagSha}`],
    ['with another package', { predicate: { purl: 'pkg:github/evil/iact@v1' } }, 'its purl is'],
    ['with another version', { predicate: { purl: 'pkg:github/coatl/iact@v2' } }, 'its purl is'],
    ['with a package URL of another kind', { predicate: { purl: 'pkg:npm/coatl/iact@v1' } }, 'its purl is'],
    [
      'with a package URL that has more',
      { predicate: { purl: 'pkg:github/coatl/iact@v1?a=b' } },
      'its purl is'
    ],
    ['with a broken package URL', { predicate: { purl: 'pkg:github/coatl/iact@%' } }, 'its purl is'],
    ['without a package URL', { predicate: { purl: undefined } }, 'its purl is undefined'],
    ['without the file', { assets: [] }, 'it is about'],
    [
      'with another digest of the file',
      { assets: [{ name: file.name, digest: { sha256: '0' } }] },
      'with another digest'
    ],
    ['of another kind', { type: 'v9' }, 'not that of a release']
  ])('%s is refused', (_, sealed, message) => {
    expect(check(sealed)).toThrow(expect.objectContaining({ code: 'ATTESTATION_INVALID' }))
    expect(check(sealed)).toThrow(message)
  })
})

test.each([
  'https://dotcom.releases.github.com.evil.example',
  'https://evil.example/https://dotcom.releases.github.com',
  'https://dotcomXreleases.github.com',
  'https://github.com/coatl/iact/.github/workflows/publish.yml@refs/heads/main'
])('GitHub does not seal releases as %s', (uri) => {
  expect(() => {
    checkReleaseSigner({ uri, claims: new Map() })
  }).toThrow(`its signer is ${uri}, not https://dotcom.releases.github.com`)
})

test('GitHub seals releases in its own name', () => {
  expect(() => {
    checkReleaseSigner({ uri: 'https://dotcom.releases.github.com', claims: new Map() })
  }).not.toThrow()
})
