import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { featureFolder, openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { startNginx } from '../support/static-server.ts'

let room: FeatureRoom
let tarball: MadeTarball
let shelf: string

/** Fetched ahead of time, as docs/offline.md shows; and then nobody answers for GitHub any more. */
beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
  shelf = join(room.directory, 'shelf')
  await mkdir(join(shelf, 'cpython-3.12.6-build1'), { recursive: true })
  for (const place of [shelf, join(shelf, 'cpython-3.12.6-build1')]) {
    await copyFile(tarball.path, join(place, tarball.name))
    await writeFile(join(place, `${tarball.name}.sha256`), `${tarball.sha256}  ${tarball.name}\n`)
  }
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const setUp = (inputs: Readonly<Record<string, string>>): Promise<ActionRun> =>
  runAction({
    inputs: { repository, 'install-location': 'tool-cache', ...inputs },
    github: room.github,
    directory: join(room.directory, 'job')
  })
const exact = { version: '3.12.6', build: '1' }

describe('In a workflow, with GitHub down', () => {
  beforeEach(() => room.github.close())

  test.each([
    ['a path', () => join(shelf, tarball.name)],
    ['a file:// address', () => `file://${join(shelf, tarball.name)}`]
  ])('%s serves', async (_, address) => {
    const step = await setUp({ 'artifact-url': address() })
    expect(step).toMatchObject({ exitCode: 0, outputs: { source: 'url', sha256: tarball.sha256 } })
  })

  test('another host serves, and so does a mirror', async () => {
    await using nginx = await startNginx(shelf, join(room.directory, 'nginx'))
    const base = `http://127.0.0.1:${nginx.port}`
    expect(await setUp({ 'artifact-url': `${base}/${tarball.name}` })).toMatchObject({
      exitCode: 0,
      outputs: { source: 'url' }
    })
    const other = await makeBuild(room.directory, { build: 2 })
    await mkdir(join(shelf, 'cpython-3.12.6-build2'))
    await copyFile(other.path, join(shelf, 'cpython-3.12.6-build2', other.name))
    const step = await setUp({ version: '3.12.6', build: '2', mirrors: base, sha256: other.sha256 })
    expect(step).toMatchObject({ exitCode: 0, outputs: { source: 'mirror', sha256: other.sha256 } })
  })

  test('the cache directory serves whoever pins', async () => {
    const cache = join(room.directory, 'job/home/.cache/iact-cpython')
    await mkdir(cache, { recursive: true })
    await copyFile(tarball.path, join(cache, tarball.name))
    const step = await setUp({ ...exact, sha256: tarball.sha256 })
    expect(step).toMatchObject({ exitCode: 0, outputs: { source: 'cache', sha256: tarball.sha256 } })
  })
})

describe('In a container, with GitHub down', () => {
  beforeEach(() => room.github.close())

  test('a tarball in the folder of the Feature serves, by its path from there', async () => {
    const folder = join(room.directory, 'folder')
    await cp(featureFolder, folder, { recursive: true })
    await cp(shelf, join(folder, 'artifacts'), { recursive: true })
    const run = await room.install({ artifactUrl: `artifacts/${tarball.name}` }, { folder })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
  })

  test('a file:// address serves', async () => {
    const run = await room.install({ artifactUrl: `file://${join(shelf, tarball.name)}` })
    expect([run.exitCode, run.stderr]).toEqual([0, ''])
  })

  test('a path that is only there outside of the container is told with what to do', async () => {
    const run = await room.install({ artifactUrl: `/workspaces/x/${tarball.name}` })
    expect([run.exitCode, run.stderr]).toEqual([
      1,
      expect.stringContaining('into the folder of this Feature')
    ])
  })

  test('another host and a mirror serve', async () => {
    await using nginx = await startNginx(shelf, join(room.directory, 'nginx'))
    const base = `http://127.0.0.1:${nginx.port}`
    for (const options of [{ mirror: `${base}/` }, { artifactUrl: `${base}/${tarball.name}` }]) {
      const run = await room.install({ ...options, repository })
      expect([run.exitCode, run.stderr]).toEqual([0, ''])
      await room.run(['rm', '-rf', '/opt/python-3.12.6'])
    }
  })
})

test('a mirror that lacks the file gives way to the release', async () => {
  await release(room.github, tarball)
  await using nginx = await startNginx(join(room.directory, 'job'), join(room.directory, 'nginx'))
  const run = await room.install({ repository, mirror: `http://127.0.0.1:${nginx.port}` })
  expect(run.exitCode).toBe(0)
  expect(await nginx.log()).toContain(`GET /cpython-3.12.6-build1/${tarball.name}.sha256 HTTP/1.1" 404`)
})
