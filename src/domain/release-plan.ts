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
import type { ReleaseFile } from './release-file.ts'
import type { Observed, Plan, Wanted } from './release-steps.ts'
import type { Asset, Release } from './release.ts'

/** A server that stores other bytes, or hides what it stored, does so again: each draft is a whole upload. */
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
  // The oldest draft of our plan with nothing wrong in it is the one that every run of that plan fills.
  const leader = drafts.find((draft) => isUsable(wanted, draft))
  return leader === undefined ? planNew(wanted, drafts, observed) : planDraft(wanted, leader, observed)
}

/** Every run with our plan may add to it and publish it: they all mean the same bytes. */
function isUsable(wanted: Wanted, draft: Release): boolean {
  return findPlan(wanted, draft) === wanted.plan && compareAssets(wanted, draft).wrong.length === 0
}

function planNew(wanted: Wanted, drafts: readonly Release[], { made }: Observed): Plan {
  if (made.size < DRAFT_LIMIT) return { step: 'create' }
  const last = drafts.findLast(({ id }) => made.has(id))
  return refuseSpoilt(wanted, made.size, last === undefined ? [] : differencesOf(wanted, last))
}

/**
 * No file is ever removed from a draft, and no draft that another run may still publish: GitHub has no "delete if it is
 * a draft". So what was whole when it was observed is whole when it is published. Drafts beside it are removed when the
 * release is published, because a tag has one published release.
 */
function planDraft(wanted: Wanted, leader: Release, { releases, made }: Observed): Plan {
  if (leader.tag !== tagOf(wanted.build)) return { step: 'reattach', release: leader }
  const { missing } = compareAssets(wanted, leader)
  if (missing.length > 0) return { step: 'fill', release: leader, files: missing }
  if (!wanted.keepDraft) return { step: 'publish', release: leader }
  const own = releases.filter(({ id, state }) => state === 'draft' && id !== leader.id && made.has(id))
  return own.length === 0 ? { step: 'done', release: leader } : { step: 'remove-drafts', releases: own }
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
  if (differences.length > 0) {
    const isOurs = findPlan(wanted, standing) === wanted.plan
    const mayBeLag = isOurs && compareAssets(wanted, standing).wrong.length === 0
    return refuseStanding(wanted, standing, { differences, takenBuilds, mayBeLag })
  }
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

export type Comparison = {
  /** Files with the asset that holds them. */
  readonly right: readonly { readonly file: ReleaseFile; readonly asset: Asset }[]
  readonly missing: readonly ReleaseFile[]
  /** Broken uploads, other bytes, bytes that could not be checked, and assets that belong to no file. */
  readonly wrong: readonly { readonly file: ReleaseFile | undefined; readonly asset: Asset }[]
}

/** The one place where the assets of a release are matched with the files that are meant. */
export function compareAssets(
  { files }: Pick<Wanted, 'files'>,
  { assets }: Pick<Release, 'assets'>
): Comparison {
  const pairs = files.map((file) => ({ file, asset: assets.find(({ name }) => name === file.name) }))
  const right = pairs.flatMap(({ file, asset }) =>
    asset !== undefined && isExact(asset, file) ? [{ file, asset }] : []
  )
  const wrong = assets
    .filter((asset) => !right.some((pair) => pair.asset === asset))
    .map((asset) => ({ asset, file: files.find(({ name }) => name === asset.name) }))
  const missing = files.filter((file) => !right.some((pair) => pair.file === file))
  return { right, missing, wrong }
}

function isExact(asset: Asset, { size, sha256, subject }: ReleaseFile): boolean {
  if (asset.state !== 'uploaded') return false
  const isSame = asset.size === size && asset.digest === sha256
  return isSame || (subject !== undefined && asset.about === subject.sha256)
}

/** What keeps a release from being what is meant, for people. */
export function differencesOf(wanted: Wanted, release: Release): readonly string[] {
  const { missing, wrong } = compareAssets(wanted, release)
  const absent = missing.filter(
    (file) => file.subject?.isOptional !== true && !wrong.some((pair) => pair.file === file)
  )
  return [
    ...absent.map(({ name }) => `${name} is not there`),
    ...wrong.map(({ asset, file }) => `${asset.name} ${faultOf(asset, file)}`)
  ]
}

function faultOf(asset: Asset, file: ReleaseFile | undefined): string {
  if (file === undefined) return 'is there and not meant'
  if (asset.state === 'wreck') return 'is an upload that broke off'
  if (file.subject !== undefined) {
    return file.subject.isOptional ? 'does not describe this tarball' : 'does not sign this tarball'
  }
  if (asset.digest === undefined) return 'has bytes that could not be checked'
  return `has other bytes (sha256 ${asset.digest}, meant ${file.sha256})`
}
