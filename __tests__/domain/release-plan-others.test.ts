import { expect, test } from '@jest/globals'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Observed, Plan } from '../../src/domain/release-steps.ts'
import {
  assetOf,
  complete,
  draft,
  firstLook,
  spell,
  spellBoth,
  tag,
  wanted,
  wantedAssets
} from '../support/planned-releases.ts'

/** Drafts of other runs: some of them died, some are slow, and nobody can tell which. */
const all = wantedAssets.map(({ name }) => `+${name}`).join(' ')
const [tarball] = wantedAssets
const wreck = assetOf(tarball, { state: 'wreck', size: 0, digest: undefined })

test.each<readonly [string, Partial<Observed>, string]>([
  [
    'the younger one does not hold up the older',
    { releases: [draft(1, 'own'), draft(2, 'stale')], mine: new Set([1]) },
    `fill 1: ${all}`
  ],
  [
    'the older one goes first, and nothing of the younger is lost meanwhile',
    { releases: [draft(1, 'stale'), draft(2, 'own', { assets: complete() })], mine: new Set([2]) },
    'wait 1, then publish 2'
  ],
  [
    'after it lost its draft, a run waits for the other as if it came new',
    { releases: [draft(1, 'stale')], mine: new Set([2]) },
    'wait 1, then create'
  ],
  [
    'with the same plan, a run that lost its draft goes on with the one of the other',
    { releases: [draft(1, 'own')], mine: new Set([2]) },
    `fill 1: ${all}`
  ],
  ['none is left: one is made', { mine: new Set([2]) }, 'create']
])('S5 two runs at once: %s', (_, seen, step) => {
  expect(spellBoth(wanted, { ...firstLook, ...seen })).toBe(step)
})

test.each([
  ['an asset more', [...complete().slice(0, 2), wreck]],
  ['an upload that came to its end', [{ ...wreck, state: 'uploaded' as const }]],
  ['an asset in the place of another', [{ ...wreck, id: 7 }]]
])('a stale draft gets new time for %s', (_, assets) => {
  const before = [draft(1, 'stale', { assets: [wreck] })]
  const wait = planRelease(wanted, { ...firstLook, releases: before })
  const keys = wait.step === 'wait' ? wait.unfinished.map(({ key }) => key) : []
  const seen = { ...firstLook, waitedFor: new Set(keys) }
  expect(spell(planRelease(wanted, { ...seen, releases: before }))).toBe('create')
  expect(spell(planRelease(wanted, { ...seen, releases: [draft(1, 'stale', { assets })] }))).toBe('wait 1')
})

test('the time that others get depends on the largest file that is meant', () => {
  const releases = [draft(2, 'stale'), draft(1, 'stale', { assets: [wreck] })]
  expect(planRelease(wanted, { ...firstLook, releases })).toMatchObject({
    release: { id: 1 },
    unfinished: [{ bytes: 1001 }, { bytes: 1001 }]
  })
})

test('three drafts of a run that went wrong are enough', () => {
  const spoilt = [1, 2, 3].map((id) => draft(id, 'own', { assets: [wreck, ...complete().slice(1)] }))
  const planFor = (count: number): Plan =>
    planRelease(wanted, {
      ...firstLook,
      releases: spoilt.slice(0, count),
      mine: new Set([1, 2, 3])
    })
  expect([1, 2, 3].map((count) => spell(planFor(count)))).toEqual(['create', 'create', 'UPLOAD_UNVERIFIED'])
  expect(planFor(3)).toMatchObject({
    message: `3 drafts of ${tag} did not become what was meant: ${tarball.name} is an upload that broke off`
  })
})
