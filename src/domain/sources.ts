import type { Artifact, FileName } from './artifact.ts'
import { fileNameOf, tagOf, twinNameOf } from './artifact.ts'
import type { Evidence } from './evidence.ts'
import type { Release } from './release.ts'

/** Where a file can be had from; `api` sources are asked with the token, nobody else ever sees it. */
export type Source = {
  readonly kind: 'cache' | 'url' | 'mirror' | 'release'
  /** For people: no query, no credentials. */
  readonly label: string
  readonly tarball: Location
  /** Beside it, under its name and these endings. */
  readonly sidecars: Readonly<Record<SidecarEnding, Location>>
}

export type SidecarEnding = 'sha256' | 'sha512' | 'asc'

/** `size`: how many bytes GitHub counts, where it knows the file. */
export type Location =
  | { readonly kind: 'http'; readonly url: string; readonly size?: number | undefined }
  | { readonly kind: 'api'; readonly url: string; readonly size?: number | undefined }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'absent' }

/**
 * The files that may be installed, in the order of trying: the twin is smaller, and unpacks faster. What was pinned of
 * the tarball says nothing of the twin, which then does not serve; a pin that is the twin's own digest asks for it alone.
 */
export function filesOf(
  artifact: Artifact,
  { release, pins }: { readonly release: Release | undefined; readonly pins: readonly Evidence[] }
): readonly FileName[] {
  const [tarball, twin] = [fileNameOf(artifact), twinNameOf(artifact)]
  const asset = release?.assets.find(({ name, state }) => name === twin && state === 'uploaded')
  if (asset === undefined) return [tarball]
  if (pins.length === 0) return [twin, tarball]
  const isOfTwin = pins.every((pin) => 'sha256' in pin && pin.sha256 === asset.digest)
  return isOfTwin ? [twin] : [tarball]
}

/** In the order of trying: mirrors as given, then the release. */
export function sourcesOf(
  artifact: Artifact,
  from: { readonly mirrors: readonly string[]; readonly release: Release | undefined },
  name = fileNameOf(artifact)
): readonly Source[] {
  const size = from.release?.assets.find((asset) => asset.name === name)?.size
  const mirrors = from.mirrors.map((base) => {
    // The query of a base is kept: it may be what opens the mirror.
    const url = new URL(base)
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${tagOf(artifact)}/${name}`
    return urlSource('mirror', url.href, size)
  })
  return from.release === undefined ? mirrors : [...mirrors, releaseSource(from.release, name)]
}

export function urlSource(kind: 'url' | 'mirror', url: string, size?: number): Source {
  const { origin, pathname } = new URL(url)
  const sidecars = sidecarsBy((ending): Location => {
    const sidecar = new URL(url)
    sidecar.pathname += `.${ending}`
    return { kind: 'http', url: sidecar.href }
  })
  return { kind, label: `${origin}${pathname}`, tarball: { kind: 'http', url, size }, sidecars }
}

export function fileSource(path: string): Source {
  const sidecars = sidecarsBy((ending) => ({ kind: 'file', path: `${path}.${ending}` }))
  return { kind: 'url', label: path, tarball: { kind: 'file', path }, sidecars }
}

/** What an earlier run kept. Checksum files are not kept: beside a file they would only say that it is what it is. */
export function cacheSource(cacheDir: string, name: string): Source {
  const { label, tarball, sidecars } = fileSource(`${cacheDir}/${name}`)
  const absent = { kind: 'absent' } as const
  return { kind: 'cache', label, tarball, sidecars: { sha256: absent, sha512: absent, asc: sidecars.asc } }
}

/** By asset id, through the API: that serves private repositories, and no stale copy of a CDN. */
function releaseSource(release: Release, name: string): Source {
  const locate = (wanted: string): Location => {
    const asset = release.assets.find((candidate) => candidate.name === wanted)
    return asset === undefined ? { kind: 'absent' } : { kind: 'api', url: asset.apiUrl, size: asset.size }
  }
  const sidecars = sidecarsBy((ending) => locate(`${name}.${ending}`))
  return { kind: 'release', label: release.url, tarball: locate(name), sidecars }
}

function sidecarsBy(locate: (ending: SidecarEnding) => Location): Source['sidecars'] {
  return { sha256: locate('sha256'), sha512: locate('sha512'), asc: locate('asc') }
}
