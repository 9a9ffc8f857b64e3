import type { Build } from './artifact.ts'
import { tagOf } from './artifact.ts'
import type { Sha256 } from './checksum.ts'
import type { FailureCode } from './failure.ts'
import { findMarker } from './release-marker.ts'
import type { Asset, MakeLatest, Release } from './release.ts'

/** What the release is to be. `plan` is the digest of everything that makes it the same release. */
export type Wanted = {
  readonly build: Build
  readonly plan: string
  readonly commit: string
  /** Whether the user named the commit, or it is just the one that the workflow runs on. */
  readonly commitIsGiven: boolean
  readonly title: string
  readonly body: string
  readonly prerelease: boolean
  readonly makeLatest: MakeLatest
  readonly keepDraft: boolean
  /** In the order of upload: tarballs first, what vouches for them after. */
  readonly assets: readonly WantedAsset[]
}

export type WantedAsset = { readonly name: string; readonly size: number; readonly sha256: Sha256 }

/** What was seen: every release that bears our tag or our marker, and where the tag points. */
export type Observed = { readonly releases: readonly Release[]; readonly tagCommit: string | undefined }

/** The next step towards the release; after each one the world is looked at again. */
export type Plan =
  | { readonly step: 'create' }
  | { readonly step: 'take-over'; readonly release: Release }
  | {
      readonly step: 'fill'
      readonly release: Release
      readonly remove: readonly Asset[]
      readonly upload: readonly string[]
    }
  | { readonly step: 'remove-drafts'; readonly releases: readonly Release[] }
  | { readonly step: 'publish'; readonly release: Release }
  | { readonly step: 'done'; readonly release: Release }
  | { readonly step: 'refuse'; readonly code: FailureCode; readonly message: string; readonly hint: string }

/** A plan that leads on. */
export type PossiblePlan = Exclude<Plan, { readonly step: 'refuse' }>

/** The state table of publishing: every question of re-runs, races and repair is answered here. */
export function planRelease(wanted: Wanted, observed: Observed): Plan {
  const published = observed.releases.filter(({ state }) => state === 'published')
  const drafts = observed.releases.filter(({ state }) => state === 'draft')
  const foreign = drafts.find((draft) => findPlan(wanted, draft) === undefined)
  const [standing, second] = published
  if (second !== undefined) return refuseMany(wanted, published)
  if (standing !== undefined) return planStanding(wanted, standing, drafts, observed.tagCommit)
  if (foreign !== undefined) return refuseForeign(wanted, foreign)
  if (observed.tagCommit !== undefined && observed.tagCommit !== wanted.commit) {
    return refuseTag(wanted, observed.tagCommit)
  }
  const [leader, ...twins] = [...drafts].sort((left, right) => left.id - right.id)
  return leader === undefined ? { step: 'create' } : planDraft(wanted, leader, twins)
}

function planDraft(wanted: Wanted, leader: Release, twins: readonly Release[]): Plan {
  const rival = twins.find((twin) => findPlan(wanted, twin) !== wanted.plan)
  if (rival !== undefined) return refuseRival(wanted, rival)
  const isOurs = findPlan(wanted, leader) === wanted.plan && leader.tag === tagOf(wanted.build)
  if (!isOurs) return { step: 'take-over', release: leader }
  const { missing, wrong } = compareAssets(wanted, leader)
  if (missing.length > 0 || wrong.length > 0) {
    return { step: 'fill', release: leader, remove: wrong, upload: missing }
  }
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
  drafts: readonly Release[],
  tagCommit: string | undefined
): Plan {
  const differences = differencesOf(wanted, standing)
  if (standing.tag !== tagOf(wanted.build)) return refuseRetagged(wanted, standing)
  if (differences.length > 0) return refuseStanding(wanted, standing, differences)
  if (tagCommit === undefined) return refuseDetached(wanted, standing)
  if (tagCommit !== wanted.commit && wanted.commitIsGiven) return refuseTag(wanted, tagCommit)
  const leftovers = drafts.filter((draft) => findPlan(wanted, draft) === wanted.plan)
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
  return asset.state === 'uploaded' && asset.size === meant.size && asset.digest === meant.sha256
}

/** In words, for people. */
function differencesOf(wanted: Wanted, release: Release): readonly string[] {
  const { missing, wrong } = compareAssets(wanted, release)
  const names = new Set(wrong.map(({ name }) => name))
  return [
    ...missing.filter((name) => !names.has(name)).map((name) => `${name} is not there`),
    ...wrong.map((asset) => {
      const meant = wanted.assets.find(({ name }) => name === asset.name)
      if (meant === undefined) return `${asset.name} is there and not meant`
      if (asset.state === 'wreck') return `${asset.name} is an upload that broke off`
      if (asset.digest === undefined) return `${asset.name} has bytes that could not be checked`
      return `${asset.name} has other bytes (sha256 ${asset.digest}, meant ${meant.sha256})`
    })
  ]
}

function refuse(code: FailureCode, message: string, hint: string): Plan {
  return { step: 'refuse', code, message, hint }
}

function refuseStanding(wanted: Wanted, standing: Release, differences: readonly string[]): Plan {
  const next = tagOf({ ...wanted.build, build: wanted.build.build + 1 })
  const why = standing.immutable ? 'it is immutable' : 'published bytes are never replaced'
  return refuse(
    'RELEASE_CONFLICT',
    `${tagOf(wanted.build)} is published already and differs: ${differences.join('; ')} (${standing.url})`,
    `Nothing was written: ${why}. Publish these files under a new build number, the next one is ${next}.`
  )
}

function refuseRetagged(wanted: Wanted, standing: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} bears the marker of ${tagOf(wanted.build)}, and is published as ${standing.tag}`,
    'Nothing was written. Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
  )
}

function refuseDetached(wanted: Wanted, standing: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} is published, but the tag ${tagOf(wanted.build)} does not exist`,
    `Somebody removed the tag. Create it again at the commit of the release: git tag ${tagOf(wanted.build)} ${standing.commitish} and push it.`
  )
}

function refuseMany(wanted: Wanted, published: readonly Release[]): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `There are ${published.length} published releases of ${tagOf(wanted.build)}: ${published.map(({ url }) => url).join(', ')}`,
    'Nothing was written. Compare them, and delete all but the one that your users have.'
  )
}

function refuseForeign(wanted: Wanted, draft: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `There is a draft for ${tagOf(wanted.build)} that this action did not make: ${draft.url}`,
    'Nothing was written. Publish it or delete it on that page, then run again.'
  )
}

function refuseRival(wanted: Wanted, rival: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `Another run is publishing ${tagOf(wanted.build)} with other files or from another commit: ${rival.url}`,
    'Let that run finish and run again; give the workflow a concurrency group with the tag. If no run is under way, delete that draft.'
  )
}

function refuseTag(wanted: Wanted, tagCommit: string): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The tag ${tagOf(wanted.build)} exists and points to ${tagCommit}, not to ${wanted.commit}`,
    `Nothing was written: tags are never moved. Run on that commit (target: ${tagCommit}) or take a new build number.`
  )
}
