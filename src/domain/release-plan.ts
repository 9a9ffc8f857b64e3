import { tagOf } from './artifact.ts'
import { findMarker } from './release-marker.ts'
import {
  refuseDetached,
  refuseForeign,
  refuseMany,
  refuseMoved,
  refuseRetagged,
  refuseRival,
  refuseStanding,
  refuseTag
} from './release-refusal.ts'
import type { Observed, Plan, Wanted, WantedAsset } from './release-steps.ts'
import type { Asset, Release } from './release.ts'

/** The state table of publishing: every question of re-runs, races and repair is answered here. */
export function planRelease(wanted: Wanted, observed: Observed): Plan {
  const published = observed.releases.filter(({ state }) => state === 'published')
  const drafts = observed.releases
    .filter(({ state }) => state === 'draft')
    .sort((left, right) => left.id - right.id)
  const foreign = drafts.find((draft) => findPlan(wanted, draft) === undefined)
  const [standing, second] = published
  if (second !== undefined) return refuseMany(wanted, published)
  if (standing !== undefined) return planStanding(wanted, standing, observed)
  if (foreign !== undefined) return refuseForeign(wanted, foreign)
  if (observed.tagCommit !== undefined && observed.tagCommit !== wanted.commit) {
    return refuseTag(wanted, observed.tagCommit)
  }
  const stale = drafts.filter((draft) => findPlan(wanted, draft) !== wanted.plan)
  const rival = findRival(stale, drafts, observed)
  if (rival !== undefined) return refuseRival(wanted, rival)
  if (stale.length > 0) return { step: 'remove-drafts', releases: stale }
  const [leader, ...twins] = drafts
  return leader === undefined ? { step: 'create' } : planDraft(wanted, { leader, twins }, observed)
}

/**
 * A draft with another plan is what a run that died left behind, unless it belongs to a run that is under way: one
 * that made its draft before we made ours, or removed ours. Of two such runs one gives in, and only one.
 */
function findRival(
  stale: readonly Release[],
  drafts: readonly Release[],
  { mine, isDisplaced }: Observed
): Release | undefined {
  const own = drafts.find(({ id }) => mine.has(id))
  if (own !== undefined) return stale.find(({ id }) => id < own.id)
  return isDisplaced ? stale[0] : undefined
}

/**
 * Every run with our plan may add to the leading draft and publish it: they all mean the same bytes. Nobody ever takes
 * anything out of a draft, what is wrong in it is a reason to remove all of it. So what was whole at a look is whole
 * when it is published, or gone, whatever other runs do in between.
 */
function planDraft(
  wanted: Wanted,
  { leader, twins }: { readonly leader: Release; readonly twins: readonly Release[] },
  { mine, waitedFor }: Observed
): Plan {
  if (leader.tag !== tagOf(wanted.build)) return { step: 'reattach', release: leader }
  const { missing, wrong } = compareAssets(wanted, leader)
  if (wrong.length > 0) {
    const underWay = mine.has(leader.id) ? [] : wrong.filter(({ id }) => !waitedFor.has(id))
    return underWay.length > 0
      ? { step: 'wait', release: leader, assets: underWay }
      : { step: 'remove-drafts', releases: [leader] }
  }
  if (missing.length > 0) return { step: 'fill', release: leader, upload: missing }
  if (twins.length > 0) return { step: 'remove-drafts', releases: twins }
  return wanted.keepDraft ? { step: 'done', release: leader } : { step: 'publish', release: leader }
}

/** The plan that a release of this action was made after; undefined for what others made, or for another build. */
function findPlan(wanted: Wanted, release: Release): string | undefined {
  const marker = findMarker(release.body)
  return marker?.tag === tagOf(wanted.build) ? marker.plan : undefined
}

function planStanding(
  wanted: Wanted,
  standing: Release,
  { releases, tagCommit, takenBuilds, published }: Observed
): Plan {
  const differences = differencesOf(wanted, standing)
  if (standing.tag !== tagOf(wanted.build)) return refuseRetagged(wanted, standing)
  if (differences.length > 0) return refuseStanding(wanted, standing, { differences, takenBuilds })
  if (tagCommit === undefined) return refuseDetached(wanted, standing)
  if (tagCommit !== wanted.commit && published.has(standing.id))
    return refuseMoved(wanted, standing, tagCommit)
  if (tagCommit !== wanted.commit && wanted.commitIsGiven) return refuseTag(wanted, tagCommit)
  const leftovers = releases.filter(
    (release) => release.state === 'draft' && findPlan(wanted, release) === wanted.plan
  )
  return leftovers.length > 0
    ? { step: 'remove-drafts', releases: leftovers }
    : { step: 'done', release: standing }
}

/** What a draft of ours lacks, and what in it must go: wrecks, other bytes, unknown bytes, strangers. */
export function compareAssets(
  wanted: Wanted,
  release: Release
): { readonly missing: readonly string[]; readonly wrong: readonly Asset[] } {
  const right = new Set<string>()
  const wrong: Asset[] = []
  for (const asset of release.assets) {
    const meant = wanted.assets.find(({ name }) => name === asset.name)
    if (meant !== undefined && isExact(asset, meant)) right.add(asset.name)
    else wrong.push(asset)
  }
  return { missing: wanted.assets.map(({ name }) => name).filter((name) => !right.has(name)), wrong }
}

function isExact(asset: Asset, meant: WantedAsset): boolean {
  if (asset.state !== 'uploaded') return false
  const isSame = asset.size === meant.size && asset.digest === meant.sha256
  return isSame || (meant.about !== undefined && asset.about === meant.about)
}

/** Releases that were made by other means have no facts, and are none the worse for it. */
function mayBeMissing(wanted: Wanted, name: string): boolean {
  return wanted.assets.some((asset) => asset.name === name && asset.about !== undefined)
}

/** In words, for people: what keeps a release from being what was meant. */
export function differencesOf(wanted: Wanted, release: Release): readonly string[] {
  const { missing, wrong } = compareAssets(wanted, release)
  const names = new Set(wrong.map(({ name }) => name))
  return [
    ...missing
      .filter((name) => !names.has(name) && !mayBeMissing(wanted, name))
      .map((name) => `${name} is not there`),
    ...wrong.map((asset) => {
      const meant = wanted.assets.find(({ name }) => name === asset.name)
      if (meant === undefined) return `${asset.name} is there and not meant`
      if (asset.state === 'wreck') return `${asset.name} is an upload that broke off`
      if (meant.about !== undefined) return `${asset.name} does not tell of this tarball`
      if (asset.digest === undefined) return `${asset.name} has bytes that could not be checked`
      return `${asset.name} has other bytes (sha256 ${asset.digest}, meant ${meant.sha256})`
    })
  ]
}
