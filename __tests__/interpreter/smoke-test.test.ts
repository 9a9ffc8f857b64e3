import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { smokeTest } from '../../src/interpreter/smoke-test.ts'
import type { SmokeTest } from '../../src/interpreter/smoke-test.ts'
import type { Finished } from '../../src/ports/processes.ts'

const healthy = JSON.stringify({
  ...{ version: [3, 12, 6, 'final', 0], freeThreaded: false, prefix: '/tree', prefixes: ['/tree'] },
  ...{ shared: true, libpython: ['/tree/lib/libpython3.12.so.1.0'], siteOnPath: true },
  ...{ absent: [], outside: [], failed: {}, pip: '' }
})
const job = { PATH: '/job/bin', LD_LIBRARY_PATH: '/foreign' }

/** Runs the smoke test of an interpreter that works in the environments that `works` says; gives its runs as well. */
async function run(
  works: (env: Readonly<Record<string, string>>) => boolean,
  broken: Partial<Finished> = {}
) {
  const runs: Readonly<Record<string, string>>[] = []
  const processes = {
    run: ({ env }: { readonly env: Readonly<Record<string, string>> }): Promise<Finished> => {
      runs.push(env)
      const failed = {
        exitCode: 1,
        stdout: '',
        stderr: `no libpython in ${env['LD_LIBRARY_PATH'] ?? ''}`,
        ...broken
      }
      return Promise.resolve(works(env) ? { exitCode: 0, stdout: healthy, stderr: '' } : failed)
    }
  }
  const version = parsePythonVersion('3.12.6')
  const result: SmokeTest = await smokeTest('/tree', version, { processes, run: { environment: job } })
  return { runs, result }
}

const passed = { path: '/tree', faults: [], notices: [], needsLibraryPath: false, environmentFaults: [] }
const fault = (path: string): string =>
  `/tree/bin/python3 does not run (exit code 1): no libpython in ${path}`.trim()

describe('the smoke test', () => {
  test('of an interpreter that works runs it once, in the environment of the job', async () => {
    const { runs, result } = await run(() => true)
    expect(runs).toEqual([job])
    expect(result).toEqual(passed)
  })

  test('finds the variables of the job at fault when the interpreter works without them', async () => {
    const { runs, result } = await run((env) => env['LD_LIBRARY_PATH'] === undefined)
    expect(runs).toHaveLength(2)
    expect(result).toEqual({ ...passed, environmentFaults: [fault('/foreign')] })
  })

  test('finds an interpreter that needs the path of its library', async () => {
    const { result } = await run((env) => env['LD_LIBRARY_PATH']?.startsWith('/tree/lib') === true)
    expect(result).toEqual({ ...passed, needsLibraryPath: true })
  })

  test('finds one that needs it, and does not work with what the job has behind it', async () => {
    const { runs, result } = await run((env) => env['LD_LIBRARY_PATH'] === '/tree/lib')
    expect(runs.at(-1)).toEqual({ PATH: '/job/bin', LD_LIBRARY_PATH: '/tree/lib:/foreign' })
    const environmentFaults = [fault('/tree/lib:/foreign')]
    expect(result).toEqual({ ...passed, needsLibraryPath: true, environmentFaults })
  })

  test('of a broken interpreter says what is wrong with it alone', async () => {
    const { result } = await run(() => false)
    expect(result).toEqual({ ...passed, faults: [fault('')] })
  })

  test('says nothing of the interpreter where no program may be run', async () => {
    const noexec = { exitCode: 126, stderr: 'timeout: failed to run command: Permission denied' }
    await expect(run(() => false, noexec)).rejects.toMatchObject({ code: 'INSTALL_BROKEN' })
  })
})
