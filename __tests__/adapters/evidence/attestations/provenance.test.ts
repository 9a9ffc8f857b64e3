import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AttestingJob } from '../../../support/attestation-job.ts'
import { attestingJob } from '../../../support/attestation-job.ts'
import type { Built } from '../../../support/attestation-seeds.ts'
import { file, provenance, statementAbout } from '../../../support/attestation-seeds.ts'
import { failureOf } from '../../../support/failing.ts'
import { createOpenApiContract } from '../../../support/openapi-contract.ts'
import type { SigstoreWorld } from '../../../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../../../support/sigstore-world.ts'

const other = { name: 'cpython-3.13.0-ubuntu22.04-build1.tgz', sha256: 'b2'.repeat(32) }

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

describe('a build is attested', () => {
  test('once for each file, so that it can be verified', async () => {
    const attested = await job.attest(job.services(), {}, [file, other])
    expect(attested).toEqual([
      { file, state: 'made' },
      { file: other, state: 'made' }
    ])
    const wanted = {
      repository: { owner: 'coatl', name: 'iact' },
      path: '.github/workflows/publish.yml',
      ref: 'refs/heads/main'
    }
    for (const one of [file, other])
      expect((await job.attestations.verifyProvenance(one, wanted)).described).toContain('built by')
  })

  test('in requests and answers that GitHub describes', async () => {
    const contract = createOpenApiContract()
    await job.attest()
    await job.attest()
    expect(job.github.requests.flatMap((request) => contract.checkExchange(request))).toEqual([])
    expect(job.github.requests.map(({ operation }) => operation)).toContain(
      'POST /repos/{owner}/{repo}/attestations'
    )
  })

  test.each([
    [false, 'public-good'],
    [true, 'github']
  ])('of a repository that is private (%s) by %s', async (isPrivate, service) => {
    job.github.repository('coatl/iact').private = isPrivate
    await job.attest()
    expect(job.signed).toEqual([`${file.name} ${service}`])
    expect(await job.attest()).toEqual([{ file, state: 'there' }])
  })

  test('not again by the next run of the same workflow', async () => {
    await job.attest()
    job.signed.length = 0
    expect(await job.attest(job.services(), {}, [file, other])).toEqual([
      { file, state: 'there' },
      { file: other, state: 'made' }
    ])
    expect(job.signed).toEqual([`${other.name} public-good`])
    expect(job.kept()).toHaveLength(2)
  })

  test('not again by a workflow of another repository that this one calls', async () => {
    const called = job.services('tools/build/.github/workflows/publish.yml@refs/tags/v1', {
      signer: 'tools/build',
      ref: 'refs/tags/v1'
    })
    await job.attest(called)
    expect(await job.attest(called)).toEqual([{ file, state: 'there' }])
    expect(job.kept()).toHaveLength(1)
  })

  test.each<[string, Built]>([
    ['another workflow', { path: '.github/workflows/other.yml' }],
    ['the workflow at another ref', { ref: 'refs/heads/other' }],
    ['another repository', { repository: 'evil/iact' }],
    [
      'the workflow, of another name',
      { statement: statementAbout([{ name: 'x', digest: { sha256: file.sha256 } }]) }
    ]
  ])('also when %s has attested its digest', async (_, built) => {
    job.keep(await inPublic.sign(provenance(built)))
    expect(await job.attest()).toEqual([{ file, state: 'made' }])
    expect(job.kept()).toHaveLength(2)
  })

  test('also when somebody without a signature that is believed has', async () => {
    job.keep(await (await publicWorld()).sign(provenance()))
    expect(await job.attest()).toEqual([{ file, state: 'made' }])
  })

  test('by a run that finds what another stored whose answer was lost', async () => {
    job.github.faults.add({ match: { method: 'POST' }, action: { kind: 'reset', when: 'after' } })
    const failure = await failureOf(job.attest())
    expect([failure.code, failure.mayHaveHappened]).toEqual(['GITHUB_UNAVAILABLE', true])
    expect(await job.attest()).toEqual([{ file, state: 'there' }])
    expect(job.kept()).toHaveLength(1)
  })
})
