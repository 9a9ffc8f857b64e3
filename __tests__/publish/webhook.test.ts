import { describe, expect, test } from '@jest/globals'
import { openPublishCase, registryPath, repository } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { releaseOf } from '../support/publish-hands.ts'
import { registryHead, tag } from '../support/publish-state.ts'

const hook = { 'webhook-url': 'https://example.org/hook' }

describe('the webhook is told nothing', () => {
  test('of a draft: nobody can get at it', async () => {
    await using one = await openPublishCase()
    await one.publish({ ...hook, draft: 'true' })
    await one.publish({ ...hook, draft: 'true' })
    expect(one.told).toEqual([])
  })

  test('by a run that does no more than remove a draft that was left over', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const { body } = releaseOf(one)
    await one.github.addRelease(repository, { tag, draft: true, body: body ?? '', target: one.commit })
    await one.publish(hook)
    expect(one.view().releases).toMatchObject([{ draft: false }])
    expect(one.told).toEqual([])
  })

  test('by a run that finds its release published', async () => {
    await using one = await openPublishCase()
    await one.publish()
    await one.publish(hook)
    expect(one.told).toEqual([])
  })
})

describe('the webhook is told once', () => {
  const toldTags = ({ told }: PublishCase): readonly unknown[] =>
    told.map((body) => JSON.parse(body) as unknown)

  test('of a draft when a later run publishes it', async () => {
    await using one = await openPublishCase()
    await one.publish({ ...hook, draft: 'true' })
    await one.publish(hook)
    await one.publish(hook)
    expect(toldTags(one)).toMatchObject([{ event: 'cpython-published', tag }])
  })

  test('of a release that got no row', async () => {
    await using one = await openPublishCase()
    await one.publish({ ...hook, registry: 'none' })
    expect(toldTags(one)).toMatchObject([{ tag }])
  })

  test('of a release that was published without its row, when it gets that', async () => {
    await using one = await openPublishCase()
    await one.publish()
    one.github.commit(repository, { [registryPath]: registryHead })
    await one.publish(hook)
    await one.publish(hook)
    expect(toldTags(one)).toMatchObject([{ tag }])
  })

  test.each(['before', 'after'] as const)(
    'of a release for which the answer was lost, %s its effect',
    async (when) => {
      await using one = await openPublishCase()
      one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'reset', when } })
      await one.publish({ ...hook, registry: 'none' })
      expect(toldTags(one)).toMatchObject([{ tag }])
    }
  )
})
