import { describe, expect, test } from '@jest/globals'
import type { PossiblePlan } from '../../src/domain/release-steps.ts'
import type { Release } from '../../src/domain/release.ts'
import { noticeOf, outputsOf, publishOutputs, sentenceOf, summaryOf } from '../../src/publish/report.ts'
import { readableSize } from '../../src/domain/readable-size.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { sha256Of, tag } from '../support/publish-state.ts'

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

type File = { readonly name: string; readonly size: number; readonly sha256: string }

/** The tarball and what goes with it, as a table shows them: name, size and digest. */
function rowsOf(one: PublishCase, facts: Omit<File, 'name'>): readonly (readonly [string, string])[] {
  const [tarball] = one.tarballs
  if (tarball === undefined) throw new Error('There is a tarball in every case.')
  const { name, sha256 } = tarball
  const sums = `${sha256}  ${name}\n`
  const files: readonly File[] = [
    tarball,
    { name: `${name}.sha256`, size: sums.length, sha256: sha256Of(sums) },
    { name: `${name}.json`, size: facts.size, sha256: facts.sha256 }
  ]
  return files.map((file) => [file.name, `${readableSize(file.size)} | \`${file.sha256.slice(0, 12)}\``])
}

const plans: readonly (readonly [PossiblePlan, string, readonly string[]])[] = [
  [
    { step: 'create' },
    'A draft would be made, filled, checked and published.',
    ['upload', 'upload', 'upload']
  ],
  [
    { step: 'reattach', release },
    'The draft https://example.org/7 would get its tag back, be completed, checked and published.',
    ['upload', 'upload', 'upload']
  ],
  [
    { step: 'fill', release, files: [] },
    'The draft https://example.org/7 would be completed, checked and published.',
    ['keep', 'upload', 'keep']
  ],
  [
    { step: 'remove-drafts', releases: [release, { ...release, url: 'https://example.org/8' }] },
    'What is meant is there, and drafts that are not needed any more would be removed: https://example.org/7, https://example.org/8.',
    ['keep', 'keep', 'keep']
  ],
  [
    { step: 'publish', release },
    'The draft https://example.org/7 is complete and would be published.',
    ['keep', 'keep', 'keep']
  ],
  [
    { step: 'done', release: { ...release, state: 'published' } },
    'There is nothing to do: https://example.org/7 is what is meant.',
    ['keep', 'keep', 'keep']
  ]
]

describe('the summary of a dry run', () => {
  test.each(plans.map((plan) => [plan[0].step, ...plan] as const))(
    'says what would be done: %s',
    async (...row) => {
      const [, planned, sentence, actions] = row
      await using one = await openPublishCase()
      const result = await one.publish({ 'dry-run': 'true' })
      if (result.outcome !== 'planned') throw new Error('It was no dry run.')
      const sums = result.wanted.files.filter(({ name }) => name.endsWith('.sha256'))
      const plan = planned.step === 'fill' ? { ...planned, files: sums } : planned
      const facts = result.wanted.files.find(({ name }) => name === `${tarballName}.json`)
      const rows = rowsOf(one, facts ?? { size: 0, sha256: '' }).map(
        ([name, cells], index) => `| ${name} | ${cells} | ${actions[index] ?? ''} |`
      )
      expect(sentenceOf(plan, result.wanted)).toBe(sentence)
      expect(summaryOf({ ...result, plan }, [])).toBe(`## Dry run: CPython 3.12.6 Build 1 (Ubuntu 22.04)

Nothing was written. ${sentence}

| asset | size | SHA-256 | |
|---|--:|---|---|
${rows.join('\n')}
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
  const { url } = result.outcome === 'published' ? result.release.release : release
  const commit = one.view().branches['main']?.slice(0, 12) ?? ''
  const download = `${one.github.serverUrl}/${repository}/releases/download/${tag}`
  const facts = one.view().releases[0]?.assets.find(({ name }) => name === `${tarballName}.json`)
  const rows = rowsOf(one, facts ?? { size: 0, sha256: '' }).map(
    ([name, cells]) => `| [${name}](${download}/${name}) | ${cells} | verified | uploaded |`
  )
  expect(summaryOf(result, [])).toBe(`## [CPython 3.12.6 Build 1 (Ubuntu 22.04)](${url}) is published

For Ubuntu 22.04 x64 (\`${tarballName}\`). Every asset was read back, and is what was meant.

| asset | size | SHA-256 | digest | |
|---|--:|---|---|---|
${rows.join('\n')}

Registry: row added in \`${commit}\`. Took 0.0 s.

| Versión | Build | Distro | Fecha | Estado |
|---|---|---|---|---|
| 3.12.6 | 1 | ubuntu22.04 | 2026-03-04 | Activo |
`)
})

test('the summary of a publish shows where the time went', async () => {
  await using one = await openPublishCase()
  const result = await one.publish()
  const steps = [{ title: 'Collect tarballs', began: new Date(1000), seconds: 1 }]
  expect(summaryOf(result, steps)).toBe(`${summaryOf(result, [])}
\`\`\`mermaid
gantt
    title Where the time went
    dateFormat x
    axisFormat %S.%L
    tickInterval 200millisecond
    Collect tarballs, 1.0 s :1000, 1000ms
\`\`\`
`)
})

test('a run that found everything says so: nothing was sent', async () => {
  await using one = await openPublishCase()
  await one.publish()
  const result = await one.publish()
  const summary = summaryOf(result, [])
  expect(summary).toContain(') was published already\n')
  expect(summary).toContain('| reused |')
  expect(summary).not.toContain('| uploaded |')
  expect(summary).toContain('Registry: the rows are there.')
  expect(summary).not.toContain('| Versión |')
  const { assets } = outputsOf(result)
  expect(JSON.parse(assets)).toMatchObject([
    { name: tarballName, sha256: one.tarballs[0]?.sha256, size: one.tarballs[0]?.size, action: 'reused' },
    { name: `${tarballName}.sha256`, action: 'reused' },
    { name: `${tarballName}.json`, action: 'reused' }
  ])
})

test('a draft that is to stay one is called complete', async () => {
  await using one = await openPublishCase()
  expect(summaryOf(await one.publish({ draft: 'true' }), [])).toContain(') is a complete draft\n')
})

test('what an earlier run sent is reused, what this one sends is uploaded', async () => {
  await using one = await openPublishCase()
  one.github.faults.add({
    match: { path: /\.json$/, origin: 'uploads' },
    action: { kind: 'answer', when: 'before', status: 422, body: { message: 'Not now' } }
  })
  await failureOf(one.publish({ checksums: 'sha256,sha512' }))
  const { assets } = outputsOf(await one.publish({ checksums: 'sha256,sha512' }))
  const sent = (JSON.parse(assets) as readonly { readonly name: string; readonly action: string }[])
    .filter(({ action }) => action === 'uploaded')
    .map(({ name }) => name)
  expect(sent).toEqual([`${tarballName}.json`])
})

describe('the notice', () => {
  const urlOf = (one: PublishCase): string => `${one.github.serverUrl}/${repository}/releases`

  test('says what was published, and then that nothing was sent', async () => {
    await using one = await openPublishCase()
    const first = await one.publish()
    const commit = one.view().branches['main']?.slice(0, 12) ?? ''
    const url = `${urlOf(one)}/tag/${tag}`
    expect(noticeOf(first)).toEqual({
      code: 'PUBLISHED',
      text: `${tag} is published: ${url}. Registry: row added in ${commit}.`
    })
    expect(noticeOf(await one.publish())).toEqual({
      code: 'UNCHANGED',
      text: `${tag} was published already, nothing was sent: ${url}. Registry: the rows are there.`
    })
  })

  test('calls a draft one', async () => {
    await using one = await openPublishCase()
    const { code, text } = noticeOf(await one.publish({ draft: 'true' }))
    expect([code, text]).toEqual([
      'DRAFT',
      expect.stringContaining(`${tag} is a complete draft: ${urlOf(one)}`)
    ])
  })

  test('says of a dry run that nothing was written', async () => {
    await using one = await openPublishCase()
    expect(noticeOf(await one.publish({ 'dry-run': 'true' }))).toEqual({
      code: 'DRY_RUN',
      text: `${tag}: nothing was written`
    })
  })
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [25_400, '25.4 KB'],
  [1_000_000, '1.0 MB'],
  [123_456_789, '123.5 MB']
])('%d bytes are called %s', (bytes, words) => {
  expect(readableSize(bytes)).toBe(words)
})
