import { execFile } from 'node:child_process'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import { readToken } from '../support/local-github.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { runAction } from '../support/run-action.ts'
import { startNginx } from '../support/static-server.ts'

let room: FeatureRoom
let one: MadeTarball
let two: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  one = await makeBuild(room.directory)
  two = await makeBuild(room.directory, { build: 2 })
  await release(room.github, one)
  await release(room.github, two)
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const shelf = (): string => join(room.directory, 'mirror')

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string }

/** As `npm run mirror --` does. */
async function mirror(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const program = fileURLToPath(new URL('../../scripts/mirror.ts', import.meta.url))
  const environment = { PATH: process.env['PATH'], GITHUB_API_URL: room.github.apiUrl, ...env }
  try {
    const said = await promisify(execFile)(process.execPath, [program, ...words], { env: environment })
    return { code: 0, ...said }
  } catch (error) {
    const { code, stdout, stderr } = error as Ended
    return { code, stdout, stderr }
  }
}

const downloads = (): readonly string[] =>
  room.github.requests.filter(({ origin }) => origin === 'storage').map(({ path }) => path)

async function listing(): Promise<readonly string[]> {
  return (await readdir(shelf(), { recursive: true })).filter((name) => name.includes('/')).sort()
}

test('a mirror is the tarballs of the releases with their checksums, and again is nothing', async () => {
  const first = await mirror([shelf(), '--repository', repository])
  expect([first.code, first.stderr]).toEqual([0, ''])
  expect(await listing()).toEqual([
    `cpython-3.12.6-build1/${one.name}`,
    `cpython-3.12.6-build1/${one.name}.sha256`,
    `cpython-3.12.6-build2/${two.name}`,
    `cpython-3.12.6-build2/${two.name}.sha256`
  ])
  expect(await readFile(join(shelf(), 'cpython-3.12.6-build1', one.name))).toEqual(await readFile(one.path))
  expect(await readFile(join(shelf(), `cpython-3.12.6-build2/${two.name}.sha256`), 'utf8')).toBe(
    `${two.sha256}  ${two.name}\n`
  )
  const before = await stat(join(shelf(), 'cpython-3.12.6-build1', one.name))
  room.github.clearRequests()
  const again = await mirror([shelf(), '--repository', repository])
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('0 fetched, 2 kept, 0 failed')])
  expect((await stat(join(shelf(), 'cpython-3.12.6-build1', one.name))).ino).toBe(before.ino)
  // The two checksum files, and no tarball.
  expect(downloads()).toHaveLength(2)
})

test('what is half or wrong there is fetched anew, what is right is not', async () => {
  await mirror([shelf(), '--repository', repository])
  await writeFile(join(shelf(), 'cpython-3.12.6-build1', one.name), 'half')
  const again = await mirror([shelf(), '--repository', repository])
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('1 fetched, 1 kept, 0 failed')])
  expect(await readFile(join(shelf(), 'cpython-3.12.6-build1', one.name))).toEqual(await readFile(one.path))
})

test('one build can be had alone', async () => {
  const run = await mirror([shelf(), '--repository', repository, '--version', '3.12.6', '--build', '2'])
  expect(run.code).toBe(0)
  expect(await readdir(shelf())).toEqual(['cpython-3.12.6-build2'])
})

test('bytes that nobody vouches for, or that disagree, never get a name there; the others do', async () => {
  const three = await makeBuild(room.directory, { build: 3 })
  await release(room.github, three, { sidecar: `${'b'.repeat(64)}  ${three.name}\n` })
  const four = await makeBuild(room.directory, { build: 4 })
  await release(room.github, four, { sidecar: '', digest: null })
  const run = await mirror([shelf(), '--repository', repository])
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('warning: CHECKSUM_MISMATCH')
  expect(run.stdout).toContain('warning: CHECKSUM_MISSING')
  expect(run.stdout).toContain('2 fetched, 0 kept, 2 failed')
  expect((await listing()).filter((name) => /build[34]/.test(name))).toEqual([])
})

test('a repository without such builds, and words that mean nothing, are told', async () => {
  const none = await mirror([shelf(), '--repository', repository, '--version', '3.11.1'])
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('ARTIFACT_UNKNOWN')])
  expect((await mirror([])).code).toBe(2)
  expect((await mirror([shelf(), '--distro', 'x'])).stderr).toContain('Usage: npm run mirror --')
})

test('nginx gives it out to workflows and to containers that never ask GitHub', async () => {
  await mirror([shelf(), '--repository', repository], { GITHUB_TOKEN: readToken })
  await room.github.close()
  await using nginx = await startNginx(shelf(), join(room.directory, 'nginx'))
  const base = `http://127.0.0.1:${nginx.port}`
  const inputs = {
    repository,
    version: '3.12.6',
    build: '2',
    mirrors: base,
    'install-location': 'tool-cache'
  }
  const step = await runAction({ inputs, github: room.github, directory: join(room.directory, 'job') })
  expect(step).toMatchObject({ exitCode: 0, outputs: { source: 'mirror', sha256: two.sha256 } })
  const run = await room.install({ repository, mirror: base })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(await nginx.log()).toContain(`GET /cpython-3.12.6-build1/${one.name} HTTP/1.1" 200`)
})
