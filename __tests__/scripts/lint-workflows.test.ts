import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { snippetsOf } from '../../scripts/lint-workflows/snippets.ts'
import { parseWorkflow } from '../../scripts/lint-workflows/workflow.ts'
import { cleanWorkflow, planted } from '../support/clean-workflow.ts'

describe('Examples in documents', () => {
  test.each([
    ['steps', '- run: "true"', 5],
    ['a job', 'steps:\n  - run: "true"', 4],
    ['a job with its runner', 'runs-on: ubuntu-24.04\nsteps:\n  - run: "true"', 3],
    ['jobs', 'jobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: "true"', 1],
    ['a workflow', 'on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: "true"', 0]
  ])('%s becomes a workflow, and its lines stay known', (_, block, before) => {
    const found = snippetsOf(`# Title\n\nText\n\n\`\`\`yaml\n${block}\n\`\`\`\n`)
    expect(found).toEqual([{ text: expect.stringContaining('- run: "true"'), shift: 5 - before }])
    const [snippet] = found
    const workflow = parseWorkflow(snippet !== undefined && 'text' in snippet ? snippet.text : '')
    expect(workflow).toHaveProperty('top')
  })

  test('a block inside a list is read without its indentation', () => {
    const found = snippetsOf('1. Do this:\n\n   ```yml\n   - run: "true"\n   ```\n')
    expect(found).toEqual([{ text: expect.stringMatching(/^ {6}- run: "true"$/m), shift: -2 }])
  })

  test('other YAML is not passed over', () => {
    expect(snippetsOf('```yaml\nversion: 2\n```\n')).toEqual([{ line: 2 }])
  })

  test('blocks of other languages are', () => {
    expect(snippetsOf('```sh\n- run: true\n```\n')).toEqual([])
  })
})

const top = new URL('../../', import.meta.url)
const script = fileURLToPath(new URL('scripts/lint-workflows.ts', top))

async function lint(
  files: Readonly<Record<string, string>>
): Promise<{ readonly status: number | null; readonly lines: readonly string[] }> {
  const directory = await mkdtemp(join(tmpdir(), 'lint-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), text)
    }
    return runLint(directory)
  } finally {
    await rm(directory, { recursive: true })
  }
}

function runLint(directory: string): { readonly status: number | null; readonly lines: readonly string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, directory], { encoding: 'utf8' })
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') }
}

describe("GitHub's own check, offline", () => {
  test('finds nothing in this repository', () => {
    const { status, lines } = runLint(fileURLToPath(top))
    expect(lines).toEqual([expect.stringMatching(/^\d+ files, 0 findings$/)])
    expect(status).toBe(0)
  })

  test('finds nothing in a clean workflow, and everything that is planted', async () => {
    const faults: readonly (readonly [string, string, string])[] = [
      ['timeout-minutes: 5', 'timeout-minute: 5', "13: Unexpected value 'timeout-minute'"],
      ['inputs.version }}', 'inputs.versoin }}', '24: Context access might be invalid: versoin'],
      ['inputs.version }}', 'nothing.version }}', "24: Unrecognized named-value: 'nothing'"],
      ['inputs.version }}', 'format( }}', '24: Unexpected end of expression'],
      ['steps.published.', 'steps.publish.', '29: Context access might be invalid: publish'],
      ['runs-on: ubuntu-24.04\n', 'name: x\n', '12: Required property is missing: runs-on'],
      ['draft: true', 'darft: true', "26: the action has no input 'darft'"]
    ]
    const files = Object.fromEntries(
      faults.map(([from, to], index) => [`.github/workflows/${index}.yml`, planted(from, to)])
    )
    const { status, lines } = await lint({ ...files, '.github/workflows/clean.yml': cleanWorkflow })
    for (const [index, [, , finding]] of faults.entries()) {
      expect(lines).toContainEqual(expect.stringContaining(`.github/workflows/${index}.yml:${finding}`))
    }
    expect(lines.filter((line) => line.includes('clean.yml'))).toEqual([])
    expect(status).toBe(1)
  })

  test('finds a fault in action.yml', async () => {
    const action = 'name: x\ndescription: y\nruns:\n  using: node23\n  main: index.js\n'
    expect(await lint({ 'action.yml': action })).toEqual({
      status: 1,
      lines: ["action.yml:4: Unexpected value 'node23'", '1 files, 1 findings']
    })
  })

  test('finds a fault in an example of a document, at its line there', async () => {
    const readme =
      '# Use\n\n```yaml\n- uses: 2-Coatl/iact-cpython-action@v1\n  with:\n    verzion: "3.12"\n- run: echo ${{ github.evnt }}\n```\n'
    const { status, lines } = await lint({ 'README.md': readme, '.github/workflows/test.yml': cleanWorkflow })
    expect(lines).toEqual([
      expect.stringContaining('README.md:7: Context access might be invalid: evnt'),
      "README.md:6: the action has no input 'verzion'",
      expect.stringContaining('README.md:7: ${{ github.evnt }} in run:'),
      '2 files, 3 findings'
    ])
    expect(status).toBe(1)
  })

  test('looks at every document at the top and in docs/, in whatever language', async () => {
    const document = '```yaml\n- uses: 2-Coatl/iact-cpython-action@v1\n  with:\n    verzion: "3.12"\n```\n'
    const paths = ['README.es.md', 'README.md', 'docs/adr/0001.md', 'docs/setup.md']
    const { lines } = await lint(Object.fromEntries(paths.map((path) => [path, document])))
    expect(lines).toEqual([
      ...paths.map((path) => `${path}:4: the action has no input 'verzion'`),
      '4 files, 4 findings'
    ])
  })

  test('a directory without anything to check is no success', async () => {
    expect(await lint({})).toEqual({ status: 1, lines: ['0 files, 0 findings'] })
  })
})
