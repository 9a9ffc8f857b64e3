import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Signing } from '../../../../src/adapters/evidence/attestations/provenance.ts'
import type { AttestingJob } from '../../../support/attestation-job.ts'
import { attestingJob, jwt, tokenVariables } from '../../../support/attestation-job.ts'
import { file } from '../../../support/attestation-seeds.ts'
import { failureOf } from '../../../support/failing.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

let inPublic: SigstoreWorld
let job: AttestingJob

beforeAll(async () => {
  inPublic = await publicWorld()
})

beforeEach(async () => {
  job = await attestingJob(inPublic, await timestampWorld())
})

afterEach(async () => {
  await job[Symbol.asyncDispose]()
})

describe('a build is not attested', () => {
  const lines = 'permissions:\n  contents: write\n  id-token: write\n  attestations: write'

  test.each(Object.keys(tokenVariables))('without %s: the job has no id-token permission', async (name) => {
    const failure = await failureOf(
      job.attest(job.services(), { environment: { ...tokenVariables, [name]: '' } })
    )
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.hint).toContain(lines)
    expect(job.github.requests).toEqual([])
  })

  test.each([403, 404])('when the job may not store it (%d)', async (status) => {
    job.github.faults.add({
      match: { method: 'POST' },
      action: {
        kind: 'answer',
        when: 'before',
        status,
        body: { message: 'Resource not accessible by integration' }
      }
    })
    const failure = await failureOf(job.attest())
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.message).toContain('The job may not attest in coatl/iact')
    expect(failure.hint).toContain(lines)
  })

  test('when GitHub does not take it', async () => {
    job.github.faults.add({
      match: { method: 'POST' },
      action: { kind: 'answer', when: 'before', status: 422, body: { message: 'Invalid bundle' } }
    })
    expect((await failureOf(job.attest())).code).toBe('GITHUB_REFUSED')
  })

  test.each([
    'https://github.example.com',
    'http://github.com',
    'https://ghe.com.example',
    'https://a.b.ghe.com'
  ])('on %s', async (serverUrl) => {
    const failure = await failureOf(job.attest(job.services(), { serverUrl }))
    expect([failure.code, failure.message]).toEqual(['INPUT_INVALID', expect.stringContaining(serverUrl)])
  })

  test.each<[string, Partial<Signing>, string]>([
    [
      'no token is to be had',
      { idToken: () => Promise.reject(new Error('Error message: 500')) },
      'the job got no token of its own: Error message: 500'
    ],
    ['the token is none', { idToken: () => Promise.resolve('x') }, 'does not say which workflow'],
    [
      'the token is another one',
      { idToken: () => Promise.resolve(jwt({ repository: 7 })) },
      'does not say which workflow'
    ],
    [
      'the service is down',
      { sign: () => Promise.reject(new Error('error creating\nsigning certificate - (503)')) },
      `${file.name} was not signed: error creating signing certificate - (503)`
    ]
  ])('when %s', async (_, broken, message) => {
    const failure = await failureOf(job.attest({ ...job.services(), ...broken }))
    expect([failure.code, failure.message]).toEqual(['GITHUB_UNAVAILABLE', expect.stringContaining(message)])
    expect(job.kept()).toEqual([])
  })

  test.each<[string, (signing: Signing) => Signing]>([
    ['the token', (signing) => ({ ...signing, idToken: () => new Promise(() => undefined) })],
    ['the service', (signing) => ({ ...signing, sign: () => new Promise(() => undefined) })]
  ])('when %s never comes: it is given up in time', async (_, silent) => {
    const failure = await failureOf(job.attest({ ...silent(job.services()), milliseconds: 50 }))
    expect([failure.code, failure.message]).toEqual([
      'GITHUB_UNAVAILABLE',
      expect.stringContaining('no answer within 0.05 s')
    ])
  })

  test('with a token in the message', async () => {
    const secret = jwt({ sub: 'secret' })
    const sign = () =>
      Promise.reject(new Error(`401 for Bearer ${secret} and ghs_abcDEF123 and github_pat_1_a`))
    const failure = await failureOf(job.attest({ ...job.services(), sign }))
    expect(failure.message).toContain('401 for Bearer *** and *** and ***')
    expect(failure.cause).toBeUndefined()
  })

  test('while GitHub can not say whether it is', async () => {
    job.github.faults.add({
      match: { path: /\/attestations\//, times: 9 },
      action: { kind: 'answer', when: 'before', status: 500 }
    })
    expect((await failureOf(job.attest())).code).toBe('GITHUB_UNAVAILABLE')
    expect(job.signed).toEqual([])
  })
})
