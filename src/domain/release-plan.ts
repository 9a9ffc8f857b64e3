import { tagOf } from './artifact.ts'
import { findMarker } from './release-marker.ts'
import {
  refuseDetached,
  refuseForeign,
  refuseMany,
  refuseMoved,
  refuseRetagged,
  refuseSpoilt,
  refuseStanding,
  refuseTag
} from './release-refusal.ts'
import type { Observed, Plan, Wanted, WantedAsset } from './release-steps.ts'
import type { Asset, Release } from './release.ts'

const DRAFT_LIMIT = 3

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
  const usable = drafts.filter((draft) => isUsable(wanted, draft))
  const [leader] = usable
  const others = drafts.filter((draft) => !usable.includes(draft) && !observed.mine.has(draft.id))
  const older = others.filter(({ id }) => leader === undefined || id < leader.id)
  const wait = planWait(wanted, older, observed)
  if (wait !== undefined) return wait
  if (leader === undefined) return planNew(wanted, drafts, observed)
  return planDraft(wanted, leader, { drafts, wait: planWait(wanted, others, observed) })
}

/** Every run with our plan may add to it and publish it: they all mean the same bytes. */
function isUsable(wanted: Wanted, draft: Release): boolean {
  return findPlan(wanted, draft) === wanted.plan && compareAssets(wanted, draft).wrong.length === 0
}

/**
 * A draft that is of no use to us is what a run that died left behind, or belongs to one that is under way: time tells,
 * and more of it each time that the draft changes. The oldest goes first, and nobody waits for a younger one.
 */
function planWait(
  wanted: Wanted,
  drafts: readonly Release[],
  { waitedFor }: Pick<Observed, 'waitedFor'>
): Plan | undefined {
  const bytes = Math.max(...wanted.assets.map(({ size }) => size))
  const unfinished = drafts
    .map((release) => ({ release, key: progressOf(release), bytes }))
    .filter(({ key }) => !waitedFor.has(key))
  const [first] = unfinished
  return first && { step: 'wait', release: first.release, unfinished }
}

/** Another one as soon as somebody adds to it. */
export function progressOf({ id, assets }: Release): string {
  return `draft ${id}: ${assets.map((asset) => `${asset.id} ${asset.state}`).join(', ')}`
}

/** A server that keeps other bytes, or shows none, does so again: each draft is a whole upload. */
function planNew(wanted: Wanted, drafts: readonly Release[], { mine }: Observed): Plan {
  const spoilt = drafts.filter(({ id }) => mine.has(id))
  const last = spoilt.at(-1)
  return last === undefined || spoilt.length < DRAFT_LIMIT
    ? { step: 'create' }
    : refuseSpoilt(wanted, spoilt.length, differencesOf(wanted, last))
}

/**
 * Nobody ever takes anything out of a draft, and nobody removes one that may be published yet: another run may do so
 * between our look and the removal. So what was whole at a look is whole when it is published. What is beside it goes
 * when it stands: of a tag there is one published release.
 */
function planDraft(
  wanted: Wanted,
  leader: Release,
  { drafts, wait }: { readonly drafts: readonly Release[]; readonly wait: Plan | undefined }
): Plan {
  if (leader.tag !== tagOf(wanted.build)) return { step: 'reattach', release: leader }
  const { missing } = compareAssets(wanted, leader)
  if (missing.length > 0) return { step: 'fill', release: leader, upload: missing }
  if (!wanted.keepDraft) return { step: 'publish', release: leader }
  const beside = drafts.filter((draft) => draft !== leader)
  if (beside.length === 0) return { step: 'done', release: leader }
  return wait ?? { step: 'remove-drafts', releases: beside }
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
    (release) => release.state === 'draft' && findPlan(wanted, release) !== undefined
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

function mayBeMissing(wanted: Wanted, name: string): boolean {
  return wanted.assets.some((asset) => asset.name === name && asset.mayBeMissing === true)
}

/** Facts tell of a tarball, signatures vouch for one. */
function verbOf({ name }: Asset): string {
  return name.endsWith('.asc') ? 'vouch for' : 'tell of'
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
      if (meant.about !== undefined) return `${asset.name} does not ${verbOf(asset)} this tarball`
      if (asset.digest === undefined) return `${asset.name} has bytes that could not be checked`
      return `${asset.name} has other bytes (sha256 ${asset.digest}, meant ${meant.sha256})`
    })
  ]
}
