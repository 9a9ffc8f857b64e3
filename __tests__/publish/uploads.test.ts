import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const uploads = { origin: 'uploads' } as const

describe('an upload', () => {
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
  const [tarball] = one.tarballs
  const [release] = one.github.repository(repository).releases
  if (tarball === undefined || release === undefined) throw new Error('Nothing is there yet.')
  await one.github.addRelease(repository, {
    tag: `${tag}-scratch`,
    draft: true,
    assets: [{ name: tarballName, content: { path: tarball.path } }]
  })
  const scratch = one.github.repository(repository).releases.pop()
  release.assets.push(...(scratch?.assets ?? []))
}
