import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findArtifact, prefixOf } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { listingOf } from '../support/tree-listing.ts'
import { expectToWork } from './expect-to-work.ts'

const tarball = process.env['IACT_E2E_TARBALL'] ?? ''
const artifact = findArtifact(basename(tarball))
if (artifact === undefined) throw new Error('IACT_E2E_TARBALL names no tarball. Run: npm run test:e2e')
const version = formatPythonVersion(artifact.version)
const buildNumber = String(artifact.build)
const prefix = prefixOf(artifact.version)

let byFeature: FeatureRoom
let byAction: FeatureRoom
let step: ActionRun

beforeAll(async () => {
  byFeature = await openFeatureRoom()
  byAction = await openFeatureRoom()
  // As in a container: what another user may write to is not trusted.
  for (const room of [byFeature, byAction]) await room.run(['/bin/chown', '0:0', '/opt'])
  const run = await byFeature.install({ version, buildNumber, artifactUrl: tarball })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  step = await setUp(byAction)
  expect([step.exitCode, step.stdout]).toEqual([0, expect.stringContaining(`linked: ${prefix}`)])
})

afterAll(async () => {
  for (const room of [byFeature, byAction]) await room[Symbol.asyncDispose]()
})

function setUp(room: FeatureRoom): Promise<ActionRun> {
  const inputs = { version, build: buildNumber, 'artifact-url': tarball }
  return runAction({
    inputs,
    github: room.github,
    directory: join(room.directory, 'job'),
    node: room.opt.node
  })
}

const treeOf = (room: FeatureRoom): Promise<string> => realpath(join(room.opt.directory, basename(prefix)))

test('both make the same tree of the same tarball', async () => {
  expect(await listingOf(await treeOf(byFeature))).toEqual(await listingOf(await treeOf(byAction)))
})

test('everything works in a container as it does in a workflow', async () => {
  const container = { env: {}, path: [`${prefix}/bin`] }
  const scratch = byFeature.directory
  await expectToWork({ step: container, version, prefix, scratch }, byFeature.opt.run)
  await expectToWork({ step, version, prefix, scratch: byAction.directory }, byAction.opt.run)
})

test('both say the same of themselves: version, prefixes, paths, sysconfig, libpython', async () => {
  const program = `import json, sys, sysconfig
maps = {line.split(None, 5)[5].strip() for line in open('/proc/self/maps') if '/libpython' in line}
print(json.dumps([sys.version, sys.prefix, sys.base_prefix, sys.path, sysconfig.get_config_vars(), sysconfig.get_paths(),
                  sorted(path.rsplit('/', 1)[1] for path in maps)], default=str, sort_keys=True))`
  const answers = await Promise.all(
    [byFeature, byAction].map(async (room) => {
      const said = await room.opt.run([`${prefix}/bin/python3`, '-I', '-B', '-c', program], {})
      // sysconfig resolves links in one of them: `srcdir`, where the action's tree really lies.
      return JSON.parse(said.replaceAll(await treeOf(room), prefix)) as unknown
    })
  )
  expect(answers[0]).toEqual(answers[1])
  const said = expect.stringContaining(version.replace(/t$/, '')) as unknown
  expect((answers[0] as readonly unknown[]).slice(0, 3)).toEqual([said, prefix, prefix])
})

test('the names on a PATH of a container lead to it, and so do programs that pip installs', async () => {
  const path = '/usr/local/iact-cpython/bin:/usr/local/iact-cpython/current/bin:/usr/local/bin:/usr/bin:/bin'
  const program = 'import sys; print(sys.prefix)'
  for (const argv of [
    ['/bin/sh', '-c', `python -I -c '${program}'`],
    ['/usr/local/bin/python3', '-I', '-c', program]
  ]) {
    expect((await byFeature.run(argv, { PATH: path })).stdout).toBe(`${prefix}\n`)
  }
  const found = await byFeature.run(['/bin/sh', '-c', 'command -v pydoc3; pip --version'], { PATH: path })
  expect(found.stdout).toMatch(
    new RegExp(`^/usr/local/iact-cpython/current/bin/pydoc3\\npip .* from ${prefix}/`)
  )
})

test('each one’s is the other one’s hit', async () => {
  const hit = await setUp(byFeature)
  expect(hit).toMatchObject({
    exitCode: 0,
    outputs: { source: 'prefix', 'cache-hit': 'true', 'python-prefix': prefix }
  })
  const run = await byAction.install({ version, buildNumber, artifactUrl: tarball })
  expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining(`${prefix} has it already`)])
})

test('nothing is registered with the machine: the build finds its own library', async () => {
  const { stdout } = await byFeature.run(['/bin/sh', '-c', 'ls /etc/ld.so.conf.d'])
  expect(stdout).not.toContain('iact-python')
})
