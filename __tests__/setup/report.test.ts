import { describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { outputsOf, summaryOf } from '../../src/setup/report.ts'
import type { SetupResult } from '../../src/setup/setup.ts'

const entry = '/tools/iact-cpython/3.14.0-rc.2/arm64-freethreaded-ubuntu22.04-build12-abababababab'

type Changes = Partial<SetupResult['tree']> & Partial<SetupResult['placed']>

function resultOf({
  location = 'tool-cache',
  prefix = entry,
  wasThere = true,
  ...tree
}: Changes): SetupResult {
  const artifact = findArtifact('cpython-3.14.0rc2t-ubuntu22.04-arm64-build12.tgz')
  const sha256 = findSha256('ab'.repeat(32))
  if (artifact === undefined || sha256 === undefined) throw new Error('These are good names.')
  const from = 'https://example.com/x'
  return {
    artifact,
    tree: {
      entry,
      sha256,
      source: 'release',
      from,
      verifiedBy: ['sidecar'],
      downloadSeconds: 1.26,
      tested: { path: entry, faults: [], notices: [], needsLibraryPath: false, environmentFaults: [] },
      ...tree
    },
    placed: { location, prefix, wasThere },
    dependencies: undefined,
    seconds: 12.34
  }
}

describe('the outputs', () => {
  test('say what was asked for in the spelling of the inputs', () => {
    expect(outputsOf(resultOf({}))).toEqual({
      'python-version': '3.14.0rc2t',
      build: '12',
      'python-path': `${entry}/bin/python3`,
      'python-prefix': entry,
      'pip-path': `${entry}/bin/pip3`,
      sha256: 'ab'.repeat(32),
      'verified-by': 'sidecar',
      source: 'release',
      'cache-hit': 'false',
      'dependency-cache-hit': '',
      'install-location': 'tool-cache',
      'download-seconds': '1.3'
    })
  })

  const prefix = '/opt/python-3.14.0rc2t'
  test.each<readonly [Changes, string, string]>([
    [{ source: 'tool-cache' }, 'tool-cache', 'true'],
    [{ source: 'tool-cache', location: 'prefix', prefix, wasThere: true }, 'prefix', 'true'],
    [{ source: 'tool-cache', location: 'prefix', prefix, wasThere: false }, 'tool-cache', 'true'],
    [{ source: 'cache' }, 'cache', 'true'],
    [{ source: 'cache', location: 'prefix', prefix, wasThere: true }, 'cache', 'true'],
    [{ source: 'release', location: 'prefix', prefix, wasThere: true }, 'release', 'false'],
    [{ source: 'mirror' }, 'mirror', 'false'],
    [{ source: 'url' }, 'url', 'false']
  ])('of %j call it %s (cache-hit: %s)', (changes, source, hit) => {
    expect(outputsOf(resultOf(changes))).toMatchObject({ source, 'cache-hit': hit })
  })
})

describe('the summary', () => {
  test('is a table', () => {
    expect(summaryOf(resultOf({ verifiedBy: ['registry', 'sidecar'] }), [])).toBe(
      `## CPython 3.14.0rc2t build 12 is set up

| | |
|---|---|
| platform | Ubuntu 22.04, arm64 |
| installed at | \`${entry}\` (tool-cache) |
| source | release: https://example.com/x |
| SHA-256 | \`${'ab'.repeat(32)}\` |
| verified by | registry, sidecar |
| download | 1.3 s (under the goal of 30 s) |
| all in all | 12.3 s |
`
    )
  })

  test('shows where the time went', () => {
    const steps = [
      { title: 'Resolve the version', began: new Date(1000), seconds: 0.2 },
      { title: 'Try what is installed', began: new Date(1500), seconds: 0.6 }
    ]
    expect(summaryOf(resultOf({}), steps)).toBe(`${summaryOf(resultOf({}), [])}
\`\`\`mermaid
gantt
    title Where the time went
    dateFormat x
    axisFormat %S.%L
    tickInterval 200millisecond
    Resolve the version, 0.2 s :1000, 200ms
    Try what is installed, 0.6 s :1500, 600ms
\`\`\`
`)
  })

  test('stays a table, whatever the directories are called', () => {
    const prefix = '/tools|x/`a`\n## b'
    expect(
      summaryOf(resultOf({ prefix }), [])
        .split('\n')
        .filter((line) => /installed|##/.test(line))
    ).toEqual([
      '## CPython 3.14.0rc2t build 12 is set up',
      '| installed at | `/tools x/ a ## b` (tool-cache) |'
    ])
  })

  test('says what a sidecar alone is worth', () => {
    const caution = '| caution | a checksum file from the same place shows damage, not tampering |'
    const lines = (verifiedBy: readonly string[]): readonly string[] =>
      summaryOf(resultOf({ verifiedBy }), []).split('\n')
    expect(lines(['sidecar', 'SHA-512 sidecar'])).toContain(caution)
    expect(lines(['release digest', 'sidecar'])).not.toContain(caution)
  })

  test('stays a table, whatever a server calls its pages', () => {
    const from = 'https://example.com/a\n| b |\r<img>\u2028c'
    expect(
      summaryOf(resultOf({ from }), [])
        .split('\n')
        .filter((line) => line.startsWith('| source'))
    ).toEqual(['| source | release: https://example.com/a b img c |'])
  })

  test.each<readonly [Changes, string]>([
    [{ downloadSeconds: 29.9 }, '29.9 s (under the goal of 30 s)'],
    [{ downloadSeconds: 30 }, '30.0 s (over the goal of 30 s)'],
    [{ source: 'url', downloadSeconds: 95 }, '95.0 s (over the goal of 30 s)'],
    [{ source: 'cache', downloadSeconds: 95 }, 'none'],
    [{ source: 'tool-cache' }, 'none']
  ])('of %j says of the download: %s', (changes, said) => {
    expect(summaryOf(resultOf(changes), [])).toContain(`| download | ${said} |\n`)
  })
})
