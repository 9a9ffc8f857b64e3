import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const SCRIPT = join(import.meta.dirname, '../../scripts/build-cpython.sh')
const INFIX = process.arch === 'x64' ? '' : `-${process.arch}`

/** A stand-in for what a machine without build tools lacks; it agrees to everything. */
const TOOLS = ['make', 'readelf', 'strip', 'xz', 'pkg-config']

let scratch: string
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'build-cpython-test-'))
  await mkdir(join(scratch, 'tools'))
  for (const tool of TOOLS) await writeFile(join(scratch, 'tools', tool), '#!/bin/sh\n', { mode: 0o755 })
  await mkdir(join(scratch, 'work'))
})
afterEach(async () => {
  await rm(scratch, { recursive: true, force: true })
})

const at = (...parts: readonly string[]): string => join(scratch, ...parts)

/** CC=true finds every header, CC=false none. */
const environment = (compiler: 'true' | 'false'): NodeJS.ProcessEnv => ({
  ...process.env,
  SOURCE_DATE_EPOCH: undefined,
  PATH: `${process.env['PATH'] ?? ''}:${at('tools')}`,
  CC: compiler
})

const commonArguments = (): readonly string[] => [
  '--distro',
  'debian12',
  '--output',
  at('out'),
  '--work',
  at('work')
]

function build(compiler: 'true' | 'false', ...more: readonly string[]) {
  const args = [SCRIPT, ...commonArguments(), ...more]
  const { status, stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8', env: environment(compiler) })
  return { status, stdout, stderr }
}

async function makeSource(configure: string, version = '3.77.1'): Promise<string> {
  await mkdir(at('source/Include'), { recursive: true })
  await writeFile(at('source/Include/patchlevel.h'), `#define PY_VERSION "${version}"\n`)
  const script = `#!/bin/sh\n[ "$1" != --help ] || exit 0\n${configure}\n`
  await writeFile(at('source/configure'), script, { mode: 0o755 })
  return at('source')
}

describe('missing packages', () => {
  test('are named before anything is done, with the command that installs them', async () => {
    const { status, stdout, stderr } = build('false', await makeSource('exit 0'))
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(
      /apt-get install -y --no-install-recommends .*libbz2-dev .*libffi-dev .*liblzma-dev .*libsqlite3-dev libssl-dev .*uuid-dev zlib1g-dev\n/
    )
    expect(await readdir(at('work'))).toEqual([])
    expect(existsSync(at('out'))).toBe(false)
  })

  test('are listed one a line for programs, and nothing is listed when nothing is missing', () => {
    expect(build('false', '--list-missing').stdout.trim().split('\n')).toEqual([
      'libbz2-dev',
      'libc6-dev',
      'libffi-dev',
      'liblzma-dev',
      'libncurses-dev',
      'libreadline-dev',
      'libsqlite3-dev',
      'libssl-dev',
      'uuid-dev',
      'zlib1g-dev'
    ])
    expect(build('true', '--list-missing')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('a build', () => {
  test('refuses a version that was never released', async () => {
    const { status, stderr } = build('true', await makeSource('exit 0', '3.77.1+'))
    expect(status).toBe(1)
    expect(stderr).toContain("'3.77.1+'")
    expect(await readdir(at('work'))).toEqual([])
  })

  test('configures for its true prefix, with the run path that make and the shell turn into $ORIGIN', async () => {
    build(
      'true',
      '--no-optimize',
      '--configure-flag',
      '--with-x',
      await makeSource(`printf '%s\\n' "$@" >${at('flags')}`)
    )
    expect((await readFile(at('flags'), 'utf8')).trim().split('\n')).toEqual([
      '--prefix=/opt/python-3.77.1',
      '--with-ensurepip=install',
      '--enable-shared',
      '--with-x',
      'LDFLAGS_NODIST=-Wl,--disable-new-dtags,-rpath,\\$$ORIGIN/../lib:/opt/python-3.77.1/lib'
    ])
  })

  test('optimises unless told not to, and takes libpython into the interpreter when told to', async () => {
    build('true', '--static-libpython', await makeSource(`echo "$@" >${at('flags')}`))
    const flags = await readFile(at('flags'), 'utf8')
    expect(flags).toContain('--enable-optimizations --with-lto')
    expect(flags).not.toContain('--enable-shared')
  })

  test('shows the end of the log of a step that fails, and leaves nothing behind', async () => {
    const { status, stdout, stderr } = build('true', await makeSource('echo no usable compiler; exit 77'))
    expect(status).toBe(1)
    expect(stdout).toMatch(/unpack +\d+ s\n.*\nconfigure +failed\n$/)
    expect(stderr).toContain('  | no usable compiler\n')
    expect(stderr).toContain("the step 'configure' failed (exit status 77)")
    expect(await readdir(at('work'))).toEqual([])
    expect(await readdir(at('out'))).toEqual([])
    expect((await readdir(at('source'))).sort()).toEqual(['Include', 'configure'])
  })

  test('keeps its work and logs when asked to', async () => {
    build('true', '--keep-work', await makeSource('echo no usable compiler; exit 77'))
    const [kept = ''] = await readdir(at('work'))
    expect(await readFile(at('work', kept, 'logs/configure.log'), 'utf8')).toBe('no usable compiler\n')
  })

  test('does not even begin when its tarball is there already', async () => {
    const name = `cpython-3.77.1-debian12${INFIX}-build1.tgz`
    await mkdir(at('out'))
    await writeFile(at('out', name), 'published')
    const { status, stderr } = build('true', await makeSource(`touch ${at('configured')}`))
    expect(status).toBe(1)
    expect(stderr).toContain('--build')
    expect(existsSync(at('configured'))).toBe(false)
    expect(await readFile(at('out', name), 'utf8')).toBe('published')
  })

  test('ends its steps and removes its work when it is told to stop', async () => {
    const source = await makeSource(
      `echo $$ >${at('pid.new')}; mv ${at('pid.new')} ${at('pid')}; sleep 50; echo`
    )
    const child = spawn('bash', [SCRIPT, ...commonArguments(), source], {
      env: environment('true'),
      stdio: 'ignore'
    })
    while (!existsSync(at('pid')) && child.exitCode === null) await wait(20)
    const step = Number(await readFile(at('pid'), 'utf8'))
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([143, null])
    // Whoever inherits the killed step has to notice first.
    for (let look = 0; look < 250 && isRunning(step); look += 1) await wait(20)
    expect(isRunning(step)).toBe(false)
    expect(await readdir(at('work'))).toEqual([])
  })
})

/** A step that was killed and not yet buried does not run any more. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`
  return existsSync(status) && !/^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'))
}
