import { describe, expect, test } from '@jest/globals'
import { parseElf, readElf } from '../../src/domain/elf-file.ts'
import { elfImage, patched } from '../support/elf-image.ts'
import type { Patch } from '../support/elf-image.ts'
import { mutationsOf } from '../support/mutations.ts'

const rich = {
  machine: 183,
  interpreter: '/lib/ld-linux-aarch64.so.1',
  soname: 'libdemo.so.1',
  needed: ['libc.so.6', 'libm.so.6'],
  rpath: '$ORIGIN/../lib:/opt/lib',
  runpath: '/usr/local/lib',
  versionNeeds: [
    {
      file: 'libc.so.6',
      versions: [
        { name: 'GLIBC_2.34', weak: false },
        { name: 'GLIBC_2.17', weak: true }
      ]
    },
    { file: 'libm.so.6', versions: [{ name: 'GLIBC_2.29', weak: false }] }
  ]
}

describe('parseElf', () => {
  test('tells what the loader must find', () => {
    expect(parseElf(elfImage(rich).bytes)).toStrictEqual({
      machine: 183,
      interpreter: '/lib/ld-linux-aarch64.so.1',
      soname: 'libdemo.so.1',
      needed: ['libc.so.6', 'libm.so.6'],
      rpath: '$ORIGIN/../lib:/opt/lib',
      runpath: '/usr/local/lib',
      versionNeeds: [
        { file: 'libc.so.6', name: 'GLIBC_2.34', weak: false },
        { file: 'libc.so.6', name: 'GLIBC_2.17', weak: true },
        { file: 'libm.so.6', name: 'GLIBC_2.29', weak: false }
      ]
    })
  })

  test('tells absence as undefined', () => {
    expect(parseElf(elfImage().bytes)).toStrictEqual({
      machine: 62,
      interpreter: undefined,
      soname: undefined,
      needed: [],
      rpath: undefined,
      runpath: undefined,
      versionNeeds: []
    })
  })

  test('a program without dynamic section needs nothing', () => {
    const bytes = patched(elfImage(rich).bytes, [64 + 56, 32, 0])
    expect(parseElf(bytes)).toMatchObject({ interpreter: rich.interpreter, needed: [], versionNeeds: [] })
  })

  test('a relocatable object without program headers needs nothing', () => {
    const bytes = patched(patched(elfImage(rich).bytes, [54, 16, 0]), [56, 16, 0])
    expect(parseElf(bytes)).toMatchObject({ machine: 183, interpreter: undefined, needed: [] })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a script', new TextEncoder().encode('#!/bin/sh\nexit 0\n')],
    ['the magic number alone', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46)],
    ['a header alone', elfImage(rich).bytes.slice(0, 64)]
  ])('is undefined for %s', (_, bytes) => {
    expect(parseElf(bytes)).toBeUndefined()
  })

  test.each([
    ['of 32 bits', [1, 1], 0x0028, 40],
    ['that is big-endian', [2, 2], 0x1600, 22]
  ] as const)('tells only the machine of a file %s', (_, [bits, order], stored, machine) => {
    const bytes = [[4, 8, bits] as const, [5, 8, order] as const, [18, 16, stored] as const].reduce(
      patched,
      elfImage(rich).bytes
    )
    expect(parseElf(bytes)).toMatchObject({ machine, interpreter: undefined, needed: [] })
  })
})

describe('parseElf of a damaged file', () => {
  const image = elfImage(rich)
  const damages: readonly (readonly [string, Patch])[] = [
    ['program headers of an odd size', [54, 16, 32]],
    ['program headers outside of the file', [32, 64, 2 ** 62]],
    ['a dynamic section of more than 64 KiB', [64 + 56 + 32, 64, 0x20000]],
    ['a dynamic section that the file cuts', [64 + 56 + 32, 64, 0x8000]],
    ['no string table', [image.entry(5), 64, 99]],
    ['no size of the string table', [image.entry(10), 64, 99]],
    ['a string table in no segment', [image.entry(5) + 8, 64, 16]],
    ['a string table of more than 16 MiB', [image.entry(10) + 8, 64, 0x1000001]],
    ['a string table that the file cuts', [image.entry(10) + 8, 64, 0xffff]],
    ['a name outside of the string table', [image.entry(14) + 8, 64, 0xffff]],
    ['an interpreter without end', [64 + 112 + 32, 64, 5]],
    ['version records outside of the file', [image.at.versions + 12, 32, 0xffffff]]
  ]

  test.each(damages)('is undefined: %s', (_, damage) => {
    expect(parseElf(patched(image.bytes, damage))).toBeUndefined()
  })

  test('is undefined for a name of more than 4096 characters', () => {
    expect(parseElf(elfImage({ soname: 'x'.repeat(4096) }).bytes)?.soname).toHaveLength(4096)
    expect(parseElf(elfImage({ soname: 'x'.repeat(4097) }).bytes)).toBeUndefined()
  })

  test('follows no more version records than 64 KiB can hold, however they overlap', () => {
    const versions = Array.from({ length: 2000 }, () => ({ name: 'GLIBC_2.2.5', weak: false }))
    const file = 'libc.so.6'
    const honest = elfImage({ needed: [file], versionNeeds: [{ file, versions }] })
    expect(parseElf(honest.bytes)?.versionNeeds).toHaveLength(2000)
    // Each use is made a record as well, which has all uses behind it.
    const records = Array.from({ length: 10 }, (_, index) => honest.at.versions + index * 16)
    const patches = records.flatMap((at): Patch[] => [
      [at + 8, 32, 16],
      [at + 12, 32, 16]
    ])
    const hostile = patches.reduce(patched, honest.bytes)
    expect(parseElf(hostile)).toBeUndefined()
  })

  test('is undefined or a value, never an exception, wherever the file is cut', () => {
    const outcomes = Array.from({ length: image.bytes.length }, (_, end) =>
      parseElf(image.bytes.slice(0, end))
    )
    expect(outcomes.filter((outcome) => outcome !== undefined)).toEqual([])
  })

  test('never throws and always ends, whatever bytes are changed', () => {
    const outcomes = [...mutationsOf(image.bytes, 1000, 1)].map((mutant) => parseElf(mutant)?.machine)
    expect(new Set(outcomes.map((machine) => typeof machine))).toEqual(new Set(['number', 'undefined']))
  })
})

describe('readElf', () => {
  test('reads only parts of a large file', () => {
    const bytes = new Uint8Array(1_000_000)
    bytes.set(elfImage(rich).bytes)
    let total = 0
    const file = readElf((offset, length) => {
      const part = bytes.subarray(offset, offset + length)
      total += part.length
      return part
    })
    expect(file).toStrictEqual(parseElf(elfImage(rich).bytes))
    expect(total).toBeLessThan(100_000)
  })

  test('lets the errors of its source through', () => {
    const source = (): Uint8Array => {
      throw new Error('EIO: the disk is gone')
    }
    expect(() => readElf(source)).toThrow('the disk is gone')
  })
})
