import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseDistro, parseBuild } from '../../src/domain/artifact.ts'
import { parsePinnedUrl, parseRepository } from '../../src/domain/input-grammar.ts'
import { findPythonVersion } from '../../src/domain/python-version.ts'
import { featureFolder } from '../support/feature-room.ts'
import { inFeatureShell, word } from '../support/feature-shell.ts'

const pin = 'a'.repeat(64)

/** What each setting is answered with: its complaints, or `fine`. */
function answers(settings: readonly string[], others = ''): readonly string[] {
  const asked = settings.map(
    (setting) => `( export ${word(setting)}; read_options 2>&1 >/dev/null && echo fine ) | tr '\\n' ' '; echo`
  )
  return inFeatureShell(['say', 'read-options'], [others, ...asked].join('\n'))
    .split('\n')
    .map((line) => line.trim())
    .slice(0, settings.length)
}

function isAccepted(parse: (text: string) => unknown, text: string): boolean {
  try {
    return parse(text) !== undefined
  } catch {
    return false
  }
}

const hostile = ['x', '../x', 'a b', '$(id)', '`id`', "'", '"', '-x', 'é', 'x\n3.12.6', '3.12.6\nx', '*', ';']
const grammars = [
  {
    name: 'VERSION',
    parse: findPythonVersion,
    texts: [
      '3.12.6',
      '3.14.0rc2',
      '3.13.1t',
      '3.13.0a1t',
      '3.12',
      '3.12.x',
      '>=3.12',
      '03.1.2',
      '3.1.02',
      '3.12.6T'
    ]
  },
  {
    name: 'BUILDNUMBER',
    parse: parseBuild,
    texts: ['1', '42', '999999999', '0', '01', '1.0', '-1', '9999999999']
  },
  {
    name: 'DISTRO',
    parse: parseDistro,
    texts: ['ubuntu22.04', 'debian12', 'arch', 'Ubuntu22.04', 'ubuntu22.', 'ubuntu-22', '22', 'debian12.5.1']
  },
  {
    name: 'REPOSITORY',
    parse: parseRepository,
    texts: [
      'o/n',
      '2-Coatl/IACT---project',
      'o/.github',
      'o/..',
      'o/.',
      'o',
      'o/n/m',
      '-o/n',
      'o/',
      '/n',
      'o/a.b_c-d'
    ]
  },
  {
    name: 'MIRROR',
    parse: parsePinnedUrl,
    texts: [
      'https://m.example/a/b',
      'https://m.example:8443',
      'https://m.example/a?sv=1&sig=a%2Bb',
      'http://m.example/a',
      'http://127.0.0.1:80/a',
      'https://user:secret@m.example/a',
      'https://user@m.example',
      'ftp://m.example/a',
      'file:///a',
      '//m.example',
      'https://',
      'https://m.example/a|b',
      'https://m.example/a\\b'
    ],
    others: `SHA256=${pin}; export SHA256`
  }
]

describe('The grammars are those of the action', () => {
  test.each(grammars)('for $name', ({ name, parse, texts, others = '' }) => {
    const all = [...texts, ...hostile]
    const accepted = answers(
      all.map((text) => `${name}=${text}`),
      others
    ).map((answer) => answer === 'fine')
    expect(Object.fromEntries(all.map((text, index) => [text, accepted[index]]))).toEqual(
      Object.fromEntries(all.map((text) => [text, isAccepted(parse, text)]))
    )
  })
})

test.each([
  ['SHA256', [pin, pin.toUpperCase()], ['a'.repeat(63), 'a'.repeat(65), 'g'.repeat(64), `${pin}\n${pin}`]],
  ['CACHEDIR', ['/var/cache/iact', '~/cache', 'none'], ['cache', '/a/../b', '/a;b', "/a'b", '/a\nb']],
  [
    'ARTIFACTURL',
    [
      'artifacts/x.tgz',
      '/a/x.tgz',
      'file:///a/x.tgz',
      'https://h.example/x.tgz',
      'http://localhost:8080/x.tgz'
    ],
    ['../x.tgz', 'file://host/x.tgz', 'file:///a%20b', 'http://h.example/x.tgz', 'a\nb', '-x', 'a;b']
  ],
  ['GITHUB_TOKEN', ['ghp_0123456789abcdefABCDEF', 'github_pat_11A_b'], ['a b', 'a"b', 'a\nb', 'a\\b']],
  ['GITHUB_API_URL', ['https://ghe.example/api/v3', 'http://127.0.0.1:1/api/v3'], ['http://ghe.example', 'x']]
])('%s is taken, or refused', (name, good, bad) => {
  const said = answers([...good, ...bad].map((text) => `${name}=${text}`))
  expect(said.slice(0, good.length)).toEqual(good.map(() => 'fine'))
  expect(said.slice(good.length)).toEqual(
    bad.map(() => expect.stringMatching(/^iact-cpython: INPUT_INVALID: /))
  )
})

test('http:// to anywhere is taken with a pin, but never for the API', () => {
  const settings = ['ARTIFACTURL=http://h.example/x.tgz', 'GITHUB_API_URL=http://h.example/api']
  const [address, api] = answers(settings, `SHA256=${pin}; export SHA256`)
  expect(address).toBe('fine')
  expect(api).toMatch(/GITHUB_API_URL/)
})

test('all complaints are told at once, each with what to write, and no password or token among them', () => {
  const [said = ''] = answers(
    ['VERSION=3.12'],
    `BUILDNUMBER=0 DISTRO=Ubuntu REPOSITORY=x SHA256=1 MIRROR=https://u:secret@h/x?sig=hidden GITHUB_TOKEN='a secret'
    export BUILDNUMBER DISTRO REPOSITORY SHA256 MIRROR GITHUB_TOKEN`
  )
  for (const name of ['version', 'buildNumber', 'distro', 'repository', 'sha256', 'mirror']) {
    expect(said).toContain(`- ${name} is '`)
  }
  expect(said).toContain('GITHUB_TOKEN is no token')
  expect(said).toContain('integer from 1 on')
  expect(said).not.toMatch(/secret|hidden/)
})

describe('What is asked for', () => {
  const show = (env: Readonly<Record<string, string>>, ...names: readonly string[]): readonly string[] => {
    const lines = names.map((name) => `echo "$${name}"`).join('\n')
    return inFeatureShell(['say', 'read-options'], `read_options\n${lines}`, env).trim().split('\n')
  }

  test('is that of the ADR where nothing is said', () => {
    expect(show({}, 'version', 'build', 'repository', 'api_url', 'server_url')).toEqual([
      '3.12.6',
      '1',
      '2-Coatl/IACT---project',
      'https://api.github.com',
      'https://github.com'
    ])
  })

  test('may be spelled BUILD_NUMBER, which the option comes before', () => {
    expect(show({ BUILD_NUMBER: '3' }, 'build')).toEqual(['3'])
    expect(show({ BUILD_NUMBER: '77', BUILDNUMBER: '2' }, 'build')).toEqual(['2'])
  })

  test('of an enterprise server that is named by its web address goes to the API below it', () => {
    expect(show({ GITHUB_SERVER_URL: 'https://ghe.example/' }, 'api_url', 'server_url')).toEqual([
      'https://ghe.example/api/v3',
      'https://ghe.example'
    ])
  })

  test('has the defaults that devcontainer-feature.json tells', () => {
    const text = readFileSync(`${featureFolder}/devcontainer-feature.json`, 'utf8')
    const { options } = JSON.parse(text) as { options: Record<string, { default: string }> }
    const defaults = Object.values(options).map(({ default: value }) => value)
    const names = ['version', 'build', 'distro', 'repository', 'artifact_url', 'mirror', 'pin', 'cache_dir']
    const lines = names.map((name) => `echo "=$${name}"`).join('\n')
    const said = inFeatureShell(['say', 'read-options'], `read_options\n${lines}`)
    expect(said.trim().split('\n')).toEqual(defaults.map((value) => `=${value}`))
  })
})
