import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Report } from '../../scripts/bench/report.ts'
import { makeTarball } from '../support/make-tarball.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { talkingPython } from '../support/talking-python.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../scripts/bench.ts', import.meta.url))

/** Does what a hit of setup-python does as far as it is looked at. */
const standIn = `
import { appendFileSync, existsSync } from 'node:fs'
const { RUNNER_TOOL_CACHE: cache, GITHUB_OUTPUT: output, 'INPUT_PYTHON-VERSION': version } = process.env
const isThere = existsSync(cache + '/Python/' + version + '/' + process.arch + '.complete')
if (isThere) appendFileSync(output, 'python-version=' + version + '\\n')
`

describe('the program', () => {
  let directory: string
  let tarball: MadeTarball
  let full: MadeTarball
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bench-test-'))
    const before = `case "$*" in *bytecode.py*) echo '{"files":1,"stale":0,"compiled":0}'; exit;; esac`
    const [given, beside] = [join(directory, 'given'), join(directory, 'full')]
    tarball = await talkingPython({ before, directory: given, name: 'cpython-3.12.6-debian12-build3.tgz' })
    full = await talkingPython({ before, directory: beside, name: 'cpython-3.12.7-debian12-build1.tgz' })
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  const bench = (...words: readonly string[]): Promise<{ readonly stdout: string }> =>
    run(process.execPath, [program, ...words], { env: { ...process.env, TMPDIR: directory } })

  /** What it says when it ends with 1 and shows no table. */
  const failureOf = async (...words: readonly string[]): Promise<string> => {
    const ended: unknown = await bench(...words).catch((error: unknown) => error)
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    return (ended as { readonly stderr: string }).stderr
  }

  /** Values that are no positive numbers; of files there may be none. */
  const oddities = ({ parts }: Report): readonly unknown[] =>
    parts.flatMap(({ series, figures }) => [
      ...series.filter(({ unit, values: [value = 0, ...more] }) => {
        return !(unit === 'files' ? value >= 0 : value > 0) || more.length > 0
      }),
      ...figures.filter(({ unit, value }) => !(Number.isFinite(value) && (unit === 'files' || value > 0)))
    ])

  test('does everything once, and writes down all that it measured', async () => {
    const [json, page] = [join(directory, 'report.json'), join(directory, 'page.md')]
    await writeFile(page, 'Before.\n\n<!-- bench:start -->\nof yesterday\n<!-- bench:end -->\n\nAfter.\n')
    const where = ['--json', json, '--markdown', page]
    const { stdout } = await bench(tarball.path, '--full', full.path, '--runs', '1', ...where)
    const report = JSON.parse(await readFile(json, 'utf8')) as Report
    const { name, size, sha256 } = tarball
    expect(report).toMatchObject({
      machine: { node: process.version },
      tarball: { name, size, sha256, isMade: false },
      python: { name, size, sha256 },
      full: { name: full.name, size: full.size, sha256: full.sha256 },
      runs: 1
    })
    expect(new Date(report.date).toISOString()).toBe(report.date)
    const unpacking = [
      'curl | tar xz',
      'wget; sha256sum -c; tar xzf; smoke test; pip --version',
      '@actions/tool-cache'
    ]
    expect(report.parts.map(({ series }) => [...new Set(series.map(({ rival }) => rival))])).toEqual([
      ['publish', 'curl --data-binary', 'curl --upload-file'],
      ['setup, cold', ...unpacking],
      ['setup, cold', ...unpacking],
      ['setup, hit', 'node -e 0', 'the interpreter and pip alone'],
      ['setup of 0.0 MB', 'curl | tar xz of 0.0 MB'],
      ['a range, from the registry', 'a range, from the releases', 'a range that nothing fits'].flatMap(
        (title) => [`${title}, 1000 builds`, `${title}, 2000 builds`]
      )
    ])
    expect(oddities(report)).toEqual([])
    expect(report.parts.map(({ figures }) => figures.length)).toEqual([5, 5, 5, 2, 1, 6])
    expect(report.parts.flatMap(({ remarks }) => remarks)).toEqual([
      expect.stringContaining('actions/setup-python is skipped')
    ])
    expect(stdout).toContain('upload speed, publish / curl --data-binary')
    const written = await readFile(page, 'utf8')
    expect(written).toMatch(/^Before\.\n\n<!-- bench:start -->\n\n[^]*\n\n<!-- bench:end -->\n\nAfter\.\n$/)
    expect(written).toMatch(
      /^\| setup, cold \/ wget; .*; pip --version \| \d+\.\d\d \| at most 1: (?:reached|MISSED) \|$/m
    )
    expect(written).not.toContain('of yesterday')
    expect((await readdir(directory)).toSorted()).toEqual(['full', 'given', 'page.md', 'report.json'])
    expect(await readdir(join(directory, 'given'))).toEqual([name])
  })

  test('takes another bundle for actions/setup-python, and holds it to its outputs', async () => {
    const entry = join(directory, 'setup-python.mjs')
    const parts = ['--runs', '1', '--parts', 'hit', '--setup-python', entry]
    await writeFile(entry, '')
    expect(await failureOf(tarball.path, ...parts)).toContain('That was no hit of setup-python')
    await writeFile(entry, standIn)
    const { stdout } = await bench(tarball.path, ...parts)
    expect(stdout).toMatch(/^ {3}CPU time, hit \/ actions\/setup-python +\d+\.\d\d +at most 1: /m)
    await rm(entry)
  })

  test('fails when the action does', async () => {
    const path = join(directory, 'bad', 'cpython-3.12.6-debian12-build3.tgz')
    await makeTarball({ path, entries: [{ path: 'etc/passwd', content: '' }] })
    expect(await failureOf(path, '--runs', '1')).toMatch(/^publish ended with 1:\n[^]*TARBALL_INVALID/m)
  })

  test.each([
    [['--runs', '0'], 'Usage: npm run bench'],
    [['--runs', 'x'], 'Usage: npm run bench'],
    [['a.tgz', 'b.tgz'], 'Usage: npm run bench'],
    [['--parts', 'cold,warm'], 'Usage: npm run bench'],
    [['python.tgz'], 'python.tgz is no name of a build']
  ])('refuses %j', async (words, told) => {
    expect(await failureOf(...words)).toContain(told)
  })
})
