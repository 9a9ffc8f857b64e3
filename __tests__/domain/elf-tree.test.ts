import { describe, expect, test } from '@jest/globals'
import { requiredFilesOf, runPathsOf, userName } from '../../src/domain/elf-tree.ts'
import { elfFact, moduleFact, sharedTree } from '../support/elf-facts.ts'

const pathsOf = (tree: typeof sharedTree): readonly string[] => requiredFilesOf(tree).map(({ path }) => path)

describe('requiredFilesOf', () => {
  test('takes programs, what they need of the tree, and the modules that nobody can miss', () => {
    expect(pathsOf(sharedTree)).toEqual([
      'bin/python3.12',
      'lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so',
      'lib/python3.12/lib-dynload/_hashlib.cpython-312-x86_64-linux-gnu.so',
      'lib/python3.12/lib-dynload/_ctypes.cpython-312-x86_64-linux-gnu.so',
      'lib/libpython3.12.so.1.0'
    ])
  })

  test('follows libraries of the tree to libraries of the tree, and ends where they need each other', () => {
    const files = [
      moduleFact('_ssl', { needed: ['libssl.so.3'] }),
      elfFact('lib/libssl.so.3', { needed: ['libcrypto.so.3'] }),
      elfFact('lib/libcrypto.so.3', { needed: ['libssl.so.3'] }),
      elfFact('lib/libtk8.6.so', { needed: ['libssl.so.3'] })
    ]
    expect(pathsOf({ files, libraries: [], unreadable: [] }).slice(1)).toEqual([
      'lib/libssl.so.3',
      'lib/libcrypto.so.3'
    ])
  })
})

describe('runPathsOf', () => {
  test('names the directories outside of the tree that the loader asks, DT_RUNPATH before DT_RPATH', () => {
    const files = [
      elfFact('bin/python3.12', { rpath: '$ORIGIN/../lib:/opt/python-3.12.6/lib' }),
      moduleFact('_ssl', { rpath: '/ignored', runpath: '/opt/openssl/lib:/opt/python-3.12.6/lib' }),
      moduleFact('zlib')
    ]
    expect(runPathsOf({ files, libraries: [], unreadable: [] })).toEqual([
      '/opt/openssl/lib',
      '/opt/python-3.12.6/lib'
    ])
  })
})

describe('userName', () => {
  test.each([
    ['lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so', '_ssl'],
    ['lib/libpython3.12.so.1.0', 'libpython3.12.so.1.0'],
    ['bin/python3.12', 'python3.12']
  ])('calls %s %s', (path, name) => {
    expect(userName(elfFact(path))).toBe(name)
  })
})
