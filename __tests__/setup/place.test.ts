import { mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner-processes.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { InstallLocation } from '../../src/domain/placement.ts'
import type { Command, Processes } from '../../src/ports/processes.ts'
import type { Placed } from '../../src/setup/place.ts'
import { place } from '../../src/setup/place.ts'
import { recordingLog } from '../support/recording-log.ts'

let top: string
let opt: string
let prefix: string
let entry: string
const processes = runnerProcesses()

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'place-'))
  opt = join(top, 'opt')
  prefix = join(opt, 'python-3.12.6')
  entry = join(top, 'tools/iact-cpython/3.12.6/x64-debian12-build1-0123456789ab')
  await mkdir(opt)
  await mkdir(entry, { recursive: true })
})

afterEach(() => rm(top, { recursive: true }))

async function tryPlace(
  wanted: InstallLocation,
  world: Processes = processes
): Promise<Placed | { readonly failure: string; readonly hint: string }> {
  try {
    return await place({ wanted, prefix, entry }, { processes: world, log: recordingLog() })
  } catch (error) {
    if (error instanceof Failure) return { failure: `${error.code}: ${error.message}`, hint: error.hint }
    throw error
  }
}

const older = (): string => join(top, 'tools/iact-cpython/3.12.6/x64-debian12-build1-ba9876543210')
const atPrefix = { location: 'prefix', wasThere: false }
const inStore = { location: 'tool-cache', wasThere: true }

describe('where the directory may be written to', () => {
  test.each(['auto', 'prefix'] as const)('%s names the tree at its prefix', async (wanted) => {
    expect(await tryPlace(wanted)).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })

  test('a name that is right stays as it is', async () => {
    await tryPlace('auto')
    expect(await tryPlace('auto')).toEqual({ ...atPrefix, wasThere: true, prefix })
    expect(await readlink(prefix)).toBe(entry)
  })

  test('a name of another build is pointed to this one; the other build stays', async () => {
    await mkdir(older())
    await symlink(older(), prefix)
    expect(await tryPlace('auto')).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
    expect(await readdir(older())).toEqual([])
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })

  test('a name of ours that leads nowhere is mended', async () => {
    await symlink(older(), prefix)
    expect(await tryPlace('auto')).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
  })

  test('while it is pointed elsewhere it is never missing', async () => {
    await mkdir(older())
    await symlink(older(), prefix)
    const seen = new Set<string>()
    let done = false
    const watch = async (): Promise<void> => {
      while (!done) seen.add(await readlink(prefix).catch((error: unknown) => String(error)))
    }
    const watching = watch()
    for (let round = 0; round < 200; round += 1) {
      const target = round % 2 === 0 ? entry : older()
      await place({ wanted: 'auto', prefix, entry: target }, { processes, log: recordingLog() })
    }
    done = true
    await watching
    expect([...seen].sort()).toEqual([entry, older()].sort())
  })

  test('tool-cache leaves the prefix alone, whatever is there', async () => {
    await symlink(older(), prefix)
    expect(await tryPlace('tool-cache')).toEqual({ ...inStore, prefix: entry })
    expect(await readlink(prefix)).toBe(older())
  })

  test('several at once all get there', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => tryPlace('prefix')))
    expect(outcomes.map((outcome) => 'location' in outcome && outcome.location)).toEqual(
      Array.from({ length: 8 }, () => 'prefix')
    )
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })
})

describe('what is not ours at the prefix is never touched', () => {
  const foreign: readonly (readonly [string, () => Promise<unknown>, string])[] = [
    ['a directory', () => mkdir(join(prefix, 'bin'), { recursive: true }), 'a directory'],
    ['a file', () => writeFile(prefix, 'x'), 'a file'],
    ['a link elsewhere', () => symlink('/usr', prefix), 'a link to /usr'],
    ['a relative link', () => symlink('../iact-cpython/x', prefix), 'a link to ../iact-cpython/x'],
    [
      'a link into a project that is called like our tool',
      () => symlink('/home/me/iact-cpython/build', prefix),
      'a link to /home/me/iact-cpython/build'
    ]
  ]
  const look = async (): Promise<unknown> =>
    readlink(prefix).catch(() => readFile(prefix, 'utf8').catch(() => readdir(prefix)))

  test.each(foreign)('%s: auto runs from the tool cache', async (_, make) => {
    await make()
    const before = await look()
    expect(await tryPlace('auto')).toEqual({ ...inStore, prefix: entry })
    expect(await look()).toEqual(before)
  })

  test.each(foreign)('%s: prefix fails', async (_, make, what) => {
    await make()
    const before = await look()
    expect(await tryPlace('prefix')).toEqual({
      failure: `INSTALL_BROKEN: The interpreter can't be named at ${prefix}: ${prefix} is ${what} that this action did not make`,
      hint: `Let an administrator run once: ln -sfnT ${entry} ${prefix}. Or leave install-location at auto.`
    })
    expect(await look()).toEqual(before)
  })

  test('not even when it appears at the last moment', async () => {
    // A directory that is empty is what rename(2) would replace, were a link a directory.
    const outcomes = await Promise.all([tryPlace('auto'), mkdir(prefix).catch(() => undefined)])
    const isLink = await readlink(prefix).then(
      () => true,
      () => false
    )
    expect('location' in outcomes[0] && outcomes[0].location).toBe(isLink ? 'prefix' : 'tool-cache')
  })
})

describe('where it may not be written to', () => {
  const calls: (readonly string[])[] = []

  beforeEach(async () => {
    calls.length = 0
    // For root every directory that exists may be written to: it appears when sudo acts.
    await rm(opt, { recursive: true })
  })

  /** What sudo is in a sandbox: `allows` says which commands it runs. */
  const sudo = (allows: (program: string) => boolean): Processes => ({
    run: async (command: Command) => {
      const [program, option, ...argv] = command.argv
      if (program !== '/usr/bin/sudo') throw new Error(`Nobody asked for ${program}.`)
      calls.push([option ?? '', ...argv])
      if (!allows(argv[0] ?? '')) return { exitCode: 1, stdout: '', stderr: 'sudo: a password is required\n' }
      if (argv[0] === 'ln') await mkdir(opt, { recursive: true })
      return processes.run({ ...command, argv: ['/usr/bin/env', ...argv] })
    }
  })

  test('sudo without a password makes the name, in two steps and with nobody’s environment', async () => {
    expect(
      await tryPlace(
        'prefix',
        sudo(() => true)
      )
    ).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
    expect(calls.map(([option, program]) => `${option} ${program}`)).toEqual(['-n true', '-n ln', '-n mv'])
  })

  test('without sudo auto runs from the tool cache', async () => {
    expect(
      await tryPlace(
        'auto',
        sudo(() => false)
      )
    ).toEqual({ ...inStore, prefix: entry })
    expect(calls).toEqual([['-n', 'true']])
  })

  test('without sudo prefix fails, and says what an administrator can do', async () => {
    expect(
      await tryPlace(
        'prefix',
        sudo(() => false)
      )
    ).toEqual({
      failure: `INSTALL_BROKEN: The interpreter can't be named at ${prefix}: this job may not write to the directory of ${prefix}, and has no password-less sudo`,
      hint: `Let an administrator run once: ln -sfnT ${entry} ${prefix}. Or leave install-location at auto.`
    })
  })

  test.each(['ln', 'mv'])(
    'sudo that may not %s leaves auto in the tool cache, and nothing else',
    async (refused) => {
      expect(
        await tryPlace(
          'auto',
          sudo((program) => program !== refused)
        )
      ).toEqual({ ...inStore, prefix: entry })
      expect(await readdir(opt).catch(() => [])).toEqual([])
    }
  )

  test.each(['ln', 'mv'])('sudo that may not %s makes prefix fail, in the words of sudo', async (refused) => {
    const outcome = await tryPlace(
      'prefix',
      sudo((program) => program !== refused)
    )
    const failure = 'failure' in outcome ? outcome.failure : ''
    expect(failure).toContain(`INSTALL_BROKEN: The interpreter can't be named at ${prefix}: ${refused} `)
    expect(failure).toContain('a password is required')
  })

  test('several at once by sudo all get there', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () =>
        tryPlace(
          'prefix',
          sudo(() => true)
        )
      )
    )
    expect(outcomes.map((outcome) => 'location' in outcome && outcome.location)).toEqual(
      Array.from({ length: 4 }, () => 'prefix')
    )
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })
})
