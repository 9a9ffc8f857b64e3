import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { findSha256, findSha512 } from '../../src/domain/checksum.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import type { Release } from '../../src/domain/release.ts'
import { filesOf, fileSource, sourcesOf, urlSource } from '../../src/domain/sources.ts'

const name = 'cpython-3.12.6-ubuntu22.04-build1.tgz'
const tagged = `cpython-3.12.6-build1/${name}`

function artifact(): Artifact {
  const found = findArtifact(name)
  if (found === undefined) throw new Error('not a name')
  return found
}

function release(...names: readonly string[]): Release {
  return {
    id: 1,
    tag: 'cpython-3.12.6-build1',
    state: 'published',
    title: '',
    body: '',
    commitish: 'main',
    prerelease: false,
    immutable: false,
    url: 'https://github.com/o/r/releases/tag/cpython-3.12.6-build1',
    uploadUrl: '',
    assets: names.map((each, index) => ({
      id: index,
      name: each,
      size: index + 1,
      state: 'uploaded',
      digest: undefined,
      apiUrl: `https://api.github.com/assets/${index}`,
      downloadUrl: `https://github.com/download/${each}`
    }))
  }
}

describe('the sources of a tarball', () => {
  test('are the mirrors in their order, and after them the release, by asset through the API', () => {
    const mirrors = ['https://first.example/cpython', 'https://second.example']
    const sources = sourcesOf(artifact(), { mirrors, release: release(`${name}.sha256`, 'x', name) })
    expect(sources).toEqual([
      // They need not say how long it is: GitHub does.
      urlSource('mirror', `https://first.example/cpython/${tagged}`, 3),
      urlSource('mirror', `https://second.example/${tagged}`, 3),
      {
        kind: 'release',
        label: 'https://github.com/o/r/releases/tag/cpython-3.12.6-build1',
        tarball: { kind: 'api', url: 'https://api.github.com/assets/2', size: 3 },
        sidecars: {
          sha256: { kind: 'api', url: 'https://api.github.com/assets/0', size: 1 },
          sha512: { kind: 'absent' },
          asc: { kind: 'absent' }
        }
      }
    ])
  })

  test('of a release say what it has not got', () => {
    const [source] = sourcesOf(artifact(), { mirrors: [], release: release(`${name}.asc`) })
    expect([source?.tarball, source?.sidecars.sha256]).toEqual([{ kind: 'absent' }, { kind: 'absent' }])
    expect(source?.sidecars.asc).toEqual({ kind: 'api', url: 'https://api.github.com/assets/0', size: 1 })
  })

  test('are none when nobody offers it', () => {
    expect(sourcesOf(artifact(), { mirrors: [], release: undefined })).toEqual([])
  })

  test.each([
    ['https://host', `https://host/${tagged}`],
    ['https://host/', `https://host/${tagged}`],
    ['https://host/a/b//', `https://host/a/b/${tagged}`],
    ['https://host:8443/a%20b', `https://host:8443/a%20b/${tagged}`],
    ['https://host/a?sig=x%2Fy', `https://host/a/${tagged}?sig=x%2Fy`]
  ])('on the mirror %s lie at %s', (mirror, url) => {
    const [source] = sourcesOf(artifact(), { mirrors: [mirror], release: undefined })
    expect(source?.tarball).toEqual({ kind: 'http', url })
  })
})

describe('a source', () => {
  test('by its address has the sidecars beside the tarball, and a label that gives no query away', () => {
    expect(urlSource('url', 'https://host/a/x.tgz?token=secret#top')).toEqual({
      kind: 'url',
      label: 'https://host/a/x.tgz',
      tarball: { kind: 'http', url: 'https://host/a/x.tgz?token=secret#top' },
      sidecars: {
        sha256: { kind: 'http', url: 'https://host/a/x.tgz.sha256?token=secret#top' },
        sha512: { kind: 'http', url: 'https://host/a/x.tgz.sha512?token=secret#top' },
        asc: { kind: 'http', url: 'https://host/a/x.tgz.asc?token=secret#top' }
      }
    })
  })

  test('on this machine has the sidecars beside the tarball', () => {
    expect(fileSource('/a b/x.tgz')).toEqual({
      kind: 'url',
      label: '/a b/x.tgz',
      tarball: { kind: 'file', path: '/a b/x.tgz' },
      sidecars: {
        sha256: { kind: 'file', path: '/a b/x.tgz.sha256' },
        sha512: { kind: 'file', path: '/a b/x.tgz.sha512' },
        asc: { kind: 'file', path: '/a b/x.tgz.asc' }
      }
    })
  })
})

describe('the files that may be installed', () => {
  const twin = name.replace('.tgz', '.tar.zst')
  const [digest, other] = [findSha256('ab'.repeat(32)), findSha256('cd'.repeat(32))]
  const sha512 = findSha512('ab'.repeat(64))
  const both = release(name, twin)
  const digested = { ...both, assets: both.assets.map((asset) => ({ ...asset, digest })) }
  const wreck = { ...both, assets: both.assets.map((asset) => ({ ...asset, state: 'wreck' as const })) }
  const pin = (sha256: typeof digest): readonly Evidence[] =>
    sha256 === undefined ? [] : [{ from: 'sha256 input', sha256 }]

  test.each<[string, Release | undefined, readonly Evidence[], readonly string[]]>([
    ['no release', undefined, [], [name]],
    ['a release without a twin', release(name), [], [name]],
    ['an upload of a twin that broke off', wreck, [], [name]],
    ['a twin', both, [], [twin, name]],
    ['a twin, and a pin of something else', digested, pin(other), [name]],
    ['a twin, and a pin of it', digested, pin(digest), [twin]],
    ['a twin without a digest, and a pin', both, pin(digest), [name]],
    [
      'a twin, and a SHA-512',
      digested,
      sha512 === undefined ? [] : [{ from: 'sha512 input', sha512 }],
      [name]
    ]
  ])('with %s are the right ones', (_, found, pins, files) => {
    expect(filesOf(artifact(), { release: found, pins })).toEqual(files)
  })
})
