import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../src/domain/python-version.ts'
import { inputNames } from '../src/inputs/input-names.ts'
import type { PublishInputs } from '../src/inputs/publish-inputs.ts'
import { publishDefaults } from './support/default-inputs.ts'
import { armor, complaint, noKey, notHttps, parse } from './support/parsed-inputs.ts'
import type { Given } from './support/parsed-inputs.ts'

const required = { mode: 'publish', version: '3.12.6', build: '1' } as const satisfies Given

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
    [{ compression: 'tgz,zst' }, { compression: ['tgz', 'zst'] }],
    [
      { registry: 'none', 'registry-branch': 'registry' },
      { registry: undefined, registryBranch: 'registry' }
    ],
    [{ 'webhook-url': 'https://host/x' }, { webhook: { url: 'https://host/x', secret: undefined } }],
    [
      { 'webhook-url': 'https://host/x', 'webhook-secret': 's' },
      { webhook: { url: 'https://host/x', secret: 's' } }
    ],
    [{ 'smoke-test': 'require' }, { smokeTest: 'require' }],
    [{ attest: 'true' }, { attest: true }],
    [
      { 'gpg-private-key': armor('PRIVATE') },
      { signing: { armoredKey: armor('PRIVATE'), passphrase: undefined } }
    ],
    [
      { 'gpg-private-key': armor('PRIVATE'), 'gpg-passphrase': 'correct horse "\u00e9"' },
      { signing: { armoredKey: armor('PRIVATE'), passphrase: 'correct horse "\u00e9"' } }
    ]
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
    [{ compression: 'zst' }, `'compression': "zst" leaves tgz out. Write tgz, or tgz,zst.`],
    [{ compression: 'xz' }, `'compression': "xz" is not one of tgz, zst. Write one of them.`],
    [{ checksums: 'md5' }, `'checksums': "md5" is not one of sha256, sha512. Write one of them.`],
    [{ 'webhook-secret': 's' }, "'webhook-secret' is set without 'webhook-url'"],
    [{ 'webhook-secret': 's', 'webhook-url': 'ftp://x' }, `'webhook-url': "ftp://x" ${notHttps}`],
    [
      { token: 'a b' },
      "'token': it has blanks or characters that no header carries. Check the secret that it is taken from."
    ],
    [{ 'gpg-private-key': 'x' }, `'gpg-private-key': ${noKey('PRIVATE')}`],
    [{ 'gpg-private-key': armor('PUBLIC') }, `'gpg-private-key': ${noKey('PRIVATE')}`],
    [{ 'gpg-passphrase': 'x' }, "'gpg-passphrase' is set without 'gpg-private-key'"],
    [
      { 'gpg-private-key': armor('PRIVATE'), 'gpg-passphrase': 'a\nb' },
      "'gpg-passphrase': it has more than one line. Check the secret that it is taken from."
    ]
  ])('refuses %j', (given, message) => {
    expect(() => parse({ ...required, ...given })).toThrow(complaint(message))
  })

  const hostile = [
    ...[
      '../x',
      'a/../b',
      'x\ny',
      'x\n::error::y',
      '$(id)',
      '`id`',
      'x;id',
      'x|id',
      'x&id',
      "x'y",
      'x"y',
      'x>y',
      '-x'
    ]
  ]
  const anywhere = [
    ...['version', 'build', 'distro', 'architecture', 'repository', 'target', 'registry', 'registry-branch'],
    ...['notes-file', 'notes-language', 'artifacts', 'prerelease', 'make-latest', 'draft', 'checksums'],
    ...['webhook-url', 'smoke-test', 'dry-run']
  ] as const

  test.each(hostile)('refuses %j wherever it stands', (value) => {
    const given: Given = { mode: 'publish', ...Object.fromEntries(anywhere.map((name) => [name, value])) }
    // Lines of 'artifacts' are items of a list, and good ones each.
    const refused = anywhere.filter((name) => name !== 'artifacts' || !value.includes('\n'))
    for (const name of refused) expect(() => parse(given)).toThrow(`- '${name}'`)
  })
})
