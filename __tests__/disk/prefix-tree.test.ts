import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findPrefixRecord, listPrefixRecords } from '../../src/disk/prefix-tree.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'
import { recordOf } from '../support/place-sandbox.ts'

const record = recordOf('ab'.repeat(32))

let opt: string
let prefix: string
let file: string

beforeEach(async () => {
  opt = await mkdtemp(join(tmpdir(), 'prefix-tree-'))
  prefix = join(opt, 'python-3.12.6')
  file = join(prefix, '.iact-cpython.json')
  await mkdir(prefix)
  await chmod(prefix, 0o755)
  await writeFile(file, formatInstallRecord(record), { mode: 0o644 })
})

afterEach(() => rm(opt, { recursive: true }))

describe('a tree at its true prefix', () => {
  test('is ours by its record', async () => {
    expect(await findPrefixRecord(prefix)).toMatchObject(record)
  })

  test.each<readonly [string, () => Promise<unknown>]>([
    ['it has no record', () => rm(file)],
    ['its record is no record', () => writeFile(file, '{"schema":1}')],
    ['its record is too long', () => writeFile(file, ' '.repeat(2 ** 20 + 1))],
    ['its record is of another version', () => rename(prefix, join(opt, 'python-3.12.7'))],
    ['its record is a directory', () => rm(file).then(() => mkdir(file))],
    [
      'its record is a link',
      async () => {
        await rename(file, join(opt, 'record'))
        await symlink(join(opt, 'record'), file)
      }
    ],
    [
      'it is a link',
      async () => {
        await rename(prefix, join(opt, 'elsewhere'))
        await symlink(join(opt, 'elsewhere'), prefix)
      }
    ],
    ['its group may write to it', () => chmod(prefix, 0o775)],
    ['all may write to it', () => chmod(prefix, 0o757)],
    ['all may write its record', () => chmod(file, 0o646)],
    ['it is not there', () => rm(prefix, { recursive: true })]
  ])('is not when %s', async (_, change) => {
    await change()
    expect(await findPrefixRecord(prefix)).toBeUndefined()
    expect(await listPrefixRecords(opt)).toEqual([])
  })

  describe('with an interpreter', () => {
    const python = (): string => join(prefix, 'bin/python3.12')
    const library = (): string => join(prefix, 'lib/libpython3.12.so.1.0')

    beforeEach(async () => {
      const umask = process.umask(0o022)
      await mkdir(join(prefix, 'bin'))
      await mkdir(join(prefix, 'lib/python3.12'), { recursive: true })
      await writeFile(python(), 'python', { mode: 0o755 })
      await writeFile(library(), 'library', { mode: 0o755 })
      await symlink('python3.12', join(prefix, 'bin/python3'))
      await symlink('libpython3.12.so.1.0', join(prefix, 'lib/libpython3.12.so'))
      process.umask(umask)
    })

    test('is ours as well', async () => {
      expect(await listPrefixRecords(opt)).toMatchObject([record])
    })

    test('is ours below a directory that all may write to, when a name there is its owner’s alone', async () => {
      await chmod(opt, 0o1777)
      expect(await findPrefixRecord(prefix)).toMatchObject(record)
    })

    test.each<readonly [string, () => Promise<unknown>]>([
      ['all may write to the directory that it lies in', () => chmod(opt, 0o777)],
      ['a group may write to the directory that it lies in', () => chmod(opt, 0o775)],
      ['all may write to its bin', () => chmod(join(prefix, 'bin'), 0o777)],
      ['a group may write to its lib', () => chmod(join(prefix, 'lib'), 0o775)],
      ['all may write to its modules', () => chmod(join(prefix, 'lib/python3.12'), 0o777)],
      ['all may write its interpreter', () => chmod(python(), 0o777)],
      ['all may write its library', () => chmod(library(), 0o757)],
      [
        'its interpreter lies somewhere else',
        async () => {
          await rename(python(), join(opt, 'python'))
          await symlink(join(opt, 'python'), python())
        }
      ],
      ['its interpreter is still to come', () => rm(python()).then(() => symlink('/nowhere', python()))],
      [
        'its bin lies somewhere else',
        async () => {
          await rename(join(prefix, 'bin'), join(opt, 'bin'))
          await symlink(join(opt, 'bin'), join(prefix, 'bin'))
        }
      ]
    ])('is not when %s', async (_, change) => {
      await change()
      expect(await findPrefixRecord(prefix)).toBeUndefined()
      expect(await listPrefixRecords(opt)).toEqual([])
    })
  })

  test('is found among others', async () => {
    for (const name of ['python-3.11.9', 'ruby', 'python']) await mkdir(join(opt, name))
    await symlink(prefix, join(opt, 'python-3'))
    expect(await listPrefixRecords(opt)).toMatchObject([record])
    expect(await listPrefixRecords(join(opt, 'none'))).toEqual([])
  })
})
