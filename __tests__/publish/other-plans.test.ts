import { expect, test } from '@jest/globals'
import { formatMarker } from '../../src/domain/release-marker.ts'
import type { Release as SeenRelease } from '../../src/domain/release.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import { failureOf } from '../support/failing.ts'
import type { Asset, Release } from '../support/github-state.ts'
import type { RepositoryView } from '../support/github-view.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount, publishNow, writesOf, writtenIn } from '../support/publish-hands.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'

const always = Number.MAX_SAFE_INTEGER
const body = formatMarker({ tag, plan: '0'.repeat(64), run: '1.1' })
const seconds = ({ clock }: PublishCase): number => clock.elapsed() / 1000

/** The draft of a run that means other files; that run is dead unless somebody moves it. */
function leaveOther(one: PublishCase): Promise<Release> {
  const assets = [{ name: tarballName, content: 'other bytes' }]
  return one.github.addRelease(repository, { tag, draft: true, body, target: one.commit, assets })
}

/** Whenever GitHub is asked for anything. */
function meanwhile(one: PublishCase, run: () => void): void {
  one.github.faults.add({ match: { times: always }, action: { kind: 'meanwhile', run } })
}

const publishedIn = ({ releases }: RepositoryView): RepositoryView['releases'] =>
  releases.filter(({ draft }) => !draft)

test('a draft with other files gets 15 s, and goes when the release stands: it can be published by nobody then', async () => {
  await using one = await openPublishCase()
  const { id } = await leaveOther(one)
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(seconds(one)).toBeGreaterThanOrEqual(15)
  expect(seconds(one)).toBeLessThan(20)
  const writes = writesOf(one).map((write) => write.replace(/(?<= ).*(?=\/releases\b)/, ''))
  const made = one.view().releases[0]?.id
  expect(writes.slice(assetCount(one) + 1, -1)).toEqual([`PATCH /releases/${made}`, `DELETE /releases/${id}`])
})

test('a draft with other files that changes gets new time, each time', async () => {
  await using one = await openPublishCase()
  const { assets } = await leaveOther(one)
  const [first] = assets
  if (first === undefined) throw new Error('It has an asset.')
  meanwhile(one, () => {
    const count = 1 + Math.min(3, Math.floor(seconds(one) / 10))
    const stages = Array.from({ length: count }, (_, at): Asset => ({
      ...first,
      id: 900 + at,
      name: `${at}`
    }))
    if (one.github.repository(repository).releases[0]?.assets === assets)
      assets.splice(0, assets.length, ...stages)
  })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(seconds(one)).toBeGreaterThanOrEqual(45)
  expect(seconds(one)).toBeLessThan(60)
})

test.each([false, true])(
  'another run that publishes other files while it is waited for has made the release (immutable: %s)',
  async (immutable) => {
    await using one = await openPublishCase()
    const other = await leaveOther(one)
    let standing: RepositoryView | undefined
    meanwhile(one, () => {
      if (standing !== undefined || seconds(one) < 4) return
      publishNow(one, other)
      other.immutable = immutable
      standing = writtenIn(one)
    })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.hint).toContain('cpython-3.12.6-build2')
    expect(writtenIn(one)).toEqual(standing)
    expect(writesOf(one)).toEqual([])
  }
)

test('another run that was passed over and publishes after all has made the release, and our draft goes', async () => {
  await using one = await openPublishCase()
  const other = await leaveOther(one)
  let standing: RepositoryView['releases'] = []
  const run = (): void => {
    publishNow(one, other)
    standing = publishedIn(writtenIn(one))
  }
  // When nothing is left to be done but to publish.
  one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
  expect(await failureOf(one.publish())).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(standing).toHaveLength(1)
  expect(writtenIn(one).releases).toEqual(standing)
  expect(stateOf(one).registry).toBeUndefined()
})

test('another run that was passed over and goes on is waited for, with our draft kept; when it ends, ours is published', async () => {
  await using one = await openPublishCase()
  const { assets } = await leaveOther(one)
  const run = (): void => {
    assets.splice(0, 1, ...assets.map((asset) => ({ ...asset, id: 900 })))
  }
  const match = { origin: 'uploads', nth: assetCount(one) } as const
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
  await one.publish()
  expect(stateOf(one)).toEqual(finished(one))
  expect(seconds(one)).toBeGreaterThanOrEqual(30)
  expect(
    writesOf(one).filter((write) => write.startsWith('POST') && write.endsWith('/releases'))
  ).toHaveLength(1)
})

test('draft: true waits for the draft with other files as well, and leaves one draft', async () => {
  await using one = await openPublishCase()
  await leaveOther(one)
  await one.publish({ draft: 'true' })
  const { releases } = finished(one)
  expect(stateOf(one).releases).toEqual(releases.map((release) => ({ ...release, state: 'draft' })))
  expect(seconds(one)).toBeGreaterThanOrEqual(15)
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
  expect(await failureOf(one.publish({ draft: 'true' }))).toMatchObject({ code: 'RELEASE_CONFLICT' })
  expect(standing).toHaveLength(1)
  expect(writtenIn(one).releases).toEqual(standing)
})

test('a dry run tells that it would wait', async () => {
  await using one = await openPublishCase()
  const { untagged } = await leaveOther(one)
  const result = await one.publish({ 'dry-run': 'true' })
  expect(result).toMatchObject({ outcome: 'planned', plan: { step: 'wait' } })
  expect(one.log.lines).toContain(
    `Another run may be at work on the draft ${one.github.serverUrl}/${repository}/releases/tag/${untagged}: ` +
      'it would get some time to come to an end, and be passed over then.'
  )
  expect(writesOf(one)).toEqual([])
  expect(seconds(one)).toBe(0)
})

/** One draft, which is another one at every look; nothing can be written. */
function endlessStore(): ReleaseStore {
  let looks = 0
  const draft = (): SeenRelease => {
    looks += 1
    const urls = { apiUrl: '', downloadUrl: '' }
    const asset = {
      id: looks,
      name: tarballName,
      size: 1,
      state: 'uploaded' as const,
      digest: undefined,
      ...urls
    }
    return {
      ...{ id: 7, tag, state: 'draft', title: '', body, commitish: '', prerelease: false, immutable: false },
      ...{ url: 'https://example.org/7', uploadUrl: '', assets: [asset] }
    }
  }
  const absent = (): Promise<undefined> => Promise.resolve(undefined)
  const refuse = (): Promise<never> => Promise.reject(new Error('Nothing is written here.'))
  return {
    async *list() {
      yield await Promise.resolve(draft())
    },
    ...{ read: () => Promise.resolve(draft()), readByTag: absent, tagCommit: absent },
    ...{
      create: refuse,
      update: refuse,
      remove: refuse,
      upload: refuse,
      hashAsset: refuse,
      save: refuse,
      readText: refuse
    },
    ...{ resolveCommit: (ref) => Promise.resolve(ref), defaultBranch: () => Promise.resolve('main') }
  }
}

test('another run that never comes to an end is waited for two hours, and nothing is written', async () => {
  await using one = await openPublishCase()
  const releases = endlessStore()
  const failure = await failureOf(one.publish({ registry: 'none' }, { releases }))
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain('https://example.org/7')
  expect(seconds(one) / 3600).toBeGreaterThanOrEqual(2)
  expect(seconds(one) / 3600).toBeLessThan(2.1)
})
