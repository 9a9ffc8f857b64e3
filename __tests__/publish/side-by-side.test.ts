import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import { Failure } from '../../src/domain/failure.ts'
import type { Unpacker } from '../../src/ports/unpacker.ts'
import { failureOf } from '../support/failing.ts'
import { artifactsDirectory, openPublishCase } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, meantRelease, stateOf } from '../support/publish-state.ts'

const nameFor = (distro: string): string => `cpython-3.12.6-${distro}-build1.tgz`
/** In the order of collecting. */
const names = ['debian11', 'debian12', 'fedora41', 'ubuntu20.04', 'ubuntu22.04', 'ubuntu24.04'].map(nameFor)

/** Takes its time: the first tarball the longest, so that they end the other way round. */
function slowUnpacker(): Unpacker & { readonly most: () => number } {
  const tar = tarUnpacker()
  let [underWay, most] = [0, 0]
  return {
    most: () => most,
    unpack: async (archive, directory) => {
      underWay += 1
      most = Math.max(most, underWay)
      await setTimeout(40 * (names.length - names.findIndex((name) => archive.name.endsWith(name))))
      await tar.unpack(archive, directory)
      underWay -= 1
    }
  }
}

/** Title of each group with its lines. */
function groupsIn(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = lines.flatMap((line, index) => (line.startsWith('# ') ? [index] : []))
  return starts.map((start, index) => lines.slice(start, starts[index + 1]))
}

const spoil = (one: PublishCase, name: string): Promise<void> =>
  writeFile(join(one.workspace, artifactsDirectory, name), 'no gzip')

describe('several tarballs', () => {
  test('are inspected side by side, four at a time', async () => {
    await using one = await openPublishCase({ names })
    const unpacker = slowUnpacker()
    await one.publish({ 'dry-run': 'true' }, { unpacker })
    expect(unpacker.most()).toBe(4)
  })

  test('have a log group each, in their order, with all of their own lines and no others', async () => {
    await using one = await openPublishCase({ names })
    await one.publish({ 'dry-run': 'true' }, { unpacker: slowUnpacker() })
    const groups = groupsIn(one.log.lines).filter(([title]) => title?.startsWith('# Inspect'))
    expect(groups.map(([title]) => title)).toEqual(names.map((name) => `# Inspect ${name}`))
    expect(groups.map((lines) => lines.slice(1, 3))).toEqual(
      one.tarballs.map(({ size, sha256 }) => [`size: ${size}`, `sha256: ${sha256}`])
    )
    for (const lines of groups) expect(lines.slice(3)).toEqual([expect.stringMatching(/^relocated: /)])
  })

  test('are uploaded and told of in their order', async () => {
    await using one = await openPublishCase({ names })
    await one.publish({}, { unpacker: slowUnpacker() })
    expect(stateOf(one)).toEqual({
      ...finished(one),
      releases: [meantRelease(one, { title: 'CPython 3.12.6 Build 1' })]
    })
    const notes = one.view().releases[0]?.body ?? ''
    const places = names.map((name) => notes.indexOf(name))
    expect(places).toEqual([...places].sort((left, right) => left - right))
    expect(Math.min(...places)).toBeGreaterThan(0)
  })

  test('that are broken are all named in one failure, and nothing is sent', async () => {
    await using one = await openPublishCase({ names: names.slice(0, 3) })
    const [first = '', second = '', third = ''] = names
    await spoil(one, first)
    await spoil(one, third)
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('TARBALL_INVALID')
    const lines = failure.message.split('\n')
    expect(lines).toEqual([expect.stringContaining(first), expect.stringContaining(third)])
    expect(failure.message).not.toContain(second)
    expect(failure.cause).toBeDefined()
    expect(one.github.requests).toEqual([])
  })

  test('that are broken in different ways have the code of the first, and each hint once', async () => {
    await using one = await openPublishCase({ names: names.slice(0, 4) })
    const [first = '', second = '', third = '', fourth = ''] = names
    for (const name of [first, third]) {
      await writeFile(
        join(one.workspace, artifactsDirectory, `${name}.sha256`),
        `${'0'.repeat(64)}  ${name}\n`
      )
    }
    for (const name of [second, fourth]) await writeFile(join(one.workspace, artifactsDirectory, name), '')
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('CHECKSUM_MISMATCH')
    expect(failure.message.split('\n')).toEqual(
      [first, second, third, fourth].map((name): unknown => expect.stringContaining(name))
    )
    const alone = await Promise.all([0, 1].map((index) => hintOf(index === 0 ? 'mismatch' : 'empty')))
    expect(failure.hint).toBe(alone.join('\n'))
  })

  test('of which one is broken end in its own failure, and the groups of all are told before', async () => {
    await using one = await openPublishCase({ names: names.slice(0, 3) })
    const [first = '', second = '', third = ''] = names
    await spoil(one, second)
    const failure = await failureOf(one.publish())
    expect(failure.message).toContain(second)
    expect(failure.message).not.toContain('\n')
    const groups = groupsIn(one.log.lines).slice(2)
    expect(groups.map(([title, ...lines]) => [title, lines.length > 0])).toEqual([
      [`# Inspect ${first}`, true],
      [`# Inspect ${second}`, false],
      [`# Inspect ${third}`, true]
    ])
  })
})

describe('a defect', () => {
  const broken: Unpacker = { unpack: () => Promise.reject(new TypeError('a defect')) }

  test('while a tarball is inspected stays a defect: it is no fault of the tarball', async () => {
    await using one = await openPublishCase()
    const end = await one.publish({}, { unpacker: broken }).catch((error: unknown) => error)
    expect(end).toEqual(new TypeError('a defect'))
    expect(end).not.toBeInstanceOf(Failure)
  })

  test('comes before what is wrong with the tarballs', async () => {
    await using one = await openPublishCase({ names: names.slice(0, 2) })
    await spoil(one, names[0] ?? '')
    const end = await one.publish({}, { unpacker: broken }).catch((error: unknown) => error)
    expect(end).toEqual(new TypeError('a defect'))
  })
})

test('the umask of the process is the same after tarballs were unpacked side by side', async () => {
  await using one = await openPublishCase({ names })
  const before = process.umask(0o077)
  await one.publish({ 'dry-run': 'true' }).finally(() => {
    expect(process.umask(before).toString(8)).toBe('77')
  })
})

/** What a run with one tarball that has this fault says is to be done. */
async function hintOf(fault: 'mismatch' | 'empty'): Promise<string> {
  const [name = ''] = names
  await using one = await openPublishCase({ names: [name] })
  const path = join(one.workspace, artifactsDirectory, name)
  if (fault === 'mismatch') await writeFile(`${path}.sha256`, `${'0'.repeat(64)}  ${name}\n`)
  else await writeFile(path, '')
  return (await failureOf(one.publish())).hint
}
