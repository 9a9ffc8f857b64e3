import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { requireFailureOf, requireSuccess, stepsNamed } from './runner/report.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import type { RunRequest, WorkflowRun } from './runner/run-workflow.ts'
import { actionRepository, openScene } from './scene.ts'
import type { Scene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene[Symbol.asyncDispose]()
})

/** Runs these steps, as they are written in a job, after a push. */
function runSteps(steps: string, more: Partial<RunRequest> = {}): Promise<WorkflowRun> {
  const lines = steps.split('\n').map((line) => `      ${line}`)
  const head = ['on: push', 'permissions: {}', 'jobs:', '  job:', '    runs-on: ubuntu-24.04', '    steps:']
  const text = [...head, ...lines].join('\n')
  return runWorkflow({ text, repository: actionRepository, event: { name: 'push' }, ...more }, scene.world)
}

describe('A step', () => {
  test('without a shell does not fail in the middle of a pipe; with shell: bash it does', async () => {
    requireSuccess(await runSteps('- run: false | true'))
    const run = await runSteps('- run: |\n    echo before\n    false | true\n  shell: bash\n  name: Pipe')
    expect(requireFailureOf(run, 'Pipe')).toBe('before\n')
  })

  test('runs after a failure only when its condition has a status function', async () => {
    const run = await runSteps(
      '- run: exit 3\n- run: echo no\n- run: echo yes\n  if: always()\n- run: echo yes\n  if: failure()'
    )
    const [job] = run.jobs
    expect(job?.steps.map(({ outcome }) => outcome)).toEqual(['failure', 'skipped', 'success', 'success'])
    expect(() => {
      requireSuccess(run)
    }).toThrow(/failure: Run exit 3/)
  })

  test('that may fail does not end the job, and its outcome is known', async () => {
    const run = await runSteps(
      '- id: first\n  run: exit 3\n  continue-on-error: true\n- run: test "$GOT" = "failure success"\n' +
        '  env:\n    GOT: ${{ steps.first.outcome }} ${{ steps.first.conclusion }}'
    )
    requireSuccess(run)
  })

  test('passes outputs, variables and directories of PATH to later steps', async () => {
    const run = await runSteps(
      '- id: first\n  run: |\n    echo "name=value" >>"$GITHUB_OUTPUT"\n    echo "LATER=yes" >>"$GITHUB_ENV"\n' +
        '    mkdir bin && cp /bin/true bin/my-program && echo "$PWD/bin" >>"$GITHUB_PATH"\n' +
        '- run: my-program && test "$LATER ${NAME}" = "yes value"\n  env:\n    NAME: ${{ steps.first.outputs.name }}'
    )
    requireSuccess(run)
  })

  test('is an unprivileged user with sudo, whose /opt is empty', async () => {
    const run = await runSteps('- run: test "$(id -u)" != 0 && sudo touch /opt/here && ls /opt\n  name: Look')
    expect(stepsNamed(run, 'Look')[0]?.log).toBe('here\n')
    requireSuccess(await runSteps('- run: test -z "$(ls /opt)"'))
  })

  test('reaches no host but those of the test', async () => {
    const run = await runSteps('- run: curl -fsS https://example.org\n  name: Download')
    expect(requireFailureOf(run, 'Download')).toMatch(/502/)
  })
})

test('the token has the rights of the job and no others', async () => {
  const script = 'gh api --method POST "repos/$GITHUB_REPOSITORY/releases" -f tag_name=v0'
  const step = `- run: ${script}\n  name: Create\n  env:\n    GH_TOKEN: \${{ github.token }}`
  expect(requireFailureOf(await runSteps(step), 'Create')).toContain('Resource not accessible by integration')
})

test('a job needs the outputs of another, for every entry of its matrix', async () => {
  const text = `on: push
permissions: {}
jobs:
  first:
    runs-on: ubuntu-24.04
    outputs:
      name: \${{ steps.one.outputs.name }}
    steps:
      - id: one
        run: echo "name=value" >>"$GITHUB_OUTPUT"
  second:
    needs: first
    strategy:
      matrix:
        letter: [a, b]
        digit: [1, 2]
    runs-on: ubuntu-24.04
    steps:
      - name: Show
        run: echo "$NAME"
        env:
          NAME: \${{ needs.first.outputs.name }} \${{ matrix.letter }}\${{ matrix.digit }} \${{ strategy.job-index }}`
  const run = await runWorkflow({ text, repository: actionRepository, event: { name: 'push' } }, scene.world)
  requireSuccess(run)
  const logs = stepsNamed(run, 'Show').map(({ log }) => log.trim())
  expect(logs).toEqual(['value a1 0', 'value a2 1', 'value b1 2', 'value b2 3'])
})

test.each([
  ['an unknown key', '- run: "true"\n  runs: x', /Unexpected value 'runs'/],
  ['an expression that GitHub would refuse', '- run: echo ${{ nothing.here }}', /Unrecognized named-value/],
  ['an action without a stand-in', '- uses: acme/other@v1', /no stand-in for acme\/other@v1/],
  [
    'an input that this action does not have',
    '- uses: 2-Coatl/iact-cpython-action@v1\n  with:\n    verzion: "3.12"',
    /no input verzion/
  ]
])('%s is refused', async (_title, steps, message) => {
  await expect(runSteps(steps)).rejects.toThrow(message)
})
