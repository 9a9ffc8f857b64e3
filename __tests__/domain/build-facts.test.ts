import { describe, expect, test } from '@jest/globals'
import { factsNameOf, findBuildFacts, formatBuildFacts } from '../../src/domain/build-facts.ts'
import { needsOf } from '../../src/domain/host-needs.ts'
import type { Twin } from '../../src/domain/twin.ts'
import { sharedTree } from '../support/elf-facts.ts'
import { changed, factsOf, loader, name, sha256, sha512, small } from '../support/written-facts.ts'

test('facts are called after their tarball', () => {
  expect(factsNameOf(name)).toBe(`${name}.json`)
})

describe('formatBuildFacts', () => {
  test('tells of the tarball, of the interpreter, and of what its files need', () => {
    const interpreter = {
      buildDate: '2025-11-06',
      configureFlags: ['--prefix=/opt/python-3.12.6', '--with-lto'],
      libraries: new Map([
        ['OpenSSL', '3.0.15'],
        ['SQLite', '3.40.1']
      ])
    }
    expect(formatBuildFacts(factsOf({ interpreter }))).toBe(`{
  "schema": 1,
  "tarball": "${name}",
  "version": "3.12.6",
  "build": 2,
  "distro": "debian12",
  "arch": "arm64",
  "prefix": "/opt/python-3.12.6",
  "size": 12345678,
  "sha256": "${sha256}",
  "sha512": "${sha512}",
  "buildDate": "2025-11-06",
  "configureFlags": [
    "--prefix=/opt/python-3.12.6",
    "--with-lto"
  ],
  "libraryVersions": {
    "OpenSSL": "3.0.15",
    "SQLite": "3.40.1"
  },
  "glibc": "2.34",
  "glibcNeededBy": "bin/python3.12",
  "loader": "${loader}",
  "sharedLibraries": [
    {
      "name": "libc.so.6",
      "required": true,
      "users": [
        "python3.12",
        "_ssl"
      ]
    },
    {
      "name": "libgdbm.so.6",
      "required": false,
      "users": [
        "_gdbm"
      ]
    },
    {
      "name": "libssl.so.3",
      "required": true,
      "users": [
        "_ssl"
      ]
    }
  ],
  "librarySearchPaths": [
    "/opt/python-3.12.6/lib"
  ]
}
`)
  })

  test('tells null of what is not known', () => {
    const needs = needsOf({ files: [], libraries: [], unreadable: [] })
    const interpreter = {
      buildDate: undefined,
      configureFlags: undefined,
      libraries: new Map<string, string>()
    }
    const unknown = { buildDate: null, configureFlags: null, glibc: null, glibcNeededBy: null, loader: null }
    expect(JSON.parse(formatBuildFacts(factsOf({ needs })))).toMatchObject({
      ...unknown,
      libraryVersions: null
    })
    expect(JSON.parse(formatBuildFacts(factsOf({ needs, interpreter })))).toMatchObject({
      ...unknown,
      libraryVersions: {},
      sharedLibraries: [],
      librarySearchPaths: []
    })
  })
})

describe('findBuildFacts', () => {
  test.each([
    ['a small tree', small],
    ['a shared build', needsOf(sharedTree)]
  ])('reads what was written of %s, but for what only the files can tell', (_, needs) => {
    expect(findBuildFacts(formatBuildFacts(factsOf({ needs })))).toEqual({
      about: sha256,
      needs: {
        ...needs,
        machines: [],
        loaders: needs.loaders.map(({ name: path }) => ({ name: path, path: 'the interpreter' })),
        glibc: { required: needs.glibc.required, optional: undefined },
        unreadable: []
      }
    })
  })

  test('reads what was written of a build of which little is known', () => {
    const needs = needsOf({ files: [], libraries: [], unreadable: [] })
    expect(findBuildFacts(formatBuildFacts(factsOf({ needs })))).toEqual({ about: sha256, needs })
  })

  test('takes another order of keys and another way to write the same JSON', () => {
    const facts = JSON.parse(formatBuildFacts(factsOf())) as Record<string, unknown>
    const other = JSON.stringify(Object.fromEntries(Object.entries(facts).reverse()))
    expect(findBuildFacts(other)).toEqual(findBuildFacts(formatBuildFacts(factsOf())))
  })

  test.each([
    ['no JSON', '<html></html>'],
    ['nothing', ''],
    ['a list', `[${formatBuildFacts(factsOf())}]`],
    ['null', 'null'],
    ['another schema', changed({ schema: 2 })],
    ['the schema as text', changed({ schema: '1' })],
    ['no schema', changed({ schema: undefined })],
    ['no checksum', changed({ sha256: undefined })],
    ['half a checksum', changed({ sha256: sha256.slice(1) })],
    ['a checksum with a line break', changed({ sha256: `${sha256}\n` })],
    ['a list of checksums', changed({ sha256: [sha256] })],
    ['a number for a checksum', changed({ sha256: 7 })]
  ])('is undefined for %s', (_, text) => {
    expect(findBuildFacts(text)).toBeUndefined()
  })
})

describe('the twin in the facts', () => {
  const told = {
    name: 'cpython-3.12.6-debian12-arm64-build2.tar.zst',
    size: 1234,
    sha256: '01'.repeat(32),
    sha512: '23'.repeat(64),
    tarSize: 56_789,
    tarSha256: '45'.repeat(32)
  }
  const read = {
    name: told.name,
    digests: { size: told.size, sha256: told.sha256, sha512: told.sha512 },
    stream: { size: told.tarSize, sha256: told.tarSha256 }
  } as Twin

  test('is told after its tarball, and read back', () => {
    const text = formatBuildFacts(factsOf({ twin: read }))
    expect(JSON.parse(text)).toMatchObject({ sha256, twin: told })
    expect(findBuildFacts(text)).toMatchObject({ about: sha256, twin: read })
  })

  test('is not mentioned where there is none', () => {
    expect(JSON.parse(formatBuildFacts(factsOf()))).not.toHaveProperty('twin')
    expect(findBuildFacts(formatBuildFacts(factsOf()))?.twin).toBeUndefined()
  })

  test.each<readonly [string, unknown]>([
    ['null', null],
    ['its name alone', told.name],
    ['another name', { ...told, name }],
    ['no size', { ...told, size: undefined }],
    ['half a byte', { ...told, size: 0.5 }],
    ['no bytes', { ...told, size: 0 }],
    ['a size in words', { ...told, tarSize: '56789' }],
    ['half a SHA-256', { ...told, sha256: told.sha256.slice(1) }],
    ['no SHA-512', { ...told, sha512: undefined }],
    ['no digest of the tar stream', { ...told, tarSha256: undefined }]
  ])('is none when it is %s, and the others are facts all the same', (_, twin) => {
    expect(findBuildFacts(changed({ twin }))).toMatchObject({ about: sha256 })
    expect(findBuildFacts(changed({ twin }))?.twin).toBeUndefined()
  })
})
