import { describe, expect, test } from '@jest/globals'
import { findInterpreterFacts, reportedLibraries } from '../../src/domain/interpreter-facts.ts'

const printed = {
  buildDate: '2025-11-06',
  configureFlags: ['--enable-optimizations', "CFLAGS='-O2 -g'"],
  OpenSSL: '3.0.2',
  SQLite: '3.37.2',
  libuuid: '2.37.2',
  liblzma: '5.2.5',
  libbz2: '1.0.8'
}

const read = (changes: Readonly<Record<string, unknown>>): ReturnType<typeof findInterpreterFacts> =>
  findInterpreterFacts(JSON.stringify({ ...printed, ...changes }))

describe('what an interpreter says of itself', () => {
  test('is read, with the libraries in the order of the notes', () => {
    const facts = read({})
    expect(facts).toEqual({
      buildDate: '2025-11-06',
      configureFlags: ['--enable-optimizations', "CFLAGS='-O2 -g'"],
      libraries: new Map(reportedLibraries.map((name) => [name, printed[name]]))
    })
    expect([...(facts?.libraries.keys() ?? [])]).toEqual([
      'OpenSSL',
      'SQLite',
      'libuuid',
      'liblzma',
      'libbz2'
    ])
  })

  test.each([
    ['null', null],
    ['not there', undefined],
    ['no text', 3],
    ['empty', ''],
    ['too long', '1'.repeat(41)],
    ['more than a line', '3.0.2\n::error::x'],
    ['Markdown', '[3.0.2](https://host)'],
    ['not ASCII', '٣.٠.٢']
  ])('is unknown where it is %s', (_, value) => {
    const facts = read({ buildDate: value, OpenSSL: value })
    expect([facts?.buildDate, [...(facts?.libraries.keys() ?? [])]]).toEqual([
      undefined,
      ['SQLite', 'libuuid', 'liblzma', 'libbz2']
    ])
  })

  test.each([
    ['none', [], []],
    ['not there', undefined, undefined],
    ['null', null, undefined],
    ['no list', '--with-lto', undefined],
    ['a list with other things', ['--with-lto', 7, null], ['--with-lto']]
  ])('has configure flags that are %s', (_, configureFlags, flags) => {
    expect(read({ configureFlags })?.configureFlags).toEqual(flags)
  })

  test.each(['', 'hello', '{"buildDate": "2025', 'null', '7', '"2025-11-06"'])(
    'is not there in %j',
    (output) => {
      expect(findInterpreterFacts(output)).toBeUndefined()
    }
  )
})
