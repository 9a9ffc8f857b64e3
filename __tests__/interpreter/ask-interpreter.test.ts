import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { checkInterpreter, findFacts, findPipFault, scrubbed } from '../../src/interpreter/ask-interpreter.ts'
import type { Command, Finished, Processes } from '../../src/ports/processes.ts'

const version = parsePythonVersion('3.12.6')
const healthy = {
  version: [3, 12, 6, 'final', 0],
  freeThreaded: false,
  prefix: '/tree',
  prefixes: ['/tree'],
  shared: true,
  libpython: ['/tree/lib/libpython3.12.so.1.0'],
  siteOnPath: true,
  absent: [],
  outside: [],
  failed: {},
  pip: ''
}

/** A machine on which every program ends like this; it keeps what was run. */
function machine(end: Partial<Finished>): {
  readonly processes: Processes
  readonly commands: readonly Command[]
} {
  const commands: Command[] = []
  const run = (command: Command): Promise<Finished> => {
    commands.push(command)
    return Promise.resolve({ exitCode: 0, stdout: '', stderr: '', ...end })
  }
  return { processes: { run }, commands }
}

const check = (end: Partial<Finished>): Promise<unknown> =>
  checkInterpreter('/tree', version, { processes: machine(end).processes, environment: scrubbed })

describe('the check of an interpreter', () => {
  test('runs it alone, told where it lies, with the environment that was given', async () => {
    const { processes, commands } = machine({ stdout: JSON.stringify(healthy) })
    const environment = { PATH: '/bin', LD_LIBRARY_PATH: '/tree/lib' }
    expect(await checkInterpreter('/tree', version, { processes, environment })).toEqual({
      faults: [],
      notices: []
    })
    expect(commands).toEqual([
      {
        argv: [
          '/tree/bin/python3',
          '-I',
          '-B',
          '-c',
          expect.stringContaining('import json, os, sys, sysconfig'),
          '/tree'
        ],
        env: environment,
        seconds: 60
      }
    ])
  })

  test('judges what it says', async () => {
    const stdout = JSON.stringify({ ...healthy, libpython: ['/usr/lib/libpython3.12.so.1.0'] })
    expect(await check({ stdout })).toMatchObject({
      faults: ['it runs on a libpython that is not its own: /usr/lib/libpython3.12.so.1.0']
    })
  })

  test.each([
    [1, 'Traceback\n  File "x"\nImportError: no module\n', 'ImportError: no module'],
    [127, '', 'no output'],
    [128, `${'x'.repeat(400)}\n`, 'x'.repeat(300)]
  ])('that ends with %d tells the last of what it printed', async (exitCode, stderr, said) => {
    await expect(check({ exitCode, stderr })).rejects.toMatchObject({
      code: 'SMOKE_TEST_FAILED',
      message: `/tree/bin/python3 does not run (exit code ${exitCode}): ${said}`,
      hint: 'The build does not work on this machine. Choose a build that was made for this distro.'
    })
  })

  test('where nothing may be run says so, and nothing of the build', async () => {
    const stderr = "timeout: failed to run command '/tree/bin/python3': Permission denied\n"
    await expect(check({ exitCode: 126, stderr })).rejects.toMatchObject({
      code: 'INSTALL_BROKEN',
      message: `No program may be run from /tree/bin, its file system may be mounted noexec: ${stderr.trim()}`
    })
    const other = { exitCode: 126, stderr: 'timeout: failed to run command: Exec format error' }
    await expect(check(other)).rejects.toMatchObject({ code: 'SMOKE_TEST_FAILED' })
  })

  test('that takes too long says so', async () => {
    await expect(check({ exitCode: 124 })).rejects.toMatchObject({
      hint: 'It did not answer within 60 s. Is this machine overloaded?'
    })
  })
})

describe('pip', () => {
  const fault = (end: Partial<Finished>): Promise<string | undefined> =>
    findPipFault('/tree', { processes: machine(end).processes, environment: scrubbed })

  test('is well when it says its version', async () => {
    expect(await fault({ stdout: 'pip 24.0 from /tree/lib (python 3.12)\n' })).toBeUndefined()
  })

  test('is asked in a way that leaves no trace', async () => {
    const { processes, commands } = machine({})
    await findPipFault('/tree', { processes, environment: scrubbed })
    expect(commands).toEqual([
      {
        argv: ['/tree/bin/pip3', '--version'],
        env: { ...scrubbed, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' },
        seconds: 60
      }
    ])
  })

  test.each([
    [{ exitCode: 1, stderr: 'one\ntwo\n' }, 'pip --version ends with exit code 1: two'],
    [{ exitCode: 0, stdout: 'Usage: pip\n' }, 'pip --version ends with exit code 0: Usage: pip'],
    [{ exitCode: 126 }, 'pip --version ends with exit code 126: no output']
  ])('that ends with %j is a fault', async (end, said) => {
    expect(await fault(end)).toBe(said)
  })
})

describe('facts', () => {
  const facts = (end: Partial<Finished>): Promise<unknown> =>
    findFacts('/tree', { processes: machine(end).processes, environment: scrubbed })

  test('are what the interpreter tells', async () => {
    const stdout = JSON.stringify({
      buildDate: '2026-01-15',
      configureFlags: ['--enable-shared'],
      OpenSSL: '3.0.2'
    })
    expect(await facts({ stdout })).toEqual({
      buildDate: '2026-01-15',
      configureFlags: ['--enable-shared'],
      libraries: new Map([['OpenSSL', '3.0.2']])
    })
  })

  test.each([{ exitCode: 1 }, { stdout: 'no JSON' }])('that it can’t tell are none: %j', async (end) => {
    expect(await facts(end)).toBeUndefined()
  })
})
