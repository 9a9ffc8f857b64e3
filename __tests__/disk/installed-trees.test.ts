import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { listInstallRecords, publishTree, setAside } from '../../src/disk/installed-trees.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { InstallRecord } from '../../src/domain/install-record.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'
import { thingsBelow } from '../support/setup-sandbox.ts'

let root: string
let entry: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'installed-trees-'))
  entry = join(root, '3.12.6', 'x64-debian12-build1-abababababab')
})

afterEach(() => rm(root, { recursive: true }))

function recordOf(name: string, source = 'https://example.com/release'): InstallRecord {
  const [artifact, sha256] = [findArtifact(name), findSha256('ab'.repeat(32))]
  if (artifact === undefined || sha256 === undefined) throw new Error(name)
  return { artifact, sha256, source }
}

const record = recordOf('cpython-3.12.6-debian12-build1.tgz')

async function stage(content: string): Promise<string> {
  const tree = join(await mkdtemp(join(root, 'staging-')), 'tree')
  await mkdir(tree)
  await writeFile(join(tree, 'file'), content)
  return tree
}

describe('publishing a tree', () => {
  test('moves it to its place, with its record and the mark of the tool cache', async () => {
    const tree = await stage('ours')
    const { ino } = await stat(tree)
    expect(await publishTree(tree, entry, record)).toBe('ours')
    expect((await stat(entry)).ino).toBe(ino)
    expect(await readFile(`${entry}.json`, 'utf8')).toBe(formatInstallRecord(record))
    expect(await readFile(`${entry}.complete`, 'utf8')).toBe('')
    expect((await readdir(join(root, '3.12.6'))).sort()).toEqual(
      ['', '.complete', '.json'].map((ending) => `x64-debian12-build1-abababababab${ending}`)
    )
  })

  test('leaves the tree of the job that was first, and its own for the caller', async () => {
    await publishTree(await stage('theirs'), entry, record)
    const tree = await stage('ours')
    expect(await publishTree(tree, entry, record)).toBe('theirs')
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe('theirs')
    expect(await readFile(join(tree, 'file'), 'utf8')).toBe('ours')
  })

  test('of many at once makes one the winner, whole', async () => {
    const trees = await Promise.all(Array.from({ length: 8 }, (_, index) => stage(String(index))))
    const winners = await Promise.all(trees.map((tree) => publishTree(tree, entry, record)))
    expect(winners.filter((winner) => winner === 'ours')).toEqual(['ours'])
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe(String(winners.indexOf('ours')))
    expect(await readdir(entry)).toEqual(['file'])
  })

  test('that is not there fails, and marks nothing as complete', async () => {
    await expect(publishTree(join(root, 'nowhere'), entry, record)).rejects.toThrow('ENOENT')
    // The mark lies where the tree should have been, which is somebody's scratch.
    expect(await thingsBelow(root)).toEqual([
      '3.12.6/x64-debian12-build1-abababababab.json',
      'nowhere.complete'
    ])
  })
})

describe('setting a tree aside', () => {
  test('takes its mark and its record first, and keeps its files under a hidden name', async () => {
    await publishTree(await stage('broken'), entry, record)
    const aside = await setAside(entry)
    expect(aside.startsWith(join(root, '3.12.6', '.broken-'))).toBe(true)
    expect(await readFile(join(aside, 'file'), 'utf8')).toBe('broken')
    expect(await readdir(join(root, '3.12.6'))).toEqual([aside.slice(join(root, '3.12.6').length + 1)])
  })

  test('twice at once is no failure', async () => {
    await publishTree(await stage('broken'), entry, record)
    await Promise.all([setAside(entry), setAside(entry)])
    expect(await readdir(join(root, '3.12.6'))).toHaveLength(1)
  })
})

describe('the records of a store', () => {
  test('are none where there is no store, or a file in its place, or nothing to be read', async () => {
    await writeFile(join(root, 'file'), '')
    expect(await listInstallRecords(join(root, 'x'.repeat(300)))).toEqual([])
    expect(await listInstallRecords(join(root, 'nowhere'))).toEqual([])
    expect(await listInstallRecords(join(root, 'file'))).toEqual([])
  })

  test('are found below every version', async () => {
    const records = ['cpython-3.11.9-debian12-build1.tgz', 'cpython-3.12.6-debian12-arm64-build2.tgz'].map(
      (name) => recordOf(name)
    )
    for (const [index, each] of records.entries())
      await publishTree(await stage('x'), join(root, `3.${11 + index}`, 'x64-a'), each)
    expect(await listInstallRecords(root)).toEqual(records)
  })

  test.each<readonly [string, (shelf: string) => Promise<unknown>]>([
    ['a file of another kind', (shelf) => writeFile(join(shelf, 'notes.txt'), '')],
    ['no JSON', (shelf) => writeFile(join(shelf, 'a.json'), '{')],
    ['JSON of somebody else', (shelf) => writeFile(join(shelf, 'a.json'), '{"name":"x"}')],
    ['a directory', (shelf) => mkdir(join(shelf, 'a.json'))],
    ['a file that is too long', (shelf) => writeFile(join(shelf, 'a.json'), ' '.repeat(2 ** 20 + 1))],
    ['a file at the top', () => writeFile(join(root, 'README'), '')]
  ])('are not disturbed by %s', async (_, leave) => {
    await publishTree(await stage('x'), entry, record)
    await leave(join(root, '3.12.6'))
    expect(await listInstallRecords(root)).toEqual([record])
  })
})
