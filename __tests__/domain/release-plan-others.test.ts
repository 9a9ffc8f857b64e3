import { expect, test } from '@jest/globals'
import { planRelease } from '../../src/domain/release-plan.ts'
import type { Observed, Plan } from '../../src/domain/release-steps.ts'
import {
  assetOf,
  complete,
  draft,
  firstLook,
  spell,
  tag,
  wanted,
  wantedFiles
} from '../support/planned-releases.ts'

/** Drafts of other runs: some of them died, some are slow, and nobody can tell which. */
const all = wantedFiles.map(({ name }) => `+${name}`).join(' ')
const [tarball] = wantedFiles
const wreck = assetOf(tarball, { state: 'wreck', size: 0, digest: undefined })

test.each<readonly [string, Partial<Observed>, string]>([
  [
    'the younger one does not hold up the older',
    { releases: [draft(1, 'own'), draft(2, 'stale')], made: new Set([1]) },
    `fill 1: ${all}`
  ],
  [
    'the younger one does not wait for the older: GitHub decides which of them publishes first',
    { releases: [draft(1, 'stale'), draft(2, 'own', { assets: complete() })], made: new Set([2]) },
    'publish 2'
  ],
  [
    'after it lost its draft, a run makes a new one',
    { releases: [draft(1, 'stale')], made: new Set([2]) },
    'create'
  ],
  [
    'with the same plan, a run that lost its draft goes on with the one of the other',
    { releases: [draft(1, 'own')], made: new Set([2]) },
    `fill 1: ${all}`
  ],
  ['none is left: one is made', { made: new Set([2]) }, 'create']
])('S5 two runs at once: %s', (_, seen, step) => {
  expect(spell(planRelease(wanted, { ...firstLook, ...seen }))).toBe(step)
})

test('three drafts of a run that went wrong are enough', () => {
  const spoilt = [1, 2, 3].map((id) => draft(id, 'own', { assets: [wreck, ...complete().slice(1)] }))
  const planFor = (count: number): Plan =>
    planRelease(wanted, {
      ...firstLook,
      releases: spoilt.slice(0, count),
      made: new Set([1, 2, 3].slice(0, count))
    })
  expect([1, 2, 3].map((count) => spell(planFor(count)))).toEqual(['create', 'create', 'UPLOAD_UNVERIFIED'])
  expect(planFor(3)).toMatchObject({
    message: `3 drafts of ${tag} did not become what was meant: ${tarball.name} is an upload that broke off`
  })
  expect(planRelease(wanted, { ...firstLook, made: new Set([1, 2, 3]) })).toMatchObject({
    code: 'UPLOAD_UNVERIFIED',
    message: `3 drafts of ${tag} did not become what was meant: GitHub does not show them any more`
  })
})
