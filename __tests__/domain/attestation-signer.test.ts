import { describe, expect, test } from '@jest/globals'
import { parseSignerWorkflow } from '../../src/domain/attestation-policy.ts'
import type { Signer } from '../../src/domain/attestation-signer.ts'
import {
  checkExactSigner,
  checkSigner,
  describeSigner,
  fulcioClaim,
  tokenIssuerOf
} from '../../src/domain/attestation-signer.ts'
import type { Built } from '../support/attestation-seeds.ts'
import { provenance } from '../support/attestation-seeds.ts'

const server = 'https://github.com'
const path = '.github/workflows/publish.yml'

function signer(built: Built = {}): Signer {
  const { uri, claims } = provenance(built)
  return { uri, claims: new Map(Object.entries(claims)) }
}

const check = (built: Built, wanted = `coatl/iact/${path}@refs/heads/main`, at = server) => {
  return () => {
    checkSigner(signer(built), parseSignerWorkflow(wanted), at)
  }
}

describe('a signer passes', () => {
  test.each<[string, Built, string]>([
    ['the workflow and the ref that were asked for', {}, `coatl/iact/${path}@refs/heads/main`],
    ['the workflow, at any branch', { ref: 'refs/heads/topic' }, `coatl/iact/${path}`],
    ['the workflow, at any tag', { ref: 'refs/tags/v1' }, `coatl/iact/${path}`],
    ['the workflow, called at a commit', { ref: '5'.repeat(40) }, `coatl/iact/${path}`],
    ['any workflow at the ref', { path: '.github/workflows/other.yaml' }, 'coatl/iact@refs/heads/main'],
    ['any workflow of the repository', { path: '.github/workflows/other.yml' }, 'coatl/iact']
  ])('that is %s', (_, built, wanted) => {
    expect(check(built, wanted)).not.toThrow()
  })

  test('on a server of a company, with its own issuer', () => {
    const at = 'https://github.example.com'
    const issuer = 'https://github.example.com/_services/token'
    expect(check({ server: at, issuer }, 'coatl/iact', `${at}/`)).not.toThrow()
  })
})

describe('a signer is refused', () => {
  test.each<[string, Built, string]>([
    ['of another repository', { repository: 'coatl/other' }, 'its source repository is'],
    ['of a repository that ends like ours', { repository: 'evil/coatl/iact' }, 'its source repository is'],
    ['of a repository that begins like ours', { repository: 'coatl/iact-evil' }, 'its source repository is'],
    ['of a repository that is spelled otherwise', { repository: 'Coatl/iact' }, 'its source repository is'],
    ['of an owner that begins like ours', { repository: 'coatl-evil/iact' }, 'its source repository is'],
    [
      'whose address holds ours',
      { server: 'https://evil.example/https://github.com' },
      'its source repository is'
    ],
    ['of another repository, that builds ours', { signer: 'evil/tools' }, 'its signer is'],
    ['of another workflow', { path: '.github/workflows/other.yml' }, 'its signer is'],
    ['of a workflow that ends like ours', { path: `x/${path}` }, 'its signer is'],
    ['of another branch', { ref: 'refs/heads/main2' }, 'its signer is'],
    ['of a tag that is called like the branch', { ref: 'refs/tags/main' }, 'its signer is'],
    ['of a pull request', { ref: 'refs/pull/7/merge' }, 'its signer is'],
    ['without a ref', { ref: '' }, 'its signer is'],
    ['that somebody else vouches for', { issuer: 'https://token.actions.example' }, 'its token issuer is'],
    [
      'with an issuer that begins like ours',
      { issuer: 'https://token.actions.githubusercontent.com.evil.example' },
      'its token issuer is'
    ],
    ['of another owner', { claims: { [fulcioClaim.owner]: `${server}/evil` } }, 'its owner is'],
    ['built by another', { claims: { [fulcioClaim.buildSigner]: `${server}/evil/x` } }, 'its build signer is']
  ])('%s', (_, built, message) => {
    expect(check(built)).toThrow(expect.objectContaining({ code: 'ATTESTATION_INVALID' }))
    expect(check(built)).toThrow(message)
  })

  test.each<[string, Built]>([
    ['at a pull request', { ref: 'refs/pull/7/merge' }],
    ['that is no workflow', { path: 'publish.yml' }],
    ['of another repository, that builds ours', { signer: 'evil/tools' }],
    ['without a ref', { ref: '' }]
  ])('%s also where any workflow and ref would do', (_, built) => {
    expect(check(built, 'coatl/iact')).toThrow('not https://github.com/coatl/iact/<a workflow>@<a branch')
  })

  test('whose address has no ref at all', () => {
    const { claims } = signer()
    const uri = `${server}/coatl/iact/${path}`
    const bare = { uri, claims: new Map(claims).set(fulcioClaim.buildSigner, uri) }
    expect(() => {
      checkSigner(bare, parseSignerWorkflow('coatl/iact'), server)
    }).toThrow(`its signer is ${uri}, not`)
  })

  test.each(['issuer', 'repository', 'owner', 'buildSigner'] as const)('whose %s is not given', (name) => {
    const { uri, claims } = signer()
    const without = new Map([...claims].filter(([oid]) => oid !== fulcioClaim[name]))
    expect(() => {
      checkSigner({ uri, claims: without }, parseSignerWorkflow('coatl/iact'), server)
    }).toThrow('is not given, not https://')
  })

  test('of another server', () => {
    const at = 'https://github.example.com'
    expect(check({}, 'coatl/iact', at)).toThrow('not https://github.example.com/_services/token')
  })
})

describe('a signer that is known whole', () => {
  const repository = { owner: 'coatl', name: 'iact' }
  const uri = `${server}/tools/build/${path}@refs/tags/v1`

  test('passes when it is another repository that the source calls', () => {
    const called = signer({ signer: 'tools/build', ref: 'refs/tags/v1' })
    expect(() => {
      checkExactSigner(called, { repository, uri }, server)
    }).not.toThrow()
  })

  test('is refused at another ref', () => {
    const called = signer({ signer: 'tools/build', ref: 'refs/tags/v2' })
    expect(() => {
      checkExactSigner(called, { repository, uri }, server)
    }).toThrow(`its signer is ${server}/tools/build/${path}@refs/tags/v2, not ${uri}`)
  })
})

test.each([
  ['https://github.com', 'https://token.actions.githubusercontent.com'],
  ['https://coatl.ghe.com', 'https://token.actions.coatl.ghe.com'],
  ['https://github.example.com/', 'https://github.example.com/_services/token'],
  ['https://evil-ghe.com', 'https://evil-ghe.com/_services/token']
])('the workflows of %s are vouched for by %s', (url, issuer) => {
  expect(tokenIssuerOf(url)).toBe(issuer)
})

test('a signer is described by what it built from and where', () => {
  expect(describeSigner(signer())).toBe(
    `built by ${server}/coatl/iact/${path}@refs/heads/main, commit ${'5'.repeat(40)}, ` +
      `runner github-hosted, run ${server}/coatl/iact/actions/runs/7/attempts/1`
  )
  expect(describeSigner({ uri: 'x', claims: new Map() })).toBe('built by x')
})
