import { describe, expect, test } from '@jest/globals'
import { outputsOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, registryPath, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { writesOf } from '../support/publish-hands.ts'
import { finished, registryHead, rowOf, stateOf } from '../support/publish-state.ts'

const writes = { method: 'PUT' } as const
const otherRow = `| 3.11.9 | 2 | debian12 | 2025-01-02 | ${'a'.repeat(64)} | https://example.org/x | Obsoleto |\n`

const withRegistry = (text: string): Promise<PublishCase> =>
  openPublishCase({ repository: { files: { [registryPath]: text } } })
const ownRow = (one: PublishCase): string => one.tarballs.map((tarball) => rowOf(one, tarball)).join('')

/** Another job, or a person, commits while this run is between reading and writing. */
function commitMeanwhile(one: PublishCase, texts: readonly string[]): void {
  let index = 0
  const run = (): void => {
    one.github.commit(repository, { [registryPath]: texts[index] ?? '' })
    index += 1
  }
  one.github.faults.add({ match: { ...writes, times: texts.length }, action: { kind: 'meanwhile', run } })
}

test('a row is added after those that are there, and everything else stays byte for byte', async () => {
  const around = ['Words before.\n\n', registryHead, otherRow]
  await using one = await withRegistry(`${around.join('')}\nWords after, without a newline`)
  await one.publish()
  expect(stateOf(one).registry).toBe(`${around.join('')}${ownRow(one)}\nWords after, without a newline`)
})

test('a file that others change, or make, in the meantime is merged with, and theirs stays', async () => {
  await using one = await openPublishCase()
  commitMeanwhile(one, [registryHead, registryHead + otherRow])
  const result = await one.publish()
  expect(stateOf(one)).toEqual({ ...finished(one), registry: registryHead + otherRow + ownRow(one) })
  expect(outputsOf(result)['registry-commit']).toBe(one.view().branches['main'])
})

test('the same row that another run writes in the meantime is not written twice', async () => {
  await using one = await openPublishCase()
  commitMeanwhile(one, [registryHead + ownRow(one)])
  const result = await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(outputsOf(result)['registry-commit']).toBe('')
})

test('a file that never stops changing ends the run; the release stands, and the hint has the row to add', async () => {
  await using one = await openPublishCase()
  const texts = Array.from({ length: 20 }, (_, index) => `${registryHead}${otherRow}\n${index}`)
  commitMeanwhile(one, texts)
  const failure = await failureOf(one.publish())
  expect(failure.code).toBe('REGISTRY_CONFLICT')
  expect(failure.hint).toContain(ownRow(one).trim())
  expect(stateOf(one).releases).toEqual(finished(one).releases)
})

test('other commits to the branch in the meantime are no conflict', async () => {
  await using one = await openPublishCase()
  const run = (): void => {
    one.github.commit(repository, { 'other.txt': 'later' })
  }
  one.github.faults.add({ match: writes, action: { kind: 'meanwhile', run } })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.view().files['other.txt']).toBe('later')
})

test.each(['before', 'after'] as const)(
  'a write whose answer is lost (%s its effect) leaves one row and one commit',
  async (when) => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: writes, action: { kind: 'reset', when } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.view().commits).toHaveLength(2)
  }
)

test.each(['Obsoleto', 'Retirado'])(
  'a row that was set to %s stays so when the build is published again',
  async (status) => {
    await using one = await openPublishCase()
    await one.publish()
    const text = (stateOf(one).registry ?? '').replace('Activo |\n', `${status} |\n`)
    one.github.commit(repository, { [registryPath]: text })
    const before = one.view()
    await one.publish()
    expect(one.view()).toEqual(before)
  }
)

describe('a registry that can not be right', () => {
  const row = `| 3.12.6 | 1 | ubuntu22.04 | 2025-01-02 | ${'b'.repeat(64)} | https://example.org/x | Activo |\n`

  const files = [
    ['has the build with another checksum', registryHead + row],
    ['has the build without a checksum', registryHead + row.replace('b'.repeat(64), 'abc123...')],
    ['has no table', '# Nothing here\n'],
    ['is no text', '\u0000'.repeat(1024 * 1024 + 1)]
  ] as const

  test.each(files)('because it %s ends the run before anything is written', async (_, text) => {
    await using one = await withRegistry(text)
    expect(await failureOf(one.publish())).toMatchObject({ code: 'REGISTRY_CONFLICT' })
    expect(writesOf(one)).toEqual([])
  })

  test.each(files)(
    'because it %s since this run looked at it: the release stands, and the file is left alone',
    async (_, text) => {
      await using one = await openPublishCase()
      const run = (): void => {
        one.github.commit(repository, { [registryPath]: text })
      }
      one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
      expect(await failureOf(one.publish())).toMatchObject({ code: 'REGISTRY_CONFLICT' })
      expect(stateOf(one)).toEqual({ ...finished(one), registry: text })
    }
  )

  test('because it is a directory ends the run before anything is written', async () => {
    await using one = await openPublishCase({ repository: { files: { 'docs/a.md': 'a' } } })
    expect(await failureOf(one.publish({ registry: 'docs' }))).toMatchObject({ code: 'REGISTRY_CONFLICT' })
    expect(writesOf(one)).toEqual([])
  })

  test('does not keep the next run from registering once it is mended', async () => {
    await using one = await openPublishCase()
    const run = (): void => {
      one.github.commit(repository, { [registryPath]: '# Nothing here\n' })
    }
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
    await failureOf(one.publish())
    one.github.commit(repository, { [registryPath]: registryHead })
    const result = await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(outputsOf(result)).toMatchObject({
      changed: 'false',
      'registry-commit': one.view().branches['main']
    })
  })
})
