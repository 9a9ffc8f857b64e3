import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const script = fileURLToPath(new URL('../../scripts/pack-action.sh', import.meta.url))
let repository: string

function run(
  program: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: repository, encoding: 'utf8' })
  return { status, text: `${stdout}${stderr}` }
}

function git(...args: readonly string[]): void {
  const result = run('git', '-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com', ...args)
  if (result.status !== 0) throw new Error(result.text)
}

beforeAll(async () => {
  repository = await mkdtemp(join(tmpdir(), 'pack-action-'))
  await mkdir(join(repository, 'dist'))
  await mkdir(join(repository, 'matchers'))
  await mkdir(join(repository, 'src'))
  for (const path of [
    'action.yml',
    'action-types.yml',
    'LICENSE',
    'dist/index.js',
    'dist/licenses.txt',
    'matchers/python.json',
    'src/main.ts'
  ])
    await writeFile(join(repository, path), `what is in ${path}\n`)
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Everything')
})

afterAll(() => rm(repository, { recursive: true, force: true }))

describe('The tarball of a release of the action', () => {
  test('holds what runs of the commit, and no more, whatever lies in the working tree', async () => {
    await writeFile(join(repository, 'dist/left-over.js'), 'not committed\n')
    expect(run('bash', script, '1.2.3', 'one')).toEqual({ status: 0, text: '' })
    const { text } = run('tar', '-tzf', 'one/iact-cpython-action-1.2.3.tar.gz')
    const top = 'iact-cpython-action-1.2.3/'
    const names = [
      '',
      'LICENSE',
      'action-types.yml',
      'action.yml',
      'dist/',
      'dist/index.js',
      'dist/licenses.txt',
      'matchers/',
      'matchers/python.json'
    ]
    expect(text.trimEnd().split('\n').sort()).toEqual(names.map((name) => `${top}${name}`).sort())
  })

  test('has its SHA-256 beside it, and the same bytes when it is made again', async () => {
    expect(run('bash', script, '1.2.3', 'two').status).toBe(0)
    expect(await readdir(join(repository, 'two'))).toEqual([
      'iact-cpython-action-1.2.3.tar.gz',
      'iact-cpython-action-1.2.3.tar.gz.sha256'
    ])
    const first = await readFile(join(repository, 'two/iact-cpython-action-1.2.3.tar.gz'))
    expect(run('bash', script, '1.2.3', 'three').status).toBe(0)
    expect(await readFile(join(repository, 'three/iact-cpython-action-1.2.3.tar.gz'))).toEqual(first)
    const { status, text } = run('bash', '-c', 'cd two && sha256sum -c --strict *.sha256')
    expect([status, text]).toEqual([0, 'iact-cpython-action-1.2.3.tar.gz: OK\n'])
  })

  test.each(['v1.2.3', '1.2', '../1.2.3', ''])('%j is no version, and nothing is made', (version) => {
    expect(run('bash', script, version, 'none').status).toBe(2)
    expect(run('ls', 'none').status).not.toBe(0)
  })

  test('is not made where something of it is missing', () => {
    git('rm', '-q', '--cached', 'LICENSE')
    git('commit', '-qm', 'No licence')
    expect(run('bash', script, '1.2.3', 'four').status).not.toBe(0)
  })
})
