import { json, noContent, notFound, parameter, refuse } from './github-answer.ts'
import type { Answer, Call } from './github-answer.ts'
import { commitDetailsJson, referenceJson } from './git-json.ts'
import { peel, resolveCommit } from './git-objects.ts'
import { fullNameOf } from './github-state.ts'
import type { Repository } from './github-state.ts'

export function getCommit(call: Call): Answer {
  const reference = parameter(call, 'ref')
  if (call.repository.commits.size === 0) throw refuse(409, 'Git Repository is empty.')
  const commit = resolveCommit(call.repository, reference)
  if (commit === undefined) throw refuse(422, `No commit found for SHA: ${reference}`)
  return json(200, commitDetailsJson(call.world, call.repository, commit))
}

/** The map and key that a reference like `heads/main` or `tags/v1` stands for. */
function placeOf(repository: Repository, reference: string): { names: Map<string, string>; key: string } {
  const names = reference.startsWith('tags/') ? repository.tags : repository.branches
  if (!/^(tags|heads)\/./.test(reference)) throw notFound()
  return { names, key: reference.slice(reference.indexOf('/') + 1) }
}

export function getReference(call: Call): Answer {
  const reference = parameter(call, 'ref')
  const { names, key } = placeOf(call.repository, reference)
  const sha = names.get(key)
  if (sha === undefined) throw notFound()
  return json(200, referenceJson(call.world, call.repository, `refs/${reference}`, sha))
}

/** Every reference whose name begins with this; none is an empty list. */
export function listMatchingReferences(call: Call): Answer {
  const { world, repository } = call
  const prefix = parameter(call, 'ref')
  const references = [
    ...[...repository.branches].map(([name, sha]) => [`heads/${name}`, sha] as const),
    ...[...repository.tags].map(([name, sha]) => [`tags/${name}`, sha] as const)
  ]
  const found = references.filter(([name]) => name.startsWith(prefix)).sort()
  return json(
    200,
    found.map(([name, sha]) => referenceJson(world, repository, `refs/${name}`, sha))
  )
}

export function getTagObject(call: Call): Answer {
  const object = call.repository.tagObjects.get(parameter(call, 'tag_sha'))
  if (object === undefined) throw notFound()
  const base = `${call.world.origins.api}/repos/${fullNameOf(call.repository)}/git`
  const type = call.repository.tagObjects.has(object.target) ? 'tag' : 'commit'
  const commit = call.repository.commits.get(peel(call.repository, object.sha))
  return json(200, {
    node_id: Buffer.from(`Tag:${object.sha}`).toString('base64'),
    sha: object.sha,
    tag: object.tag,
    message: object.message,
    url: `${base}/tags/${object.sha}`,
    tagger: { name: 'tagger', email: 'tagger@example.com', date: commit?.date ?? '' },
    object: { sha: object.target, type, url: `${base}/${type}s/${object.target}` }
  })
}

export function createReference(call: Call): Answer {
  const fields = new Map<string, unknown>(Object.entries(call.body ?? {}))
  const reference = fields.get('ref')
  const sha = fields.get('sha')
  if (typeof reference !== 'string' || !/^refs\/(heads|tags)\/./.test(reference)) {
    throw refuse(422, "Reference name must start with 'refs/' and have at least two slashes.")
  }
  if (typeof sha !== 'string' || !knows(call.repository, sha)) throw refuse(422, 'Object does not exist')
  const { names, key } = placeOf(call.repository, reference.slice('refs/'.length))
  if (names.has(key)) throw refuse(422, 'Reference already exists')
  if (names === call.repository.tags) refuseTag(call.repository, key)
  names.set(key, sha)
  return json(201, referenceJson(call.world, call.repository, reference, sha))
}

const knows = (repository: Repository, sha: string): boolean =>
  repository.commits.has(sha) || repository.tagObjects.has(sha)

function refuseTag(repository: Repository, tag: string): void {
  if (!repository.burnedTags.has(tag) && repository.restrictedTags?.test(tag) !== true) return
  throw refuse(
    422,
    'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
  )
}

/** Moves a reference that exists. The tag of an immutable release stays. */
export function updateReference(call: Call): Answer {
  const { repository, world } = call
  const sha = new Map<string, unknown>(Object.entries(call.body ?? {})).get('sha')
  const reference = parameter(call, 'ref')
  const { names, key } = placeOf(repository, reference)
  if (!names.has(key)) throw refuse(422, 'Reference does not exist')
  if (typeof sha !== 'string' || !knows(repository, sha)) throw refuse(422, 'Object does not exist')
  if (names === repository.tags && hasImmutableRelease(repository, key)) {
    throw refuse(422, 'Repository rule violations found\n\nCannot update this protected ref.\n\n')
  }
  names.set(key, sha)
  return json(200, referenceJson(world, repository, `refs/${reference}`, sha))
}

const hasImmutableRelease = (repository: Repository, tag: string): boolean =>
  repository.releases.some((release) => !release.draft && release.immutable && release.tagName === tag)

/** Without its tag a published release is a draft again. */
export function deleteReference(call: Call): Answer {
  const { names, key } = placeOf(call.repository, parameter(call, 'ref'))
  const releases = names === call.repository.tags ? call.repository.releases : []
  const published = releases.filter((release) => !release.draft && release.tagName === key)
  if (names === call.repository.tags && hasImmutableRelease(call.repository, key)) {
    throw refuse(422, 'Repository rule violations found\n\nCannot delete this tag\n\n')
  }
  if (!names.delete(key)) throw refuse(422, 'Reference does not exist')
  for (const release of published) {
    release.draft = true
    release.publishedAt = null
  }
  return noContent()
}
