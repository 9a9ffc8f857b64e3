import { describe, expect, test } from '@jest/globals'
import { needsOf, soughtNames } from '../../src/domain/host-needs.ts'
import { elfFact, glibcNeed, moduleFact, sharedTree } from '../support/elf-facts.ts'

const bare = { libraries: [], unreadable: [] }

describe('soughtNames', () => {
  test('names what the tree does not hold itself, loader included, each once', () => {
    expect(soughtNames(needsOf(sharedTree))).toEqual([
      '/lib64/ld-linux-x86-64.so.2',
      'libc.so.6',
      'libcrypto.so.3',
      'libffi.so.8',
      'libm.so.6',
      'libreadline.so.8',
      'libssl.so.3',
      'libtinfo.so.6'
    ])
  })

  test('a library of the tree answers to its soname and to every name in lib', () => {
    const files = [
      elfFact('bin/python3.12', { needed: ['liba.so.1', 'libb.so'] }),
      elfFact('lib/a.so', { soname: 'liba.so.1' })
    ]
    expect(soughtNames(needsOf({ files, libraries: ['a.so', 'libb.so'], unreadable: [] }))).toEqual([])
  })
})

describe('needsOf', () => {
  test('names each library, who needs it, and whether anything required does', () => {
    const wanted = ['libcrypto.so.3', 'libffi.so.8', 'libreadline.so.8']
    expect(needsOf(sharedTree).libraries.filter(({ soname }) => wanted.includes(soname))).toEqual([
      { soname: 'libcrypto.so.3', users: ['_ssl', '_hashlib'], isRequired: true },
      { soname: 'libffi.so.8', users: ['_ctypes'], isRequired: true },
      { soname: 'libreadline.so.8', users: ['readline'], isRequired: false }
    ])
  })

  test('names one file for each processor and for each loader', () => {
    const interpreter = '/lib64/ld-linux-x86-64.so.2'
    const files = [
      elfFact('bin/python3.12', { interpreter }),
      elfFact('bin/python3.12d', { interpreter }),
      elfFact('bin/other', { machine: 183, interpreter: '/lib/ld-linux-aarch64.so.1' })
    ]
    const needs = needsOf({ files, ...bare })
    expect(needs.machines).toEqual([
      { code: 62, path: 'bin/python3.12' },
      { code: 183, path: 'bin/other' }
    ])
    expect(needs.loaders).toEqual([
      { name: interpreter, path: 'bin/python3.12' },
      { name: '/lib/ld-linux-aarch64.so.1', path: 'bin/other' }
    ])
  })

  test('tells the glibc that the interpreter needs from that of a module that may be missed', () => {
    const files = [
      elfFact('bin/python3.12', { versionNeeds: [glibcNeed('2.34')] }),
      moduleFact('_gdbm', { versionNeeds: [glibcNeed('2.38')] })
    ]
    expect(needsOf({ files, ...bare }).glibc).toEqual({
      required: { version: '2.34', path: 'bin/python3.12' },
      optional: { version: '2.38', path: files[1]?.path }
    })
  })
})
