import { X509Certificate } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mockFulcio, mockRekor, mockTSA } from '@sigstore/mock'
import { signProvenance } from '../../../../src/adapters/evidence/attestations/sign.ts'
import { gitHubProvenance } from '../../../../src/adapters/evidence/attestations/provenance.ts'
import { checkProvenance, parseStatement } from '../../../../src/domain/attestation-statement.ts'
import type { TokenIssuer } from '../../../support/attestation-issuer.ts'
import { startTokenIssuer } from '../../../support/attestation-issuer.ts'
import { file } from '../../../support/attestation-seeds.ts'
import { attestationWorld } from '../../../support/attestation-world.ts'
import { bundlesIn } from '../../../support/github-attestations.ts'
import type { Bundle } from '../../../support/sigstore-world.ts'

const workflow = 'coatl/iact/.github/workflows/publish.yml@refs/heads/main'
const uri = `https://github.com/${workflow}`

let issuer: TokenIssuer
let before: NodeJS.ProcessEnv
let said: string[]
const write = process.stdout.write.bind(process.stdout)

beforeEach(async () => {
  issuer = await startTokenIssuer({
    sub: uri,
    ref: 'refs/heads/main',
    sha: '5'.repeat(40),
    repository: 'coatl/iact',
    event_name: 'push',
    job_workflow_ref: workflow,
    workflow_ref: workflow,
    repository_id: '7',
    repository_owner_id: '8',
    runner_environment: 'github-hosted',
    run_id: '9',
    run_attempt: '1'
  })
  before = { ...process.env }
  said = []
  process.stdout.write = (text: string | Uint8Array) => said.push(String(text)) > 0
  Object.assign(process.env, issuer.environment, { GITHUB_SERVER_URL: 'https://github.com' })
})

afterEach(async () => {
  process.stdout.write = write
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, before)
  await issuer[Symbol.asyncDispose]()
})

function checkSigned(bundle: Bundle): void {
  const { payload, payloadType } = bundle.dsseEnvelope
  checkProvenance(parseStatement(Buffer.from(payload, 'base64'), payloadType), file)
  const certificate = new X509Certificate(
    Buffer.from(bundle.verificationMaterial.certificate.rawBytes, 'base64')
  )
  expect(certificate.subjectAltName).toBe(`URI:${uri}`)
}

test('@actions/attest signs in public, and has it in the log', async () => {
  await mockFulcio()
  await mockRekor()
  const bundle = (await signProvenance(file, { service: 'public-good', issuer: issuer.url })) as Bundle
  checkSigned(bundle)
  expect(bundle.verificationMaterial).toMatchObject({
    tlogEntries: [expect.anything()],
    timestampVerificationData: {}
  })
})

test('@actions/attest signs at GitHub, and has it timestamped', async () => {
  await mockFulcio({ baseURL: 'https://fulcio.githubapp.com' })
  await mockTSA({ baseURL: 'https://timestamp.githubapp.com' })
  const bundle = (await signProvenance(file, { service: 'github', issuer: issuer.url })) as Bundle
  checkSigned(bundle)
  expect(bundle.verificationMaterial).toMatchObject({
    timestampVerificationData: { rfc3161Timestamps: [expect.anything()] }
  })
  expect(bundle.verificationMaterial['tlogEntries']).toBeUndefined()
})

test('what it signs is stored, with the token of the runner and nothing of ours in between', async () => {
  await using here = await attestationWorld([])
  await mockFulcio()
  await mockRekor()
  const { getIDToken } = await import('@actions/core')
  const provenance = gitHubProvenance(
    here.client,
    { serverUrl: 'https://github.com', anchors: () => Promise.resolve([]), environment: process.env },
    {
      idToken: getIDToken,
      sign: (one, { service }) => signProvenance(one, { service, issuer: issuer.url }),
      milliseconds: 20_000
    }
  )
  expect(await provenance.attest([file])).toEqual([{ file, state: 'made' }])
  const [kept] = bundlesIn(here.github.repository('coatl/iact'))
  checkSigned(kept as Bundle)
  // Tokens of the job, each of them masked.
  expect(said.filter((line) => line.includes('eyJ') && !line.startsWith('::add-mask::'))).toEqual([])
  expect(said.filter((line) => line.startsWith('::add-mask::eyJ'))).not.toEqual([])
})
