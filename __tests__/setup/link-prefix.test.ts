import { lutimes, mkdir, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { atPrefix, inStore, openPlace } from '../support/place-sandbox.ts'
import type { PlaceSandbox } from '../support/place-sandbox.ts'

let sandbox: PlaceSandbox

beforeEach(async () => {
  sandbox = await openPlace()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

describe('where the directory may be written to', () => {
  test.each(['auto', 'prefix'] as const)('%s names the tree at its prefix', async (wanted) => {
    const { prefix, entry, opt } = sandbox
    expect(await sandbox.place(wanted)).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
  })

  test('a name that is right stays as it is', async () => {
    const { prefix, entry } = sandbox
    await sandbox.place('auto')
    expect(await sandbox.place('auto')).toEqual({ ...atPrefix, wasThere: true, prefix })
    expect(await readlink(prefix)).toBe(entry)
  })

  test('a link to another build is left alone by auto, which runs from the tool cache', async () => {
    const { prefix, entry, other, log } = sandbox
    await mkdir(other)
    await symlink(other, prefix)
    expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
    expect(await readlink(prefix)).toBe(other)
    expect(log.warnings).toEqual([
      expect.stringContaining(`It runs from the tool cache: ${prefix} names another build: ${other}. `)
    ])
  })

  test('a link to another build is repointed by prefix, with a warning; the other build stays', async () => {
    const { prefix, entry, other, opt, log } = sandbox
    await mkdir(other)
    await symlink(other, prefix)
    expect(await sandbox.place('prefix')).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
    expect(await readdir(other)).toEqual([])
    expect(await readdir(opt)).toEqual(['python-3.12.6'])
    expect(log.warnings).toEqual([expect.stringContaining(`${prefix} was taken from another build`)])
  })

  test('a link to what this job may not look at is left alone by auto: it can be another user’s', async () => {
    const { prefix, entry, other } = sandbox
    // Root may look at everything; nobody can look at this.
    await symlink(other, other)
    await symlink(other, prefix)
    expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
    expect(await readlink(prefix)).toBe(other)
  })

  test('a name of ours that leads nowhere is mended', async () => {
    const { prefix, entry, other } = sandbox
    await symlink(other, prefix)
    expect(await sandbox.place('auto')).toEqual({ ...atPrefix, prefix })
    expect(await readlink(prefix)).toBe(entry)
  })

  test('while it is pointed elsewhere it is never missing', async () => {
    const { prefix, entry, other } = sandbox
    await symlink(other, prefix)
    const seen = new Set<string>()
    const watch: { isDone: boolean } = { isDone: false }
    const watching = (async () => {
      while (!watch.isDone) seen.add(await readlink(prefix).catch((error: unknown) => String(error)))
    })()
    for (let round = 0; round < 200; round += 1)
      await sandbox.place('prefix', { entry: round % 2 === 0 ? entry : other })
    watch.isDone = true
    await watching
    expect([...seen].sort()).toEqual([entry, other].sort())
  })

  test('tool-cache leaves the prefix alone, whatever is there', async () => {
    const { prefix, entry, other } = sandbox
    await symlink(other, prefix)
    expect(await sandbox.place('tool-cache')).toEqual({ ...inStore, prefix: entry })
    expect(await readlink(prefix)).toBe(other)
  })

  test('several at once all get there', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => sandbox.place('prefix')))
    expect(outcomes.map((outcome) => 'location' in outcome && outcome.location)).toEqual(
      Array.from({ length: 8 }, () => 'prefix')
    )
    expect(await readdir(sandbox.opt)).toEqual(['python-3.12.6'])
  })
})

test('links that killed runs left beside the prefix are swept a day later', async () => {
  const { prefix, other, opt } = sandbox
  const [old, young] = ['39498378', '5bd2c55f'].map(
    (id) => `.python-3.11.9.${id}-a292-44c9-a39e-b85f2686faed`
  )
  for (const name of [old, young]) await symlink(other, `${opt}/${name}`)
  const time = Date.now() / 1000 - 25 * 3600
  await lutimes(`${opt}/${old}`, time, time)
  await sandbox.place('auto')
  expect((await readdir(opt)).sort()).toEqual([young, prefix.slice(opt.length + 1)].sort())
})

describe('what is not ours at the prefix is never touched', () => {
  const foreign: readonly (readonly [string, (prefix: string) => Promise<unknown>, string])[] = [
    ['a directory', (prefix) => mkdir(join(prefix, 'bin'), { recursive: true }), 'a directory'],
    ['an empty directory', (prefix) => mkdir(prefix), 'a directory'],
    ['a file', (prefix) => writeFile(prefix, 'x'), 'a file'],
    ['a link elsewhere', (prefix) => symlink('/usr', prefix), 'a link to /usr'],
    ['a relative link', (prefix) => symlink('../iact-cpython/x', prefix), 'a link to ../iact-cpython/x'],
    [
      'a link into a project that is called like our tool',
      (prefix) => symlink('/home/me/iact-cpython/build', prefix),
      'a link to /home/me/iact-cpython/build'
    ]
  ]
  const look = (prefix: string): Promise<unknown> =>
    readlink(prefix).catch(() => readFile(prefix, 'utf8').catch(() => readdir(prefix)))

  test.each(foreign)('%s: auto runs from the tool cache', async (_, make) => {
    const { prefix, entry } = sandbox
    await make(prefix)
    const before = await look(prefix)
    expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
    expect(await look(prefix)).toEqual(before)
  })

  test.each(foreign)('%s: prefix fails', async (_, make, what) => {
    const { prefix, entry } = sandbox
    await make(prefix)
    const before = await look(prefix)
    expect(await sandbox.place('prefix')).toEqual({
      failure: `INSTALL_BROKEN: The interpreter can't be linked at ${prefix}: ${prefix} is ${what} that this action did not make`,
      hint:
        `Let an administrator run once, when nothing else uses it: mv -T ${prefix} ${prefix}.old && ` +
        `ln -sfT ${entry} ${prefix}. Or leave install-location at auto.`
    })
    expect(await look(prefix)).toEqual(before)
  })

  test('nor is what this user may not look at: auto runs from the tool cache', async () => {
    const { opt, entry, prefix } = sandbox
    await rm(opt, { recursive: true })
    // Root may look at everything; nobody can look below this.
    await symlink(opt, opt)
    expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
    expect(await sandbox.place('prefix')).toMatchObject({
      failure: expect.stringContaining(`${prefix} is out of sight (ELOOP`)
    })
  })

  test('not even when it appears at the last moment', async () => {
    const { prefix } = sandbox
    const [outcome] = await Promise.all([sandbox.place('auto'), mkdir(prefix).catch(() => undefined)])
    const isLink = await readlink(prefix).then(
      () => true,
      () => false
    )
    expect('location' in outcome && outcome.location).toBe(isLink ? 'prefix' : 'tool-cache')
  })
})
