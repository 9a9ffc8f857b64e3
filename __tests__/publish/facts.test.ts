import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readHost } from '../../src/adapters/runner/host.ts'
import { runnerProcesses } from '../../src/adapters/runner/processes.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { elfImage } from '../support/elf-image.ts'
import type { TarEntry } from '../support/make-tarball.ts'
import { packedPython } from '../support/packed-python.ts'
import { artifactsDirectory, openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { knowingProcesses, openTalkingCase, releaseOf, storedText } from '../support/publish-hands.ts'
import { meantRelease, stateOf } from '../support/publish-state.ts'

const factsName = `${tarballName}.json`
const root = 'opt/python-3.12.6'

const program = (path: string, parts: Parameters<typeof elfImage>[0]): TarEntry => ({
  path: `${root}/${path}`,
  content: elfImage(parts).bytes,
  mode: 0o755
})

async function factsOf(one: PublishCase): Promise<unknown> {
  return JSON.parse(await storedText(one, factsName))
}

describe('the facts of a build', () => {
  test('say which tarball it is, and what its files ask of a machine, also where nothing was run', async () => {
    await using one = await openPublishCase({ names: [] })
    const made = await one.add(tarballName, [
      program('bin/helper', {
        interpreter: '/lib64/ld-linux-x86-64.so.2',
        needed: ['libc.so.6'],
        runpath: '/opt/more/lib',
        versionNeeds: [{ file: 'libc.so.6', versions: [{ name: 'GLIBC_2.34', weak: false }] }]
      }),
      program('lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so', {
        needed: ['libssl.so.3', 'libc.so.6']
      }),
      program('lib/python3.12/lib-dynload/_gdbm.cpython-312-x86_64-linux-gnu.so', {
        needed: ['libgdbm.so.6']
      })
    ])
    await one.publish()
    const asset = one.view().releases[0]?.assets.find(({ name }) => name === factsName)
    expect(asset?.contentType).toBe('application/json')
    expect(await factsOf(one)).toEqual({
      schema: 1,
      tarball: tarballName,
      version: '3.12.6',
      build: 1,
      distro: 'ubuntu22.04',
      arch: 'x64',
      prefix: '/opt/python-3.12.6',
      size: made.size,
      sha256: made.sha256,
      sha512: made.sha512,
      buildDate: null,
      configureFlags: null,
      libraryVersions: null,
      glibc: '2.34',
      glibcNeededBy: 'bin/helper',
      loader: '/lib64/ld-linux-x86-64.so.2',
      sharedLibraries: [
        { name: 'libc.so.6', required: true, users: ['helper', '_ssl'] },
        { name: 'libgdbm.so.6', required: false, users: ['_gdbm'] },
        { name: 'libssl.so.3', required: true, users: ['_ssl'] }
      ],
      librarySearchPaths: ['/opt/more/lib']
    })
    expect(releaseOf(one).body).toContain('**glibc**: 2.34 o posterior\n')
  })

  test('say what the interpreter says of itself, where it was run', async () => {
    await using one = await openTalkingCase()
    await one.publish({ 'smoke-test': 'require' }, knowingProcesses('2026-02-03'))
    expect(await factsOf(one)).toMatchObject({
      buildDate: '2026-02-03',
      configureFlags: ['--enable-shared'],
      libraryVersions: { OpenSSL: '3.0.2' }
    })
  })

  test('lie beside each tarball, and tell of that one', async () => {
    const names = [tarballName, 'cpython-3.12.6-debian12-arm64-build1.tgz']
    await using one = await openPublishCase({ names })
    await one.publish()
    for (const { name, sha256 } of one.tarballs) {
      expect(JSON.parse(await storedText(one, `${name}.json`))).toMatchObject({ tarball: name, sha256 })
    }
    expect(stateOf(one).releases).toEqual([meantRelease(one, { title: 'CPython 3.12.6 Build 1' })])
  })
})

test('the facts of a real CPython are those that it tells of itself, and they stand in the notes', async () => {
  const { path, fileName, version } = await packedPython()
  await using one = await openPublishCase({ names: [] })
  await mkdir(join(one.workspace, artifactsDirectory), { recursive: true })
  await copyFile(path, join(one.workspace, artifactsDirectory, fileName))
  const world = { processes: runnerProcesses(), host: await readHost() }
  await one.publish({ version, 'smoke-test': 'require', 'notes-language': 'en' }, world)
  const facts = JSON.parse(await storedText(one, `${fileName}.json`)) as RealFacts
  const bytes = await readFile(path)
  expect(facts).toMatchObject({
    tarball: fileName,
    version,
    distro: findArtifact(fileName)?.distro,
    arch: process.arch,
    prefix: `/opt/python-${version}`,
    size: (await stat(path)).size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha512: createHash('sha512').update(bytes).digest('hex'),
    buildDate: expect.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
    glibc: expect.stringMatching(/^2\.[0-9]+$/),
    glibcNeededBy: expect.stringMatching(/^(?:bin|lib)\//),
    loader: expect.stringMatching(/^\/lib.*\/ld-linux-/)
  })
  expect(facts.configureFlags.every((flag) => typeof flag === 'string')).toBe(true)
  const libc = facts.sharedLibraries.find(({ name }) => name === 'libc.so.6')
  expect(libc).toMatchObject({
    required: true,
    users: expect.arrayContaining([expect.stringMatching(/^python3/)])
  })
  const notes = releaseOf(one).body ?? ''
  expect(notes).toContain(`**Built on**: ${facts.buildDate}  \n`)
  for (const [name, library] of Object.entries(facts.libraryVersions))
    expect(notes).toContain(`- ${name} ${library}\n`)
  expect(Object.keys(facts.libraryVersions)).toEqual(expect.arrayContaining(['OpenSSL', 'SQLite']))
})

type RealFacts = {
  readonly buildDate: string
  readonly configureFlags: readonly string[]
  readonly libraryVersions: Readonly<Record<string, string>>
  readonly sharedLibraries: readonly { readonly name: string }[]
}
