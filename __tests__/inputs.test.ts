import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../src/domain/python-version.ts'
import { parseVersionSpec } from '../src/domain/version-spec.ts'
import { inputNames } from '../src/inputs/input-names.ts'
import type { SetupInputs } from '../src/inputs/setup-inputs.ts'
import { setupDefaults } from './support/default-inputs.ts'
import { armor, complaint, noKey, notHttps, parse } from './support/parsed-inputs.ts'
import type { Given } from './support/parsed-inputs.ts'

const hex = 'ab'.repeat(32)
const long = 'cd'.repeat(64)

describe('setup', () => {
  test.each([{}, { mode: 'setup' }])('is the mode of %j, with its defaults', (given) => {
    expect(parse(given)).toEqual(setupDefaults)
  })

  test.each<readonly [Given, Partial<SetupInputs>]>([
    [{ version: '3.12.6' }, { version: { kind: 'exact', version: parsePythonVersion('3.12.6') } }],
    [{ version: '>=3.11,<3.13' }, { version: parseVersionSpec('>=3.11,<3.13') }],
    [{ 'version-file': '.tool-versions' }, { versionFile: '.tool-versions' }],
    [
      { build: '12', 'cache-dir': '/srv/cache' },
      { build: 12, cacheDir: '/srv/cache' }
    ],
    [
      { distro: 'debian12', architecture: 'arm64' },
      { distro: 'debian12', architecture: 'arm64' }
    ],
    [
      { repository: 'o/r', token: 'ghs_x' },
      { repository: { owner: 'o', name: 'r' }, token: 'ghs_x' }
    ],
    [{ registry: 'a/b.md' }, { registry: 'a/b.md' }],
    [{ build: 'latest' }, {}],
    [{ registry: 'none' }, { registry: undefined }],
    [
      { 'check-latest': 'true', 'allow-prereleases': 'True' },
      { checkLatest: true, allowPrereleases: true }
    ],
    [{ 'artifact-url': 'https://host/x.tgz' }, { artifact: { url: 'https://host/x.tgz' } }],
    [{ 'artifact-url': 'file:///x.tgz' }, { artifact: { path: '/x.tgz' } }],
    [{ mirrors: 'https://a/b\n\n https://c ' }, { mirrors: ['https://a/b', 'https://c/'] }],
    [{ sha256: hex.toUpperCase(), sha512: long }, { sha256: hex, sha512: long } as Partial<SetupInputs>],
    [{ 'cache-dir': 'none' }, { cacheDir: undefined }],
    [
      { 'install-location': 'prefix', 'update-environment': 'false' },
      { installLocation: 'prefix', updateEnvironment: false }
    ],
    [{ 'problem-matcher': 'true' }, { problemMatcher: true }],
    [
      { cache: 'pip', 'cache-dependency-path': 'a.txt\n**/b.txt' },
      { cache: 'pip', cacheDependencyPath: ['a.txt', '**/b.txt'] }
    ],
    [{ 'gpg-public-key': armor('PUBLIC') }, { gpgPublicKey: armor('PUBLIC') }],
    [
      { 'verify-attestation': 'o/r', 'verify-release': 'true' },
      {
        signerWorkflow: { repository: { owner: 'o', name: 'r' }, path: undefined, ref: undefined },
        verifyRelease: true
      }
    ],
    [
      { 'gpg-public-key': armor('PUBLIC'), mirrors: 'http://host/a' },
      { gpgPublicKey: armor('PUBLIC'), mirrors: ['http://host/a'] }
    ],
    [
      { sha512: long, 'artifact-url': 'http://host/a.tgz' },
      { sha512: long, artifact: { url: 'http://host/a.tgz' } } as Partial<SetupInputs>
    ]
  ])('reads %j', (given, inputs) => {
    expect(parse(given)).toEqual({ ...setupDefaults, ...inputs })
  })

  test.each(inputNames.publish)('refuses %s, which belongs to publish', (name) => {
    expect(() => parse({ [name]: 'x' })).toThrow(
      complaint(`'${name}' belongs to mode publish, and this is mode setup`)
    )
  })

  test.each<readonly [Given, string]>([
    [{ sha256: hex.slice(1) }, "'sha256': it is not a digest. Write its 64 hex digits."],
    [{ sha512: hex }, "'sha512': it is not a digest. Write its 128 hex digits."],
    [{ build: 'newest' }, `'build': "newest" is not a build number. Write an integer from 1 on.`],
    [{ mirrors: 'https://a\nhttp://b' }, `'mirrors': "http://b" ${notHttps}`],
    [
      { version: '3.12', 'version-file': '.python-version' },
      "'version' and 'version-file' are both set: leave one of them out"
    ],
    [{ 'gpg-public-key': 'x' }, `'gpg-public-key': ${noKey('PUBLIC')}`],
    [{ 'gpg-public-key': armor('PRIVATE') }, `'gpg-public-key': ${noKey('PUBLIC')}`],
    [{ 'gpg-public-key': armor('PUBLIC').replaceAll('\n', ' ') }, `'gpg-public-key': ${noKey('PUBLIC')}`]
  ])('refuses %j', (given, message) => {
    expect(() => parse(given)).toThrow(complaint(message))
  })
})

describe('every mode', () => {
  test('tells all complaints at once', () => {
    expect(() => parse({ mode: 'publish', build: '0', mirrors: 'x', draft: 'maybe', distro: 'X' })).toThrow(
      complaint(
        "'mirrors' belongs to mode setup, and this is mode publish",
        "'version' is required in this mode",
        `'build': "0" is not a build number. Write an integer from 1 on.`,
        `'distro': "X" is not a distro. Write a lower-case name and its version, as in ubuntu22.04 or debian12.`,
        `'draft': "maybe" is not one of true, false. Write one of them.`
      )
    )
  })

  test('is one of two; what means the same in both is judged even so', () => {
    expect(() => parse({ mode: 'Publish', mirrors: 'x' })).toThrow(
      complaint(`'mode': "Publish" is not one of setup, publish. Write one of them.`)
    )
    expect(() => parse({ mode: 'install', repository: 'x', registry: '/x' })).toThrow(
      complaint(
        `'mode': "install" is not one of setup, publish. Write one of them.`,
        `'registry': "/x" is not a path in the repository. Write it relative to the top, as in infrastructure/cpython/ARTIFACTS.md.`,
        `'repository': "x" is not a repository. Write owner/name, as in 2-Coatl/IACT---project.`
      )
    )
  })
})
