import { describe, expect, test } from '@jest/globals'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Observed, Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Release } from '../../src/domain/release.ts'
import {
  assetOf,
  complete,
  digest,
  draft,
  elsewhere,
  firstLook,
  published,
  spell,
  tag,
  target,
  wanted,
  wantedAssets
} from '../support/planned-releases.ts'

const all = wantedAssets.map(({ name }) => `+${name}`).join(' ')
const [tarball, second, sidecar, last] = wantedAssets
const lacking = complete().slice(1)
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
    ['S2 own draft, complete', [draft(1, 'own', { assets: complete() })], undefined, 'publish 1'],
    [
      'S2 own draft, complete, the tag is there',
      [draft(1, 'own', { assets: complete() })],
      target,
      'publish 1'
    ],
    ['S3 stale draft, empty', [draft(1, 'stale')], undefined, 'remove 1'],
    [
      'S3 stale draft with what is wanted',
      [draft(1, 'stale', { assets: complete() })],
      undefined,
      'remove 1'
    ],
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
      'remove 2 3'
    ],
    ['S5 two drafts, the leader stale', [draft(2, 'own'), draft(1, 'stale')], undefined, 'remove 1'],
    ['S5 two drafts, the twin stale', [draft(2, 'stale'), draft(1, 'own')], undefined, 'remove 2'],
    ['S5 two drafts, both stale', [draft(2, 'stale'), draft(1, 'stale')], undefined, 'remove 1 2'],
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
    ['S7 published, equal, from another commit', [published(1)], elsewhere, 'done 1'],
    ['S8 published, differs', [published(1, { assets: lacking })], target, 'RELEASE_CONFLICT'],
    [
      'S9 published, immutable, differs',
      [published(1, { immutable: true, assets: [] })],
      target,
      'RELEASE_CONFLICT'
    ],
    ['S10 published, and own drafts', [draft(3, 'own'), draft(2, 'own'), published(1)], target, 'remove 2 3'],
    ['S10 published, and a stale draft', [draft(2, 'stale'), published(1)], target, 'done 1'],
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
    expect(spell(plan(releases, tagCommit))).toBe(step)
    expect(spell(plan(releases.toReversed(), tagCommit))).toBe(step)
  })

  test.each<readonly [string, Partial<Observed>, string]>([
    [
      'made by this run, and a stale one after it',
      { releases: [draft(1, 'own'), draft(2, 'stale')], mine: new Set([1]) },
      'remove 2'
    ],
    [
      'made by this run, and another plan before it',
      { releases: [draft(1, 'stale'), draft(2, 'own')], mine: new Set([2]) },
      'RELEASE_CONFLICT'
    ],
    [
      'another plan, after this run lost its own',
      { releases: [draft(1, 'stale')], isDisplaced: true },
      'RELEASE_CONFLICT'
    ],
    [
      'the same plan, after this run lost its own',
      { releases: [draft(1, 'own')], isDisplaced: true },
      `fill 1: ${all}`
    ],
    ['none, after this run lost its own', { isDisplaced: true }, 'create']
  ])('S5 two runs at once: %s', (_, seen, step) => {
    expect(spell(planRelease(wanted, { ...firstLook, ...seen }))).toBe(step)
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

  test('S2 ends there when a draft is what was asked for', () => {
    const releases = [draft(1, 'own', { assets: complete() })]
    expect(spell(plan(releases, undefined, { keepDraft: true }))).toBe('done 1')
  })

  test('S7 stands when a draft is what was asked for', () => {
    expect(spell(plan([published(1)], target, { keepDraft: true }))).toBe('done 1')
  })

  test('S11 published from another commit than the one that was given is refused', () => {
    expect(spell(plan([published(1)], elsewhere, { commitIsGiven: true }))).toBe('RELEASE_CONFLICT')
  })
})

describe('a refusal', () => {
  const differing = [
    assetOf({ name: 'extra.txt', size: 1, sha256: digest('f') }),
    assetOf(tarball, { digest: second.sha256 }),
    assetOf(second, { digest: undefined }),
    assetOf(sidecar, { state: 'wreck' })
  ]

  test.each([
    [
      'names what differs, and the next build',
      plan([published(1, { assets: differing })], target),
      `${tag} is published already and differs: ${last.name} is not there; ` +
        `extra.txt is there and not meant; ` +
        `${tarball.name} has other bytes (sha256 ${second.sha256}, meant ${tarball.sha256}); ` +
        `${second.name} has bytes that could not be checked; ` +
        `${sidecar.name} is an upload that broke off (https://host/releases/1)`,
      'Nothing was written: published bytes are never replaced. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'of a sealed release says so',
      plan([published(1, { assets: complete().slice(0, 3), immutable: true })], target),
      `${tag} is published already and differs: ${last.name} is not there (https://host/releases/1)`,
      'Nothing was written: it is immutable. Publish these files under a new build number, the next free one is cpython-3.12.6-build2.'
    ],
    [
      'of a foreign draft shows where it is',
      plan([draft(9, 'foreign')]),
      `There is a draft for ${tag} that this action did not make: https://host/releases/9`,
      'Nothing was written. Publish it or delete it on that page, then run again.'
    ],
    [
      'of a rival shows where it is',
      planRelease(wanted, {
        ...firstLook,
        releases: [draft(3, 'own'), draft(2, 'stale')],
        mine: new Set([3])
      }),
      `Another run is publishing ${tag} with other files or from another commit: https://host/releases/2`,
      'It goes first, and this run gave in. Give the workflow a concurrency group with the tag; if that run failed, run this one again.'
    ],
    [
      'of a tag that points elsewhere names both commits',
      plan([], elsewhere),
      `The tag ${tag} exists and points to ${elsewhere}, not to ${target}`,
      `Nothing was written: tags are never moved. Run on that commit (target: ${elsewhere}) or take a new build number.`
    ],
    [
      'of two published releases shows them all',
      plan([published(1), published(2)], target),
      `There are 2 published releases of ${tag}: https://host/releases/1, https://host/releases/2`,
      'Nothing was written. Compare them, and delete all but the one that your users have.'
    ],
    [
      'of a tag that is gone says where it was',
      plan([published(1, { commitish: elsewhere })]),
      `The release https://host/releases/1 is published, but the tag ${tag} does not exist`,
      `Somebody removed the tag. Create it again at the commit of the release: git tag ${tag} ${elsewhere} and push it.`
    ],
    [
      'of a release under another tag names that',
      plan([published(1, { tag: 'v1' })], target),
      `The release https://host/releases/1 bears the marker of ${tag}, and is published as v1`,
      'Nothing was written. Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
    ]
  ])('%s', (_, refused, message, hint) => {
    expect(refused).toEqual({ step: 'refuse', code: 'RELEASE_CONFLICT', message, hint })
  })
})
