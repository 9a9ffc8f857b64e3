import { writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openSetup, release, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

async function publishAll(...names: readonly string[]): Promise<void> {
  for (const name of names) await sandbox.publish({ name: `cpython-${name}.tgz` })
}

const stock = [
  '3.11.9-debian12-build1',
  '3.12.5-debian12-build1',
  '3.12.6-debian12-build1',
  '3.12.6-debian12-build2',
  '3.12.7-ubuntu22.04-build1',
  '3.12.8-debian12-arm64-build1',
  '3.13.0rc2-debian12-build1'
]

describe('of what is published', () => {
  test.each([
    [{ version: '3.12.6' }, '3.12.6', '2'],
    [{ version: '3.12.6', build: 'latest' }, '3.12.6', '2'],
    [{ version: '3.12.6', build: '1' }, '3.12.6', '1'],
    [{ version: '3.12' }, '3.12.6', '2'],
    [{ version: '3.12.x', build: '1' }, '3.12.6', '1'],
    [{ version: '>=3.11,<3.12' }, '3.11.9', '1'],
    [{ version: '~=3.11' }, '3.12.6', '2'],
    [{ version: '3.x', 'allow-prereleases': 'true' }, '3.12.6', '2'],
    [{ version: '3.13', 'allow-prereleases': 'true' }, '3.13.0rc2', '1'],
    [{ version: '3.13.0rc2' }, '3.13.0rc2', '1'],
    [{ version: '3.12', distro: 'ubuntu22.04' }, '3.12.7', '1'],
    [{ version: '3.12', architecture: 'arm64' }, '3.12.8', '1']
  ])('%j gets the newest build of the newest version: %s build %s', async (inputs, version, build) => {
    await publishAll(...stock)
    const { code, message, outputs } = await sandbox.run(inputs)
    expect({ code, message }).toEqual({ code: 'OK', message: '' })
    expect(outputs).toMatchObject({ 'python-version': version, build })
  })

  test('drafts are nobody’s, and a file counts only on the release that its name says', async () => {
    await publishAll('3.12.5-debian12-build1')
    const [later, elsewhere] = [await sandbox.make({ name: 'cpython-3.12.6-debian12-build1.tgz' }), 'v1']
    await sandbox.github.addRelease(repository, {
      tag: 'cpython-3.12.6-build1',
      draft: true,
      assets: [{ name: later.name, content: { path: later.path } }]
    })
    await sandbox.github.addRelease(repository, {
      tag: elsewhere,
      assets: [{ name: later.name, content: { path: later.path } }]
    })
    const { outputs } = await sandbox.run({ version: '3.12' })
    expect(outputs?.['python-version']).toBe('3.12.5')
  })

  test('more than one page of releases is looked through', async () => {
    await publishAll('3.12.5-debian12-build1')
    for (let number = 0; number < 100; number += 1)
      await sandbox.github.addRelease(repository, { tag: `v${number}` })
    expect((await sandbox.run({ version: '3.12' })).outputs?.['python-version']).toBe('3.12.5')
  })
})

describe('of what is installed', () => {
  beforeEach(async () => {
    await publishAll('3.12.5-debian12-build1')
    await sandbox.run({ version: '3.12' })
    await publishAll('3.12.6-debian12-build1')
    sandbox.github.clearRequests()
  })

  test('the newest that fits is enough, and nobody is asked', async () => {
    const { outputs } = await sandbox.run({ version: '3.12' })
    expect(outputs).toMatchObject({ 'python-version': '3.12.5', source: 'tool-cache' })
    expect(sandbox.github.requests).toEqual([])
  })

  test('it is not enough with check-latest', async () => {
    const { outputs } = await sandbox.run({ version: '3.12', 'check-latest': 'true' })
    expect(outputs).toMatchObject({ 'python-version': '3.12.6', source: 'release' })
  })

  test('with check-latest it is taken when it is the newest', async () => {
    await sandbox.run({ version: '3.12', 'check-latest': 'true' })
    const { outputs } = await sandbox.run({ version: '3.12', 'check-latest': 'true' })
    expect(outputs).toMatchObject({ 'python-version': '3.12.6', source: 'tool-cache' })
  })
})

describe('of what is installed and not what is pinned', () => {
  test.each(['sha256', 'sha512'] as const)('nothing serves a range: %s', async (pin) => {
    const wanted = await sandbox.publish({ name: 'cpython-3.12.5-debian12-build1.tgz' })
    const fork = await sandbox.make({ name: 'cpython-3.12.6-debian12-build1.tgz' })
    sandbox.github.addRepository({ owner: 'coatl', name: 'fork' })
    await release(sandbox.github, fork, { repository: 'coatl/fork' })
    await sandbox.run({ version: '3.12', repository: 'coatl/fork' })
    for (const source of ['release', 'tool-cache']) {
      const { code, outputs } = await sandbox.run({
        version: '3.12',
        [pin]: wanted[pin],
        'cache-dir': 'none'
      })
      expect([code, outputs?.['python-version'], outputs?.source]).toEqual(['OK', '3.12.5', source])
    }
  })
})

describe('version files', () => {
  test.each([
    ['.python-version', '3.12.5\n', {}, 'line 1: 3.12.5'],
    [
      'pyproject.toml',
      '[project]\nrequires-python = ">=3.12,<3.12.6"\n',
      {},
      'project.requires-python: >=3.12,<3.12.6'
    ],
    [
      '.tool-versions',
      'nodejs 24\npython 3.14.0 3.12.5\n',
      { 'version-file': '.tool-versions' },
      'python, line 2: 3.14.0, else python, line 2: 3.12.5'
    ]
  ])('%s says which version', async (file, text, inputs, key) => {
    await publishAll(...stock)
    await writeFile(`${sandbox.workspace}/${file}`, text)
    const { outputs, log } = await sandbox.run(inputs)
    expect(outputs?.['python-version']).toBe('3.12.5')
    expect(log.lines).toContain(`asked by: ${file} (${key})`)
  })

  test('.python-version comes before pyproject.toml, and an absolute path may be named', async () => {
    await publishAll(...stock)
    await writeFile(`${sandbox.workspace}/.python-version`, '3.11\n')
    await writeFile(`${sandbox.workspace}/pyproject.toml`, '[project]\nrequires-python = "==3.12.5"\n')
    expect((await sandbox.run({})).outputs?.['python-version']).toBe('3.11.9')
    const named = await sandbox.run({ 'version-file': `${sandbox.workspace}/pyproject.toml` })
    expect(named.outputs?.['python-version']).toBe('3.12.5')
  })

  describe('with a fallback that is installed', () => {
    beforeEach(async () => {
      await publishAll('3.11.9-debian12-build1')
      await sandbox.run({ version: '3.11.9', build: '1' })
      await writeFile(`${sandbox.workspace}/.python-version`, '3.12.6\n3.11.9\n')
    })

    test('give what is preferred, when that is published', async () => {
      await publishAll('3.12.6-debian12-build1')
      expect((await sandbox.run({})).outputs).toMatchObject({ 'python-version': '3.12.6', source: 'release' })
      sandbox.github.clearRequests()
      expect((await sandbox.run({})).outputs).toMatchObject({ 'python-version': '3.12.6' })
      expect(sandbox.github.requests).toEqual([])
    })

    test('give the fallback, when what is preferred is nowhere', async () => {
      expect((await sandbox.run({})).outputs).toMatchObject({
        'python-version': '3.11.9',
        source: 'tool-cache'
      })
    })

    test('give the fallback with a warning, when nobody can say whether what is preferred is there', async () => {
      sandbox.github.faults.add({
        match: { origin: 'api', times: 1000 },
        action: { kind: 'answer', when: 'before', status: 502 }
      })
      const { outputs, log } = await sandbox.run({})
      expect(outputs).toMatchObject({ 'python-version': '3.11.9', source: 'tool-cache' })
      expect(log.warnings).toEqual([
        expect.stringMatching(
          /^Whether there is a CPython 3\.12\.6 could not be asked .*; a fallback is taken\.$/
        )
      ])
    })
  })

  test.each([
    [{}, "the input 'version' is not set, and the workspace has no .python-version and no pyproject.toml"],
    [{ 'version-file': 'sub/.python-version' }, "'version-file': sub/.python-version is not there"],
    [{ 'version-file': 'setup.cfg' }, '"setup.cfg" is not a file that versions are read from']
  ])('with %j and nothing there nobody gets the Python of the PATH', async (inputs, message) => {
    const outcome = await sandbox.run(inputs)
    expect(outcome.code).toBe('INPUT_INVALID')
    expect(outcome.message).toContain(message)
  })
})

describe('what does not exist', () => {
  const failed = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { code, message } = await sandbox.run(inputs)
    expect(code).toBe('ARTIFACT_UNKNOWN')
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([])
    return message.split('\n')
  }

  test.each([{ version: '3.12.9' }, { version: '3.12.9', build: '1' }])(
    '%j is answered with the versions that exist, nearest first',
    async (inputs) => {
      await publishAll('3.11.9-debian12-build1', '3.12.5-debian12-build1', '3.12.6-debian12-build1')
      const build = 'build' in inputs ? ' build 1' : ''
      expect(await failed(inputs)).toEqual([
        `No artifact for CPython 3.12.9${build} on debian12 x64.`,
        'On debian12 x64, nearest first: 3.12.6, 3.12.5, 3.11.9',
        "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'."
      ])
    }
  )

  test.each([
    [
      'build of the version',
      { version: '3.12.6', build: '7' },
      'Other builds here: 3.12.6 build 2, 3.12.6 build 1'
    ],
    ['distro', { version: '3.12.7' }, 'Other platforms have: ubuntu22.04 x64 (3.12.7 build 1)'],
    [
      'distro of a build',
      { version: '3.12.7', build: '1' },
      'Other platforms have: ubuntu22.04 x64 (3.12.7 build 1)'
    ],
    [
      'distro at all',
      { version: '3.12', distro: 'alpine3.20' },
      'Nothing is published for alpine3.20 x64, only for: debian12 x64, ubuntu22.04 x64, debian12 arm64'
    ],
    ['prerelease without leave', { version: '3.13' }, 'Only with allow-prereleases: true: 3.13.0rc2']
  ])('a %s is answered with what there is instead', async (_, inputs, line) => {
    await publishAll(...stock)
    expect(await failed(inputs)).toContain(line)
  })

  test('an empty repository is asked about', async () => {
    expect(await failed({ version: '3.12' })).toContain(
      'Nothing at all is published: is the repository the right one?'
    )
  })

  test('a release without this platform is no answer either', async () => {
    const other = await sandbox.make({ name: 'cpython-3.12.6-ubuntu22.04-build1.tgz' })
    await release(sandbox.github, other)
    expect(await failed({ version: '3.12.6', build: '1' })).toContain(
      'Other platforms have: ubuntu22.04 x64 (3.12.6 build 1)'
    )
  })
})
