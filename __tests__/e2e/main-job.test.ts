import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findArtifact, prefixOf } from '../../src/domain/artifact.ts'
import { formatPythonVersion } from '../../src/domain/python-version.ts'
import { startLocalGitHub, writeToken } from '../support/local-github.ts'
import type { LocalGitHub } from '../support/local-github.ts'
import { openOwnOpt } from '../support/own-opt.ts'
import type { OwnOpt } from '../support/own-opt.ts'
import { placesIn, runAction } from '../support/run-action.ts'
import type { ActionRequest, ActionRun } from '../support/run-action.ts'

const program = fileURLToPath(new URL('uses-everything.py', import.meta.url))
const repository = '2-Coatl/IACT---project'
const tarball = process.env['IACT_E2E_TARBALL'] ?? ''
const name = basename(tarball)
const artifact = findArtifact(name)
if (artifact === undefined) {
  throw new Error('IACT_E2E_TARBALL names no tarball. Run: npm run test:e2e')
}
const version = formatPythonVersion(artifact.version)
const build = String(artifact.build)
const prefix = prefixOf(artifact.version)

let top: string
let github: LocalGitHub
let ownOpt: OwnOpt

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'main-job-'))
  github = await startLocalGitHub()
  github.addRepository({ owner: '2-Coatl', name: 'IACT---project' })
  ownOpt = await openOwnOpt(top)
})

afterAll(async () => {
  await github.close()
  await rm(top, { recursive: true, force: true })
})

const setup = (
  job: string,
  inputs: Readonly<Record<string, string>>,
  how: Partial<Pick<ActionRequest, 'node'>> = {}
): Promise<ActionRun> =>
  runAction({ inputs: { repository, version, build, ...inputs }, github, directory: join(top, job), ...how })

type Run = OwnOpt['run']

const runHere: Run = async (argv, env) => {
  const [file = '', ...words] = argv
  return (await promisify(execFile)(file, words, { env: { PATH: '/usr/bin:/bin', ...env } })).stdout
}

/** What a step after the setup has. */
const environmentOf = ({ env, path }: ActionRun): Readonly<Record<string, string>> => ({
  ...env,
  PATH: [...path, '/usr/bin', '/bin'].join(':'),
  HOME: top
})

/** Everything that a job wants of its interpreter, from the PATH that it got. */
async function expectToWork(step: ActionRun, at: string, run: Run): Promise<void> {
  const env = environmentOf(step)
  const shell = (script: string): Promise<string> => run(['/bin/sh', '-ec', script], env)
  expect(JSON.parse(await run(['/usr/bin/env', 'python', program], env))).toEqual({
    version,
    prefix: at,
    executable: `${at}/bin/python`,
    libpython: [expect.stringMatching(/\/lib\/libpython[^/]+$/)],
    includes: true,
    tls: ['SSLWantReadError', 'NO_SHARED_CIPHER'],
    sqlite: '3.12.6',
    compression: [true, true, true],
    ctypes: 7,
    uuid: 1,
    child: 'child\n'
  })
  expect(await shell('for tool in python python3 pip pip3; do command -v $tool; done')).toBe(
    ['python', 'python3', 'pip', 'pip3'].map((tool) => `${at}/bin/${tool}\n`).join('')
  )
  expect(await shell('python --version; python3 --version')).toBe(`Python ${version}\n`.repeat(2))
  expect(await shell('pip --version | cut -d" " -f1; pip3 --version | cut -d" " -f1')).toBe('pip\npip\n')
  await expectVenv(shell, at)
}

/** With a pip of its own, that installs a package with a command, from a file. */
async function expectVenv(shell: (script: string) => Promise<string>, at: string): Promise<void> {
  const directory = await mkdtemp(join(top, 'venv-'))
  const wheel = join(directory, 'greet-1.0-py3-none-any.whl')
  const script = `
import zipfile
files = {
    'greet.py': 'def main(): print("hello from the venv")',
    'greet-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\\nName: greet\\nVersion: 1.0\\n',
    'greet-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    'greet-1.0.dist-info/entry_points.txt': '[console_scripts]\\ngreet = greet:main\\n',
    'greet-1.0.dist-info/RECORD': '',
}
with zipfile.ZipFile('${wheel}', 'w') as archive:
    for name, text in files.items():
        archive.writestr(name, text)
`
  await writeFile(join(directory, 'wheel.py'), script)
  const venv = join(directory, 'venv')
  await shell(`python ${directory}/wheel.py; python -m venv ${venv}`)
  expect(await shell(`${venv}/bin/python -c 'import sys; print(sys.prefix, sys.base_prefix)'`)).toBe(
    `${venv} ${at}\n`
  )
  await shell(`${venv}/bin/pip --disable-pip-version-check install --quiet --no-index ${wheel}`)
  expect(await shell(`${venv}/bin/greet; ${venv}/bin/pip --version | cut -d' ' -f1`)).toBe(
    'hello from the venv\npip\n'
  )
}

describe('the main job', () => {
  test('publishes what was built', async () => {
    const directory = join(top, 'publish')
    const { workspace } = placesIn(directory)
    await mkdir(join(workspace, 'dist'), { recursive: true })
    await cp(tarball, join(workspace, 'dist', name))
    const GITHUB_SHA = github.view(repository).branches['main'] ?? ''
    const inputs = { mode: 'publish', version, build, artifacts: 'dist/*.tgz', 'smoke-test': 'require' }
    const run = await runAction({ inputs, token: writeToken, github, directory, env: { GITHUB_SHA } })
    expect(run.exitCode).toBe(0)
    const [release, ...others] = github.view(repository).releases
    expect(others).toEqual([])
    expect(release).toMatchObject({ tagName: `cpython-${version}-build${build}`, draft: false })
    expect(release?.assets.map((asset) => asset.name).sort()).toContain(name)
  })

  describe('sets it up in the tool cache', () => {
    const job = 'tool-cache-job'
    const inputs = { 'install-location': 'tool-cache' }
    let first: ActionRun

    test('from the release', async () => {
      first = await setup(job, inputs)
      expect(first).toMatchObject({ exitCode: 0, stderr: '' })
      expect(first.outputs).toMatchObject({
        'python-version': version,
        source: 'release',
        'cache-hit': 'false',
        'install-location': 'tool-cache'
      })
      expect(first.env['LD_LIBRARY_PATH']).toBeUndefined()
    })

    test('where everything works', async () => {
      await expectToWork(first, first.outputs['python-prefix'] ?? '', runHere)
    })

    test('once: the second setup downloads nothing', async () => {
      github.clearRequests()
      const second = await setup(job, inputs)
      expect(second.exitCode).toBe(0)
      expect(second.outputs).toMatchObject({ source: 'tool-cache', 'cache-hit': 'true' })
      expect(second.outputs['python-prefix']).toBe(first.outputs['python-prefix'])
      expect(github.requests).toEqual([])
    })

    test('in such a way that it works where a container sees the tool cache', async () => {
      const { toolCache } = placesIn(join(top, job))
      const elsewhere = join(top, 'seen-by-a-container')
      await rename(toolCache, elsewhere)
      const moved = (path: string): string => path.replace(toolCache, elsewhere)
      const env = Object.fromEntries(Object.entries(first.env).map(([key, value]) => [key, moved(value)]))
      const at = moved(first.outputs['python-prefix'] ?? '')
      await expectToWork({ ...first, env, path: first.path.map(moved) }, at, runHere)
      await rename(elsewhere, toolCache)
    })
  })

  describe('sets it up at its true prefix', () => {
    const job = 'prefix-job'
    let first: ActionRun

    test('which is a link to the tool cache', async () => {
      first = await setup(job, {}, { node: ownOpt.node })
      expect(first).toMatchObject({ exitCode: 0, stderr: '' })
      expect(first.outputs).toMatchObject({
        source: 'release',
        'install-location': 'prefix',
        'python-prefix': prefix,
        'python-path': `${prefix}/bin/python3`,
        'pip-path': `${prefix}/bin/pip3`
      })
      expect(first.path).toEqual([`${prefix}/bin`])
      expect(await readdir(ownOpt.directory)).toEqual([basename(prefix)])
      const target = await readlink(join(ownOpt.directory, basename(prefix)))
      expect(target.startsWith(`${placesIn(join(top, job)).toolCache}/iact-cpython/`)).toBe(true)
    })

    test('where everything works', async () => {
      await expectToWork(first, prefix, ownOpt.run)
    })

    test.each([
      ['once: the second setup downloads nothing', () => ownOpt.node, 'auto'],
      ['for good: it is used where /opt may not be written to any more', () => ownOpt.readOnlyNode, 'prefix']
    ])('%s', async (_, node, location) => {
      github.clearRequests()
      const again = await setup(job, { 'install-location': location }, { node: node() })
      expect(again.exitCode).toBe(0)
      expect(again.outputs).toMatchObject({ source: 'prefix', 'cache-hit': 'true', 'python-prefix': prefix })
      expect(github.requests).toEqual([])
    })
  })

  describe('leaves alone what lies at the true prefix', () => {
    let foreign: string

    beforeAll(async () => {
      foreign = join(ownOpt.directory, basename(prefix))
      await rm(foreign)
      await mkdir(foreign)
      await writeFile(join(foreign, 'theirs'), 'as it was')
    })

    const expectUntouched = async (): Promise<void> => {
      expect(await readdir(ownOpt.directory)).toEqual([basename(prefix)])
      expect(await readdir(foreign)).toEqual(['theirs'])
      expect(await readFile(join(foreign, 'theirs'), 'utf8')).toBe('as it was')
    }

    test('and runs from the tool cache, with a word about it', async () => {
      const run = await setup('prefix-job', {}, { node: ownOpt.node })
      expect(run.exitCode).toBe(0)
      expect(run.outputs).toMatchObject({ source: 'tool-cache', 'install-location': 'tool-cache' })
      expect(run.stdout).toContain(
        `it runs from the tool cache: ${prefix} is a directory that this action did not make`
      )
      await expectToWork(run, run.outputs['python-prefix'] ?? '', ownOpt.run)
      await expectUntouched()
    })

    test('and fails where nothing else will do', async () => {
      const run = await setup('prefix-job', { 'install-location': 'prefix' }, { node: ownOpt.node })
      expect(run.exitCode).toBe(1)
      expect(run.stdout).toContain(
        `::error title=INSTALL_BROKEN::INSTALL_BROKEN: The interpreter can't be named at ${prefix}: ${prefix} is a directory that this action did not make`
      )
      expect(run).toMatchObject({ outputs: {}, env: {}, path: [] })
      await expectUntouched()
    })
  })

  test('leaves the /opt of this machine as it was', async () => {
    expect(await readdir('/opt').catch(() => [])).not.toContain(basename(prefix))
  })
})
