import { describe, expect, test } from '@jest/globals'
import { compareAssets, planRelease } from '../../src/domain/release-plan.ts'
import type { Asset } from '../../src/domain/release.ts'
import {
  assetOf,
  complete,
  digest,
  draft,
  published,
  spell,
  target,
  wanted,
  wantedAssets
} from '../support/planned-releases.ts'

/** Everything right but the second tarball, which is what a row makes of it. */
function assetsWith(change: Partial<Asset> | undefined): readonly Asset[] {
  return wantedAssets.flatMap((asset, index) => {
    if (index !== 1) return [assetOf(asset)]
    return change === undefined ? [] : [assetOf(asset, change)]
  })
}

const name = 'cpython-3.12.6-ubuntu22.04-build1.tgz'

describe('the per-asset table', () => {
  test.each<readonly [string, Partial<Asset> | undefined, string]>([
    ['absent', undefined, `fill 1: +${name}`],
    ['an upload that broke off', { state: 'wreck', size: 0, digest: undefined }, `fill 1: -${name} +${name}`],
    ['an upload that broke off, with the right digest', { state: 'wreck' }, `fill 1: -${name} +${name}`],
    ['uploaded, digest and size equal', {}, 'publish 1'],
    ['uploaded, digest still unknown', { digest: undefined }, `fill 1: -${name} +${name}`],
    ['uploaded, another digest', { digest: digest('f') }, `fill 1: -${name} +${name}`],
    ['uploaded, another size', { size: 1 }, `fill 1: -${name} +${name}`],
    ['uploaded in another case', { name: name.toUpperCase() }, `fill 1: -${name.toUpperCase()} +${name}`],
    ['uploaded under another name', { name: 'x.tgz' }, `fill 1: -x.tgz +${name}`]
  ])('%s: repaired on an own draft, refused on a published release', (_, change, step) => {
    const assets = assetsWith(change)
    const onDraft = planRelease(wanted, { releases: [draft(1, 'own', { assets })], tagCommit: undefined })
    const onPublished = planRelease(wanted, { releases: [published(1, { assets })], tagCommit: target })
    expect([spell(onDraft), spell(onPublished)]).toEqual([
      step,
      step === 'publish 1' ? 'done 1' : 'RELEASE_CONFLICT'
    ])
  })

  test('not in plan: removed from an own draft, refused on a published release', () => {
    const assets = [...complete(), assetOf({ name: 'extra.txt', size: 1, sha256: digest('f') })]
    const onDraft = planRelease(wanted, { releases: [draft(1, 'own', { assets })], tagCommit: undefined })
    const onPublished = planRelease(wanted, { releases: [published(1, { assets })], tagCommit: target })
    expect([spell(onDraft), spell(onPublished)]).toEqual(['fill 1: -extra.txt', 'RELEASE_CONFLICT'])
  })

  test('what is missing goes up tarballs first, whatever order it is listed in', () => {
    const shuffled = draft(1, 'own', { assets: complete().toReversed().slice(0, 2) })
    expect(compareAssets(wanted, shuffled).missing).toEqual(
      wantedAssets.slice(0, 2).map((asset) => asset.name)
    )
    expect(compareAssets(wanted, draft(1, 'own')).missing).toEqual(wantedAssets.map((asset) => asset.name))
  })

  test('what matches is never touched', () => {
    const release = draft(1, 'own', { assets: complete() })
    expect(compareAssets(wanted, release)).toEqual({ missing: [], wrong: [] })
  })
})
