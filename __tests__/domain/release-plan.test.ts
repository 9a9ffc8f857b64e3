import { describe, expect, test } from '@jest/globals'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Release } from '../../src/domain/release.ts'
import {
  assetOf,
  complete,
  draft,
  elsewhere,
  firstLook,
  published,
  spell,
  target,
  wanted,
  wantedFiles
} from '../support/planned-releases.ts'

const all = wantedFiles.map(({ name }) => `+${name}`).join(' ')
const [tarball, , , , facts, otherFacts] = wantedFiles
const lacking = complete().slice(1)
const wreck = assetOf(tarball, { state: 'wreck', size: 0, digest: undefined })
const detached = { tag: 'untagged-0a1b2c3d' }

type Row = readonly [state: string, releases: readonly Release[], tagCommit: string | undefined, plan: string]

function plan(releases: readonly Release[], tagCommit?: string, others: Partial<Wanted> = {}): Plan {
  return planRelease({ ...wanted, ...others }, { ...firstLook, releases, tagCommit })
}

describe('the state table', () => {
  test.each<Row>([
    ['S0 absent', [], undefined, 'create'],
    ['S0 absent, the tag is there', [], target, 'create'],
    ['S1 own draft, empty', [draft(1, 'own')], undefined, `fill 1: ${all}`],
    ['S1 own draft, partial', [draft(1, 'own', { assets: lacking })], undefined, `fill 1: +${tarball.name}`],
    ['S1 own draft, the tag is there', [draft(1, 'own')], target, `fill 1: ${all}`],
    [
      'S1 own draft, without facts',
      [draft(1, 'own', { assets: complete().slice(0, 4) })],
      undefined,
      `fill 1: +${facts.name} +${otherFacts.name}`
    ],
    ['S2 own draft, complete', [draft(1, 'own', { assets: complete() })], undefined, 'publish 1'],
    [
      'S2 own draft, complete, the tag is there',
      [draft(1, 'own', { assets: complete() })],
      target,
      'publish 1'
    ],
    ['S3 stale draft, empty', [draft(1, 'stale')], undefined, 'create'],
    ['S3 stale draft with what is wanted', [draft(1, 'stale', { assets: complete() })], undefined, 'create'],
    ['S4 foreign draft', [draft(1, 'foreign')], undefined, 'RELEASE_CONFLICT'],
    [
      'S4 foreign draft, complete',
      [draft(1, 'foreign', { assets: complete() })],
      undefined,
      'RELEASE_CONFLICT'
    ],
    ['S4 draft of another build', [draft(1, 'another build')], undefined, 'RELEASE_CONFLICT'],
    ['S5 two drafts, partial', [draft(2, 'own'), draft(1, 'own')], undefined, `fill 1: ${all}`],
    [
      'S5 two drafts, the twin has what the leader lacks',
      [draft(2, 'own', { assets: complete() }), draft(1, 'own', { assets: lacking })],
      undefined,
      `fill 1: +${tarball.name}`
    ],
    [
      'S5 three drafts, the leader is complete',
      [draft(3, 'own'), draft(1, 'own', { assets: complete() }), draft(2, 'own', { assets: complete() })],
      undefined,
      'publish 1'
    ],
    ['S5 two drafts, the older stale', [draft(2, 'own'), draft(1, 'stale')], undefined, `fill 2: ${all}`],
    ['S5 two drafts, the younger stale', [draft(2, 'stale'), draft(1, 'own')], undefined, `fill 1: ${all}`],
    [
      'S5 two drafts, the younger stale, the older complete',
      [draft(2, 'stale'), draft(1, 'own', { assets: complete() })],
      undefined,
      'publish 1'
    ],
    ['S5 two drafts, both stale', [draft(2, 'stale'), draft(1, 'stale')], undefined, 'create'],
    [
      'S5 two drafts, the older with a wreck',
      [draft(2, 'own'), draft(1, 'own', { assets: [wreck] })],
      undefined,
      `fill 2: ${all}`
    ],
    [
      'S5 two drafts, the younger with a wreck',
      [draft(2, 'own', { assets: [wreck] }), draft(1, 'own')],
      undefined,
      `fill 1: ${all}`
    ],
    ['S5 a foreign draft among them', [draft(2, 'foreign'), draft(1, 'own')], undefined, 'RELEASE_CONFLICT'],
    ['S6 detached draft', [draft(1, 'own', detached)], undefined, 'reattach 1'],
    [
      'S6 detached draft, complete',
      [draft(1, 'own', { ...detached, assets: complete() })],
      undefined,
      'reattach 1'
    ],
    ['S7 published, equal', [published(1)], target, 'done 1'],
    ['S7 published by hand, equal', [published(1, { body: '' })], target, 'done 1'],
    ['S7 published, immutable, equal', [published(1, { immutable: true })], target, 'done 1'],
    [
      'S7 published by hand, without facts',
      [published(1, { body: '', assets: complete().slice(0, 4) })],
      target,
      'done 1'
    ],
    ['S7 published, equal, from another commit', [published(1)], elsewhere, 'done 1'],
    ['S8 published, differs', [published(1, { assets: lacking })], target, 'RELEASE_CONFLICT'],
    [
      'S9 published, immutable, differs',
      [published(1, { immutable: true, assets: [] })],
      target,
      'RELEASE_CONFLICT'
    ],
    ['S10 published, and own drafts', [draft(3, 'own'), draft(2, 'own'), published(1)], target, 'remove 2 3'],
    ['S10 published, and a stale draft', [draft(2, 'stale'), published(1)], target, 'remove 2'],
    ['S10 published, and a foreign draft', [draft(2, 'foreign'), published(1)], target, 'done 1'],
    [
      'S10 published, and a draft of another build',
      [draft(2, 'another build'), published(1)],
      target,
      'done 1'
    ],
    [
      'S10 published, differs, and a draft',
      [draft(2, 'own'), published(1, { assets: [] })],
      target,
      'RELEASE_CONFLICT'
    ],
    ['S11 tag elsewhere, no release', [], elsewhere, 'RELEASE_CONFLICT'],
    [
      'S11 tag elsewhere, complete draft',
      [draft(1, 'own', { assets: complete() })],
      elsewhere,
      'RELEASE_CONFLICT'
    ],
    ['published twice', [published(2), published(1)], target, 'RELEASE_CONFLICT'],
    ['published, the tag is gone', [published(1)], undefined, 'RELEASE_CONFLICT'],
    ['published under another tag', [published(1, { tag: 'v1' })], target, 'RELEASE_CONFLICT'],
    ['published detached', [published(1, detached)], undefined, 'RELEASE_CONFLICT']
  ])('%s', (_, releases, tagCommit, step) => {
    for (const listed of [releases, releases.toReversed()])
      expect(spell(planRelease(wanted, { ...firstLook, releases: listed, tagCommit }))).toBe(step)
  })

  test('the next build number that is proposed is a free one', () => {
    const observed = {
      ...firstLook,
      releases: [published(1, { assets: [] })],
      tagCommit: target,
      takenBuilds: [7, 1, 3]
    }
    expect(planRelease(wanted, observed)).toMatchObject({
      hint: expect.stringContaining('cpython-3.12.6-build8.')
    })
  })

  test.each<readonly [string, readonly Release[], string]>([
    ['alone', [], 'done 1'],
    ['those of other runs stay', [draft(2, 'own'), draft(3, 'own', { assets: complete() })], 'done 1'],
    ['stale ones stay', [draft(2, 'stale')], 'done 1'],
    ['those that this run made go', [draft(7, 'own'), draft(8, 'own', { assets: [wreck] })], 'remove 7 8']
  ])('S2 ends there when a draft is what was asked for: %s', (_, others, step) => {
    const releases = [draft(1, 'own', { assets: complete() }), ...others]
    expect(
      spell(planRelease({ ...wanted, keepDraft: true }, { ...firstLook, releases, made: new Set([7, 8]) }))
    ).toBe(step)
  })

  test('S7 stands when a draft is what was asked for', () => {
    expect(spell(plan([published(1)], target, { keepDraft: true }))).toBe('done 1')
  })

  test('S11 published from another commit than the one that was given is refused', () => {
    expect(spell(plan([published(1)], elsewhere, { commitIsGiven: true }))).toBe('RELEASE_CONFLICT')
  })
})
