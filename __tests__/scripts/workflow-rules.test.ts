import { describe, expect, test } from '@jest/globals'
import { checkHouseRules } from '../../scripts/lint-workflows/house-rules.ts'
import { checkOwnAction } from '../../scripts/lint-workflows/own-action.ts'
import { parseWorkflow } from '../../scripts/lint-workflows/workflow.ts'
import { cleanWorkflow, planted, someSha } from '../support/clean-workflow.ts'

function complaints(text: string): readonly string[] {
  const workflow = parseWorkflow(text)
  if (!('top' in workflow)) return workflow.map(({ line, message }) => `${line}: ${message}`)
  return [...checkHouseRules(workflow), ...checkOwnAction(workflow)].map(
    ({ line, message }) => `${line}: ${message}`
  )
}

describe('The rules of the house', () => {
  test('find nothing in a clean workflow', () => {
    expect(complaints(cleanWorkflow)).toEqual([])
  })

  test.each([
    ['permissions: {}\n', '', '1: the workflow needs'],
    ['permissions: {}', 'permissions: read-all', '8: the workflow needs'],
    ['permissions: {}', 'permissions:\n  contents: read', '8: the workflow needs'],
    ['  workflow_dispatch:', '  pull_request_target:\n  workflow_dispatch:', '2: pull_request_target gives'],
    ['concurrency: clean\n', '', '10: job publish: neither it nor the workflow has concurrency'],
    ['    timeout-minutes: 5\n', '', '11: job publish: it has no timeout-minutes'],
    [
      'contents: write # the release',
      'contents: write',
      '15: job publish: no comment says why it gets contents'
    ],
    [
      '\n      contents: write # the release',
      ' write-all',
      '14: job publish: permissions are named one by one'
    ],
    [`@${someSha} # v6.0.2`, '@v6', '17: actions/checkout@v6: pin it'],
    [
      `@${someSha} # v6.0.2`,
      `@${someSha.slice(0, 12)} # v6.0.2`,
      '17: actions/checkout@0123456789ab: pin it'
    ],
    [' # v6.0.2', ' # v6', `17: actions/checkout@${someSha}: a comment`],
    [' # v6.0.2', '', `17: actions/checkout@${someSha}: a comment`],
    [
      'persist-credentials: false',
      'fetch-depth: 1',
      "17: actions/checkout needs 'persist-credentials: false'"
    ],
    ['persist-credentials: false', 'persist-credentials: true', "17: actions/checkout needs 'persist-"],
    ['run: echo "$TAG"', 'run: echo ${{ inputs.version }}', '27: ${{ inputs.version }} in run:'],
    [
      'run: echo "$TAG"',
      'run: |\n          true\n          echo ${{ github.event.head_commit.message }}',
      '27: ${{'
    ],
    ['draft: true', 'drafts: true', "26: the action has no input 'drafts'"],
    ['draft: true', 'mirrors: https://example.org', "21: 'mirrors' belongs to mode setup"],
    ['draft: true', 'draft: maybe', '21: \'draft\': "maybe" is not one of true, false'],
    ['          build: 1\n', '', "21: 'build' is required in this mode"],
    [
      'version: ${{ inputs.version }}',
      'version: 3.10',
      "24: 'version' needs quotes: without them it is the number 3.1"
    ],
    ['outputs.tag', 'outputs.tags', "29: the step published has no output 'tags'"],
    ['outputs.tag', 'outputs.python-path', "29: the step published has no output 'python-path'"]
  ])('find %j made into %j', (from, to, complaint) => {
    expect(complaints(planted(from, to))).toContainEqual(expect.stringContaining(complaint))
  })

  test('leave actions of others to others', () => {
    const other = planted('uses: ./', `uses: acme/publish@${someSha} # v1.2.3`)
    expect(
      complaints(other.replace('draft: true', 'anything: true').replace('outputs.tag', 'outputs.any'))
    ).toEqual([])
  })

  test('accept this action by its tag', () => {
    expect(complaints(planted('uses: ./', 'uses: 2-Coatl/iact-cpython-action@v1'))).toEqual([])
  })

  test('find YAML that nobody can read', () => {
    expect(complaints('on: push\njobs: [')).toEqual([expect.stringMatching(/^2: /)])
    expect(complaints('- a list')).toEqual(['1: it is no mapping'])
  })
})
