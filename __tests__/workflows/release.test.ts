import { afterEach, expect, test } from '@jest/globals'
import { bundlesIn } from '../support/github-attestations.ts'
import { viewRepository } from '../support/github-view.ts'
import { replaced } from './readme.ts'
import { requireFailureOf, requireSuccess } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import type { WorkflowRun } from './runner/run-workflow.ts'
import { actionRepository, openScene, readCheckout } from './scene.ts'
import type { Scene } from './scene.ts'

let scene: Scene | undefined

afterEach(async () => {
  await scene?.[Symbol.asyncDispose]()
})

const version = (JSON.parse(await readCheckout('package.json')) as { version: string }).version
const changelog = await readCheckout('CHANGELOG.md')

async function open(heading: string): Promise<Scene> {
  scene = await openScene({
    'CHANGELOG.md': replaced(changelog, '## [Unreleased]\n', `## [Unreleased]\n\n${heading}\n`)
  })
  scene.own.immutableReleases = true
  return scene
}

async function release({ world }: Scene, wanted = version): Promise<WorkflowRun> {
  // The gate itself is what CI runs.
  const text = replaced(await readCheckout('.github/workflows/release.yml'), 'run: .ci/run', "run: 'true'")
  const event = { name: 'workflow_dispatch', inputs: { version: wanted } } as const
  return runWorkflow({ text, repository: actionRepository, event }, world)
}

test('a release is published whole, attested, and v1 leads to it; the second time it is refused', async () => {
  const opened = await open(`## [${version}] - 2026-12-01`)
  requireSuccess(await release(opened))
  const after = viewRepository(opened.own)
  const name = `iact-cpython-action-${version}.tar.gz`
  const commit = after.branches['main'] ?? ''
  expect(after.tags).toEqual({ [`v${version}`]: commit, v1: commit })
  expect(after.releases).toMatchObject([
    { tagName: `v${version}`, draft: false, prerelease: false, immutable: true, latest: true }
  ])
  const [{ assets, body } = { assets: [], body: '' }] = after.releases
  expect(assets.map((asset) => asset.name).sort()).toEqual([name, `${name}.sha256`])
  expect(body).toContain('### Added')
  const attested = JSON.stringify(bundlesIn(opened.own).map((bundle) => payloadOf(bundle)))
  expect(attested).toContain(assets.find((asset) => asset.name === name)?.sha256)

  const log = requireFailureOf(await release(opened), 'Make the draft')
  expect(log).toContain(`v${version} is released already`)
  expect(viewRepository(opened.own)).toEqual(after)
})

test('without its heading in the changelog it fails before the gate', async () => {
  const opened = await open('## Something else')
  const log = requireFailureOf(await release(opened), check)
  expect(log).toContain(`::error title=Release::CHANGELOG.md has no heading '## [${version}] - YYYY-MM-DD'`)
  expect(viewRepository(opened.own).releases).toEqual([])
})

test('a version that package.json does not have fails before the gate', async () => {
  const opened = await open(`## [${version}] - 2026-12-01`)
  expect(requireFailureOf(await release(opened, '99.0.0'), check)).toContain('package.json says')
})

const check = 'The version is that of package.json and CHANGELOG.md, and the commit one of main'

function payloadOf(bundle: unknown): string {
  const { dsseEnvelope } = bundle as { readonly dsseEnvelope: { readonly payload: string } }
  return Buffer.from(dsseEnvelope.payload, 'base64').toString()
}
