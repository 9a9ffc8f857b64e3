import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { failureOf } from '../support/failing.ts'
import type { Asset } from '../support/github-state.ts'
import { openPublishCase, repository, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { assetCount, publishNow, putAsset, releaseOf } from '../support/publish-hands.ts'
import { finished, stateOf, tag } from '../support/publish-state.ts'
import { watchPublished } from '../support/publish-watch.ts'

const always = Number.MAX_SAFE_INTEGER
const rules = [false, true].map((immutableReleases) => ({ repository: { immutableReleases } }))
const removals = ({ github }: PublishCase): readonly string[] =>
  github.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path)

/** When this run has nothing more to send than one file. */
function beforeTheLastFile(one: PublishCase, run: () => Promise<void>): void {
  const match = { origin: 'uploads', nth: assetCount(one) } as const
  one.github.faults.add({ match, action: { kind: 'meanwhile', run } })
}

describe('another run that publishes while this one sends the last file', () => {
  test.each(rules)('the same files (%j) is a good end for both', async (wish) => {
    await using one = await openPublishCase(wish)
    const watch = watchPublished(one)
    const ends: string[] = []
    beforeTheLastFile(one, async () => {
      ends.push((await one.publish()).outcome)
    })
    ends.push((await one.publish()).outcome)
    expect(ends).toEqual(['reached', 'reached'])
    expect(stateOf(one)).toEqual(finished(one))
    expect(watch.complaints()).toEqual([])
  })

  test.each(rules)('other files (%j) is a conflict, and the next free build is told', async (wish) => {
    await using one = await openPublishCase(wish)
    beforeTheLastFile(one, async () => {
      await putAsset(one, tarballName, 'other bytes')
      publishNow(one, releaseOf(one))
      releaseOf(one).immutable = wish.repository.immutableReleases
      await one.github.addRelease(repository, { tag: 'cpython-3.12.6-build2' })
    })
    const failure = await failureOf(one.publish())
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain(`${tarballName} has other bytes`)
    expect(failure.hint).toContain('cpython-3.12.6-build3')
    expect(stateOf(one).registry).toBeUndefined()
    expect(one.view().releases.filter(({ draft }) => draft)).toEqual([])
  })
})

test.each(rules)(
  'a twin with the same files, published while this run is about to publish (%j), is the release: no draft is left',
  async (wish) => {
    await using one = await openPublishCase(wish)
    const ids: number[] = []
    const run = async (): Promise<void> => {
      const { name, body, assets } = releaseOf(one)
      const twin = await one.github.addRelease(repository, {
        ...{ tag, name: name ?? '', body: body ?? '', target: one.commit },
        assets: assets.map((asset) => ({ name: asset.name, content: { path: asset.path ?? '' } }))
      })
      ids.push(twin.id)
    }
    one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
    await one.publish()
    expect(one.view().releases.map(({ id }) => id)).toEqual(ids)
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.github.requests.map(({ answer }) => answer?.status)).toContain(422)
  }
)

test('a tag that somebody makes at another commit in the moment of publishing is told, and the next run takes it', async () => {
  await using one = await openPublishCase()
  const shas: string[] = []
  const run = (): void => {
    const { sha } = one.github.commit(repository, { 'new.txt': 'later' }, { message: 'Elsewhere' })
    one.github.repository(repository).tags.set(tag, sha)
    shas.push(sha)
  }
  one.github.faults.add({ match: { method: 'PATCH' }, action: { kind: 'meanwhile', run } })
  const failure = await failureOf(one.publish())
  const [elsewhere = ''] = shas
  expect(failure.code).toBe('RELEASE_CONFLICT')
  expect(failure.message).toContain(elsewhere)
  expect(failure.message).toContain(one.commit)
  const state = { ...finished(one), tags: { [tag]: elsewhere } }
  expect(stateOf(one)).toEqual({ ...state, registry: undefined })
  await one.publish()
  expect(stateOf(one)).toEqual(state)
})

describe('a draft that another run is filling', () => {
  /** Its files are under way one after the other, and there so many seconds after the start. */
  async function leaveFilling(one: PublishCase, seconds: readonly number[]): Promise<number> {
    await one.publish({ draft: 'true' })
    const { id, assets } = releaseOf(one)
    const whole = [...assets]
    const start = one.clock.elapsed()
    const stateAt = (asset: Asset, index: number): readonly Asset[] => {
      const now = (one.clock.elapsed() - start) / 1000
      if (now >= (seconds[index] ?? 0)) return [asset]
      if (now < (seconds[index - 1] ?? 0)) return []
      return [{ ...asset, state: 'starter', size: 0, digest: null, path: undefined }]
    }
    const run = (): void => {
      assets.splice(0, assets.length, ...whole.flatMap(stateAt))
    }
    one.github.clearRequests()
    const fault = one.github.faults.add({
      match: { times: always },
      action: {
        kind: 'meanwhile',
        run: () => {
          // Removed: what is made in its place is none of that run.
          if (one.github.repository(repository).releases[0]?.id === id) run()
          else fault.remove()
        }
      }
    })
    return id
  }

  test('gets time for each of its files, and is published when all of them are there', async () => {
    await using one = await openPublishCase()
    const times = Array.from({ length: assetCount(one) }, (_, index) => 12 * (index + 1))
    const id = await leaveFilling(one, times)
    await one.publish()
    expect(releaseOf(one).id).toBe(id)
    expect(removals(one)).toEqual([])
    expect(stateOf(one)).toEqual(finished(one))
  })

  test.each([
    [1, 1000],
    [2, 1000]
  ])('is made anew when file %i is not there in its time', async (ordinal, seconds) => {
    await using one = await openPublishCase()
    const id = await leaveFilling(one, [12, seconds].slice(2 - ordinal))
    await one.publish()
    expect(removals(one)).toEqual([expect.stringMatching(new RegExp(`/${id}$`))])
    expect(stateOf(one)).toEqual(finished(one))
    expect(one.clock.elapsed() / 1000).toBeGreaterThanOrEqual(15 * ordinal)
    expect(one.clock.elapsed() / 1000).toBeLessThan(15 * ordinal + 15)
  })

  test.each([
    ['a small file that takes 25 s is given up', 10, 25, 1],
    ['a file of 12 MB has 27 s', 12_000_000, 25, 0]
  ])('%s', async (_, bytes, seconds, removed) => {
    await using opened = await openPublishCase({ names: [] })
    const extra = { path: 'opt/python-3.12.6/lib/ballast', content: randomBytes(bytes) }
    const one = { ...opened, tarballs: [await opened.add(tarballName, [extra])] }
    await leaveFilling(one, [seconds])
    await one.publish()
    expect(removals(one)).toHaveLength(removed)
    expect(stateOf(one)).toEqual(finished(one))
  })
})
