import { randomBytes } from 'node:crypto'
import { findFault, invalid, json, refuse } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { commitOfTag, resolveTarget } from './git-objects.ts'
import { releaseJson } from './github-json.ts'
import { authorizeTarget } from './github-permissions.ts'
import { applyLag, refuseTaken, releaseOf } from './github-releases.ts'
import { readReleaseBody } from './release-body.ts'
import type { ReleaseBody } from './release-body.ts'
import { timestamp } from './github-state.ts'
import type { MakeLatest, Release, ReleaseFields, Repository } from './github-state.ts'

export const untaggedName = (): string => `untagged-${randomBytes(10).toString('hex')}`

export function createRelease(call: Call): Answer {
  const body = readReleaseBody(call.body)
  if (body.tagName === undefined) {
    throw refuse(422, 'Invalid request.\n\n"tag_name" wasn\'t supplied.')
  }
  refuseTaken(call.repository, body.tagName)
  const release = draftOf(call, body, body.tagName)
  checkTarget(call, release)
  if (body.draft !== true) publish(call.repository, release, body.makeLatest)
  applyLag(call, release, undefined)
  call.repository.releases.push(release)
  return json(201, releaseJson(call.world, call.repository, release))
}

function draftOf(call: Call, body: ReleaseBody, tagName: string): Release {
  return {
    id: call.world.nextId(),
    tagName,
    untagged: untaggedName(),
    target: body.target ?? call.repository.defaultBranch,
    name: body.name ?? null,
    body: body.body ?? null,
    draft: true,
    prerelease: body.prerelease ?? false,
    immutable: false,
    createdAt: timestamp(),
    publishedAt: null,
    author: call.caller.login,
    makeLatest: body.makeLatest ?? 'true',
    assets: [],
    lag: undefined,
    immutableLag: 0
  }
}

function checkTarget(call: Call, fields: ReleaseFields): void {
  const { repository, caller } = call
  if (repository.tags.has(fields.tagName)) return
  const commit = resolveTarget(repository, fields.target)
  if (commit === undefined) {
    throw invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' })
  }
  authorizeTarget(repository, caller, commit)
}

/** Takes effect whole or not at all: everything is checked on a copy first. */
export function updateRelease(call: Call): Answer {
  const { repository } = call
  const release = releaseOf(call)
  const body = readReleaseBody(call.body)
  refuseOnSealed(release, body)
  const before: ReleaseFields = fieldsOf(release)
  const wanted = { ...release, ...changes(call, release, body) }
  if (!wanted.draft) refuseTaken(repository, wanted.tagName, release)
  if (wanted.draft || release.draft) checkTarget(call, wanted)
  if (release.draft && !wanted.draft) publish(repository, wanted, body.makeLatest)
  else if (!wanted.draft) retouch(repository, wanted, body.makeLatest)
  Object.assign(release, wanted)
  applyLag(call, release, before)
  return json(200, releaseJson(call.world, repository, release))
}

function refuseOnSealed(release: Release, body: ReleaseBody): void {
  if (!release.immutable) return
  if (body.draft === true) throw sealed('state cannot be changed when release is immutable', 'state')
  if (body.tagName !== undefined && body.tagName !== release.tagName) {
    throw sealed('tag_name cannot be changed when release is immutable', 'tag_name')
  }
}

const sealed = (message: string, field: string): Error =>
  invalid({ resource: 'Release', code: 'custom', field, message })

/** A PATCH of a draft that does not repeat the tag has been seen to take it away. */
function changes(call: Call, release: Release, body: ReleaseBody): Partial<ReleaseFields> {
  const isOmitted = body.tagName === undefined
  const detached = release.draft && (isOmitted || findFault(call, 'detach-tag') !== undefined)
  const draft = body.draft ?? release.draft
  return {
    tagName: detached ? untaggedName() : (body.tagName ?? release.tagName),
    target: body.target ?? release.target,
    name: body.name === undefined ? release.name : body.name,
    body: body.body === undefined ? release.body : body.body,
    prerelease: body.prerelease ?? release.prerelease,
    draft,
    publishedAt: draft ? null : release.publishedAt
  }
}

function fieldsOf(release: Release): ReleaseFields {
  const { tagName, target, name, body, draft, prerelease, immutable, publishedAt } = release
  return { tagName, target, name, body, draft, prerelease, immutable, publishedAt }
}

/** Publishing makes the tag at the target, unless it exists, and seals where that is the setting. */
export function publish(repository: Repository, release: Release, latest: MakeLatest | undefined): void {
  ensureTag(repository, release)
  const commit = repository.commits.get(commitOfTag(repository, release.tagName) ?? '')
  release.draft = false
  release.immutable = repository.immutableReleases
  release.publishedAt = timestamp()
  release.createdAt = commit?.date ?? release.createdAt
  setLatest(repository, release, latest ?? 'true')
}

function retouch(repository: Repository, release: Release, latest: MakeLatest | undefined): void {
  ensureTag(repository, release)
  if (latest !== undefined) setLatest(repository, release, latest)
}

function ensureTag(repository: Repository, release: Release): void {
  const { tagName } = release
  refuseTagName(repository, release)
  if (!repository.tags.has(tagName)) {
    repository.tags.set(tagName, resolveTarget(repository, release.target) ?? '')
  }
}

function setLatest(repository: Repository, release: Release, latest: MakeLatest): void {
  if (latest === 'true' && !release.prerelease) {
    for (const other of repository.releases) if (other.makeLatest === 'true') other.makeLatest = 'legacy'
  }
  release.makeLatest = latest
}

function refuseTagName(repository: Repository, release: Release): void {
  const burned = repository.burnedTags.has(release.tagName)
  const creates = !repository.tags.has(release.tagName)
  const restricted = creates && repository.restrictedTags?.test(release.tagName) === true
  if (burned || restricted) throw invalid(ruleError, ...(burned ? [burnedError] : []), tagError)
}

const ruleError = {
  resource: 'Release',
  code: 'custom',
  field: 'pre_receive',
  message:
    'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
}

const burnedError = {
  resource: 'Release',
  code: 'custom',
  field: 'tag_name',
  message: 'tag_name was used by an immutable release'
}

const tagError = { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' }
