import { readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild, prefix, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { listingOf } from '../support/tree-listing.ts'

let room: FeatureRoom
let tarball: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  // As in a container: what another user may write to is not trusted.
  await room.run(['/bin/chown', '0:0', '/opt'])
  tarball = await makeBuild(room.directory)
  await release(room.github, tarball)
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const setUp = (more: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  runAction({
    inputs: { repository, version: '3.12.6', build: '1', ...more },
    github: room.github,
    directory: join(room.directory, 'job'),
    node: room.opt.node
  })

const tree = (): string => join(room.opt.directory, 'python-3.12.6')

test('what the Feature installed is a hit of the action, which asks nobody', async () => {
  expect((await room.install({ repository })).exitCode).toBe(0)
  const before = await listingOf(tree())
  room.github.clearRequests()
  const step = await setUp()
  expect([step.exitCode, room.github.requests]).toEqual([0, []])
  expect(step.outputs).toMatchObject({
    source: 'prefix',
    'cache-hit': 'true',
    'python-prefix': prefix,
    sha256: tarball.sha256,
    'verified-by': 'install record, sidecar'
  })
  expect(await listingOf(tree())).toEqual(before)
})

test('what the action installed is there already for the Feature, which asks nobody', async () => {
  const step = await setUp()
  expect([step.exitCode, step.outputs['install-location']]).toEqual([0, 'prefix'])
  const target = await readlink(tree())
  room.github.clearRequests()
  const run = await room.install({ repository })
  expect([run.exitCode, run.stderr, room.github.requests]).toEqual([0, '', []])
  expect(run.stdout).toContain(`${prefix} has it already: ${tarball.name}, SHA-256 ${tarball.sha256}`)
  expect(await readlink(tree())).toBe(target)
  expect(await readlink(join(room.local, 'bin/python3'))).toBe(`${prefix}/bin/python3`)
})

test('both make the same tree of the same tarball', async () => {
  await setUp()
  const ofAction = await listingOf(await realpath(tree()))
  await room.run(['rm', prefix])
  expect((await room.install({ repository })).exitCode).toBe(0)
  expect(await listingOf(tree())).toEqual(ofAction)
})

test('a pin of another tarball makes neither’s tree a hit for the other', async () => {
  expect((await room.install({ repository })).exitCode).toBe(0)
  const step = await setUp({ sha256: 'b'.repeat(64) })
  expect([step.exitCode, step.stdout]).toEqual([1, expect.stringContaining('CHECKSUM_MISMATCH')])
  const run = await room.install({ repository, sha256: 'b'.repeat(64) })
  expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining('CHECKSUM_MISMATCH')])
})

test('an address is a hit for both by its file', async () => {
  const step = await setUp({ 'artifact-url': tarball.path, sha256: tarball.sha256 })
  expect([step.exitCode, step.outputs['install-location']]).toEqual([0, 'prefix'])
  const run = await room.install({ artifactUrl: tarball.path })
  expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining('has it already')])
})
