import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Host } from '../../src/domain/platform.ts'
import type { SetupWorld } from '../../src/setup/setup.ts'
import { elfImage } from '../support/elf-image.ts'
import type { ElfParts } from '../support/elf-image.ts'
import type { TarEntry } from '../support/make-tarball.ts'
import { openSetup, thingsBelow } from '../support/setup-sandbox.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }
const x64 = 62
const arm64 = 183

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const elf = (path: string, parts: ElfParts): TarEntry => ({
  path: `opt/python-3.12.6/${path}`,
  content: elfImage(parts).bytes,
  mode: 0o755
})

const on =
  (changes: Partial<Host>) =>
  ({ host }: SetupWorld): Partial<SetupWorld> => ({ host: { ...host, ...changes } })

async function expectUnsupported(outcome: Outcome, ...lines: readonly string[]): Promise<void> {
  expect(outcome.message.split('\n')).toEqual(lines)
  expect(outcome.code).toBe('PLATFORM_UNSUPPORTED')
  expect(outcome.activation).toBeUndefined()
  expect(await thingsBelow(sandbox.toolCache)).toEqual([])
}

describe('a machine on which no build can run', () => {
  const hint = 'setup runs on Linux with glibc, on x64 and arm64. Use a runner or container image like that.'
  test.each<readonly [Partial<Host>, string]>([
    [{ system: 'darwin' }, "This runner's system is darwin"],
    [{ system: 'win32' }, "This runner's system is win32"],
    [{ architecture: 'ia32' }, "This runner's architecture is ia32"],
    [{ glibc: undefined }, "This runner's C library is not glibc (musl, as in Alpine?)"]
  ])('is told so before anything else: %j', async (host, message) => {
    await expectUnsupported(await sandbox.run(exact, { world: on(host) }), message, hint)
    expect(sandbox.github.requests).toEqual([])
  })

  test('that does not say what it is may be told', async () => {
    const world = on({ osRelease: { id: 'opensuse-leap', versionId: '15.6', prettyName: '' } })
    await expectUnsupported(
      await sandbox.run(exact, { world }),
      'This machine\'s os-release names no distro that a tarball can be called after (ID and VERSION_ID give "opensuse-leap15.6")',
      "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04."
    )
    await sandbox.publish()
    expect((await sandbox.run({ ...exact, distro: 'debian12' }, { world })).code).toBe('OK')
  })
})

describe('a build that can’t run here', () => {
  test('being for another processor, is not installed', async () => {
    await sandbox.publish({ extra: [elf('bin/tool', { machine: arm64 })] })
    await expectUnsupported(
      await sandbox.run(exact),
      'cpython-3.12.6-debian12-build1 is built for aarch64 (bin/tool); this runner is x64.',
      'Choose a build for x64, or a runner of the architecture that it was built for.'
    )
  })

  test('needing a newer glibc, is not installed', async () => {
    const versionNeeds = [{ file: 'libc.so.6', versions: [{ name: 'GLIBC_2.99', weak: false }] }]
    await sandbox.publish({ extra: [elf('bin/tool', { machine: x64, versionNeeds })] })
    await expectUnsupported(
      await sandbox.run(exact),
      'cpython-3.12.6-debian12-build1 needs glibc 2.99 or newer (bin/tool); Debian GNU/Linux 12 (bookworm) has 2.36.',
      'Choose a build for this distribution, or a runner with glibc 2.99 or newer.'
    )
  })

  test('lacking a library, is not installed, and the package is named', async () => {
    const module = elf('lib/python3.12/lib-dynload/_ssl.so', { machine: x64, needed: ['libssl.so.0.9.99'] })
    await sandbox.publish({ extra: [module] })
    const { code, message } = await sandbox.run(exact)
    expect(code).toBe('PLATFORM_UNSUPPORTED')
    expect(message.split('\n')[0]).toBe(
      'cpython-3.12.6-debian12-build1 needs 1 shared library that Debian GNU/Linux 12 (bookworm) lacks: libssl.so.0.9.99 (used by _ssl).'
    )
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  })

  test('but for something beside it, is installed with a notice', async () => {
    const module = elf('lib/python3.12/lib-dynload/_tkinter.so', { machine: x64, needed: ['libtk0.so'] })
    await sandbox.publish({ extra: [module] })
    const { code, log } = await sandbox.run(exact)
    expect(code).toBe('OK')
    expect(log.notices).toEqual([
      'cpython-3.12.6-debian12-build1 needs 1 shared library that Debian GNU/Linux 12 (bookworm) lacks: libtk0.so (used by _tkinter).'
    ])
  })
})

describe('a build whose interpreter finds its library only by LD_LIBRARY_PATH', () => {
  const wish = {
    before: '[ "${LD_LIBRARY_PATH%%:*}" = "$here/lib" ] || { echo no libpython >&2; exit 127; }'
  }

  test('gets it, before what it held, with a warning; also on a hit', async () => {
    await sandbox.publish(wish)
    for (const source of ['release', 'tool-cache']) {
      const outcome = await sandbox.run(exact, {
        environment: { LD_LIBRARY_PATH: '/usr/local/lib:/opt/lib' }
      })
      const prefix = outcome.outputs?.['python-prefix']
      expect(outcome.outputs?.source).toBe(source)
      expect(outcome.activation?.variables['LD_LIBRARY_PATH']).toBe(`${prefix}/lib:/usr/local/lib:/opt/lib`)
      expect(outcome.log.warnings).toEqual([
        'LD_LIBRARY_PATH is set for this job, since the interpreter does not find its own library otherwise. ' +
          'A build by scripts/build-cpython.sh needs no such variable.'
      ])
    }
  })

  test('is told what it needs when the environment is left alone', async () => {
    await sandbox.publish(wish)
    const { activation, log, outputs } = await sandbox.run({ ...exact, 'update-environment': 'false' })
    expect(activation).toBeUndefined()
    expect(log.warnings).toHaveLength(1)
    expect(log.warnings[0]).not.toContain('is set for this job')
    expect(log.warnings[0]).toContain(`LD_LIBRARY_PATH=${outputs?.['python-prefix']}/lib`)
  })
})

describe('the environment of the job', () => {
  test('that makes the interpreter another one is warned of, and left to the job', async () => {
    await sandbox.publish({ before: '[ -z "$LD_LIBRARY_PATH" ] || { echo wrong libpython >&2; exit 1; }' })
    const { code, log, activation } = await sandbox.run(exact, {
      environment: { LD_LIBRARY_PATH: '/foreign' }
    })
    expect(code).toBe('OK')
    expect(Object.keys(activation?.variables ?? {})).not.toContain('LD_LIBRARY_PATH')
    expect(log.warnings).toHaveLength(1)
    expect(log.warnings[0]).toMatch(
      /^In the environment of this job the interpreter is not itself: .*: wrong libpython\. /
    )
    expect(log.warnings[0]).toContain('LD_LIBRARY_PATH is "/foreign": unset it in the job.')
  })
})
