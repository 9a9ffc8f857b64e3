import { tagOf } from './artifact.ts'
import type { FailureCode } from './failure.ts'
import type { Plan, Wanted } from './release-steps.ts'
import type { Release } from './release.ts'

/** Why a release can't be made, and what to do. */

function refuse(code: FailureCode, message: string, hint: string): Plan {
  return { step: 'refuse', code, message, hint }
}

export function refuseStanding(
  wanted: Wanted,
  standing: Release,
  {
    differences,
    takenBuilds
  }: { readonly differences: readonly string[]; readonly takenBuilds: readonly number[] }
): Plan {
  const next = tagOf({ ...wanted.build, build: Math.max(wanted.build.build, ...takenBuilds) + 1 })
  const why = standing.immutable ? 'it is immutable' : 'published bytes are never replaced'
  return refuse(
    'RELEASE_CONFLICT',
    `${tagOf(wanted.build)} is published already and differs: ${differences.join('; ')} (${standing.url})`,
    `Nothing was written: ${why}. Publish these files under a new build number, the next free one is ${next}.`
  )
}

export function refuseDetached(wanted: Wanted, standing: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} is published, but the tag ${tagOf(wanted.build)} does not exist`,
    `Somebody removed the tag. Create it again at the commit of the release: git tag ${tagOf(wanted.build)} ${standing.commitish} and push it.`
  )
}

export function refuseRetagged(wanted: Wanted, standing: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} bears the marker of ${tagOf(wanted.build)}, and is published as ${standing.tag}`,
    'Nothing was written. Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
  )
}

export function refuseMany(wanted: Wanted, published: readonly Release[]): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `There are ${published.length} published releases of ${tagOf(wanted.build)}: ${published.map(({ url }) => url).join(', ')}`,
    'Nothing was written. Compare them, and delete all but the one that your users have.'
  )
}

export function refuseForeign(wanted: Wanted, draft: Release): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `There is a draft for ${tagOf(wanted.build)} that this action did not make: ${draft.url}`,
    'Nothing was written. Publish it or delete it on that page, then run again.'
  )
}

export function refuseSpoilt(wanted: Wanted, count: number, differences: readonly string[]): Plan {
  return refuse(
    'UPLOAD_UNVERIFIED',
    `${count} drafts of ${tagOf(wanted.build)} did not become what was meant: ${differences.join('; ')}`,
    'Nothing was published, and no draft of this run is left. See https://www.githubstatus.com and run again; a proxy between here and GitHub may change or hide what is sent.'
  )
}

export function refuseMoved(wanted: Wanted, standing: Release, tagCommit: string): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `${tagOf(wanted.build)} is published (${standing.url}), but somebody put its tag on ${tagCommit} in the same moment; it was meant for ${wanted.commit}`,
    'The files are the right ones; tags are never moved. Run again to keep it as it is, or publish under a new build number.'
  )
}

export function refuseTag(wanted: Wanted, tagCommit: string): Plan {
  return refuse(
    'RELEASE_CONFLICT',
    `The tag ${tagOf(wanted.build)} exists and points to ${tagCommit}, not to ${wanted.commit}`,
    `Nothing was written: tags are never moved. Run on that commit (target: ${tagCommit}) or take a new build number.`
  )
}
