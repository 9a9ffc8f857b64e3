import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parseSignerWorkflow } from '../../../../src/domain/attestation-policy.ts'
import { file, provenance } from '../../../support/attestation-seeds.ts'
import { packSnappy } from '../../../support/attestation-snappy.ts'
import type { AttestationWorld } from '../../../support/attestation-world.ts'
import { attestationWorld } from '../../../support/attestation-world.ts'
import { failureOf } from '../../../support/failing.ts'
import { withFastTimeouts } from '../../../support/fast-timeouts.ts'
import type { FaultAction } from '../../../support/github-faults.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld } from '../../../support/sigstore-world.ts'

const always = Number.MAX_SAFE_INTEGER

let signing: SigstoreWorld
let here: AttestationWorld
let id: number

beforeAll(async () => {
  signing = await publicWorld()
})

beforeEach(async () => {
  here = await attestationWorld([signing.anchor])
  id = here.keep(await signing.sign(provenance()), { kept: 'url' })
})

afterEach(async () => {
  await here[Symbol.asyncDispose]()
})

const verify = ({ attestations } = here) =>
  attestations.verifyProvenance(file, parseSignerWorkflow('coatl/iact'))

const fail = (origin: 'api' | 'web', action: FaultAction, times = always): void => {
  here.github.faults.add({ match: { origin, times }, action })
}

const passing: readonly (readonly [string, FaultAction])[] = [
  ['500', { kind: 'answer', when: 'before', status: 500 }],
  ['503 with Retry-After', { kind: 'answer', when: 'before', status: 503, headers: { 'retry-after': '1' } }],
  ['a reset', { kind: 'reset', when: 'before' }],
  ['half of an answer', { kind: 'cut', framing: 'length' }]
]

describe.each([
  ['api', 5],
  ['web', 3]
] as const)('when the %s has a fault', (origin, tries) => {
  test.each(passing)('it is asked again after %s', async (_, action) => {
    fail(origin, action, tries - 1)
    expect((await verify()).described).toContain('built by https://github.com/coatl/iact/')
    expect(here.github.requests.filter((one) => one.origin === origin)).toHaveLength(tries)
  })

  test.each(passing)('that stays, %s, it is GITHUB_UNAVAILABLE, and no secret is told', async (_, action) => {
    fail(origin, action)
    const failure = await failureOf(verify())
    expect(failure.code).toBe('GITHUB_UNAVAILABLE')
    expect(JSON.stringify([failure.message, failure.hint, String(failure.cause)])).not.toMatch(
      /secret|local-write-token/
    )
    expect(here.github.requests.filter((one) => one.origin === origin)).toHaveLength(tries)
  })
})

test('an API that never answers is given up in time', async () => {
  fail('api', { kind: 'stall', when: 'before' })
  const failure = await withFastTimeouts(600, () => failureOf(verify()))
  expect(failure.code).toBe('GITHUB_UNAVAILABLE')
})

test('a page of a proxy in place of the list is none', async () => {
  fail('api', { kind: 'html', when: 'before' })
  expect((await failureOf(verify())).code).toBe('GITHUB_UNAVAILABLE')
})

test('a token that is not valid any more is PERMISSION_DENIED, not a lack of attestations', async () => {
  fail('api', { kind: 'answer', when: 'before', status: 401, body: { message: 'Bad credentials' } })
  expect((await failureOf(verify())).code).toBe('PERMISSION_DENIED')
})

test('a job that may not read attestations is told which permission it lacks', async () => {
  const body = { message: 'Resource not accessible by integration' }
  fail('api', { kind: 'answer', when: 'before', status: 403, body })
  const failure = await failureOf(verify())
  expect([failure.code, failure.hint]).toEqual([
    'PERMISSION_DENIED',
    expect.stringContaining('permissions: attestations: read')
  ])
})

describe('a bundle that is kept elsewhere is refused', () => {
  test.each<[string, FaultAction, string]>([
    ['when it is a web page', { kind: 'html', when: 'before' }, 'not compressed as GitHub compresses'],
    ['when it is gone', { kind: 'answer', when: 'before', status: 404 }, 'it is listed, and is not there'],
    [
      'when it is empty',
      { kind: 'answer', when: 'before', status: 200, body: '' },
      'it is not compressed as'
    ],
    [
      'when it is half of one',
      { kind: 'answer', when: 'before', status: 200, body: '{"mediaType":' },
      'it is not JSON'
    ],
    [
      'when it is a number',
      { kind: 'answer', when: 'before', status: 200, body: '{}' },
      "it can't be verified"
    ]
  ])('%s', async (_, action, message) => {
    fail('web', action)
    const failure = await failureOf(verify())
    expect([failure.code, failure.message]).toEqual(['ATTESTATION_INVALID', expect.stringContaining(message)])
  })

  test.each<[string, Buffer]>([
    ['sent', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
    ['sent as JSON', Buffer.from(`{"a":"${'a'.repeat(10 * 1024 * 1024)}"}`)],
    ['unpacked', packSnappy(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))]
  ])('when it has more than 10 MB %s', async (_, bytes) => {
    await using other = await attestationWorld([signing.anchor])
    other.keep(await signing.sign(provenance()), { kept: 'url', bytes })
    const failure = await failureOf(verify(other))
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toMatch(/it has (more than 10485760 bytes|10485761 bytes, more than 10485760)/)
  })

  test('when it has more than 10 MB in the list', async () => {
    await using other = await attestationWorld([signing.anchor])
    other.keep({ ...(await signing.sign(provenance())), more: 'a'.repeat(10 * 1024 * 1024) })
    const failure = await failureOf(verify(other))
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toMatch(/it has 1049\d+ bytes, more than 10485760/)
  })
})

test('one that can not be had does not hide another that passes', async () => {
  here.keep(await signing.sign(provenance()), { kept: 'url' })
  fail('web', { kind: 'answer', when: 'before', status: 500 }, 3)
  expect((await verify()).described).toContain('built by')
  expect(here.github.requests.filter(({ origin }) => origin === 'web')).toHaveLength(4)
})

test('one that can not be had is not taken for one that does not pass', async () => {
  here.keep(await signing.sign(provenance({ ref: 'refs/heads/other', repository: 'evil/iact' })))
  fail('web', { kind: 'answer', when: 'before', status: 500 })
  expect((await failureOf(verify())).code).toBe('GITHUB_UNAVAILABLE')
})

test('a redirect is followed, without the token', async () => {
  const location = `${here.github.serverUrl}/coatl/iact/attestation-bundles/${id}.json.sn`
  const action: FaultAction = { kind: 'answer', when: 'before', status: 302, headers: { location } }
  fail('web', action, 1)
  expect((await verify()).described).toContain('built by')
  expect(here.github.requests.map(({ headers }) => headers['authorization'] ?? '-')).toEqual([
    'token local-write-token',
    '-',
    '-'
  ])
})

describe('the token', () => {
  test('goes to the API, and not to where the bundles are kept', async () => {
    await verify()
    expect(here.github.requests.map(({ origin, headers }) => [origin, 'authorization' in headers])).toEqual([
      ['api', true],
      ['web', false]
    ])
  })

  test.each([
    'ftp://127.0.0.1/bundle',
    'http://storage.example/bundle',
    'https://user:password@storage.example/bundle',
    'file:///etc/passwd',
    'bundle.json'
  ])('nothing is asked of %s', async (url) => {
    here.github.faults.add({
      match: { origin: 'api' },
      action: {
        kind: 'answer',
        when: 'before',
        status: 200,
        body: { attestations: [{ bundle: null, bundle_url: url }] }
      }
    })
    const failure = await failureOf(verify())
    expect(failure.code).toBe('ATTESTATION_INVALID')
    expect(failure.message).toContain('1. it is kept at an address that is no https URL')
    expect(here.github.requests).toHaveLength(1)
  })
})
