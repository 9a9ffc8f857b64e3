import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { unpackedLimit } from '../../src/domain/tarball-layout.ts'
import type { HostileArchive } from '../support/hostile-archive.ts'
import { bombs } from '../support/hostile-bombs.ts'
import { hostileArchives, isOfChance } from '../support/hostile-corpus.ts'
import { openSetup, release } from '../support/setup-sandbox.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'
import { snapshotOf } from '../support/tree-snapshot.ts'

const exact = { version: '3.12.6', build: '1', 'cache-dir': 'none' }
const write = process.stdout.write.bind(process.stdout)

let sandbox: SetupSandbox
let victim: string
let shelf: string

beforeEach(async () => {
  sandbox = await openSetup()
  victim = join(sandbox.directory, 'victim')
  await mkdir(join(victim, 'directory'), { recursive: true })
  await writeFile(join(victim, 'file'), 'as it was')
  // Of a runner that lives on: the tool cache is there, and belongs to somebody.
  shelf = join(sandbox.toolCache, 'iact-cpython/3.12.6')
  await mkdir(shelf, { recursive: true })
  await chmod(sandbox.toolCache, 0o2775)
  if (process.getuid?.() === 0) await chown(sandbox.toolCache, 1234, 1234)
  // tar names what it refuses, and one of the names has 20 MB.
  process.stdout.write = () => true
})

afterEach(async () => {
  process.stdout.write = write
  await sandbox[Symbol.asyncDispose]()
})

/** Its publisher means it: the checksums are right. */
async function publish({ make }: HostileArchive): Promise<void> {
  const made = await sandbox.make()
  const tar = gunzipSync(await readFile(made.path))
  const good = tar.subarray(0, tar.length - 1024)
  const bytes = make({ good, outside: victim })
  await writeFile(made.path, bytes)
  await release(sandbox.github, { ...made, sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** All that is there but the places where setup works, and the tool cache as far as it is not its own. */
async function surroundings(): Promise<readonly string[]> {
  const { mode, uid, gid } = await lstat(sandbox.toolCache)
  return [
    ...(await snapshotOf(victim)),
    ...(await snapshotOf(sandbox.workspace)),
    ...(await snapshotOf(join(sandbox.directory, 'made'))),
    ...(await readdir(sandbox.directory)).filter((name) => name !== 'temp'),
    ...(await readdir(sandbox.toolCache)),
    `${mode} ${uid} ${gid}`
  ]
}

async function run(archive: HostileArchive): Promise<Outcome> {
  await publish(archive)
  const before = await surroundings()
  const outcome = await sandbox.run(exact)
  expect(await surroundings()).toEqual(before)
  expect(await readdir(join(sandbox.directory, 'temp')).catch(() => [])).toEqual([])
  return outcome
}

async function expectRefused(archive: HostileArchive): Promise<Outcome> {
  const outcome = await run(archive)
  expect([outcome.code, outcome.message]).toEqual(['TARBALL_INVALID', expect.any(String)])
  expect(outcome.activation).toBeUndefined()
  expect(await readdir(shelf)).toEqual([])
  return outcome
}

async function expectHarmless({ code, message, outputs }: Outcome): Promise<void> {
  expect([code, message]).toEqual(['OK', ''])
  const prefix = outputs?.['python-prefix'] ?? ''
  const names = (await readdir(shelf)).sort()
  expect(names).toEqual(['', '.complete', '.json'].map((ending) => `${basename(prefix)}${ending}`))
  for (const name of ['', ...(await readdir(prefix, { recursive: true }))]) {
    const stats = await lstat(join(prefix, name))
    const isPlain = stats.isFile() || stats.isDirectory() || stats.isSymbolicLink()
    const isOpen = !stats.isSymbolicLink() && (stats.mode & 0o7022) !== 0
    expect([name, isPlain, isOpen, stats.uid]).toEqual([name, true, false, process.getuid?.()])
  }
}

const refused = hostileArchives.filter((one) => one.accepted === undefined && !isOfChance(one))
const accepted = hostileArchives.filter((archive) => archive.accepted !== undefined)

describe('an archive with', () => {
  test.each(refused)(
    '$what is refused, and nothing outside of its staging directory changes',
    async (archive) => {
      await expectRefused(archive)
    }
  )

  test.each(accepted)('$what does no harm ($accepted)', async (archive) => {
    await expectHarmless(await run(archive))
  })

  test.each(hostileArchives.filter(isOfChance))('$what is refused or does no harm', async (archive) => {
    const outcome = await run(archive)
    if (outcome.code === 'OK') await expectHarmless(outcome)
    else {
      expect([outcome.code, outcome.activation]).toEqual(['TARBALL_INVALID', undefined])
      expect(await readdir(shelf)).toEqual([])
    }
  })

  test('an end that came too early, or other tricks, are many more than forty', () => {
    expect(hostileArchives.length + bombs.length).toBeGreaterThanOrEqual(100)
    expect(new Set(hostileArchives.map(({ what }) => what)).size).toBe(hostileArchives.length)
  })
})

describe('a bomb', () => {
  test.each(bombs)('of $what fills no disk', async (archive) => {
    let most = 0
    const extraction = { isOver: false }
    // One look after the other: each takes as long as there are files.
    const watching = (async () => {
      while (!extraction.isOver) most = Math.max(most, await bytesBelow(shelf))
    })()
    const { message } = await expectRefused(archive).finally(() => {
      extraction.isOver = true
    })
    await watching
    expect(message).toMatch(/it (?:unpacks to|has) more than \d+ (?:bytes|entries)/)
    expect(most).toBeLessThanOrEqual(unpackedLimit(0))
  })
})

async function bytesBelow(directory: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(directory, { recursive: true }).catch(() => [])) {
    const stats = await lstat(join(directory, name)).catch(() => undefined)
    bytes += stats?.isFile() === true ? stats.size : 0
  }
  return bytes
}
