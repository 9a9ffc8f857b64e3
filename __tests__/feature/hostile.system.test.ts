import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { makeBuild } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom } from '../support/feature-room.ts'
import { bombs } from '../support/hostile-bombs.ts'
import { hostileArchives, isOfChance } from '../support/hostile-corpus.ts'
import { snapshotOf } from '../support/tree-snapshot.ts'

let room: FeatureRoom

beforeEach(async () => {
  room = await openFeatureRoom()
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

/** In one room and one shell: each archive is unpacked and audited, by a process of its own. */
async function judge(what: readonly (typeof hostileArchives)[number][]): Promise<readonly string[]> {
  const victim = join(room.directory, 'victim')
  await mkdir(join(victim, 'directory'), { recursive: true })
  await writeFile(join(victim, 'file'), 'as it was')
  const made = await makeBuild(room.directory)
  const tar = gunzipSync(await readFile(made.path))
  const good = tar.subarray(0, tar.length - 1024)
  const before = await snapshotOf(victim)
  for (const [index, archive] of what.entries()) {
    const name = join(room.directory, `archive-${index}`)
    await mkdir(name)
    await writeFile(join(name, made.name), archive.make({ good, outside: victim }))
  }
  const lines = `set -eu; umask 022; export LC_ALL=C
    here=$1/steps; version=3.12.6; tarball_name=$3
    for step in say read-options ask unpack; do . "$here/$step.sh"; done
    for index in $(seq 0 ${what.length - 1}); do
      ( open_scratch; tarball=$2/archive-$index/$3; unpack ) > "$2/said-$index" 2>&1 && echo accepted > "$2/said-$index"
      head -c 300 "$2/said-$index" | head -n 1 | tr -d '\\n'; echo
    done`
  const feature = join(import.meta.dirname, '../../feature')
  const run = await room.run([
    '/bin/sh',
    '-c',
    lines.replace('set -eu', 'set -u'),
    'sh',
    feature,
    room.directory,
    made.name
  ])
  expect(await snapshotOf(victim)).toEqual(before)
  expect(await readdir(room.opt.directory)).toEqual([])
  expect(await readdir(join(room.directory, 'tmp'))).toEqual([])
  return run.stdout.trim().split('\n')
}

/** Refused by the action, whose names are UTF-8; to tar and the file system they are names like others. */
const alsoHarmless = new Set(['a name that is no UTF-8', 'a target that is no UTF-8'])

test('hostile archives are refused, and nothing of them stays', async () => {
  const certain = hostileArchives.filter((archive) => !isOfChance(archive))
  const said = await judge(certain)
  const taken = certain.filter((_, index) => !/^iact-cpython: TARBALL_INVALID: /.test(said[index] ?? ''))
  const mayBe = certain.filter(({ what, accepted }) => accepted !== undefined || alsoHarmless.has(what))
  expect(taken.map(({ what }) => what)).toEqual(mayBe.map(({ what }) => what))
}, 1_800_000)

test('archives that tar may take this way or that do no harm', async () => {
  const said = await judge(hostileArchives.filter(isOfChance))
  expect(said.every((line) => /^(?:accepted|iact-cpython: TARBALL_INVALID.*)$/.test(line))).toBe(true)
}, 600_000)

test('bombs are refused before they fill the disk', async () => {
  // One for each limit: of bytes and of entries.
  const chosen = bombs.filter(({ what }) =>
    ['a file of 600 MB of zeros', 'a hundred thousand files'].includes(what)
  )
  const said = await judge(chosen)
  expect(said).toEqual([1, 2].map(() => expect.stringMatching(/^iact-cpython: TARBALL_INVALID/)))
}, 600_000)
