import { describe, expect, test } from '@jest/globals'
import {
  compareArtifacts,
  fileNameOf,
  findArtifact,
  findBuildOfTag,
  findTwin,
  parseArchitecture,
  parseBuild,
  parseDistro,
  prefixOf,
  prettyDistro,
  rootOf,
  tagOf,
  titleOf,
  twinNameOf
} from '../../src/domain/artifact.ts'
import type { Artifact } from '../../src/domain/artifact.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'

const invalid = (message: string, hint: string): unknown =>
  expect.objectContaining({ code: 'INPUT_INVALID', message, hint })

function artifact(version: string, distro: string, architecture: string, build: number): Artifact {
  return { version: parsePythonVersion(version), distro, architecture, build }
}

describe('a build', () => {
  test.each([
    ['cpython-3.12.6-build1', '3.12.6', 1],
    ['cpython-3.14.0rc2-build12', '3.14.0rc2', 12],
    ['cpython-3.13.1t-build999999999', '3.13.1t', 999_999_999]
  ])('has the tag %s, and nothing else has', (tag, version, build) => {
    const named = { version: parsePythonVersion(version), build }
    expect([tagOf(named), findBuildOfTag(tag)]).toEqual([tag, named])
  })

  test.each([
    'cpython-3.12.6-build0',
    'cpython-3.12.6-build01',
    'cpython-3.12.6-build1000000000',
    'cpython-3.12.6-build',
    'cpython-3.12-build1',
    'cpython-3.12.06-build1',
    'cpython-3.12.6-ubuntu22.04-build1',
    'CPython-3.12.6-build1',
    'refs/tags/cpython-3.12.6-build1',
    'cpython-3.12.6-build1\n',
    'untagged-0a1b2c',
    ''
  ])('is not named by the tag %j', (tag) => {
    expect(findBuildOfTag(tag)).toBeUndefined()
  })

  test('is configured for a directory below /opt, which is the root in its tarball', () => {
    const version = parsePythonVersion('3.13.1t')
    expect([prefixOf(version), rootOf(version)]).toEqual(['/opt/python-3.13.1t', 'opt/python-3.13.1t'])
  })
})

describe('a tarball', () => {
  test.each([
    ['cpython-3.12.6-ubuntu22.04-build1.tgz', artifact('3.12.6', 'ubuntu22.04', 'x64', 1)],
    ['cpython-3.12.6-ubuntu22.04-arm64-build1.tgz', artifact('3.12.6', 'ubuntu22.04', 'arm64', 1)],
    ['cpython-3.14.0rc2-debian12-build3.tgz', artifact('3.14.0rc2', 'debian12', 'x64', 3)],
    ['cpython-3.13.1t-alpine3.20.1-riscv64-build42.tgz', artifact('3.13.1t', 'alpine3.20.1', 'riscv64', 42)],
    ['cpython-3.12.6-debian-build1.tgz', artifact('3.12.6', 'debian', 'x64', 1)]
  ])('is called %s, and the name says all of it', (name, named) => {
    expect([fileNameOf(named), findArtifact(name)]).toEqual([name, named])
  })

  test.each([
    ['x64 is not spelled', 'cpython-3.12.6-ubuntu22.04-x64-build1.tgz'],
    ['another ending', 'cpython-3.12.6-ubuntu22.04-build1.tar.gz'],
    ['its sidecar', 'cpython-3.12.6-ubuntu22.04-build1.tgz.sha256'],
    ['no distro', 'cpython-3.12.6-build1.tgz'],
    ['no build', 'cpython-3.12.6-ubuntu22.04.tgz'],
    ['build 0', 'cpython-3.12.6-ubuntu22.04-build0.tgz'],
    ['a series', 'cpython-3.12-ubuntu22.04-build1.tgz'],
    ['upper case', 'cpython-3.12.6-Ubuntu22.04-build1.tgz'],
    ['dots in a row', 'cpython-3.12.6-ubuntu22..04-build1.tgz'],
    ['a directory before it', 'artifacts/cpython-3.12.6-ubuntu22.04-build1.tgz'],
    ['a way up', 'cpython-3.12.6-../../x-build1.tgz'],
    ['a line break', 'cpython-3.12.6-ubuntu22.04-build1.tgz\n'],
    ['a glob', 'cpython-3.12.6-*-build1.tgz'],
    ['a shell word', 'cpython-3.12.6-$(id)-build1.tgz'],
    ['other digits', 'cpython-3.12.6-ubuntu٢٢-build1.tgz'],
    ['a name longer than file systems take', `cpython-3.12.6-${'a'.repeat(200)}-build1.tgz`],
    ['nothing', '']
  ])('is not named by %s', (_, name) => {
    expect(findArtifact(name)).toBeUndefined()
  })
})

describe('a build number', () => {
  test.each([
    ['1', 1],
    ['10', 10],
    ['999999999', 999_999_999]
  ])('%s is one', (text, build) => {
    expect(parseBuild(text)).toBe(build)
  })

  test.each(['0', '01', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '1000000000', 'latest', '١', '0x1', ''])(
    '%j is none',
    (text) => {
      expect(() => parseBuild(text)).toThrow(
        invalid(`${JSON.stringify(text)} is not a build number`, 'Write an integer from 1 on.')
      )
    }
  )
})

describe('a distro', () => {
  test.each(['ubuntu22.04', 'debian12', 'debian', 'alpine3.20.1', 'a'.repeat(40)])('%s is one', (text) => {
    expect(parseDistro(text)).toBe(text)
  })

  test.each([
    'Ubuntu22.04',
    'ubuntu-22.04',
    '22.04',
    'ubuntu22.',
    'ubuntu.22',
    'ubuntu22.04lts',
    'a'.repeat(41),
    'debian12\n',
    '../x',
    ''
  ])('%j is none', (text) => {
    expect(() => parseDistro(text)).toThrow(
      invalid(
        `${JSON.stringify(text)} is not a distro`,
        'Write a lower-case name and its version, as in ubuntu22.04 or debian12.'
      )
    )
  })

  test.each([
    ['ubuntu22.04', 'Ubuntu 22.04'],
    ['debian12', 'Debian 12'],
    ['debian', 'Debian'],
    ['almalinux9.4', 'AlmaLinux 9.4'],
    ['centos7', 'CentOS 7'],
    ['opensuse15.6', 'openSUSE 15.6'],
    ['rhel9', 'RHEL 9'],
    ['constructor1', 'Constructor 1'],
    ['', '']
  ])('%j is called %j', (distro, pretty) => {
    expect(prettyDistro(distro)).toBe(pretty)
  })
})

describe('an architecture', () => {
  test.each(['x64', 'arm64', 'riscv64', 'ppc64', 'x86_64', 'a'.repeat(20)])('%s is one', (text) => {
    expect(parseArchitecture(text)).toBe(text)
  })

  test.each(['X64', 'arm-64', '64', 'a'.repeat(21), 'arm64\n', 'arm64;id', ''])('%j is none', (text) => {
    expect(() => parseArchitecture(text)).toThrow(
      invalid(`${JSON.stringify(text)} is not an architecture`, 'Write it as Node does: x64, arm64, ...')
    )
  })
})

describe('a title', () => {
  const build = { version: parsePythonVersion('3.12.6'), build: 2 }
  const on = (...distros: readonly string[]): readonly Artifact[] =>
    distros.map((distro, index) => artifact('3.12.6', distro, index === 0 ? 'x64' : 'arm64', 2))

  test.each([
    ['the distro that all tarballs share', on('ubuntu22.04', 'ubuntu22.04'), ' (Ubuntu 22.04)'],
    ['no distro when there are two', on('ubuntu22.04', 'debian12'), ''],
    ['no distro when there is no tarball', on(), '']
  ])('names %s', (_, artifacts, ending) => {
    expect(titleOf(build, artifacts)).toBe(`CPython 3.12.6 Build 2${ending}`)
  })
})

test('artifacts are sorted by version, build, distro and architecture, numbers as numbers', () => {
  const sorted = [
    artifact('3.9.1', 'debian12', 'x64', 1),
    artifact('3.12.6rc1', 'debian12', 'x64', 9),
    artifact('3.12.6', 'debian12', 'arm64', 1),
    artifact('3.12.6', 'debian12', 'x64', 1),
    artifact('3.12.6', 'ubuntu22.04', 'x64', 1),
    artifact('3.12.6', 'ubuntu2204', 'x64', 1),
    artifact('3.12.6', 'debian12', 'x64', 2),
    artifact('3.12.6', 'debian12', 'x64', 10),
    artifact('3.12.10', 'debian12', 'x64', 1)
  ]
  expect(sorted.toReversed().sort(compareArtifacts)).toEqual(sorted)
})

describe('a twin', () => {
  test.each([
    ['cpython-3.12.6-ubuntu22.04-build1', artifact('3.12.6', 'ubuntu22.04', 'x64', 1)],
    ['cpython-3.13.1t-debian12-arm64-build12', artifact('3.13.1t', 'debian12', 'arm64', 12)]
  ])('is called %s.tar.zst, after its tarball, and neither name is taken for the other', (stem, named) => {
    expect([twinNameOf(named), findTwin(`${stem}.tar.zst`)]).toEqual([`${stem}.tar.zst`, named])
    expect([findArtifact(`${stem}.tar.zst`), findTwin(`${stem}.tgz`)]).toEqual([undefined, undefined])
  })

  test.each([
    '.tar.zst',
    'cpython-3.12.6-ubuntu22.04-build1.tgz.tar.zst',
    'cpython-3.12.6-ubuntu22.04-build1.tar.zst.sha256',
    'cpython-3.12.6-ubuntu22.04-build01.tar.zst',
    'a/cpython-3.12.6-ubuntu22.04-build1.tar.zst',
    'cpython-3.12.6-ubuntu22.04-build1\n.tar.zst'
  ])('is not called %j', (name) => {
    expect(findTwin(name)).toBeUndefined()
  })
})
