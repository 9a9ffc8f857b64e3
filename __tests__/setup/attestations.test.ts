import { rm } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { provenance, sealedRelease, statementAbout } from '../support/attestation-seeds.ts'
import type { Built } from '../support/attestation-seeds.ts'
import { keepAttestation } from '../support/github-attestations.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { expectNothingLeft, extractingNothing } from '../support/setup-ending.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'
import { openSetup, repository, tagOf } from '../support/setup-sandbox.ts'
import type { SigstoreWorld } from '../support/sigstore-world.ts'
import { publicWorld, timestampWorld } from '../support/sigstore-world.ts'

const workflow = `${repository}/.github/workflows/publish.yml@refs/heads/main`
const demanded = { version: '3.12.6', build: '1', 'verify-attestation': workflow }

let sigstore: SigstoreWorld
let github: SigstoreWorld
let sandbox: SetupSandbox
let tarball: MadeTarball

beforeAll(async () => {
  sigstore = await publicWorld()
  github = await timestampWorld()
})

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.publish()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const run = (inputs: Readonly<Record<string, string>>): Promise<Outcome> =>
  sandbox.run(inputs, { anchors: [sigstore.anchor, github.anchor] })

/** What a workflow says of the tarball. */
async function attest(built: Built = {}, digest = tarball.sha256): Promise<void> {
  const statement = statementAbout([{ name: tarball.name, digest: { sha256: digest } }])
  const bundle = await sigstore.sign(provenance({ statement, ...built }))
  keepAttestation(sandbox.github.repository(repository), {
    bundle,
    digests: [`sha256:${tarball.sha256}`]
  })
}

describe('a provenance that is demanded', () => {
  test('and there lets the tarball in, and is named', async () => {
    await attest()
    const { code, outputs, log } = await run(demanded)
    expect([code, outputs?.['verified-by']]).toEqual([
      'OK',
      `release digest, sidecar, provenance ${workflow}`
    ])
    expect(log.lines.join('\n')).toContain(`built by https://github.com/${workflow}`)
  })

  test('and not there is no install', async () => {
    await expectNothingLeft(sandbox, await run(demanded), 'ATTESTATION_INVALID')
  })

  test.each<readonly [string, Built]>([
    ['another workflow', { path: '.github/workflows/other.yml' }],
    ['another ref', { ref: 'refs/heads/feature' }],
    ['another repository', { repository: 'coatl/iact-fork' }],
    ['a look-alike owner', { repository: 'xcoatl/iact' }]
  ])('and made by %s is no install', async (_, built) => {
    await attest(built)
    await expectNothingLeft(sandbox, await run(demanded), 'ATTESTATION_INVALID')
  })

  test('and about other bytes is no install', async () => {
    await attest({}, 'ab'.repeat(32))
    await expectNothingLeft(sandbox, await run(demanded), 'ATTESTATION_INVALID')
  })

  test('and signed by somebody whom nobody believes is no install', async () => {
    await attest()
    const outcome = await sandbox.run(demanded, {
      ...extractingNothing,
      anchors: [(await publicWorld()).anchor]
    })
    await expectNothingLeft(sandbox, outcome, 'ATTESTATION_INVALID')
  })

  test('holds what is installed and what is cached to it as well', async () => {
    await run({ version: '3.12.6', build: '1' })
    const missing = await run(demanded)
    expect(missing.code).toBe('ATTESTATION_INVALID')
    await attest()
    expect((await run(demanded)).outputs).toMatchObject({
      source: 'cache',
      'verified-by': `release digest, provenance ${workflow}`
    })
    const before = sandbox.github.requests.length
    expect((await run(demanded)).outputs).toMatchObject({
      source: 'tool-cache',
      'verified-by': `install record, release digest, provenance ${workflow}, sidecar`
    })
    expect(sandbox.github.requests).toHaveLength(before)
    await rm(sandbox.toolCache, { recursive: true })
    expect((await run({ ...demanded, 'verify-attestation': 'coatl/other' })).code).toBe('ATTESTATION_INVALID')
  })

  test('spelled wrong is refused at the door', async () => {
    await expect(run({ ...demanded, 'verify-attestation': 'coatl' })).rejects.toMatchObject({
      code: 'INPUT_INVALID'
    })
  })
})

describe('a release that must be sealed', () => {
  const sealed = { version: '3.12.6', build: '1', 'verify-release': 'true' }

  async function seal(more: Partial<Parameters<typeof sealedRelease>[0]> = {}): Promise<void> {
    const repositoryState = sandbox.github.repository(repository)
    const tagSha = sandbox.github.view(repository).tags[tagOf(tarball.name)] ?? ''
    const assets = [{ name: tarball.name, digest: { sha256: tarball.sha256 } }]
    const statement = sealedRelease({ tag: tagOf(tarball.name), tagSha, assets, ...more })
    keepAttestation(repositoryState, {
      bundle: await github.sign(statement),
      digests: [`sha1:${tagSha}`],
      initiator: 'github'
    })
  }

  test('and is lets the tarball in', async () => {
    await seal()
    const { code, outputs } = await run(sealed)
    expect([code, outputs?.['verified-by']]).toEqual([
      'OK',
      `release digest, sidecar, release attestation ${tagOf(tarball.name)}`
    ])
  })

  test.each<readonly [string, () => Promise<void>]>([
    ['is not', () => Promise.resolve()],
    ['is one of another repository', () => seal({ repository: 'coatl/other' })],
    ['is another one', () => seal({ tag: 'cpython-3.12.6-build2' })],
    [
      'has other bytes',
      () => seal({ assets: [{ name: tarball.name, digest: { sha256: 'ab'.repeat(32) } }] })
    ],
    ['has it under another name', () => seal({ assets: [{ name: 'x', digest: { sha256: tarball.sha256 } }] })]
  ])('and %s is no install', async (_, arrange) => {
    await arrange()
    await expectNothingLeft(sandbox, await run(sealed), 'ATTESTATION_INVALID')
  })
})
