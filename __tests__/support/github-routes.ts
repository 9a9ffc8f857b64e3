import type { Handler } from './github-answer.ts'
import { createAttestation, getBundle, listAttestations } from './github-attestations.ts'
import { deleteAsset, downloadAsset, getAsset, listAssets, uploadAsset } from './github-assets.ts'
import { getContents, putContents } from './github-contents.ts'
import {
  createReference,
  deleteReference,
  getCommit,
  getReference,
  getTagObject,
  listMatchingReferences,
  updateReference
} from './github-git.ts'
import type { Need } from './github-permissions.ts'
import { createPull, listPulls } from './github-pulls.ts'
import { createRelease, updateRelease } from './github-release-writes.ts'
import { deleteRelease, getRelease, getReleaseByTag, listReleases } from './github-releases.ts'
import { getRepository } from './github-repositories.ts'
import type { OriginRole } from './request-log.ts'

export type Route = {
  readonly origin: OriginRole
  readonly method: string
  /** As the OpenAPI description spells it. */
  readonly template: string
  readonly need: Need | 'public'
  readonly handle: Handler
}

export type FoundRoute = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> }

const api = (method: string, path: string, need: Need, handle: Handler): Route => ({
  origin: 'api',
  method,
  template: `/repos/{owner}/{repo}${path}`,
  need,
  handle
})

export const routes: readonly Route[] = [
  api('GET', '', 'read', getRepository),
  api('GET', '/commits/{ref}', 'read', getCommit),
  api('GET', '/git/ref/{ref}', 'read', getReference),
  api('GET', '/git/tags/{tag_sha}', 'read', getTagObject),
  api('GET', '/git/matching-refs/{ref}', 'read', listMatchingReferences),
  api('POST', '/git/refs', 'write', createReference),
  api('PATCH', '/git/refs/{ref}', 'write', updateReference),
  api('DELETE', '/git/refs/{ref}', 'write', deleteReference),
  api('GET', '/contents/{path}', 'read', getContents),
  api('PUT', '/contents/{path}', 'write', putContents),
  api('GET', '/pulls', 'read', listPulls),
  api('POST', '/pulls', 'pulls', createPull),
  api('GET', '/releases', 'read', listReleases),
  api('POST', '/releases', 'write', createRelease),
  api('GET', '/releases/tags/{tag}', 'read', getReleaseByTag),
  api('GET', '/releases/assets/{asset_id}', 'read', getAsset),
  api('DELETE', '/releases/assets/{asset_id}', 'write', deleteAsset),
  api('GET', '/releases/{release_id}', 'read', getRelease),
  api('PATCH', '/releases/{release_id}', 'write', updateRelease),
  api('DELETE', '/releases/{release_id}', 'write', deleteRelease),
  api('GET', '/releases/{release_id}/assets', 'read', listAssets),
  api('GET', '/attestations/{subject_digest}', 'read', listAttestations),
  api('POST', '/attestations', 'write', createAttestation),
  {
    origin: 'uploads',
    method: 'POST',
    template: '/repos/{owner}/{repo}/releases/{release_id}/assets',
    need: 'write',
    handle: uploadAsset
  },
  {
    origin: 'web',
    method: 'GET',
    template: '/{owner}/{repo}/releases/download/{tag}/{name}',
    need: 'public',
    handle: downloadAsset
  },
  {
    origin: 'web',
    method: 'GET',
    template: '/{owner}/{repo}/attestation-bundles/{bundle}',
    need: 'public',
    handle: getBundle
  }
]

/** Parameters whose value may hold slashes. */
const greedy = new Set(['ref', 'tag'])

const compiled = routes.map((route) => ({ route, pattern: patternOf(route.template) }))

function patternOf(template: string): RegExp {
  const pattern = template.replace(/\{(\w+)\}/g, (_match, name: string) => {
    // The root of a repository is the empty path.
    if (name === 'path') return '(?<path>.*)'
    return greedy.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`
  })
  return new RegExp(`^${pattern}$`)
}

/** HEAD is answered where GET is. */
export function findRoute(origin: OriginRole, method: string, pathname: string): FoundRoute | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const { route, pattern } of compiled) {
    if (route.origin !== origin || route.method !== wanted) continue
    const groups = pattern.exec(pathname)?.groups
    if (groups !== undefined) return { route, parameters: decoded(groups) }
  }
  return undefined
}

function decoded(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]))
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
