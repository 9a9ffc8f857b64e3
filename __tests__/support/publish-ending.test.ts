import { describe, expect, test } from '@jest/globals'
import { gitHubContents } from '../../src/adapters/github/contents.ts'
import { gitHubReleases } from '../../src/adapters/github/releases.ts'
import type { PublishWorld } from '../../src/publish/publish.ts'
import { publishBare } from './bare-publish.ts'
import { connectTo } from './connect.ts'
import { publishThrough } from './fault-trial.ts'
import { openPublishCase, registryPath, repository } from './publish-case.ts'
import type { PublishCase } from './publish-case.ts'
import type { PublishEnding } from './publish-ending.ts'
import { endingOf, goodEnding, watchMeant } from './publish-ending.ts'
import { publishNow, releaseOf } from './publish-hands.ts'
import { rowOf, tag } from './publish-state.ts'

/** What a publish that goes wrong could leave; each is done to a good one. */
const blemishes: readonly (readonly [string, (one: PublishCase) => unknown])[] = [
  ['a draft is left', (one) => one.github.addRelease(repository, { tag, draft: true })],
  ['a draft has another tag', (one) => one.github.addRelease(repository, { tag: 'other', draft: true })],
  ['the release is a draft', (one) => Object.assign(releaseOf(one), { draft: true })],
  ['the release is not there', (one) => one.github.repository(repository).releases.pop()],
  ['an asset is missing', (one) => releaseOf(one).assets.pop()],
  ['an asset is there twice', (one) => releaseOf(one).assets.push(...releaseOf(one).assets.slice(0, 1))],
  ['an asset has other bytes', (one) => changeAsset(one, { sha256: '0'.repeat(64) })],
  ['an asset is a wreck', (one) => changeAsset(one, { state: 'starter' })],
  ['the tag is missing', (one) => one.github.repository(repository).tags.delete(tag)],
  ['there is another tag', (one) => one.github.repository(repository).tags.set('other', one.commit)],
  ['the tag leads elsewhere', (one) => one.github.repository(repository).tags.set(tag, headOf(one))],
  ['the row is missing', (one) => one.github.commit(repository, { [registryPath]: undefined })],
  [
    'the row is there twice',
    (one) => addToRegistry(one, one.tarballs.map((each) => rowOf(one, each)).join(''))
  ],
  ['the registry was written once too often', (one) => one.github.commit(repository, { other: 'text' })]
]

function changeAsset(
  one: PublishCase,
  changes: { readonly sha256?: string; readonly state?: string }
): unknown {
  const { assets } = releaseOf(one)
  return assets.push(...assets.splice(0, 1).map((asset) => ({ ...asset, ...changes })))
}

const headOf = (one: PublishCase): string => one.view().branches['main'] ?? ''

function addToRegistry(one: PublishCase, rows: string): unknown {
  return one.github.commit(repository, { [registryPath]: `${one.view().files[registryPath] ?? ''}${rows}` })
}

describe('the ending of a publish', () => {
  test('is good when nothing went wrong', async () => {
    await using one = await openPublishCase()
    const watch = watchMeant(one)
    await publishBare(one)
    expect(endingOf(one, watch)).toEqual(goodEnding(one))
  })

  test.each(blemishes)('is not good when %s', async (_, blemish) => {
    await using one = await openPublishCase()
    const watch = watchMeant(one)
    await publishBare(one)
    await blemish(one)
    expect(endingOf(one, watch)).not.toEqual(goodEnding(one))
  })

  test('is not good when half of a release could be seen for the time of one request', async () => {
    await using one = await openPublishCase()
    const watch = watchMeant(one)
    const show = (): void => {
      publishNow(one, releaseOf(one))
    }
    const hide = (): void => {
      releaseOf(one).draft = true
      one.github.repository(repository).tags.clear()
    }
    const match = { origin: 'uploads' } as const
    one.github.faults.add({ match, action: { kind: 'meanwhile', run: show } })
    one.github.faults.add({ match, action: { kind: 'meanwhile', when: 'after', run: hide } })
    await publishBare(one)
    const { complaints, ...ending } = endingOf(one, watch)
    expect({ ...ending, complaints: [] }).toEqual(goodEnding(one))
    expect(complaints).toHaveLength(1)
  })

  test('is not good when nobody looked', async () => {
    await using one = await openPublishCase()
    await publishBare(one)
    const { unwatched } = endingOf(one, watchMeant(one))
    expect(unwatched).toHaveLength(one.github.requests.length)
  })
})

type Stores = Pick<PublishWorld, 'releases' | 'texts'>

/** What a publish could do wrong; the matrix is there to find it. */
const defects: readonly (readonly [string, keyof PublishEnding, (stores: Stores) => Partial<Stores>])[] = [
  [
    'shows the release before its files are there',
    'complaints',
    ({ releases }) => ({
      releases: { ...releases, create: (fields) => releases.create({ ...fields, draft: false }) }
    })
  ],
  [
    'makes a draft, and forgets it',
    'state',
    ({ releases }) => ({
      releases: {
        ...releases,
        create: async (fields) => {
          await releases.create({ ...fields, body: 'no marker', tag: 'lost' })
          return releases.create(fields)
        }
      }
    })
  ],
  [
    'writes its row twice',
    'complaints',
    ({ texts }) => ({
      texts: {
        ...texts,
        write: (file) => texts.write({ ...file, text: file.text + (file.text.split(/(?<=\n)/).at(-1) ?? '') })
      }
    })
  ]
]

test.each(defects)('a publish that %s has no good ending, for its %s', async (_, sign, defect) => {
  await using one = await openPublishCase()
  const watch = watchMeant(one)
  const client = connectTo(one.github)
  const world = defect({ releases: gitHubReleases(client), texts: gitHubContents(client) })
  const fault = { match: { origin: 'uploads' }, action: { kind: 'reset', when: 'after' } } as const
  await publishThrough(one, fault, () => publishBare(one, world)).catch(() => undefined)
  expect(endingOf(one, watch)[sign]).not.toEqual(goodEnding(one)[sign])
})

test('a fault that never strikes is no case of the matrix', async () => {
  await using one = await openPublishCase()
  const fault = { match: { path: '/nowhere' }, action: { kind: 'reset', when: 'after' } } as const
  await expect(publishThrough(one, fault)).rejects.toThrow('struck 0 times')
})
