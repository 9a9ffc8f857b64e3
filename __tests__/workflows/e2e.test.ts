import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { viewRepository } from '../support/github-view.ts'
import type { Event } from './runner/event.ts'
import { requireSuccess, stepsNamed } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import type { WorkflowRun } from './runner/run-workflow.ts'
import { actionRepository, openScene, readCheckout } from './scene.ts'
import type { Scene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  scene.own.immutableReleases = true
})

afterAll(async () => {
  await scene[Symbol.asyncDispose]()
})

async function runEndToEnd(event: Event, attempt = 1): Promise<WorkflowRun> {
  const text = await readCheckout('.github/workflows/e2e.yml')
  return runWorkflow({ text, repository: actionRepository, event, number: 17, attempt }, scene.world)
}

test('a push publishes a draft, sets it up and leaves nothing behind', async () => {
  const run = await runEndToEnd({ name: 'push' })
  requireSuccess(run)
  expect(run.jobs).toHaveLength(2)
  expect(stepsNamed(run, 'Set up from the release').map(({ outcome }) => outcome)).toEqual([
    'skipped',
    'skipped'
  ])
  expectNothingLeft()
})

test('with the box ticked a run publishes an immutable release, and so does the same run again', async () => {
  for (const attempt of [1, 2]) {
    const run = await runEndToEnd({ name: 'workflow_dispatch', inputs: { release: true } }, attempt)
    requireSuccess(run)
    const sources = stepsNamed(run, 'Set up from the release').map(({ outputs }) => outputs['source'])
    expect(sources).toEqual(['release', 'release'])
    expectNothingLeft()
  }
  // Every job of every attempt had a tag of its own.
  expect(scene.own.burnedTags.size).toBe(4)
})

function expectNothingLeft(): void {
  const { releases, tags } = viewRepository(scene.own)
  expect({ releases, tags }).toEqual({ releases: [], tags: {} })
}
