import { describe, expect, test } from '@jest/globals'
import { compareAssets, planRelease } from '../../src/domain/release-plan.ts'
import type { Asset } from '../../src/domain/release.ts'
import {
  assetOf,
  complete,
  digest,
  draft,
  firstLook,
  published,
  spell,
  target,
  wanted,
  wantedFiles
} from '../support/planned-releases.ts'

const name = 'cpython-3.12.6-ubuntu22.04-build1.tgz'

/** Everything right but the second tarball (or what is named), which is what a row makes of it. */
function assetsWith(change: Partial<Asset> | undefined, of = name): readonly Asset[] {
  return wantedFiles.flatMap((asset) => {
    if (asset.name !== of) return [assetOf(asset)]
    return change === undefined ? [] : [assetOf(asset, change)]
  })
}

/** On a draft that this run made, and on a published release. */
function plansFor(assets: readonly Asset[]): readonly string[] {
  const mine = { ...firstLook, made: new Set([1]), releases: [draft(1, 'own', { assets })] }
  const standing = { ...firstLook, releases: [published(1, { assets })], tagCommit: target }
  return [mine, standing].map((observed) => spell(planRelease(wanted, observed)))
}

describe('the per-asset table', () => {
  test.each<readonly [string, Partial<Asset> | undefined, string]>([
    ['absent', undefined, `fill 1: +${name}`],
    ['an upload that broke off', { state: 'wreck', size: 0, digest: undefined }, 'create'],
    ['an upload that broke off, with the right digest', { state: 'wreck' }, 'create'],
    ['uploaded, digest and size equal', {}, 'publish 1'],
    ['uploaded, digest still unknown', { digest: undefined }, 'create'],
    ['uploaded, another digest', { digest: digest('f') }, 'create'],
    ['uploaded, another size', { size: 1 }, 'create'],
    ['uploaded in another case', { name: name.toUpperCase() }, 'create'],
    ['uploaded under another name', { name: 'x.tgz' }, 'create'],
    ['uploaded, another digest, and tells of itself', { digest: digest('f'), about: digest('1') }, 'create']
  ])(
    '%s: added to a draft of this run or made anew with it, refused on a published release',
    (_, change, step) => {
      const assets = assetsWith(change)
      expect(plansFor(assets)).toEqual([step, step === 'publish 1' ? 'done 1' : 'RELEASE_CONFLICT'])
    }
  )

  test.each<readonly [string, Partial<Asset> | undefined, string]>([
    ['absent: added', undefined, `fill 1: +${name}`],
    ['an upload that broke off, or is under way: another draft is made', { state: 'wreck' }, 'create'],
    ['other bytes: the same', { digest: digest('f') }, 'create'],
    ['right: published', {}, 'publish 1']
  ])('in a draft of another run, %s', (_, change, step) => {
    const releases = [draft(1, 'own', { assets: assetsWith(change) })]
    expect(spell(planRelease(wanted, { ...firstLook, releases }))).toBe(step)
  })

  const facts = `${name}.json`
  const another = { size: 7, digest: digest('f') }

  test.each<readonly [string, Partial<Asset> | undefined, string, string]>([
    ['absent: added, or not missed', undefined, `fill 1: +${facts}`, 'done 1'],
    ['uploaded, digest and size equal: right', {}, 'publish 1', 'done 1'],
    ['in other words, of this tarball: right', { ...another, about: digest('1') }, 'publish 1', 'done 1'],
    [
      'of an unknown digest, of this tarball: right',
      { digest: undefined, about: digest('1') },
      'publish 1',
      'done 1'
    ],
    ['of another tarball: wrong', { ...another, about: digest('0') }, 'create', 'RELEASE_CONFLICT'],
    ['that tell of nothing, or could not be read: wrong', another, 'create', 'RELEASE_CONFLICT'],
    ['that broke off: wrong', { state: 'wreck', about: digest('1') }, 'create', 'RELEASE_CONFLICT']
  ])('facts %s', (_, change, ...steps) => {
    expect(plansFor(assetsWith(change, facts))).toEqual(steps)
  })

  test('not in plan: the draft is made anew, a published release refused', () => {
    const assets = [...complete(), assetOf({ name: 'extra.txt', size: 1, sha256: digest('f') })]
    expect(plansFor(assets)).toEqual(['create', 'RELEASE_CONFLICT'])
  })

  test('what is missing goes up tarballs first, whatever order it is listed in', () => {
    const shuffled = draft(1, 'own', { assets: complete().toReversed().slice(0, 2) })
    expect(compareAssets(wanted, shuffled).missing).toEqual(wantedFiles.slice(0, -2))
    expect(compareAssets(wanted, draft(1, 'own')).missing).toEqual(wantedFiles)
  })

  test('what matches is never touched', () => {
    const release = draft(1, 'own', { assets: complete() })
    expect(compareAssets(wanted, release)).toMatchObject({ missing: [], wrong: [] })
  })
})
