import { expect, test } from '@jest/globals'
import { replaced } from './readme.ts'
import { requireSuccess } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import { actionRepository, openScene, readCheckout } from './scene.ts'

test('CI checks out, restores its cache and runs the gate', async () => {
  await using scene = await openScene()
  // The gate itself is what runs this test.
  const gate = "run: 'test -x .ci/run && ls .cache/cpython/*/*.tgz'"
  const text = replaced(await readCheckout('.github/workflows/ci.yml'), 'run: .ci/run', gate)
  const run = await runWorkflow({ text, repository: actionRepository, event: { name: 'push' } }, scene.world)
  requireSuccess(run)
  expect(run.jobs.map(({ name, steps }) => [name, steps.length])).toEqual([['gate', 3]])
})
