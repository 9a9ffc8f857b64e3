import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { sectionOf } from '../../scripts/changelog.ts'

const changelog = `# Changelog

Words.

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- \`## [9.9.9]\` is no head inside of a line.

### Mended

- This.

## [1.0.0] - 2026-11-30

### Added

- That.
`

describe('The notes of a release', () => {
  test('are the section of its version, without its head', () => {
    expect(sectionOf(changelog, '1.1.0')).toBe(
      '### Added\n\n- `## [9.9.9]` is no head inside of a line.\n\n### Mended\n\n- This.'
    )
    expect(sectionOf(changelog, '1.0.0')).toBe('### Added\n\n- That.')
  })

  test.each([
    [
      'a version that has no section',
      changelog,
      '1.2.0',
      '0 sections for 1.2.0. There are: Unreleased, 1.1.0, 1.0.0'
    ],
    ['a version that is the beginning of another', changelog, '1.1', '0 sections for 1.1.'],
    ['a section that says nothing', changelog, 'Unreleased', 'says nothing of Unreleased'],
    ['a date that is none', changelog.replace('2026-11-30', 'soon'), '1.0.0', '0 sections for 1.0.0'],
    ['two sections of one version', `${changelog}\n## [1.0.0]\n\n- Again.\n`, '1.0.0', '2 sections for 1.0.0']
  ])('%s has none', (_, text, version, message) => {
    expect(() => sectionOf(text, version)).toThrow(message)
  })

  test('come of the changelog of this repository, and are an error for a version that it does not know', () => {
    const script = fileURLToPath(new URL('../../scripts/changelog-section.ts', import.meta.url))
    const run = (...args: readonly string[]): readonly [number | null, string] => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
      return [status, `${stdout}${stderr}`]
    }
    expect(run('Unreleased')).toEqual([0, expect.stringMatching(/^### Added\n\n- /)])
    expect(run('0.0.1')).toEqual([1, expect.stringContaining('0 sections for 0.0.1')])
    expect(run()).toEqual([2, expect.stringContaining('Usage')])
  })
})
