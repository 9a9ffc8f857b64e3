import { describe, expect, test } from '@jest/globals'
import { parseElf } from '../../src/domain/elf-file.ts'
import { setRpath } from '../../src/domain/elf-rpath.ts'
import { elfImage, itmName, patched } from '../support/elf-image.ts'
import type { ElfImage, ElfParts, Patch } from '../support/elf-image.ts'
import { mutationsOf } from '../support/mutations.ts'

const path = '$ORIGIN/../lib'
const plain = {
  needed: ['libpython3.12.so.1.0'],
  weakNames: ['__gmon_start__', itmName],
  strongNames: ['main']
}

function differences(left: Uint8Array, right: Uint8Array): number {
  return left.filter((byte, index) => byte !== right[index]).length
}

describe('setRpath', () => {
  test('writes the path over a name that nobody needs, and nothing else', () => {
    const image = elfImage(plain)
    const before = Uint8Array.from(image.bytes)
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'done' })
    expect(parseElf(image.bytes)).toStrictEqual({ ...parseElf(before), rpath: path })
    expect(differences(image.bytes, before)).toBeLessThanOrEqual(path.length + 1 + 3)
  })

  test('done twice is done once', () => {
    const image = elfImage(plain)
    setRpath(image.bytes, path)
    const once = Uint8Array.from(image.bytes)
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'unchanged' })
    expect(image.bytes).toEqual(once)
  })

  test('leaves a file that begins its DT_RPATH with the path', () => {
    const image = elfImage({ ...plain, rpath: `${path}:/opt/python-3.12.6/lib` })
    const before = Uint8Array.from(image.bytes)
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'unchanged' })
    expect(image.bytes).toEqual(before)
  })

  test.each(['rpath', 'runpath'])('overwrites a long old %s', (kind) => {
    const image = elfImage({ ...plain, [kind]: '/srv/versions/3.12.1/lib' })
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'done' })
    expect(parseElf(image.bytes)).toMatchObject({ rpath: path, runpath: undefined })
    expect(image.bytes[image.at.strings + image.name(itmName)]).toBe('_'.charCodeAt(0))
  })

  test('an old run path that is too short gets the name that nobody needs', () => {
    const image = elfImage({ ...plain, runpath: '/opt/lib' })
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'done' })
    expect(parseElf(image.bytes)).toMatchObject({ rpath: path, runpath: undefined })
  })

  test('a DT_RUNPATH that begins with the path only becomes a DT_RPATH', () => {
    const image = elfImage({ ...plain, runpath: `${path}:/opt/python-3.12.6/lib` })
    const before = Uint8Array.from(image.bytes)
    expect(setRpath(image.bytes, path)).toEqual({ kind: 'done' })
    expect(parseElf(image.bytes)).toMatchObject({
      rpath: `${path}:/opt/python-3.12.6/lib`,
      runpath: undefined
    })
    expect(differences(image.bytes, before)).toBe(1)
  })

  test('works on a Buffer that is part of another', () => {
    const { bytes } = elfImage(plain)
    const pool = Buffer.alloc(bytes.length + 20, 0xaa)
    const part = pool.subarray(10, 10 + bytes.length)
    part.set(bytes)
    expect(setRpath(part, path)).toEqual({ kind: 'done' })
    expect(parseElf(part)?.rpath).toBe(path)
    expect([...pool.subarray(0, 10), ...pool.subarray(-10)]).toEqual(new Array(20).fill(0xaa))
  })
})

/** Where the parts are the case: the magic number stays what it is. */
const nothing = (): Patch => [0, 8, 0x7f]

describe('setRpath leaves the file alone and says why', () => {
  const refusals: readonly (readonly [string, ElfParts, (image: ElfImage) => Patch, string])[] = [
    ['of another class', plain, () => [4, 8, 1], 'it is not a whole ELF64 little-endian file'],
    ['damaged', plain, () => [54, 16, 1], 'it is not a whole ELF64 little-endian file'],
    ['with two run paths', { ...plain, rpath: '/a', runpath: '/b' }, nothing, 'it has two run paths'],
    ['without dynamic section', plain, () => [64 + 56, 32, 0], 'it has no free dynamic entry'],
    ['with one DT_NULL', { ...plain, nulls: 1 }, nothing, 'it has no free dynamic entry'],
    ['without DT_NULL', { ...plain, nulls: 0 }, nothing, 'it has no free dynamic entry'],
    [
      'with something behind its DT_NULL',
      { ...plain, nulls: 2 },
      ({ at }) => [at.end - 16, 8, 1],
      'it has no free dynamic entry'
    ],
    [
      'with something in its DT_NULL',
      { ...plain, nulls: 2 },
      ({ at }) => [at.end - 24, 8, 1],
      'it has no free dynamic entry'
    ],
    [
      'with half an entry behind its DT_NULL',
      { ...plain, nulls: 2 },
      ({ at }) => [64 + 56 + 32, 64, at.end - at.dynamic - 8],
      'it has no free dynamic entry'
    ],
    [
      'with its symbols behind the strings',
      plain,
      ({ entry, at }) => [entry(6) + 8, 64, 0x400000 + at.dynamic],
      'its symbol table is not where GNU ld puts it'
    ],
    [
      'with a gap between symbols and strings',
      plain,
      ({ entry, at }) => [entry(6) + 8, 64, 0x400000 + at.symbols - 8],
      'its symbol table is not where GNU ld puts it'
    ],
    [
      'with a symbol name outside of the strings',
      plain,
      ({ at }) => [at.symbols + 24, 32, 0xffff],
      'its symbol table is not where GNU ld puts it'
    ],
    ['without symbol table', plain, ({ entry }) => [entry(6), 8, 99], 'its symbols can not be read'],
    [
      'of clang without crtstuff',
      { ...plain, weakNames: ['__gmon_start__'] },
      nothing,
      'it has no string that may be overwritten'
    ],
    [
      'that defines the name',
      plain,
      ({ at }) => [at.symbols + 48 + 6, 16, 7],
      'it has no string that may be overwritten'
    ],
    [
      'that needs the name',
      { ...plain, weakNames: [], strongNames: [itmName] },
      nothing,
      'it has no string that may be overwritten'
    ],
    [
      'with a symbol called like the end of the name',
      { ...plain, strongNames: ['main'] },
      ({ at, name }) => [at.symbols + 72, 32, name(itmName) + 5],
      'the string to overwrite is used twice'
    ],
    [
      'that needs a library called like the name',
      plain,
      ({ entry, name }) => [entry(1) + 8, 64, name(itmName)],
      'the string to overwrite is used twice'
    ],
    [
      'whose run path is the end of another string',
      { ...plain, runpath: '/srv/versions/3.12.1/lib' },
      ({ entry, name }) => [entry(29) + 8, 64, name('/srv/versions/3.12.1/lib') + 5],
      'the string to overwrite is used twice'
    ],
    [
      'with a version called like the end of the name',
      { ...plain, versionNeeds: [{ file: 'libc.so.6', versions: [{ name: 'GLIBC_2.34', weak: false }] }] },
      ({ at, name }) => [at.versions + 24, 32, name(itmName) + 5],
      'more than its run path would change'
    ]
  ]

  test.each(refusals)('a file %s', (_, parts, patchOf, reason) => {
    const image = elfImage(parts)
    const bytes = patched(image.bytes, patchOf(image))
    const before = Uint8Array.from(bytes)
    expect(setRpath(bytes, path)).toEqual({ kind: 'refused', reason })
    expect(bytes).toEqual(before)
  })

  test('a path that is longer than the name', () => {
    expect(setRpath(elfImage(plain).bytes, `${path}:/opt/python-3.12.6/lib`)).toEqual({
      kind: 'refused',
      reason: 'it has no string that may be overwritten'
    })
  })

  test('never throws and never leaves half an edit, whatever bytes are changed', () => {
    const parts = { ...plain, runpath: '/opt/lib', versionNeeds: [{ file: 'libc.so.6', versions: [] }] }
    for (const mutant of mutationsOf(elfImage(parts).bytes, 1000, 3)) {
      const before = Uint8Array.from(mutant)
      const outcome = setRpath(mutant, path)
      if (outcome.kind === 'done') expect(parseElf(mutant)?.rpath?.split(':')[0]).toBe(path)
      else expect(mutant).toEqual(before)
    }
  })
})
