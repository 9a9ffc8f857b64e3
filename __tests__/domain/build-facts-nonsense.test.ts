import { describe, expect, test } from '@jest/globals'
import { findBuildFacts } from '../../src/domain/build-facts.ts'
import { changed, loader, needsIn, sha256 } from '../support/written-facts.ts'

describe('findBuildFacts', () => {
  /** Not a text, or not one that may go into a message or a path. */
  const nonsense: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a number', 2.34],
    ['a list', ['2.34', loader]],
    ['an object', { text: '2.34' }],
    ['an empty text', ''],
    ['a blank', 'lib a.so'],
    ['a line break', 'libc.so.6\n'],
    ['a workflow command', '\n::error::x'],
    ['a control character', 'libc\u0000.so.6'],
    ['a C1 control character', 'libc\u009b.so.6'],
    ['text that turns around', 'lib\u202ec.so.6'],
    ['Markdown', '`libc`'],
    ['HTML', '<b>'],
    ['far too much', 'l'.repeat(257)]
  ]

  test.each(nonsense)('takes %s for no loader', (_, value) => {
    expect(needsIn(changed({ loader: value })).loaders).toEqual([])
  })

  test.each([...nonsense, ['words', 'newest'], ['many numbers', '2.34.5.6'], ['a huge number', '2.3456']])(
    'takes %s for no version of glibc',
    (_, value) => {
      expect(needsIn(changed({ glibc: value })).glibc).toEqual({ required: undefined, optional: undefined })
    }
  )

  test.each(nonsense)('takes %s for no file that needs glibc', (_, value) => {
    const { glibc } = needsIn(changed({ glibcNeededBy: value }))
    expect(glibc.required).toEqual({ version: '2.34', path: 'the interpreter' })
  })

  test.each(['2.34', '2.34.1', '10.100'])('takes %s for a version of glibc', (version) => {
    const path = 'bin/python3.12'
    expect(needsIn(changed({ glibc: version })).glibc.required).toEqual({ version, path })
  })

  test.each(nonsense)('takes %s for no library, and the others for what they are', (_, value) => {
    const libc = { name: 'libc.so.6', required: true, users: ['_ssl'] }
    const sharedLibraries = [{ ...libc, name: value }, libc, value]
    expect(needsIn(changed({ sharedLibraries })).libraries).toEqual([
      { soname: 'libc.so.6', users: ['_ssl'], isRequired: true }
    ])
  })

  test.each(nonsense)('takes %s for no user of a library', (_, value) => {
    const sharedLibraries = [{ name: 'libc.so.6', required: true, users: [value, '_ssl'] }]
    expect(needsIn(changed({ sharedLibraries })).libraries).toEqual([
      { soname: 'libc.so.6', users: ['_ssl'], isRequired: true }
    ])
  })

  test.each([...nonsense, ['a path that no one writes plainly', '/opt/openssl@3/lib']])(
    'tells no needs with %s for a directory: a library there would be called missing',
    (_, value) => {
      const text = changed({ librarySearchPaths: [value, '/opt/lib'] })
      expect(findBuildFacts(text)).toEqual({ about: sha256, needs: undefined })
    }
  )

  test.each([undefined, null, 7, 'libc.so.6', {}, { length: 2 }])('takes %j for no list', (value) => {
    expect(needsIn(changed({ sharedLibraries: value, librarySearchPaths: value }))).toMatchObject({
      libraries: [],
      runPaths: []
    })
    const sharedLibraries = [{ name: 'libc.so.6', required: true, users: value }]
    expect(needsIn(changed({ sharedLibraries })).libraries[0]?.users).toEqual([])
  })

  test.each([undefined, null, 1, 'true', [true]])(
    'takes a library as one that may be missed for %j',
    (value) => {
      const sharedLibraries = [{ name: 'libc.so.6', required: value, users: [] }]
      expect(needsIn(changed({ sharedLibraries })).libraries).toEqual([
        { soname: 'libc.so.6', users: [], isRequired: false }
      ])
    }
  )
})
