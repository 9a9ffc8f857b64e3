import { describe, expect, test } from '@jest/globals'
import { outputsOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { putAsset } from '../support/publish-hands.ts'
import { assetsOf, finished, stateOf } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const uploads = { origin: 'uploads' } as const

describe('an upload', () => {
  test.each([
    ['of the tarball', /\.tgz$/],
    ['of its checksum', /\.sha256$/],
    ['of its facts', /\.json$/]
  ])('%s whose answer is lost is an upload of this run all the same', async (_, path) => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    const action = { kind: 'reset', when: 'after' } as const
    one.github.faults.add({ match: { ...uploads, path }, action })
    const { assets } = outputsOf(await one.publish())
    expect(JSON.parse(assets)).toMatchObject(
      one.tarballs.flatMap(assetsOf).map(() => ({ action: 'uploaded' }))
    )
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test('that another run made first is none of this run', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { ...uploads, path: /\.tgz$/ },
      action: { kind: 'meanwhile', run: () => storeFirst(one) }
    })
    const { assets } = outputsOf(await one.publish())
    expect(JSON.parse(assets)).toContainEqual(
      expect.objectContaining({ name: tarballName, action: 'reused' })
    )
  })

  test('that leaves a wreck and 502 is done again', async () => {
    await using one = await openPublishCase()
    const watch = watchPublished(one)
    one.github.faults.add({ match: { ...uploads, times: 2 }, action: { kind: 'starter' } })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test('whose wreck goes away by itself in the meantime is done again', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({ match: uploads, action: { kind: 'starter' } })
    one.github.faults.add({
      match: { method: 'DELETE' },
      action: { kind: 'answer', when: 'after', status: 404 }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })

  test('that is stored twice by two runs is one asset', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: { ...uploads, path: /\.tgz$/ },
      action: { kind: 'meanwhile', run: () => storeFirst(one) }
    })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.github.requests.map(({ answer }) => answer?.status)).toContain(422)
  })

  test('that is refused while it is sent leaves a draft that the next run completes', async () => {
    await using one = await openPublishCase()
    one.github.faults.add({
      match: uploads,
      action: { kind: 'early-answer', status: 422, body: { message: 'Not now' } }
    })
    await failureOf(one.publish())
    expect(stateOf(one)).toMatchObject({ releases: [{ state: 'draft' }], tags: {} })
    await one.publish()
    expect(stateOf(one)).toEqual(finished(one))
  })
})

/** What another run with the same files does. */
async function storeFirst(one: PublishCase): Promise<void> {
  for (const { name, path } of one.tarballs) await putAsset(one, name, { path })
}
