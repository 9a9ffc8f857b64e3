import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner-processes.ts'
import type { Finished } from '../../src/ports/processes.ts'

const idle = process.getActiveResourcesInfo().filter((kind) => /Process|Pipe/.test(kind))
const env = { PATH: '/usr/bin:/bin' }

const run = (...argv: readonly [string, ...string[]]): Promise<Finished> =>
  runnerProcesses().run({ argv, env, seconds: 20 })

test('what a program prints and how it ends is handed back', async () => {
  expect(await run('/bin/sh', '-c', 'echo out; echo err >&2; exit 3')).toEqual({
    exitCode: 3,
    stdout: 'out\n',
    stderr: 'err\n'
  })
})

test('arguments arrive as they are: there is no shell', async () => {
  const words = ['a b', '$HOME', '"x"', "it's", 'back\\slash', '*', '', 'new\nline', '--x=;y']
  const { stdout } = await run('/usr/bin/printf', '<%s>', ...words)
  expect(stdout).toBe(words.map((word) => `<${word}>`).join(''))
})

test('the environment is the one that was given, and nothing else', async () => {
  const processes = runnerProcesses()
  const { stdout } = await processes.run({
    argv: ['/usr/bin/env'],
    env: { ...env, ONLY: 'this' },
    seconds: 20
  })
  expect(stdout.trim().split('\n').sort()).toEqual(['ONLY=this', 'PATH=/usr/bin:/bin'])
})

test('long output is whole', async () => {
  const { stdout } = await run('/bin/sh', '-c', 'head -c 3000000 /dev/zero | tr "\\0" x')
  expect(stdout).toHaveLength(3_000_000)
})

test('letters of other languages stay whole where the output is read in pieces', async () => {
  const { stdout } = await run('/bin/sh', '-c', `for i in $(seq 20000); do printf 'ñáé€'; done`)
  expect(stdout).toBe('ñáé€'.repeat(20_000))
})

describe('as in a shell', () => {
  test('a program that is not there ends with 127', async () => {
    expect(await run('/no/such/program')).toMatchObject({ exitCode: 127, stdout: '' })
  })

  test('a machine that lacks what every program is run by is told so before', () => {
    const { PATH = '' } = process.env
    process.env['PATH'] = '/no/such/directory'
    try {
      expect(() => runnerProcesses()).toThrow('This machine has no timeout on its PATH')
    } finally {
      process.env['PATH'] = PATH
    }
  })

  test('one that may not run ends with 126', async () => {
    expect(await run('/etc/passwd')).toMatchObject({ exitCode: 126, stdout: '' })
  })

  test('one that a signal ends has 128, whichever signal', async () => {
    expect((await run('/bin/sh', '-c', 'kill -SEGV $$')).exitCode).toBe(128)
  })

  test('one that takes too long ends with 124, and so does what it started', async () => {
    const start = performance.now()
    const { exitCode, stdout } = await runnerProcesses().run({
      argv: ['/bin/sh', '-c', 'echo begun; sleep 60 & wait'],
      env,
      seconds: 1
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 124, stdout: 'begun\n' })
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test('a child in the background that keeps the output open does not hold the run', async () => {
  const start = performance.now()
  expect(await run('/bin/sh', '-c', 'echo begun; (sleep 30) & echo $!; exit 0')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^begun\n\d+\n$/)
  })
  expect(performance.now() - start).toBeLessThan(10_000)
  // Nothing that is open keeps this process alive.
  await setImmediate()
  expect(process.getActiveResourcesInfo().filter((kind) => /Process|Pipe/.test(kind))).toEqual(idle)
})
