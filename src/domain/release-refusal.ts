import { tagOf } from './artifact.ts'
import type { FailureCode } from './failure.ts'
import type { Refusal, Wanted } from './release-steps.ts'
import type { Release } from './release.ts'

/** Why a release can't be made, and what to do. */

function refuse(code: FailureCode, message: string, hint: string): Refusal {
  return { step: 'refuse', code, message, hint }
}

export function refuseStanding(
  wanted: Wanted,
  standing: Release,
  why: {
    readonly differences: readonly string[]
    readonly takenBuilds: readonly number[]
    readonly mayBeLag: boolean
  }
): Refusal {
  const next = tagOf({ ...wanted.build, build: Math.max(wanted.build.build, ...why.takenBuilds) + 1 })
  const rule = standing.immutable ? 'The release is immutable' : 'Published bytes are never replaced'
  const refusal = refuse(
    'RELEASE_CONFLICT',
    `${tagOf(wanted.build)} is published already and differs: ${why.differences.join('; ')} (${standing.url})`,
    `${rule}. Publish these files under a new build number, the next free one is ${next}.`
  )
  return why.mayBeLag ? { ...refusal, mayBeLag: true } : refusal
}

export function refuseDetached(wanted: Wanted, standing: Release): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} is published, but the tag ${tagOf(wanted.build)} does not exist`,
    `Somebody removed the tag. Create it again at the commit of the release: git tag ${tagOf(wanted.build)} ${standing.commitish} and push it.`
  )
}

export function refuseRetagged(wanted: Wanted, standing: Release): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} bears the marker of ${tagOf(wanted.build)}, and is published as ${standing.tag}`,
    'Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
  )
}

export function refuseMany(wanted: Wanted, published: readonly Release[]): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `There are ${published.length} published releases of ${tagOf(wanted.build)}: ${published.map(({ url }) => url).join(', ')}`,
    'Compare them, and delete all but the one that your users have.'
  )
}

export function refuseForeign(wanted: Wanted, draft: Release): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `There is a draft for ${tagOf(wanted.build)} that this action did not make: ${draft.url}`,
    'Publish it or delete it on that page, then run again.'
  )
}

export function refuseSpoilt(wanted: Wanted, count: number, differences: readonly string[]): Refusal {
  const end = differences.length === 0 ? 'GitHub does not show them any more' : differences.join('; ')
  return refuse(
    'UPLOAD_UNVERIFIED',
    `${count} drafts of ${tagOf(wanted.build)} did not become what was meant: ${end}`,
    'Nothing was published. See https://www.githubstatus.com and run again; a proxy between here and GitHub may change or hide what is sent.'
  )
}

export function refuseMoved(wanted: Wanted, standing: Release, tagCommit: string): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `${tagOf(wanted.build)} is published (${standing.url}), but somebody put its tag on ${tagCommit} in the same moment; it was meant for ${wanted.commit}`,
    'The files are the right ones; tags are never moved. Run again to keep it as it is, or publish under a new build number.'
  )
}

export function refuseTag(wanted: Wanted, tagCommit: string): Refusal {
  return refuse(
    'RELEASE_CONFLICT',
    `The tag ${tagOf(wanted.build)} exists and points to ${tagCommit}, not to ${wanted.commit}`,
    `Tags are never moved. Run on that commit (target: ${tagCommit}) or take a new build number.`
  )
}
