import {
  findFault,
  idParameter,
  invalid,
  json,
  noContent,
  notFound,
  page,
  parameter
} from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { releaseJson } from './github-json.ts'
import type { Release, ReleaseFields, Repository } from './github-state.ts'

/** The release with the id of the path; a draft exists for writers only. */
export function releaseOf(call: Call): Release {
  const id = idParameter(call, 'release_id')
  const release = call.repository.releases.find((candidate) => candidate.id === id)
  if (release === undefined || (release.draft && call.caller.access !== 'write')) throw notFound()
  return release
}

/** What a collection shows of a release at this read, which may be what it was before the last write. */
function viewOf(release: Release): ReleaseFields | undefined {
  const { lag } = release
  if (lag === undefined) return release
  if (lag.reads <= 1) release.lag = undefined
  else lag.reads -= 1
  return lag.before
}

export function listReleases(call: Call): Answer {
  const views = call.repository.releases
    .map((release) => ({ release, fields: viewOf(release) }))
    .filter(({ fields }) => fields !== undefined && (!fields.draft || call.caller.access === 'write'))
    .sort((left, right) => right.release.id - left.release.id)
  return page(
    call,
    views.map(({ release, fields }) => releaseJson(call.world, call.repository, release, fields))
  )
}

export function getRelease(call: Call): Answer {
  return json(200, releaseJson(call.world, call.repository, releaseOf(call)))
}

/** Published releases only: a draft is never found by its tag. */
export function getReleaseByTag(call: Call): Answer {
  const tag = parameter(call, 'tag')
  for (const release of call.repository.releases) {
    if (release.tagName !== tag) continue
    const fields = viewOf(release)
    if (fields === undefined || fields.draft || fields.tagName !== tag) continue
    return json(200, releaseJson(call.world, call.repository, release, fields))
  }
  throw notFound()
}

/** The one last published as "latest"; else the newest by its commit's date that did not decline. */
export function latestOf(repository: Repository): Release | undefined {
  const eligible = repository.releases
    .filter((release) => !release.draft && !release.prerelease)
    .sort((left, right) => newest(right, left))
  return (
    eligible.find((release) => release.makeLatest === 'true') ??
    eligible.find((release) => release.makeLatest === 'legacy') ??
    eligible[0]
  )
}

function newest(left: Release, right: Release): number {
  return left.createdAt.localeCompare(right.createdAt) || left.id - right.id
}

/** Sealed releases may go, but take their tag's name with them. */
export function deleteRelease(call: Call): Answer {
  const release = releaseOf(call)
  if (release.immutable) call.repository.burnedTags.add(release.tagName)
  call.repository.releases.splice(call.repository.releases.indexOf(release), 1)
  return noContent()
}

/** A published release of that name other than this one. */
export function refuseTaken(repository: Repository, tag: string, self?: Release): void {
  const taken = repository.releases.some(
    (release) => !release.draft && release.tagName === tag && release !== self
  )
  if (taken) throw invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' })
}

/** Keeps what was, for the views that lag behind this write. */
export function applyLag(call: Call, release: Release, before: ReleaseFields | undefined): void {
  const lag = findFault(call, 'lag-release')
  if (lag !== undefined) release.lag = { reads: lag.reads, before }
  release.immutableLag = findFault(call, 'lag-immutable')?.reads ?? release.immutableLag
}
