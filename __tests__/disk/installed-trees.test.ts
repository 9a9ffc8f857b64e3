import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { identityOf, listInstallRecords, publishTree } from '../../src/disk/installed-trees.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import type { InstallRecord } from '../../src/domain/install-record.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'

let root: string
let entry: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'installed-trees-'))
  entry = join(root, '3.12.6', 'x64-debian12-build1-abababababab')
  await mkdir(join(root, '3.12.6'))
})

afterEach(() => rm(root, { recursive: true }))

function recordOf(name: string, source = 'https://example.com/release'): InstallRecord {
  const [artifact, sha256] = [findArtifact(name), findSha256('ab'.repeat(32))]
  if (artifact === undefined || sha256 === undefined) throw new Error(name)
  return { artifact, sha256, source, verifiedBy: [], proofs: [] }
}

const record = recordOf('cpython-3.12.6-debian12-build1.tgz')

async function stage(content: string): Promise<string> {
  const tree = join(await mkdtemp(join(root, '.staging-')), 'tree')
  await mkdir(tree)
  await writeFile(join(tree, 'file'), content)
  return tree
}

describe('publishing a tree', () => {
  test('moves it to its place, with its record and the mark of the tool cache', async () => {
    const tree = await stage('ours')
    const { ino } = await stat(tree)
    expect(await publishTree(tree, entry, { record })).toBe('ours')
    expect((await stat(entry)).ino).toBe(ino)
    expect(await readFile(`${entry}.json`, 'utf8')).toBe(formatInstallRecord(record))
    expect(await readFile(`${entry}.complete`, 'utf8')).toBe('')
    expect((await readdir(join(root, '3.12.6'))).sort()).toEqual(
      ['', '.complete', '.json'].map((ending) => `x64-debian12-build1-abababababab${ending}`)
    )
  })

  test('leaves the tree of the job that was first, and its own for the caller', async () => {
    await publishTree(await stage('theirs'), entry, { record })
    const tree = await stage('ours')
    expect(await publishTree(tree, entry, { record })).toBe('theirs')
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe('theirs')
    expect(await readFile(join(tree, 'file'), 'utf8')).toBe('ours')
  })

  test('lets everybody read its mark and its record, whatever the umask', async () => {
    const tree = await stage('ours')
    const umask = process.umask(0o077)
    await publishTree(tree, entry, { record }).finally(() => process.umask(umask))
    const modes = ['.complete', '.json'].map(async (ending) => (await stat(`${entry}${ending}`)).mode & 0o777)
    expect(await Promise.all(modes)).toEqual([0o644, 0o644])
  })

  test('of many at once makes one the winner, whole', async () => {
    const trees = await Promise.all(Array.from({ length: 8 }, (_, index) => stage(String(index))))
    const winners = await Promise.all(trees.map((tree) => publishTree(tree, entry, { record })))
    expect(winners.filter((winner) => winner === 'ours')).toEqual(['ours'])
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe(String(winners.indexOf('ours')))
    expect(await readdir(entry)).toEqual(['file'])
  })

  test('keeps what other jobs have shown of the same tarball', async () => {
    const shown = (demand: string, words: string): InstallRecord => ({
      ...record,
      proofs: [{ demand, words }]
    })
    await publishTree(await stage('first'), entry, { record: shown('key', 'signature 1') })
    await publishTree(await stage('second'), entry, { record: shown('workflow', 'provenance 1') })
    await publishTree(await stage('third'), entry, { record })
    const [found] = await listInstallRecords(root)
    expect(found?.proofs).toEqual([
      { demand: 'key', words: 'signature 1' },
      { demand: 'workflow', words: 'provenance 1' }
    ])
  })
})

describe('publishing a tree in the place of a broken one', () => {
  const shelf = async (): Promise<readonly string[]> => (await readdir(join(root, '3.12.6'))).sort()
  const good = ['', '.complete', '.json'].map((ending) => `x64-debian12-build1-abababababab${ending}`)
  const publish = async (content: string, unfit?: string): Promise<'ours' | 'theirs'> =>
    publishTree(await stage(content), entry, { record, unfit })

  test('keeps the files of the broken one under a hidden name, and leaves whole what it puts there', async () => {
    await publish('broken')
    expect(await publish('good', await identityOf(entry))).toBe('ours')
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe('good')
    const [aside = '', ...others] = await shelf()
    expect(aside.startsWith('.broken-')).toBe(true)
    expect(await readFile(join(root, '3.12.6', aside, 'file'), 'utf8')).toBe('broken')
    expect(others).toEqual(good)
  })

  test('by several at once sets it aside once, and puts one there', async () => {
    await publish('broken')
    const broken = await identityOf(entry)
    const contents = Array.from({ length: 8 }, (_, index) => String(index))
    const winners = await Promise.all(contents.map((content) => publish(content, broken)))
    expect(winners.filter((winner) => winner === 'ours')).toEqual(['ours'])
    expect(await readFile(join(entry, 'file'), 'utf8')).toBe(String(winners.indexOf('ours')))
    const [aside = '', ...others] = await shelf()
    expect(await readFile(join(root, '3.12.6', aside, 'file'), 'utf8')).toBe('broken')
    expect(others).toEqual(good)
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
    for (const [index, each] of records.entries()) {
      await mkdir(join(root, `3.${11 + index}`))
      await publishTree(await stage('x'), join(root, `3.${11 + index}`, 'x64-a'), { record: each })
    }
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
    await publishTree(await stage('x'), entry, { record })
    await leave(join(root, '3.12.6'))
    expect(await listInstallRecords(root)).toEqual([record])
  })
})
