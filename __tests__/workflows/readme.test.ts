import { createHash } from 'node:crypto'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Repository } from '../support/github-state.ts'
import { viewRepository } from '../support/github-view.ts'
import { replaced, workflowIn } from './readme.ts'
import { requireSuccess, stepsNamed } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import type { RunRequest, WorkflowRun } from './runner/run-workflow.ts'
import { cpython, findSource, keepTarball, openScene, readCheckout } from './scene.ts'
import type { Scene } from './scene.ts'

const source = findSource()
const { version } = cpython
const sourceUrl = `https://www.python.org/ftp/python/${version}/Python-${version}.tar.xz`
const readme = await readCheckout('README.md')

let scene: Scene
let project: Repository

beforeAll(async () => {
  scene = await openScene({}, { [sourceUrl]: source })
  project = scene.world.internet.github.addRepository({ owner: 'octo', name: 'project', private: true })
})

afterAll(async () => {
  await scene[Symbol.asyncDispose]()
})

function run(text: string, request: Omit<RunRequest, 'text'>): Promise<WorkflowRun> {
  return runWorkflow({ ...request, text: text.replaceAll('3.12.6', version) }, scene.world)
}

test('"From nothing to a first release" builds, publishes, and its "Test" sets the build up', async () => {
  // The compiled CPython takes the place of the build, which takes minutes; the runners that the plan has are two.
  const built = workflowIn(readme, 'name: Build and publish CPython')
  const plan = replaced(built, 'ubuntu-22.04, ubuntu-24.04, ubuntu-24.04-arm', 'ubuntu-22.04, ubuntu-24.04')
  const text = replaced(
    plan,
    'scripts/build-cpython.sh --build "$BUILD" "Python-$VERSION.tar.xz"',
    `test -x scripts/build-cpython.sh
          tarball=$(echo "$RUNNER_TEMP"/cpython-*.tgz)
          name=$(basename "$tarball")
          test "\${{ matrix.runner }}" = ubuntu-24.04 || name=\${name/-debian*-/-ubuntu22.04-}
          mkdir -p infrastructure/cpython/artifacts
          cp "$tarball" "infrastructure/cpython/artifacts/$name"`
  )
  const sha256 = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
  const inputs = { version, build: '1', 'source-sha256': sha256 }
  const published = await run(text, {
    repository: 'octo/project',
    event: { name: 'workflow_dispatch', inputs },
    furnish: async ({ temp, handOver }) => {
      await cp(cpython.path, join(temp, cpython.name))
      await handOver(temp)
    }
  })
  requireSuccess(published)
  const { releases, files } = viewRepository(project)
  expect(releases).toMatchObject([{ tagName: `cpython-${version}-build1`, draft: false, latest: true }])
  const tarballs = releases[0]?.assets.map(({ name }) => name).filter((name) => name.endsWith('.tgz'))
  expect(tarballs?.sort()).toEqual([cpython.name, `cpython-${version}-ubuntu22.04-build1.tgz`])
  expect(files['infrastructure/cpython/ARTIFACTS.md']).toContain('Activo')

  const used = await run(workflowIn(readme, 'name: Test\n'), {
    repository: 'octo/project',
    event: { name: 'push' }
  })
  requireSuccess(used)
  const [step] = stepsNamed(used, 'Run python --version && python -m pip --version')
  expect(step?.log).toContain(`Python ${version}`)
})

test('"Publish a build" publishes from a self-hosted runner, and "Set up an interpreter" takes it from there', async () => {
  const repository = '2-Coatl/IACT---project'
  const published = await run(workflowIn(readme, 'runs-on: self-hosted'), {
    repository,
    event: { name: 'workflow_dispatch', inputs: { version, build: '1' } },
    furnish: (machine) => keepTarball(machine, repository)
  })
  requireSuccess(published)
  // Without permissions of its own the job has those of a new repository's settings.
  const steps = replaced(
    workflowIn(readme, "          build: '1'\n      - run: python"),
    'on: push',
    'on: push\npermissions: { contents: read }'
  )
  const used = await run(steps, { repository: 'octo/project', event: { name: 'push' } })
  requireSuccess(used)
  const outputs = used.jobs.flatMap((job) => job.steps.map((step) => step.outputs['source']))
  expect(outputs).toContain('release')
})
