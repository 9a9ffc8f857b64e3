import { mkdir, readdir, readlink, rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import type { Processes } from '../../src/ports/processes.ts'
import { atPrefix, inStore, openPlace } from '../support/place-sandbox.ts'
import type { PlaceSandbox } from '../support/place-sandbox.ts'

let sandbox: PlaceSandbox
let calls: (readonly string[])[]

beforeEach(async () => {
  sandbox = await openPlace()
  calls = []
  // For root every directory that exists may be written to: this one appears when sudo acts.
  await rm(sandbox.opt, { recursive: true })
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** What sudo is in a sandbox: `allows` says which programs it runs. */
const sudo = (allows: (program: string) => boolean): { readonly processes: Processes } => {
  const run: Processes['run'] = async (command) => {
    const [program, option = '', ...argv] = command.argv
    if (program !== '/usr/bin/sudo') throw new Error(`Nobody asked for ${program}.`)
    calls.push([option, ...argv])
    if (!allows(argv[0] ?? '')) return { exitCode: 1, stdout: '', stderr: 'sudo: a password is required\n' }
    if (argv[0] === 'ln') await mkdir(sandbox.opt, { recursive: true })
    return runnerProcesses().run({ ...command, argv: ['/usr/bin/env', ...argv] })
  }
  return { processes: { run } }
}

const all = (): boolean => true
const none = (): boolean => false

test('sudo without a password makes the name in two steps', async () => {
  const { prefix, entry, opt } = sandbox
  expect(await sandbox.place('prefix', sudo(all))).toEqual({ ...atPrefix, prefix })
  expect(await readlink(prefix)).toBe(entry)
  expect(await readdir(opt)).toEqual(['python-3.12.6'])
  expect(calls.map(([option, program]) => `${option} ${program}`)).toEqual(['-n true', '-n ln', '-n mv'])
})

test('without sudo auto runs from the tool cache', async () => {
  expect(await sandbox.place('auto', sudo(none))).toEqual({ ...inStore, prefix: sandbox.entry })
  expect(calls).toEqual([['-n', 'true']])
})

test('without sudo prefix fails, and says what an administrator can do', async () => {
  const { prefix, entry } = sandbox
  expect(await sandbox.place('prefix', sudo(none))).toEqual({
    failure: `INSTALL_BROKEN: The interpreter can't be named at ${prefix}: this job may not write to the directory of ${prefix}, and has no password-less sudo`,
    hint: `Let an administrator run once: ln -sT ${entry} ${prefix}. Or leave install-location at auto.`
  })
})

test('sudo is not asked where the tool cache is wanted', async () => {
  await sandbox.place('tool-cache', sudo(all))
  expect(calls).toEqual([])
})

test.each(['ln', 'mv'])(
  'sudo that may not %s leaves auto in the tool cache, and nothing else',
  async (program) => {
    const partly = sudo((asked) => asked !== program)
    expect(await sandbox.place('auto', partly)).toEqual({ ...inStore, prefix: sandbox.entry })
    expect(await readdir(sandbox.opt).catch(() => [])).toEqual([])
  }
)

test.each(['ln', 'mv'])('sudo that may not %s makes prefix fail, in the words of sudo', async (program) => {
  const outcome = await sandbox.place(
    'prefix',
    sudo((asked) => asked !== program)
  )
  const failure = 'failure' in outcome ? outcome.failure : ''
  expect(failure).toContain(
    `INSTALL_BROKEN: The interpreter can't be named at ${sandbox.prefix}: ${program} `
  )
  expect(failure).toContain('a password is required')
})

test('several at once by sudo all get there', async () => {
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => sandbox.place('prefix', sudo(all))))
  expect(outcomes.map((outcome) => 'location' in outcome && outcome.location)).toEqual(
    Array.from({ length: 4 }, () => 'prefix')
  )
  expect(await readdir(sandbox.opt)).toEqual(['python-3.12.6'])
})
