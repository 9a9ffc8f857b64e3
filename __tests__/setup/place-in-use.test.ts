import { lutimes, mkdir, readdir, readlink, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { atPrefix, inStore, openPlace } from '../support/place-sandbox.ts'
import type { PlaceSandbox } from '../support/place-sandbox.ts'

let sandbox: PlaceSandbox

beforeEach(async () => {
  sandbox = await openPlace()
  await mkdir(`${sandbox.other}/bin`, { recursive: true })
  await symlink(sandbox.other, sandbox.prefix)
  await markOther(0)
})

afterEach(() => sandbox[Symbol.asyncDispose]())

async function markOther(days: number): Promise<void> {
  const time = new Date(Date.now() - days * 24 * 3600 * 1000)
  await writeFile(`${sandbox.other}.complete`, '')
  await utimes(`${sandbox.other}.complete`, time, time)
}

test('the name of another build that a job may be using stays; auto runs from the tool cache', async () => {
  const { prefix, entry, other } = sandbox
  expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
  expect(await readlink(prefix)).toBe(other)
})

test('so does one that this job may not look at: it is of another user', async () => {
  const { prefix, entry, other } = sandbox
  await rm(other, { recursive: true })
  // Root may look at everything; nobody can look at this.
  await symlink(other, other)
  expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
  expect(await readlink(prefix)).toBe(other)
})

test('it is taken where the prefix is demanded', async () => {
  const { prefix, entry } = sandbox
  expect(await sandbox.place('prefix')).toEqual({ ...atPrefix, prefix })
  expect(await readlink(prefix)).toBe(entry)
})

test('it is taken when no job was given that build for a week', async () => {
  const { prefix, entry } = sandbox
  await markOther(8)
  expect(await sandbox.place('auto')).toEqual({ ...atPrefix, prefix })
  expect(await readlink(prefix)).toBe(entry)
})

test('a job that is given it again counts, though the name stays as it is', async () => {
  const { prefix, entry, other } = sandbox
  await markOther(8)
  expect(await sandbox.place('auto', { entry: other })).toEqual({ ...atPrefix, wasThere: true, prefix })
  expect(await sandbox.place('auto')).toEqual({ ...inStore, prefix: entry })
})

test('links that killed runs left on their way to a name are swept a day later', async () => {
  const { prefix, other, opt } = sandbox
  await markOther(8)
  const [old, young] = ['39498378', '5bd2c55f'].map(
    (id) => `.python-3.11.9.${id}-a292-44c9-a39e-b85f2686faed`
  )
  for (const name of [old, young]) await symlink(other, `${opt}/${name}`)
  const time = Date.now() / 1000 - 25 * 3600
  await lutimes(`${opt}/${old}`, time, time)
  await sandbox.place('auto')
  expect((await readdir(opt)).sort()).toEqual([young, prefix.slice(opt.length + 1)].sort())
})
