import { cp, mkdir, mkdtemp, readFile, readdir, readlink, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findArtifact, prefixOf } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import { startLocalGitHub, writeToken } from '../support/local-github.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { removeTree } from '../support/mount-namespace.ts'
import { openOwnOpt } from '../support/own-opt.ts'
import type { OwnOpt } from '../support/own-opt.ts'
import { placesIn, runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { expectToWork, runHere } from './expect-to-work.ts'

const repository = '2-Coatl/IACT---project'
const tarball = process.env['IACT_E2E_TARBALL'] ?? ''
const name = basename(tarball)
const artifact = findArtifact(name)
if (artifact === undefined) throw new Error('IACT_E2E_TARBALL names no tarball. Run: npm run test:e2e')
const version = formatPythonVersion(artifact.version)
const build = String(artifact.build)
const prefix = prefixOf(artifact.version)

let top: string
let github: LocalGitHub
let published: ActionRun

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'main-job-'))
  github = await startLocalGitHub()
  github.addRepository({ owner: '2-Coatl', name: 'IACT---project' })
  published = await publish()
})

afterAll(async () => {
  await github.close()
  await removeTree(top)
})

async function publish(): Promise<ActionRun> {
  const directory = join(top, 'publish')
  const { workspace } = placesIn(directory)
  await mkdir(join(workspace, 'dist'), { recursive: true })
  await cp(tarball, join(workspace, 'dist', name))
  const GITHUB_SHA = github.view(repository).branches['main'] ?? ''
  const inputs = { mode: 'publish', version, build, artifacts: 'dist/*.tgz', 'smoke-test': 'require' }
  return runAction({ inputs, token: writeToken, github, directory, env: { GITHUB_SHA } })
}

const setup = (job: string, location: string, node = process.execPath): Promise<ActionRun> => {
  const inputs = { repository, version, build, 'install-location': location }
  return runAction({ inputs, github, directory: join(top, job), node })
}

test('what was built is published', () => {
  expect(published.exitCode).toBe(0)
  const [release, ...others] = github.view(repository).releases
  expect(others).toEqual([])
  expect(release).toMatchObject({ tagName: `cpython-${version}-build${build}`, draft: false })
  expect(release?.assets.map((asset) => asset.name)).toContain(name)
})

describe('in the tool cache', () => {
  const job = 'tool-cache-job'
  let step: ActionRun
  let entry: string

  beforeAll(async () => {
    step = await setup(job, 'tool-cache')
    entry = step.outputs['python-prefix'] ?? ''
  })

  test('it is set up from the release', () => {
    expect(step).toMatchObject({ exitCode: 0, stderr: '' })
    const outputs = { 'python-version': version, source: 'release', 'install-location': 'tool-cache' }
    expect(step.outputs).toMatchObject(outputs)
    expect(Object.keys(step.env)).not.toContain('LD_LIBRARY_PATH')
  })

  test('everything works', async () => {
    await expectToWork({ step, version, prefix: entry, scratch: top }, runHere)
  })

  test('the second setup downloads nothing', async () => {
    github.clearRequests()
    const second = await setup(job, 'tool-cache')
    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({
      source: 'tool-cache',
      'cache-hit': 'true',
      'python-prefix': entry
    })
    expect(github.requests).toEqual([])
  })

  test('everything works where a container sees the tool cache, too', async () => {
    const { toolCache } = placesIn(join(top, job))
    const elsewhere = join(top, 'seen-by-a-container')
    const moved = (path: string): string => path.replace(toolCache, elsewhere)
    const env = Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, moved(value)]))
    const there = { step: { env, path: step.path.map(moved) }, version, prefix: moved(entry), scratch: top }
    await rename(toolCache, elsewhere)
    try {
      await expectToWork(there, runHere)
    } finally {
      await rename(elsewhere, toolCache)
    }
  })
})

describe('at its true prefix', () => {
  const job = 'prefix-job'
  let opt: OwnOpt
  let step: ActionRun

  beforeAll(async () => {
    opt = await openOwnOpt(join(top, 'writable'))
    step = await setup(job, 'auto', opt.node)
  })

  test('it is set up as a link to the tool cache', async () => {
    expect(step).toMatchObject({ exitCode: 0, stderr: '' })
    expect(step.outputs).toMatchObject({
      source: 'release',
      'install-location': 'prefix',
      'python-prefix': prefix,
      'python-path': `${prefix}/bin/python3`,
      'pip-path': `${prefix}/bin/pip3`
    })
    expect(step.path).toEqual([`${prefix}/bin`])
    expect(await readdir(opt.directory)).toEqual([basename(prefix)])
    const target = await readlink(join(opt.directory, basename(prefix)))
    expect(target.startsWith(`${placesIn(join(top, job)).toolCache}/iact-cpython/`)).toBe(true)
  })

  test('everything works', async () => {
    await expectToWork({ step, version, prefix, scratch: top }, opt.run)
  })

  test('the second setup downloads nothing', async () => {
    github.clearRequests()
    const second = await setup(job, 'auto', opt.node)
    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({ source: 'prefix', 'cache-hit': 'true', 'python-prefix': prefix })
    expect(github.requests).toEqual([])
  })

  test('it is used where /opt may not be written to any more', async () => {
    const again = await setup(job, 'prefix', opt.readOnlyNode)
    expect(again.exitCode).toBe(0)
    expect(again.outputs).toMatchObject({ source: 'prefix', 'install-location': 'prefix' })
  })
})

describe('where somebody’s directory lies at the prefix', () => {
  const job = 'foreign-job'
  let opt: OwnOpt
  let foreign: string

  beforeAll(async () => {
    opt = await openOwnOpt(join(top, 'foreign'))
    foreign = join(opt.directory, basename(prefix))
    await mkdir(foreign)
    await writeFile(join(foreign, 'theirs'), 'as it was')
  })

  const expectUntouched = async (): Promise<void> => {
    expect(await readdir(opt.directory)).toEqual([basename(prefix)])
    expect(await readdir(foreign)).toEqual(['theirs'])
    expect(await readFile(join(foreign, 'theirs'), 'utf8')).toBe('as it was')
  }

  test('it runs from the tool cache, and says why', async () => {
    const step = await setup(job, 'auto', opt.node)
    expect(step.exitCode).toBe(0)
    expect(step.outputs['install-location']).toBe('tool-cache')
    const why = `It runs from the tool cache: ${prefix} is a directory that this action did not make`
    expect(step.stdout).toContain(why)
    const interpreter = { step, version, prefix: step.outputs['python-prefix'] ?? '', scratch: top }
    await expectToWork(interpreter, opt.run)
    await expectUntouched()
  })

  test('it fails when nothing but the prefix will do', async () => {
    const step = await setup(job, 'prefix', opt.node)
    expect(step).toMatchObject({ exitCode: 1, outputs: {}, env: {}, path: [] })
    expect(step.stdout).toContain(
      `::error title=INSTALL_BROKEN::INSTALL_BROKEN: The interpreter can't be linked at ${prefix}: ${prefix} is a directory that this action did not make`
    )
    await expectUntouched()
  })

  test('the /opt of this machine stays as it was', async () => {
    const look = (): Promise<readonly string[]> => readdir('/opt').catch(() => [])
    const before = await look()
    await setup('opt-job', 'auto', (await openOwnOpt(join(top, 'empty'))).node)
    expect(await look()).toEqual(before)
  })
})
