import { describe, expect, test } from '@jest/globals'
import type { PossiblePlan } from '../../src/domain/release-steps.ts'
import type { Release } from '../../src/domain/release.ts'
import { outputsOf, publishOutputs, sentenceOf, summaryOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import { assetsOf, tag } from '../support/publish-state.ts'

const release: Release = {
  id: 7,
  tag,
  state: 'draft',
  title: 'CPython 3.12.6 Build 1',
  body: '',
  commitish: 'c'.repeat(40),
  prerelease: false,
  immutable: false,
  url: 'https://example.org/7',
  uploadUrl: 'https://uploads.example.org/7',
  assets: []
}

const plans: readonly (readonly [PossiblePlan, string, readonly string[]])[] = [
  [{ step: 'create' }, 'A draft would be made, filled, checked and published.', ['upload', 'upload']],
  [
    { step: 'reattach', release },
    'The draft https://example.org/7 would get its tag back, be completed, checked and published.',
    ['keep', 'keep']
  ],
  [
    { step: 'wait', release },
    'The draft https://example.org/7 of another run is not right: it would get some time, and be replaced then.',
    ['upload', 'upload']
  ],
  [
    { step: 'fill', release, upload: [`${tarballName}.sha256`] },
    'The draft https://example.org/7 would be completed, checked and published.',
    ['keep', 'upload']
  ],
  [
    { step: 'remove-drafts', releases: [release, { ...release, url: 'https://example.org/8' }] },
    'Drafts of other runs would be removed first: https://example.org/7, https://example.org/8.',
    ['keep', 'keep']
  ],
  [
    { step: 'publish', release },
    'The draft https://example.org/7 is complete and would be published.',
    ['keep', 'keep']
  ],
  [
    { step: 'done', release: { ...release, state: 'published' } },
    'There is nothing to do: https://example.org/7 is what is meant.',
    ['keep', 'keep']
  ]
]

describe('the summary of a dry run', () => {
  test.each(plans.map((plan) => [plan[0].step, ...plan] as const))(
    'says what would be done: %s',
    async (...row) => {
      const [, plan, sentence, actions] = row
      await using one = await openPublishCase()
      const result = await one.publish({ 'dry-run': 'true' })
      if (result.outcome !== 'planned') throw new Error('It was no dry run.')
      const [file, sums] = one.tarballs.flatMap(assetsOf).map(([, , sha256]) => sha256.slice(0, 12))
      const size = ((one.tarballs[0]?.size ?? 0) / 1e6).toFixed(3)
      expect(sentenceOf(plan)).toBe(sentence)
      expect(summaryOf({ ...result, plan })).toBe(`## Dry run: CPython 3.12.6 Build 1 (Ubuntu 22.04)

Nothing was written. ${sentence}

| asset | size | SHA-256 | |
|---|--:|---|---|
| ${tarballName} | ${size} MB | \`${file ?? ''}\` | ${actions[0] ?? ''} |
| ${tarballName}.sha256 | 0.000 MB | \`${sums ?? ''}\` | ${actions[1] ?? ''} |
`)
    }
  )

  test('has outputs for all that is known by then', async () => {
    await using one = await openPublishCase()
    const outputs = outputsOf(await one.publish({ 'dry-run': 'true' }))
    expect(Object.keys(outputs)).toEqual([...publishOutputs])
    expect(outputs).toEqual({
      tag,
      'release-id': '',
      'release-url': '',
      changed: 'false',
      sha256: JSON.stringify({ [tarballName]: one.tarballs[0]?.sha256 }),
      assets: '[]',
      'registry-commit': ''
    })
  })
})

test('the summary of a publish links the release and each asset, and says what was sent', async () => {
  await using one = await openPublishCase()
  const result = await one.publish()
  const { url } = result.outcome === 'reached' ? result.reached.release : release
  const commit = one.view().branches['main']?.slice(0, 12) ?? ''
  const download = `${one.github.serverUrl}/${repository}/releases/download/${tag}`
  const [file, sums] = one.tarballs.flatMap(assetsOf).map(([, , sha256]) => sha256.slice(0, 12))
  const size = ((one.tarballs[0]?.size ?? 0) / 1e6).toFixed(3)
  expect(summaryOf(result)).toBe(`## [CPython 3.12.6 Build 1 (Ubuntu 22.04)](${url}) is published

For Ubuntu 22.04 x64 (\`${tarballName}\`). Every asset was read back: size and SHA-256 are those of the files.

| asset | size | SHA-256 | |
|---|--:|---|---|
| [${tarballName}](${download}/${tarballName}) | ${size} MB | \`${file ?? ''}\` | uploaded |
| [${tarballName}.sha256](${download}/${tarballName}.sha256) | 0.000 MB | \`${sums ?? ''}\` | uploaded |

Registry: row added in \`${commit}\`. Took 0.0 s.
`)
})

test('a run that found everything says so: nothing was sent', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const result = await one.publish()
  const summary = summaryOf(result)
  expect(summary).toContain(') was published already\n')
  expect(summary).toContain('| reused |')
  expect(summary).not.toContain('| uploaded |')
  expect(summary).toContain('Registry: nothing to add.')
  const { assets } = outputsOf(result)
  expect(JSON.parse(assets)).toMatchObject([
    { name: tarballName, sha256: one.tarballs[0]?.sha256, size: one.tarballs[0]?.size, action: 'reused' },
    { name: `${tarballName}.sha256`, action: 'reused' }
  ])
})

test('a draft that is to stay one is called complete', async () => {
  await using one = await openPublishCase()
  expect(summaryOf(await one.publish({ draft: 'true' }))).toContain(') is a complete draft\n')
})

test('what an earlier run sent is reused, what this one sends is uploaded', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({
    match: { path: /\.sha512$/, origin: 'uploads' },
    action: { kind: 'answer', when: 'before', status: 422, body: { message: 'Not now' } }
  })
  await failureOf(one.publish({ checksums: 'sha256,sha512' }))
  const { assets } = outputsOf(await one.publish({ checksums: 'sha256,sha512' }))
  expect(JSON.parse(assets)).toMatchObject([
    { action: 'reused' },
    { action: 'reused' },
    { action: 'uploaded' }
  ])
})
