import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { TarEntry } from '../support/make-tarball.ts'
import { makeTarball, packEntries, pythonEntries } from '../support/make-tarball.ts'
import { artifactsDirectory, openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, stateOf } from '../support/publish-state.ts'

const prefix = 'opt/python-3.12.6'
const pathOf = ({ workspace }: PublishCase, name = tarballName): string =>
  join(workspace, artifactsDirectory, name)

/** Nothing was sent to anybody. */
const isUntouched = (one: PublishCase): boolean => one.github.requests.length === 0

describe('which tarballs are taken', () => {
  test('none is an error that lists what is there, and how tarballs are called', async () => {
    await using one = await openPublishCase({ names: ['cpython-3.12.7-ubuntu22.04-build1.tgz'] })
    await writeFile(pathOf(one, 'cpython-3.12.6\n::error::.tgz'), '')
    const failure = await failureOf(one.publish({ distro: 'debian12', architecture: 'arm64' }))
    expect(failure.code).toBe('ARTIFACT_UNKNOWN')
    expect(failure.message).toContain('"cpython-3.12.7-ubuntu22.04-build1.tgz"')
    expect(failure.message).toContain('"cpython-3.12.6\\n::error::.tgz"')
    expect(failure.message).toContain('debian12 arm64')
    expect(failure.hint).toContain('cpython-<version>-<distro>[-<arch>]-build<build>.tgz')
    expect(isUntouched(one)).toBe(true)
  })

  test('a directory that is empty is an error as well', async () => {
    await using one = await openPublishCase({ names: [] })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('ARTIFACT_UNKNOWN')
    expect(failure.message).toContain('no file was found')
  })

  test('two files of the same name are an error, and the same file twice is not', async () => {
    await using one = await openPublishCase()
    const artifacts = `${artifactsDirectory}/*.tgz\n${artifactsDirectory}/${tarballName}`
    await mkdir(join(one.workspace, 'elsewhere'))
    await one.publish({ artifacts, 'dry-run': 'true' })
    await writeFile(join(one.workspace, 'elsewhere', tarballName), 'another one')
    const failure = await failureOf(one.publish({ artifacts: `${artifacts}\nelsewhere/*.tgz` }))
    expect(failure.code).toBe('INPUT_INVALID')
    expect(failure.message).toContain(join(one.workspace, 'elsewhere', tarballName))
  })

  test.each([
    ['a path', (one: PublishCase): string => `${artifactsDirectory}/${one.tarballs[0]?.name ?? ''}`],
    ['an absolute path', (one: PublishCase): string => pathOf(one)],
    ['an absolute glob', (one: PublishCase): string => `${one.workspace}/**/*.tgz`],
    ['a glob through directories', (): string => '**/cpython-*.tgz']
  ])('%s names them', async (_, artifacts) => {
    await using one = await openPublishCase()
    await one.publish({ artifacts: artifacts(one) })
    expect(stateOf(one)).toEqual(finished(one))
  })

  test('a link to a tarball is the tarball', async () => {
    await using one = await openPublishCase({ names: [] })
    const real = await one.add(`../${tarballName}`)
    await mkdir(join(one.workspace, artifactsDirectory))
    await symlink(real.path, pathOf(one))
    await one.publish()
    expect(one.view().releases[0]?.assets).toContainEqual(
      expect.objectContaining({ name: tarballName, sha256: real.sha256 })
    )
  })
})

describe('a line of artifacts', () => {
  const elsewhere = 'cpython-3.12.6-debian12-build1.tgz'
  const published = (one: PublishCase): readonly string[] =>
    stateOf(one)
      .releases.flatMap(({ assets }) => assets.map(([name]) => name))
      .filter((name) => name.endsWith('.tgz'))

  test('that matches nothing is an error that names it, although others match', async () => {
    await using one = await openPublishCase()
    const failure = await failureOf(one.publish({ artifacts: `${artifactsDirectory}/*.tgz\ndist/*.tgz` }))
    expect(failure.code).toBe('ARTIFACT_UNKNOWN')
    expect(failure.message).toContain('lines that match no file: dist/*.tgz;')
    expect(isUntouched(one)).toBe(true)
  })

  test.each([
    ['excludes with !', `${artifactsDirectory}/*.tgz\n!${artifactsDirectory}/*debian*`],
    ['is a comment with #', `# tarballs; of 3.12\n${artifactsDirectory}/${tarballName}`],
    ['names a directory: everything in it', `${artifactsDirectory}\n!**/*debian*`]
  ])('%s', async (_, artifacts) => {
    await using one = await openPublishCase({ names: [tarballName, elsewhere] })
    await one.publish({ artifacts })
    expect(published(one)).toEqual([tarballName])
  })

  test.each([
    ['a path', `dist/cpython [x64]/${tarballName}`],
    ['a directory', 'dist/cpython [x64]'],
    ['the beginning of a pattern', 'dist/cpython [x64]/*.tgz']
  ])('that exists as it is written is %s, and no pattern', async (_, artifacts) => {
    await using one = await openPublishCase({ names: [] })
    await one.add(`../../../dist/cpython [x64]/${tarballName}`)
    await one.publish({ artifacts })
    expect(published(one)).toEqual([tarballName])
  })

  test('that begins with ~ is a path in the home directory', async () => {
    await using one = await openPublishCase()
    const failure = await failureOf(one.publish({ artifacts: '~/cpython-artifacts-of-nobody/*.tgz' }))
    expect(failure.message).toContain('~/cpython-artifacts-of-nobody/*.tgz')
    expect(isUntouched(one)).toBe(true)
  })

  test('that matches other files as well names them in one warning, but not what belongs to a tarball', async () => {
    await using one = await openPublishCase({ names: [tarballName, 'cpython-3.12.6-ubuntu22.04-build2.tgz'] })
    for (const name of [
      'README.txt',
      'Python-3.12.6.tgz',
      `${tarballName}.asc`,
      'cpython-3.12.6-ubuntu22.04-build2.tgz.sha256'
    ])
      await writeFile(pathOf(one, name), '')
    await one.publish({ artifacts: artifactsDirectory })
    expect(one.log.warnings).toEqual([
      "'artifacts' matches files that are no tarballs of cpython-3.12.6-build1, they are not published: " +
        '"Python-3.12.6.tgz", "README.txt", "cpython-3.12.6-ubuntu22.04-build2.tgz".'
    ])
    expect(published(one)).toEqual([tarballName])
  })

  test('that matches a misspelled tarball is an error that says what was expected', async () => {
    await using one = await openPublishCase()
    await writeFile(pathOf(one, 'cpython-3.12.6-ubuntu2204-build1.tgz'), '')
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('ARTIFACT_UNKNOWN')
    expect(failure.message).toContain(`"cpython-3.12.6-ubuntu2204-build1.tgz" (expected ${tarballName})`)
    expect(isUntouched(one)).toBe(true)
  })
})

test('a directory with a line break in its name is refused before any program gets to print it', async () => {
  await using one = await openPublishCase({ names: [] })
  await one.add(`a\n::error::b/${tarballName}`)
  const failure = await failureOf(one.publish({ artifacts: '**/*.tgz' }))
  expect(failure.code).toBe('INPUT_INVALID')
  expect(failure.message).toContain('a\\n::error::b')
  expect(isUntouched(one)).toBe(true)
})

describe('a tarball that can not be published', () => {
  const entries: readonly (readonly [string, readonly TarEntry[]])[] = [
    ['has an absolute entry', [{ path: '/etc/passwd', content: 'x' }]],
    ['has an entry that climbs out', [{ path: `${prefix}/../../etc/passwd` }]],
    ['has an entry outside of its prefix', [{ path: 'usr/bin/python3' }]],
    ['has a newline in a name', [{ path: `${prefix}/a\n::error::b` }]],
    ['has a device', [{ path: `${prefix}/null`, type: 'character-device' }]],
    ['has a pipe', [{ path: `${prefix}/pipe`, type: 'fifo' }]],
    ['has a setuid bit', [{ path: `${prefix}/bin/su`, mode: 0o4755 }]],
    ['has a link to an absolute path', [{ path: `${prefix}/l`, type: 'symlink', target: '/etc/passwd' }]],
    ['has a link that climbs out', [{ path: `${prefix}/l`, type: 'symlink', target: '../../etc' }]],
    [
      'has a link that leads out by way of another',
      [
        ...['a', 'a/b', 'a/b/c', 'a/b/c/d'].map((path) => ({
          path: `${prefix}/${path}/`,
          type: 'directory' as const
        })),
        { path: `${prefix}/a/b/c/d/up`, type: 'symlink', target: '../../..' },
        { path: `${prefix}/a/b/c/d/out`, type: 'symlink', target: 'up/../../../../..' }
      ]
    ],
    ['has a hard link that climbs out', [{ path: `${prefix}/l`, type: 'link', target: 'etc/passwd' }]],
    ['has a link without a target', [{ path: `${prefix}/l`, type: 'symlink' }]]
  ]

  test.each(entries)('because it %s is refused, and nothing is sent', async (_, extra) => {
    await using one = await openPublishCase({ names: [] })
    await one.add(tarballName, extra)
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('TARBALL_INVALID')
    expect(failure.message).toContain(tarballName)
    expect(isUntouched(one)).toBe(true)
  })

  test('because many entries are wrong is told so with the first of them, and the number of the others', async () => {
    await using one = await openPublishCase({ names: [] })
    await one.add(
      tarballName,
      Array.from({ length: 9 }, (_, index) => ({ path: `outside/${index}` }))
    )
    const failure = await failureOf(one.publish())
    expect(failure.message).toContain('"outside/4" is not below opt/python-3.12.6/; and 4 more')
  })

  const files: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
    ['is empty', (path) => writeFile(path, '')],
    ['is no gzip', (path) => writeFile(path, 'cpython')],
    ['is a tar without gzip', async (path) => writeFile(path, await packEntries(pythonEntries()))],
    ['is a gzip that was cut off', async (path) => truncate(path, (await readFile(path)).length - 9)],
    ['is a gzip with a wrong checksum', (path) => flip(path, -6)],
    ['is a gzip that is damaged in the middle', (path) => flip(path, 60)],
    [
      'is a gzip of half a tar',
      async (path) => writeFile(path, gzipSync((await packEntries(pythonEntries())).subarray(0, 700)))
    ],
    ['has 2 GiB', (path) => truncate(path, 2 * 1024 ** 3)],
    ['is a link to a directory', (path) => replaceByLink(path, '.')],
    ['is a link to nothing', (path) => replaceByLink(path, 'nothing')]
  ]

  test.each(files)('because it %s is refused, and nothing is sent', async (_, change) => {
    await using one = await openPublishCase()
    await change(pathOf(one))
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('TARBALL_INVALID')
    expect(failure.message).toContain(tarballName)
    expect(isUntouched(one)).toBe(true)
  })

  test.each([
    ['is not there', (path: string) => !path.endsWith('/bin/python3')],
    ['leads to nothing', (path: string) => !path.endsWith('/bin/python3.12')]
  ])('because its bin/python3 %s is told where one must be', async (_, isKept) => {
    await using one = await openPublishCase()
    await makeTarball({ path: pathOf(one), entries: pythonEntries().filter(({ path }) => isKept(path)) })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('TARBALL_INVALID')
    expect(failure.message).toContain('there is no interpreter at opt/python-3.12.6/bin/python3')
  })
})

async function replaceByLink(path: string, target: string): Promise<void> {
  await rm(path)
  await symlink(target, path)
}

/** Changes one bit; an offset below 0 counts from the end. */
async function flip(path: string, offset: number): Promise<void> {
  const bytes = await readFile(path)
  const at = offset < 0 ? bytes.length + offset : offset
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('what of a tree no runner needs', () => {
  const library: TarEntry = { path: `${prefix}/lib/libpython3.12.a`, content: Buffer.alloc(1_200_000) }
  const noticesOf = ({ log }: PublishCase): readonly string[] =>
    log.notices.filter((line) => line.includes('is what no runner needs'))

  test('is told by kind, once for each tarball that has much of it', async () => {
    await using one = await openPublishCase({ names: ['cpython-3.12.6-debian12-build1.tgz'] })
    await one.add(tarballName, [library])
    await one.publish({ 'dry-run': 'true' })
    expect(noticesOf(one)).toEqual([
      expect.stringMatching(
        /^cpython-3\.12\.6-ubuntu22\.04-build1\.tgz: \d+ % of its 1\.2 MB unpacked is what no runner needs, .*: static libpython 1\.2 MB$/
      )
    ])
  })

  test('is not told where there is little of it', async () => {
    await using one = await openPublishCase()
    await one.publish({ 'dry-run': 'true' })
    expect(noticesOf(one)).toEqual([])
  })
})
