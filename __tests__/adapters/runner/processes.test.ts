import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../../src/adapters/runner/processes.ts'
import type { Finished } from '../../../src/ports/processes.ts'

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

  test('one that may not run ends with 126', async () => {
    expect(await run('/etc/passwd')).toMatchObject({ exitCode: 126, stdout: '' })
  })

  test('one that a signal ends has 128 and the number of the signal', async () => {
    expect((await run('/bin/sh', '-c', 'kill -SEGV $$')).exitCode).toBe(139)
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

  test('one that closes a pipe, and stays, is waited for', async () => {
    expect(await run('/bin/sh', '-c', 'exec >&- 2>&-; sleep 0.3; exit 4')).toMatchObject({ exitCode: 4 })
  })
})

test('output over 8 MiB is read to its end and dropped', async () => {
  const { exitCode, stdout } = await run('/bin/sh', '-c', 'head -c 20000000 /dev/zero | tr "\\0" x; exit 5')
  expect([exitCode, stdout.length]).toEqual([5, 8 * 1024 * 1024])
})

test('a program that reads gets nothing to read', async () => {
  expect(await run('/bin/cat')).toEqual({ exitCode: 0, stdout: '', stderr: '' })
})

test('a background process that holds the output neither delays the end nor keeps this process', async () => {
  const script = `
    import { runnerProcesses } from ${JSON.stringify(new URL('../../../src/adapters/runner/processes.ts', import.meta.url).href)}
    const argv = ['/bin/sh', '-c', 'sleep 60 & echo "$!"; echo done; exit 7']
    console.log(JSON.stringify(await runnerProcesses().run({ argv, env: { PATH: '/usr/bin:/bin' }, seconds: 20 })))
  `
  const start = performance.now()
  const { stdout } = await runnerProcesses().run({
    argv: [process.execPath, '--input-type=module', '--eval', script],
    env,
    seconds: 20
  })
  expect(performance.now() - start).toBeLessThan(10_000)
  const [pid = '', said] = (JSON.parse(stdout) as Finished).stdout.split('\n')
  expect([JSON.parse(stdout), said]).toEqual([{ exitCode: 7, stdout: `${pid}\ndone\n`, stderr: '' }, 'done'])
  process.kill(Number(pid), 'SIGKILL')
})

test('what still runs when this process exits is ended with it', async () => {
  const script = `
    import { runnerProcesses } from ${JSON.stringify(new URL('../../../src/adapters/runner/processes.ts', import.meta.url).href)}
    const argv = ['/bin/sh', '-c', 'echo $$ > "$FILE"; sleep 60 & wait']
    void runnerProcesses().run({ argv, env: process.env, seconds: 20 })
    setTimeout(() => process.exit(), 500)
  `
  const directory = await mkdtemp(join(tmpdir(), 'processes-'))
  const file = join(directory, 'pid')
  const argv = [process.execPath, '--input-type=module', '--eval', script] as const
  await runnerProcesses().run({ argv, env: { ...env, FILE: file }, seconds: 20 })
  const group = Number(await readFile(file, 'utf8'))
  await rm(directory, { recursive: true })
  expect(group).toBeGreaterThan(1)
  // Signal 0 reaches a group as long as one of its processes is there, an unreaped one included.
  const isGone = async (): Promise<boolean> => {
    const { stdout } = await run('/usr/bin/ps', '-o', 'stat=', '-g', String(group))
    return stdout.split('\n').every((line) => line === '' || line.startsWith('Z'))
  }
  expect(await isGone()).toBe(true)
})
