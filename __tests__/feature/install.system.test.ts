import { mkdir, readFile, readdir, readlink, stat, symlink } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild, prefix, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom, programsWithout } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import type { MadeTarball } from '../support/make-tarball.ts'

let room: FeatureRoom
let tarball: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
  await release(room.github, tarball)
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const here = (name: string): string => join(room.opt.directory, 'python-3.12.6', name)

async function expectInstalled(): Promise<void> {
  expect(await readdir(room.opt.directory)).toEqual(['python-3.12.6'])
  expect((await readdir(here('bin'))).sort()).toEqual(['pip', 'pip3', 'python', 'python3', 'python3.12'])
  expect(JSON.parse(await readFile(here('.iact-cpython.json'), 'utf8'))).toEqual({
    schema: 1,
    tarball: tarball.name,
    sha256: tarball.sha256,
    source: `${room.github.serverUrl}/${repository}/releases/tag/cpython-3.12.6-build1`,
    repository,
    verifiedBy: ['sidecar']
  })
  for (const name of ['python', 'python3', 'pip', 'pip3']) {
    expect(await readlink(join(room.local, 'bin', name))).toBe(`${prefix}/bin/${name}`)
  }
}

const shells = [
  ['dash', ['/bin/dash']],
  ['busybox', ['/bin/busybox', 'sh']],
  ['bash', ['/bin/bash']]
] as const
const clients = [
  ['curl', ['wget']],
  ['GNU wget', ['curl']]
] as const
const matrix = shells.flatMap(([name, shell]) =>
  clients.map(([client, without]) => ({ name, shell, client, without }))
)

test.each(matrix)('$name installs a release with $client', async ({ shell, without }) => {
  const path = await programsWithout(join(room.directory, 'programs'), ...without)
  const run = await room.install({ repository }, { shell, path })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  await expectInstalled()
})

test('the programs of busybox are enough, with curl for downloads', async () => {
  const path = join(room.directory, 'busybox')
  await mkdir(path)
  for (const name of execFileSync('busybox', ['--list'], { encoding: 'utf8' }).trim().split('\n')) {
    if (name !== 'wget') await symlink('/bin/busybox', join(path, name))
  }
  for (const name of ['curl', 'ldd']) await symlink(`/usr/bin/${name}`, join(path, name))
  const run = await room.install({ repository }, { shell: ['/bin/busybox', 'sh'], path })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  await expectInstalled()
})

test('a second run changes nothing and asks nobody', async () => {
  expect((await room.install({ repository })).exitCode).toBe(0)
  const before = await stat(join(room.opt.directory, 'python-3.12.6'))
  room.github.clearRequests()
  const run = await room.install({ repository })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toContain(`has it already: ${tarball.name}`)
  expect(room.github.requests).toEqual([])
  expect((await stat(join(room.opt.directory, 'python-3.12.6'))).ino).toBe(before.ino)
  await expectInstalled()
})
