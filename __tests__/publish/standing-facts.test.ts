import { describe, expect, test } from '@jest/globals'
import type { PublishWorld } from '../../src/publish/publish.ts'
import { outputsOf, summaryOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import {
  knowingProcesses,
  openTalkingCase,
  putAsset,
  releaseOf,
  storedText,
  takeAsset,
  writesOf,
  writtenIn
} from '../support/publish-hands.ts'
import { finished, sha256Of, stateOf, tag } from '../support/publish-state.ts'

const factsName = `${tarballName}.json`
const storage = { origin: 'storage' } as const

async function factsOf(one: PublishCase): Promise<unknown> {
  return JSON.parse(await storedText(one, factsName))
}

type Run = readonly [inputs: Readonly<Record<string, string>>, world: Partial<PublishWorld>]

const silent: Run = [{ 'smoke-test': 'skip' }, {}]
const asked: Run = [{ 'smoke-test': 'auto' }, knowingProcesses('2026-02-03')]

describe('a run that knows other facts of the same tarball', () => {
  const pairs: readonly (readonly [string, Run, Run])[] = [
    ['nothing, and then what the interpreter says', silent, asked],
    ['what the interpreter says, and then nothing', asked, silent]
  ]

  test.each(pairs)('(%s) changes nothing', async (_, first, second) => {
    await using one = await openTalkingCase()
    await one.publish(...first)
    const [before, facts] = [writtenIn(one), await factsOf(one)]
    one.github.clearRequests()
    const outputs = outputsOf(await one.publish(...second))
    expect(outputs.changed).toBe('false')
    expect(writesOf(one)).toEqual([])
    expect([writtenIn(one), await factsOf(one)]).toEqual([before, facts])
  })

  test.each(pairs)('(%s) publishes the draft that another one made', async (_, first, second) => {
    await using one = await openTalkingCase()
    await one.publish({ ...first[0], draft: 'true' }, first[1])
    const [{ id }, facts] = [releaseOf(one), await factsOf(one)]
    await one.publish(...second)
    expect(stateOf(one)).toEqual(finished(one))
    expect([releaseOf(one).id, await factsOf(one)]).toEqual([id, facts])
  })

  test('says so in its summary, and of the others that they are verified', async () => {
    await using one = await openTalkingCase()
    await one.publish(...silent)
    const rows = summaryOf(await one.publish(...asked), [])
      .split('\n')
      .filter((line) => line.startsWith('| ['))
      .map((line) => line.split(' | ').slice(3))
    expect(rows).toEqual([
      ['verified', 'reused |'],
      ['verified', 'reused |'],
      ['of an earlier run, about the same tarball', 'reused |']
    ])
  })

  test('tells of the facts that are there, not of those that it knows', async () => {
    await using one = await openTalkingCase()
    await one.publish(...silent)
    const { assets } = outputsOf(await one.publish(...asked))
    const stored = one.view().releases[0]?.assets.find(({ name }) => name === factsName)
    expect(JSON.parse(assets)).toContainEqual(
      expect.objectContaining({
        name: factsName,
        size: stored?.size,
        sha256: stored?.sha256,
        action: 'reused'
      })
    )
  })

  test('finds nothing to do in a dry run', async () => {
    await using one = await openTalkingCase()
    await one.publish(...silent)
    const result = await one.publish({ ...asked[0], 'dry-run': 'true' }, asked[1])
    expect(result).toMatchObject({ outcome: 'planned', plan: { step: 'done' } })
  })

  test.each([
    ['with blanks as another program puts them', (text: string) => JSON.stringify(JSON.parse(text))],
    ['with more in them than is known today', (text: string) => text.replace('{', '{"later": [1],')]
  ])('%s changes nothing', async (_, write) => {
    await using one = await openPublishCase()
    await one.publish()
    await putAsset(one, factsName, write(await storedText(one, factsName)))
    const before = writtenIn(one)
    await one.publish()
    expect(writtenIn(one)).toEqual(before)
  })

  test('of a server that makes no digests reads them as well', async () => {
    await using one = await openTalkingCase()
    const match = { origin: 'uploads', times: Number.MAX_SAFE_INTEGER } as const
    one.github.faults.add({ match, action: { kind: 'digest', as: 'null' } })
    await one.publish(...silent)
    const before = writtenIn(one)
    const { assets } = outputsOf(await one.publish(...asked))
    expect(writtenIn(one)).toEqual(before)
    const stored = one.view().releases[0]?.assets.find(({ name }) => name === factsName)
    expect(JSON.parse(assets)).toContainEqual(expect.objectContaining({ sha256: stored?.sha256 }))
  })
})

describe('facts on a release', () => {
  test('that are missing, since it was made by hand, are not missed: it is registered as it is', async () => {
    await using one = await openPublishCase()
    const [{ name, path, sha256 } = { name: '', path: '', sha256: '' }] = one.tarballs
    const assets = [
      { name, content: { path } },
      { name: `${name}.sha256`, content: `${sha256}  ${name}\n` }
    ]
    await one.github.addRelease(repository, { tag, target: one.commit, body: 'by hand', assets })
    const before = one.view().releases
    const outputs = outputsOf(await one.publish())
    expect(one.view().releases).toEqual(before)
    expect(stateOf(one).registry).toBe(finished(one).registry)
    expect(JSON.parse(outputs.assets)).toHaveLength(assets.length)
    expect(outputs.changed).toBe('false')
  })

  test('that were taken off after they were published are not put back', async () => {
    await using one = await openPublishCase()
    await one.publish()
    takeAsset(one, factsName)
    const before = one.view()
    await one.publish()
    expect(one.view()).toEqual(before)
  })

  test('that a draft of ours lacks are added to it', async () => {
    await using one = await openPublishCase()
    await one.publish({ draft: 'true' })
    takeAsset(one, factsName)
    const { id } = releaseOf(one)
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(releaseOf(one).id).toBe(id)
  })

  /** What else is no JSON of ours: domain/build-facts.test.ts. */
  const wrong: readonly (readonly [string, (text: string) => string])[] = [
    ['are no JSON', () => '<html></html>'],
    [
      'tell of another tarball',
      (text) => text.replace(/"sha256": "[0-9a-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`)
    ],
    ['have more than a megabyte', (text) => text + ' '.repeat(1024 * 1024)]
  ]

  test.each(wrong)('that %s make a draft of ours be made anew', async (_, write) => {
    await using one = await openPublishCase()
    await one.publish({ draft: 'true' })
    await putAsset(one, factsName, write(await storedText(one, factsName)))
    const { id } = releaseOf(one)
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(releaseOf(one).id).not.toBe(id)
  })

  test.each(wrong)('that %s are a conflict when they are published, and named', async (_, write) => {
    await using one = await openPublishCase()
    await one.publish()
    await putAsset(one, factsName, write(await storedText(one, factsName)))
    const before = writtenIn(one)
    one.github.clearRequests()
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain(`differs: ${factsName} does not describe this tarball (`)
    expect(writesOf(one)).toEqual([])
    expect(writtenIn(one)).toEqual(before)
  })

  test('that can not be read at once are read again', async () => {
    await using one = await openTalkingCase()
    await one.publish(...silent)
    const before = writtenIn(one)
    one.github.faults.add({ match: { ...storage, times: 2 }, action: { kind: 'reset', when: 'before' } })
    await one.publish(...asked)
    expect(writtenIn(one)).toEqual(before)
  })

  test.each(['draft', 'release'])(
    'that can not be read at all leave a %s as it is: nobody knows',
    async (state) => {
      await using one = await openTalkingCase()
      await one.publish({ ...silent[0], draft: String(state === 'draft') })
      const before = writtenIn(one)
      const always = { ...storage, times: Number.MAX_SAFE_INTEGER }
      one.github.faults.add({ match: always, action: { kind: 'reset', when: 'before' } })
      const failure = await failureOf(one.publish(...asked))
      expect(failure.code).toBe('GITHUB_UNAVAILABLE')
      expect(failure.message).toContain(factsName)
      expect(writtenIn(one)).toEqual(before)
    }
  )

  test('are not asked for with the token, where the bytes are', async () => {
    await using one = await openTalkingCase()
    await one.publish(...silent)
    await one.publish(...asked)
    const read = one.github.requests.filter(({ origin }) => origin === 'storage')
    expect(read.length).toBeGreaterThan(0)
    expect(read.map(({ headers }) => headers['authorization'])).toEqual(read.map(() => undefined))
  })

  test('are what is published: their digest is that of the text that people get', async () => {
    await using one = await openPublishCase()
    const { assets } = outputsOf(await one.publish())
    const sha256 = sha256Of(await storedText(one, factsName))
    expect(JSON.parse(assets)).toContainEqual(expect.objectContaining({ name: factsName, sha256 }))
  })
})
