import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { viewRepository } from '../support/github-view.ts'
import type { Machine } from './runner/machine.ts'
import { requireFailureOf, requireSuccess, stepsNamed } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import type { WorkflowRun } from './runner/run-workflow.ts'
import { actionRepository, cpython, keepTarball, openScene, readCheckout } from './scene.ts'
import type { Scene } from './scene.ts'

const step = 'Publish'
const tag = `cpython-${cpython.version}-build1`

let scene: Scene

beforeEach(async () => {
  scene = await openScene()
})

afterEach(async () => {
  await scene[Symbol.asyncDispose]()
})

async function publish(
  repository: string,
  dryRun = false,
  furnish?: (machine: Machine) => Promise<void>
): Promise<WorkflowRun> {
  const text = await readCheckout('.github/workflows/publish-cpython.yml')
  const inputs = { version: cpython.version, build: '1', 'dry-run': dryRun }
  const event = { name: 'workflow_dispatch', inputs } as const
  const kept = furnish ?? ((machine: Machine) => keepTarball(machine, repository))
  const vars = { CPYTHON_PUBLISH_RUNNER: 'self-hosted' }
  return runWorkflow({ text, repository, event, vars, furnish: kept }, scene.world)
}

test('a copy in another repository shows its plan, publishes, changes nothing the second time', async () => {
  const { github } = scene.world.internet
  const copy = github.addRepository({ owner: 'octo', name: 'project', private: true })
  const before = viewRepository(copy)
  requireSuccess(await publish('octo/project', true))
  expect(viewRepository(copy)).toEqual(before)

  requireSuccess(await publish('octo/project'))
  const after = viewRepository(copy)
  expect(after.releases).toMatchObject([{ tagName: tag, draft: false, latest: true }])
  expect(after.files['infrastructure/cpython/ARTIFACTS.md']).toContain(tag)

  const again = await publish('octo/project')
  requireSuccess(again)
  expect(stepsNamed(again, step)[0]?.outputs['changed']).toBe('false')
  expect(viewRepository(copy)).toEqual(after)
})

test('where no tarball lies it fails and publishes nothing', async () => {
  const copy = scene.world.internet.github.addRepository({ owner: 'octo', name: 'project' })
  const before = viewRepository(copy)
  const log = requireFailureOf(await publish('octo/project', false, () => Promise.resolve()), step)
  expect(log).toContain('ARTIFACT_UNKNOWN')
  expect(viewRepository(copy)).toEqual(before)
})

test("in the action's own repository it leaves the latest release alone", async () => {
  await scene.world.internet.github.addRelease(actionRepository, { tag: 'v1.0.0', makeLatest: 'true' })
  requireSuccess(await publish(actionRepository))
  const latest = viewRepository(scene.own).releases.map((release) => [release.tagName, release.latest])
  expect(latest).toEqual([
    ['v1.0.0', true],
    [tag, false]
  ])
})
