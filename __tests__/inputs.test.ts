import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../src/domain/python-version.ts'
import { parseVersionSpec } from '../src/domain/version-spec.ts'
import { inputNames, parseInputs } from '../src/inputs.ts'
import type { InputName, PublishInputs, SetupInputs } from '../src/inputs.ts'
import { publishDefaults, setupDefaults } from './support/default-inputs.ts'

type Given = Partial<Record<InputName, string>>

const hint = 'Mend the with: block of the step; the inputs are explained in the README of this action.'
const hex = 'ab'.repeat(32)
const long = 'cd'.repeat(64)
const notHttps = 'is not an https URL. Write https://host/path, without user name and password in it.'
const noSignatures =
  'is not possible yet: this version of the action makes and reads no signatures; leave it out'
const required = { mode: 'publish', version: '3.12.6', build: '1' } as const satisfies Given

const parse = (given: Given): PublishInputs | SetupInputs => parseInputs((name) => given[name] ?? '')
const complaint = (...lines: readonly [string, ...string[]]): unknown => {
  const message = lines.length === 1 ? lines[0] : `Inputs that can't be used:\n- ${lines.join('\n- ')}`
  return expect.objectContaining({ code: 'INPUT_INVALID', message, hint })
}

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
    [{ 'gpg-public-key': 'x' }, `'gpg-public-key' ${noSignatures}`]
  ])('refuses %j', (given, message) => {
    expect(() => parse(given)).toThrow(complaint(message))
  })
})

describe('publish', () => {
  test('needs a version and a build, and has defaults for the rest', () => {
    expect(parse(required)).toEqual(publishDefaults)
    expect(() => parse({ mode: 'publish' })).toThrow(
      complaint("'version' is required in this mode", "'build' is required in this mode")
    )
  })

  test.each<readonly [Given, Partial<PublishInputs>]>([
    [{ version: '3.14.0rc2', build: '7' }, { build: { version: parsePythonVersion('3.14.0rc2'), build: 7 } }],
    [
      { distro: 'debian12', architecture: 'arm64' },
      { distro: 'debian12', architecture: 'arm64' }
    ],
    [
      { repository: 'o/r', token: 'ghs_x' },
      { repository: { owner: 'o', name: 'r' }, token: 'ghs_x' }
    ],
    [{ artifacts: 'a/*.tgz\n  b.tgz\n' }, { artifacts: ['a/*.tgz', 'b.tgz'] }],
    [
      { 'notes-file': 'NOTES.md', 'notes-language': 'en' },
      { notesFile: 'NOTES.md', notesLanguage: 'en' }
    ],
    [{ prerelease: 'true' }, { prerelease: true }],
    [{ prerelease: 'false' }, { prerelease: false }],
    [{ 'make-latest': 'true' }, { makeLatest: 'true' }],
    [
      { draft: 'true', 'dry-run': 'true' },
      { draft: true, dryRun: true }
    ],
    [{ target: 'main' }, { target: 'main' }],
    [{ checksums: 'sha512, sha256' }, { checksums: ['sha512', 'sha256'] }],
    [
      { registry: 'none', 'registry-branch': 'registry' },
      { registry: undefined, registryBranch: 'registry' }
    ],
    [{ 'webhook-url': 'https://host/x' }, { webhook: { url: 'https://host/x', secret: undefined } }],
    [
      { 'webhook-url': 'https://host/x', 'webhook-secret': 's' },
      { webhook: { url: 'https://host/x', secret: 's' } }
    ],
    [{ 'smoke-test': 'require' }, { smokeTest: 'require' }]
  ])('reads %j', (given, inputs) => {
    expect(parse({ ...required, ...given })).toEqual({ ...publishDefaults, ...inputs })
  })

  test.each(inputNames.setup)('refuses %s, which belongs to setup', (name) => {
    expect(() => parse({ ...required, [name]: 'x' })).toThrow(
      complaint(`'${name}' belongs to mode setup, and this is mode publish`)
    )
  })

  test.each<readonly [Given, string]>([
    [
      { version: '3.12' },
      `'version': "3.12" is not a CPython version. Write X.Y.Z with an optional aN, bN or rcN and an optional t (3.12.6, 3.14.0rc2, 3.13.1t).`
    ],
    [{ build: 'latest' }, `'build': "latest" is not a build number. Write an integer from 1 on.`],
    [{ checksums: 'sha512' }, `'checksums': "sha512" leaves sha256 out. Write sha256, or sha256,sha512.`],
    [{ checksums: 'md5' }, `'checksums': "md5" is not one of sha256, sha512. Write one of them.`],
    [{ 'webhook-secret': 's' }, "'webhook-secret' is set without 'webhook-url'"],
    [{ 'webhook-secret': 's', 'webhook-url': 'ftp://x' }, `'webhook-url': "ftp://x" ${notHttps}`],
    [
      { token: 'a b' },
      "'token': it has blanks or characters that no header carries. Check the secret that it is taken from."
    ],
    [{ 'gpg-private-key': 'x' }, `'gpg-private-key' ${noSignatures}`],
    [{ 'gpg-passphrase': 'x' }, `'gpg-passphrase' ${noSignatures}`]
  ])('refuses %j', (given, message) => {
    expect(() => parse({ ...required, ...given })).toThrow(complaint(message))
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
