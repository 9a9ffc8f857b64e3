import {
  chmod,
  cp,
  lstat,
  mkdir,
  readFile,
  readdir,
  rename,
  stat,
  symlink,
  utimes,
  writeFile
} from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { findPrefixRecord } from '../../src/disk/prefix-tree.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'
import type { Processes } from '../../src/ports/processes.ts'
import { atPrefix, inStore, openPlace, recordOf } from '../support/place-sandbox.ts'
import type { PlaceSandbox } from '../support/place-sandbox.ts'

let sandbox: PlaceSandbox
/** What root runs; for root every directory may be written to, so the one that stands for /opt appears with sudo. */
let calls: string[]
let hidden: string

beforeEach(async () => {
  sandbox = await openPlace()
  calls = []
  hidden = `${sandbox.opt}.hidden`
  await mkdir(`${sandbox.entry}/bin`)
  await writeFile(`${sandbox.entry}/bin/python3`, 'python', { mode: 0o755 })
})

afterEach(() => sandbox[Symbol.asyncDispose]())

type Meanwhile = (command: readonly string[]) => Promise<unknown>

/** `before` acts as another job, between the steps of this one; what it says is refused by sudo. */
function sudo(before: Meanwhile = () => Promise.resolve()): { readonly processes: Processes } {
  const run: Processes['run'] = async (command) => {
    const [program, option, ...argv] = command.argv
    if (program !== '/usr/bin/sudo') return runnerProcesses().run(command)
    expect(option).toBe('-n')
    calls.push(argv[0] ?? '')
    if ((await before(argv)) === 'refused')
      return { exitCode: 1, stdout: '', stderr: 'sudo: a password is required\n' }
    return runnerProcesses().run({ ...command, argv: ['/usr/bin/env', ...argv] })
  }
  return { processes: { run } }
}

/** On a runner that lives on: as somebody who may not write to /opt, which is not even there until root acts. */
async function placeBySudo(wanted: 'auto' | 'prefix', before?: Meanwhile): ReturnType<PlaceSandbox['place']> {
  await rename(sandbox.opt, hidden)
  const show = async (argv: readonly string[]): Promise<unknown> => {
    if (argv[0] === 'true') await rename(hidden, sandbox.opt)
    return before?.(argv)
  }
  return sandbox.place(wanted, { ...sudo(show), isHosted: false })
}

describe('on a runner that lives on', () => {
  test.each(['auto', 'prefix'] as const)('%s gets a tree of root’s own in two steps', async (wanted) => {
    const { prefix, opt, temp } = sandbox
    expect(await placeBySudo(wanted)).toEqual({ ...atPrefix, prefix })
    expect((await lstat(prefix)).isDirectory()).toBe(true)
    expect(await readFile(`${prefix}/bin/python3`, 'utf8')).toBe('python')
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
    expect(calls).toEqual(['true', 'tar', 'mv'])
    expect(await readdir(temp)).toEqual([])
  })

  test('it belongs to root, nobody else may write to it, and nothing in it runs as another', async () => {
    const { prefix, entry, opt } = sandbox
    await chmod(`${entry}/bin`, 0o3777)
    await chmod(`${entry}/bin/python3`, 0o6777)
    await symlink('python3', `${entry}/bin/python`)
    await chmod(opt, 0o751)
    const umask = process.umask(0o077)
    await placeBySudo('auto').finally(() => process.umask(umask))
    const of = async (path: string): Promise<unknown> => {
      const { uid, gid, mode } = await stat(path)
      return [uid, gid, (mode & 0o7777).toString(8)]
    }
    expect(await of(prefix)).toEqual([0, 0, '755'])
    expect(await of(`${prefix}/bin`)).toEqual([0, 0, '755'])
    expect(await of(`${prefix}/bin/python`)).toEqual([0, 0, '755'])
    expect(await of(`${prefix}/.iact-cpython.json`)).toEqual([0, 0, '644'])
    expect(await of(opt)).toEqual([0, 0, '751'])
  })

  test('its files keep their times: what was compiled from them stays valid', async () => {
    const { prefix, entry } = sandbox
    await utimes(`${entry}/bin/python3`, 1e9, 1e9)
    await placeBySudo('auto')
    expect((await stat(`${prefix}/bin/python3`)).mtimeMs).toBe(1e12)
    expect(Date.now() - (await stat(prefix)).mtimeMs).toBeLessThan(60_000)
  })

  test('it is recognised by the record of its entry, and used as it is', async () => {
    const { prefix } = sandbox
    await placeBySudo('auto')
    expect(await findPrefixRecord(prefix)).toMatchObject(recordOf('ab'.repeat(32)))
    const { ino } = await stat(prefix)
    calls = []
    expect(await sandbox.place('auto', { ...sudo(), isHosted: false })).toEqual({
      ...atPrefix,
      wasThere: true,
      prefix
    })
    expect([calls, (await stat(prefix)).ino]).toEqual([[], ino])
  })

  test('the record of the entry counts, not one that a job put into the tree', async () => {
    const { prefix, entry } = sandbox
    await writeFile(`${entry}/.iact-cpython.json`, formatInstallRecord(recordOf('cd'.repeat(32))))
    await placeBySudo('auto')
    expect((await findPrefixRecord(prefix))?.sha256).toBe('ab'.repeat(32))
  })

  test.each(['tar', 'mv'])(
    'sudo that may not %s leaves auto in the tool cache, and nothing else',
    async (program) => {
      const { entry, opt, temp } = sandbox
      const refused = placeBySudo('auto', ([asked]) => Promise.resolve(asked === program ? 'refused' : ''))
      expect(await refused).toEqual({ ...inStore, prefix: entry })
      expect([await readdir(opt), await readdir(temp)]).toEqual([[], []])
    }
  )

  test.each(['tar', 'mv'])(
    'sudo that may not %s makes prefix fail, in the words of sudo',
    async (program) => {
      const outcome = await placeBySudo('prefix', ([asked]) =>
        Promise.resolve(asked === program ? 'refused' : '')
      )
      const failure = 'failure' in outcome ? outcome.failure : ''
      expect(failure).toContain(
        `INSTALL_BROKEN: The interpreter can't be named at ${sandbox.prefix}: ${program} `
      )
      expect(failure).toContain('a password is required')
    }
  )

  test.each<readonly [string, (prefix: string) => Promise<unknown>]>([
    ['an empty directory', (prefix) => mkdir(prefix)],
    ['a directory', (prefix) => mkdir(`${prefix}/bin`, { recursive: true })],
    ['a file', (prefix) => writeFile(prefix, 'x')],
    ['a link', (prefix) => symlink('/usr', prefix)]
  ])('%s that appears at the last moment stays as it is', async (_, make) => {
    const { prefix, entry, opt } = sandbox
    const outcome = await placeBySudo('auto', ([asked]) =>
      asked === 'mv' ? make(prefix) : Promise.resolve()
    )
    expect(outcome).toEqual({ ...inStore, prefix: entry })
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
    expect(await findPrefixRecord(prefix)).toBeUndefined()
  })

  test('the tree of another job that was faster is taken', async () => {
    const { prefix, entry, opt } = sandbox
    const outcome = await placeBySudo('auto', async ([asked]) => {
      if (asked !== 'mv') return
      await cp(entry, prefix, { recursive: true })
      await cp(`${entry}.json`, `${prefix}/.iact-cpython.json`)
      await writeFile(`${prefix}/theirs`, '')
    })
    expect(outcome).toEqual({ ...atPrefix, wasThere: true, prefix })
    expect(await readdir(prefix)).toContain('theirs')
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })

  test('what killed runs left of root’s is swept by root a day later', async () => {
    const { opt } = sandbox
    const [old, young] = ['39498378', '5bd2c55f'].map(
      (id) => `.python-3.11.9.${id}-a292-44c9-a39e-b85f2686faed`
    )
    for (const name of [old, young]) await mkdir(`${opt}/${name}/bin`, { recursive: true })
    const time = Date.now() / 1000 - 25 * 3600
    await utimes(`${opt}/${old}`, time, time)
    await placeBySudo('auto')
    expect((await readdir(opt)).sort()).toEqual([young, 'python-3.12.6'].sort())
    expect(calls).toEqual(['true', 'rm', 'tar', 'mv'])
  })
})

describe('a directory with another build of ours', () => {
  beforeEach(async () => {
    await mkdir(sandbox.prefix)
    await writeFile(`${sandbox.prefix}/.iact-cpython.json`, formatInstallRecord(recordOf('cd'.repeat(32))))
  })

  test.each([true, false])('stays, and auto runs from the tool cache: hosted %s', async (isHosted) => {
    const { prefix, entry } = sandbox
    expect(await sandbox.place('auto', { ...sudo(), isHosted })).toEqual({ ...inStore, prefix: entry })
    expect(await readdir(prefix)).toEqual(['.iact-cpython.json'])
    expect(calls).toEqual([])
  })

  test('makes prefix fail, with what an administrator can do', async () => {
    const { prefix } = sandbox
    expect(await sandbox.place('prefix')).toEqual({
      failure: `INSTALL_BROKEN: The interpreter can't be named at ${prefix}: ${prefix} is a directory that holds another build, which is not exchanged`,
      hint: `Let an administrator run once, when no job uses it: mv -T ${prefix} ${prefix}.old. Or leave install-location at auto.`
    })
  })
})
