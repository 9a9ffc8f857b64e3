import { execFileSync } from 'node:child_process'
import { homedir, tmpdir } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { readHost, readRunContext, toolCacheDirectories } from '../../../src/adapters/runner/host.ts'

const capture = (script: string): string =>
  execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).trim()

describe('the host', () => {
  test('is this machine', async () => {
    const fields =
      '. /etc/os-release 2>/dev/null || . /usr/lib/os-release; echo "$ID|$VERSION_ID|$PRETTY_NAME"'
    const [id, versionId, prettyName] = capture(fields).split('|')
    expect(await readHost()).toEqual({
      system: 'linux',
      architecture: process.arch,
      glibc: capture('getconf GNU_LIBC_VERSION').replace('glibc ', ''),
      osRelease: { id, versionId, prettyName }
    })
  })
})

describe('what the runner says of the run', () => {
  const full = {
    GITHUB_REPOSITORY: '2-Coatl/IACT---project',
    GITHUB_SHA: 'abc',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '3',
    GITHUB_WORKSPACE: '/workspace',
    GITHUB_SERVER_URL: 'https://github.example',
    RUNNER_TEMP: '/temp',
    HOME: '/home/me',
    RUNNER_ENVIRONMENT: 'github-hosted',
    PATH: '/bin'
  }

  test('is taken as it is', () => {
    expect(readRunContext(full)).toEqual({
      repository: { owner: '2-Coatl', name: 'IACT---project' },
      commit: 'abc',
      run: '42.3',
      workspace: '/workspace',
      temp: '/temp',
      home: '/home/me',
      isHosted: true,
      environment: full,
      serverUrl: 'https://github.example'
    })
  })

  test('has its usual place where it is left out', () => {
    const usual = {
      repository: undefined,
      commit: '',
      run: '0.1',
      workspace: process.cwd(),
      temp: tmpdir(),
      home: homedir(),
      isHosted: false,
      serverUrl: 'https://github.com'
    }
    expect(readRunContext({})).toEqual({ ...usual, environment: {} })
    const empty = Object.fromEntries(Object.keys(full).map((name) => [name, '']))
    expect(readRunContext(empty)).toEqual({ ...usual, environment: empty })
  })

  test('gives programs of the job neither inputs nor the runner’s own secrets', () => {
    const environment = {
      PATH: '/bin',
      INPUT_TOKEN: 'x',
      'INPUT_VERSION-FILE': 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      GONE: undefined
    }
    expect(readRunContext(environment).environment).toEqual({ PATH: '/bin' })
  })
})

test.each(['self-hosted', 'GitHub-hosted', ''])('a machine is not GitHub’s own when it says %j', (name) => {
  expect(readRunContext({ RUNNER_ENVIRONMENT: name }).isHosted).toBe(false)
})

describe('the tool cache', () => {
  const usual = `${homedir()}/.cache/iact-cpython-tools`
  const last = `${tmpdir()}/iact-cpython-tools`
  test.each([
    [{ RUNNER_TOOL_CACHE: '/runner', AGENT_TOOLSDIRECTORY: '/agent' }, ['/runner', '/agent', usual, last]],
    [{ RUNNER_TOOL_CACHE: '', AGENT_TOOLSDIRECTORY: '/agent' }, ['/agent', usual, last]],
    [{ AGENT_TOOLSDIRECTORY: '/agent' }, ['/agent', usual, last]],
    [{ RUNNER_TOOL_CACHE: '/runner', RUNNER_TEMP: '/temp' }, ['/runner', usual, '/temp/iact-cpython-tools']],
    [{ RUNNER_TOOL_CACHE: 'tools' }, [`${process.cwd()}/tools`, usual, last]],
    [{}, [usual, last]],
    [{ RUNNER_TOOL_CACHE: '', AGENT_TOOLSDIRECTORY: '' }, [usual, last]]
  ])('by %j is the first that can be used of %j', (environment, directories) => {
    expect(toolCacheDirectories(environment)).toEqual(directories)
  })
})
