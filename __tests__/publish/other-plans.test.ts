import { expect, test } from '@jest/globals'
import { formatMarker } from '../../src/domain/release-marker.ts'
import { failureOf } from '../support/failing.ts'
import type { Release } from '../support/github-state.ts'
import type { RepositoryView } from '../support/github-view.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount, publishNow, writesOf, writtenIn } from '../support/publish-hands.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'

const always = Number.MAX_SAFE_INTEGER
const body = formatMarker({ tag, plan: '0'.repeat(64), run: '1.1' })

/** The draft of a run that means other files; that run is dead unless somebody moves it. */
function leaveOther(one: PublishCase): Promise<Release> {
  const assets = [{ name: tarballName, content: 'other bytes' }]
  return one.github.addRelease(repository, { tag, draft: true, body, target: one.commit, assets })
}

const publishedIn = ({ releases }: RepositoryView): RepositoryView['releases'] =>
  releases.filter(({ draft }) => !draft)

test('a draft with other files is not waited for, and is removed when the release is published', async () => {
  await using one = await openPublishCase()
  const { id } = await leaveOther(one)
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(one.clock.elapsed()).toBe(0)
  const writes = writesOf(one).map((write) => write.replace(/(?<= ).*(?=\/releases\b)/, ''))
  const made = one.view().releases[0]?.id
  expect(writes.slice(assetCount(one) + 1, -1)).toEqual([`PATCH /releases/${made}`, `DELETE /releases/${id}`])
})

test.each([false, true])(
  'another run that publishes other files before this one has made the release (immutable: %s), and our draft is removed',
  async (immutable) => {
    await using one = await openPublishCase()
    const other = await leaveOther(one)
    let standing: RepositoryView['releases'] = []
    const run = (): void => {
      publishNow(one, other)
      other.immutable = immutable
      standing = publishedIn(writtenIn(one))
    }
    // When the draft of this run is complete, and only has to be published.
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.hint).toContain('cpython-3.12.6-build2')
    expect(failure.hint).not.toContain('Nothing was written')
    expect(standing).toHaveLength(1)
    expect(writtenIn(one).releases).toEqual(standing)
    expect(stateOf(one).registry).toBeUndefined()
  }
)

test('draft: true leaves the draft with other files alone, and names it in a warning', async () => {
  await using one = await openPublishCase()
  const { untagged } = await leaveOther(one)
  await one.publish({ draft: 'true' })
  const [other, ours] = stateOf(one).releases.toSorted(
    (left, right) => left.assets.length - right.assets.length
  )
  expect(ours).toEqual({ ...finished(one).releases[0], state: 'draft' })
  expect(other).toMatchObject({ state: 'draft', assets: [[tarballName, 'uploaded', expect.any(String)]] })
  expect(one.log.warnings).toEqual([expect.stringContaining(untagged)])
})

test('draft: true does not remove a draft with other files that is published after the last look', async () => {
  await using one = await openPublishCase()
  const other = await leaveOther(one)
  let standing: RepositoryView['releases'] = []
  const run = (): void => {
    const isComplete = one.view().releases.some(({ assets }) => assets.length === assetCount(one))
    if (!isComplete || standing.length > 0) return
    publishNow(one, other)
    standing = publishedIn(writtenIn(one))
  }
  // At the end of a look.
  const match = { operation: 'GET /repos/{owner}/{repo}/git/ref/{ref}', times: always }
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
  await one.publish({ draft: 'true' })
  expect(standing).toHaveLength(1)
  expect(publishedIn(writtenIn(one))).toEqual(standing)
})
