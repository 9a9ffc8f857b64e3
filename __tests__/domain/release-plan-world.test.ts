import { expect, test } from '@jest/globals'
import { findMarker } from '../../src/domain/release-marker.ts'
import { compareAssets, planRelease } from '../../src/domain/release-plan.ts'
import type { Plan, Wanted } from '../../src/domain/release-steps.ts'
import type { Asset, Release } from '../../src/domain/release.ts'
import {
  assetOf,
  digest,
  knowingMore,
  spell,
  storedAs,
  tag,
  target,
  wanted,
  wantedFiles
} from '../support/planned-releases.ts'
import { applyStep, observed, randomWorld } from '../support/release-world.ts'
import type { ReleaseWorld, Upload } from '../support/release-world.ts'
import { seeded } from '../support/seeded.ts'
import type { Seeded } from '../support/seeded.ts'

type Journey = { readonly steps: readonly string[]; readonly last: Plan; readonly world: ReleaseWorld }

/** Looks, decides and does, until there is nothing more to do; every step is judged on its way. */
function travel(start: ReleaseWorld, goal: Wanted, upload: Upload): Journey {
  const steps: string[] = []
  let world = start
  for (;;) {
    const plan = planRelease(goal, observed(world, goal))
    steps.push(spell(plan))
    if (plan.step === 'refuse' || plan.step === 'done' || steps.length > 20)
      return { steps, last: plan, world }
    const next = applyStep(world, plan, goal, upload)
    judge(plan, world, { after: next, goal })
    world = next
  }
}

/** The promises, of one step. */
function judge(
  plan: Plan,
  before: ReleaseWorld,
  { after, goal }: { readonly after: ReleaseWorld; readonly goal: Wanted }
): void {
  const untouchable = before.releases.filter((release) => release.state === 'published' || !isOwn(release))
  for (const release of untouchable) expect(after.releases).toContain(release)
  if (plan.step === 'publish') {
    const release = before.releases.find(({ id }) => id === plan.release.id)
    expect([release?.state, release?.tag, contentOf(release?.assets)]).toEqual([
      'draft',
      tag,
      contentOf(whole)
    ])
    expect([after.tagCommit, before.releases.filter(isPublishedHere)]).toEqual([target, []])
  }
  if (plan.step === 'remove-drafts') {
    expect(plan.releases.filter(({ state }) => state !== 'draft')).toEqual([])
    // No run can publish them any more, or this run made them and keeps another one.
    const isMade = plan.releases.every(({ id }) => before.made.has(id))
    expect(before.releases.some(isPublishedHere) || (goal.keepDraft && isMade)).toBe(true)
  }
  if (plan.step === 'fill') {
    const kept = plan.release.assets.map(({ name }) => name)
    expect([...kept, ...plan.files.map(({ name }) => name)].sort()).toEqual(
      wantedFiles.map(({ name }) => name).sort()
    )
  }
}

function isOwn(release: Release): boolean {
  return findMarker(release.body)?.tag === tag
}

function isPublishedHere(release: Release): boolean {
  return release.state === 'published' && release.tag === tag
}

const whole = wantedFiles.map((asset) => storedAs(asset))

/** Of everything that people would download name, state, and bytes; of facts what they tell of. */
function contentOf(assets: readonly Asset[] = []): readonly string[] {
  return assets
    .map(({ name, size, state, digest: sha256, about }) =>
      name.endsWith('.json') ? `${name} ${state} of ${about}` : [name, size, state, sha256].join(' ')
    )
    .sort()
}

function randomGoal({ pick }: Seeded): Wanted {
  const goal = pick([wanted, knowingMore(wanted, '8')])
  return { ...goal, keepDraft: pick([false, false, true]), commitIsGiven: pick([false, true]) }
}

/** Whether the end is one of the two that there may be. */
function judgeEnd({ steps, last, world }: Journey, start: ReleaseWorld, goal: Wanted): void {
  if (last.step === 'refuse') {
    expect([steps.length, world]).toEqual([1, start])
    return
  }
  const reached = last.step === 'done' ? world.releases.find(({ id }) => id === last.release.id) : undefined
  // Somebody published it before, perhaps without facts: what is there is right.
  const isOlder = start.releases.some(({ id, state }) => id === reached?.id && state === 'published')
  const names = reached?.assets.map(({ name }) => name) ?? []
  const meant = whole.filter(({ name, about }) => about === undefined || !isOlder || names.includes(name))
  expect([reached?.tag, contentOf(reached?.assets)]).toEqual([tag, contentOf(meant)])
  if (reached?.state === 'draft') expect([goal.keepDraft, isOwn(reached)]).toEqual([true, true])
  else expect(world.tagCommit).toBe(start.tagCommit ?? target)
}

/** A run that gives up after so many drafts of its own has not published any of them. */
function judgeSpoilt({ world }: Journey): void {
  expect(world.releases.filter(isPublishedHere)).toEqual([])
  const own = world.releases.filter(({ id }) => world.made.has(id))
  expect(own.map((release) => compareAssets(wanted, release).wrong.length > 0)).toEqual([true, true, true])
}

const stored: Upload = (asset) => storedAs(asset)

/** Others are waited for, a draft is made, filled and published, what is beside it removed, and all found done. */
const MOST_STEPS = 6
/** Each has another upload come after it; those that spoil a draft, of which two are borne, a new draft besides. */
const MOST_FAULTS = 5
const MOST_SPOILT = 2

test('from every state a few steps lead to what is wanted, or the first look refuses and nothing is written', () => {
  const random = seeded(20_241_125)
  const ends = new Map<string, number>()
  for (let round = 0; round < 4000; round += 1) {
    const [start, goal] = [randomWorld(random), randomGoal(random)]
    const journey = travel(start, goal, stored)
    judgeEnd(journey, start, goal)
    expect(journey.steps.length).toBeLessThanOrEqual(MOST_STEPS)
    ends.set(journey.last.step, (ends.get(journey.last.step) ?? 0) + 1)
  }
  expect([...ends.keys()].sort()).toEqual(['done', 'refuse'])
  expect(Math.min(...ends.values())).toBeGreaterThan(500)
})

test('uploads that break off or store other bytes are met again, and nothing wrong is ever published', () => {
  const random = seeded(20_241_126)
  for (let round = 0; round < 2000; round += 1) {
    const [start, goal] = [randomWorld(random), randomGoal(random)]
    let faults = random.below(MOST_FAULTS + 1)
    const upload: Upload = (asset) => {
      if (faults === 0 || random.below(2) === 0) return storedAs(asset)
      faults -= 1
      return random.pick([
        undefined,
        assetOf(asset, { state: 'wreck', size: 0, digest: undefined }),
        assetOf(asset, { digest: digest('9') }),
        assetOf(asset, { digest: digest('9'), about: digest('9') }),
        assetOf(asset, { size: asset.size - 1, digest: undefined })
      ] as const)
    }
    const journey = travel(start, goal, upload)
    if (journey.steps.at(-1) === 'UPLOAD_UNVERIFIED') judgeSpoilt(journey)
    else judgeEnd(journey, start, goal)
    expect(journey.steps.length).toBeLessThanOrEqual(MOST_STEPS + MOST_FAULTS + MOST_SPOILT)
  }
})

test('a second run after a finished one changes nothing, whatever facts it knows', () => {
  const random = seeded(20_241_127)
  for (let round = 0; round < 1000; round += 1) {
    const [start, goal] = [randomWorld(random), randomGoal(random)]
    const { last, world } = travel(start, goal, stored)
    if (last.step !== 'done') continue
    for (const again of [goal, knowingMore(goal, '9')])
      expect(travel(world, again, stored)).toMatchObject({ steps: [spell(last)], world })
  }
})
