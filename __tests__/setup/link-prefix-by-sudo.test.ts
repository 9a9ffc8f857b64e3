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

test('sudo without a password makes the link', async () => {
  const { prefix, entry, opt } = sandbox
  expect(await sandbox.place('prefix', sudo(all))).toEqual({ ...atPrefix, prefix })
  expect(await readlink(prefix)).toBe(entry)
  expect(await readdir(opt)).toEqual(['python-3.12.6'])
  expect(calls).toEqual([
    ['-n', 'true'],
    ['-n', 'ln', '-sT', entry, prefix]
  ])
})

test('a machine that is not thrown away after the job is not asked for sudo', async () => {
  const own = { ...sudo(all), isHosted: false }
  expect(await sandbox.place('auto', own)).toEqual({ ...inStore, prefix: sandbox.entry })
  expect(await sandbox.place('prefix', own)).toEqual({
    failure: `INSTALL_BROKEN: The interpreter can't be linked at ${sandbox.prefix}: this job may not write to ${sandbox.opt}`,
    hint: `Let an administrator run once: ln -sfT ${sandbox.entry} ${sandbox.prefix}. Or leave install-location at auto.`
  })
  expect(calls).toEqual([])
})

test('without sudo auto runs from the tool cache', async () => {
  expect(await sandbox.place('auto', sudo(none))).toEqual({ ...inStore, prefix: sandbox.entry })
  expect(calls).toEqual([['-n', 'true']])
})

test('without sudo prefix fails, and says what an administrator can do', async () => {
  const { prefix, entry } = sandbox
  expect(await sandbox.place('prefix', sudo(none))).toEqual({
    failure: `INSTALL_BROKEN: The interpreter can't be linked at ${prefix}: this job may not write to ${sandbox.opt}, and has no password-less sudo`,
    hint: `Let an administrator run once: ln -sfT ${entry} ${prefix}. Or leave install-location at auto.`
  })
})

test('sudo is not asked where the tool cache is wanted', async () => {
  await sandbox.place('tool-cache', sudo(all))
  expect(calls).toEqual([])
})

const noLink = (stderr: string): { readonly processes: Processes } => {
  const { processes } = sudo((program) => program !== 'ln')
  const run: Processes['run'] = async (command) => ({ ...(await processes.run(command)), stderr })
  return { processes: { run } }
}

test('sudo that may not link leaves auto in the tool cache, and nothing else', async () => {
  expect(await sandbox.place('auto', noLink('no\n'))).toEqual({ ...inStore, prefix: sandbox.entry })
  expect(await readdir(sandbox.opt).catch(() => [])).toEqual([])
})

test('sudo that may not link makes prefix fail, with the last line that it printed, cut', async () => {
  const outcome = await sandbox.place('prefix', noLink(`${'much\n'.repeat(100_000)}${'x'.repeat(1000)}\n`))
  expect(outcome).toMatchObject({
    failure: `INSTALL_BROKEN: The interpreter can't be linked at ${sandbox.prefix}: sudo ln ended with exit code 1: ${'x'.repeat(300)}`
  })
})
