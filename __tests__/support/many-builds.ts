import type { Release } from '../../src/domain/release.ts'
import { parseVersionSpec } from '../../src/domain/version-spec.ts'
import type { InstallRequest } from '../../src/setup/install-request.ts'
import type { ResolveWorld } from '../../src/setup/resolve.ts'

/** A repository that has published for years: every build a release of six files, and a row of the registry. */
const serverUrl = 'https://github.com'
const repository = { owner: 'coatl', name: 'iact' }
const platforms = ['debian12', 'ubuntu22.04'] as const
const sha256 = 'a'.repeat(64)

/** Of 3.0 on, 20 a series; the last one is the newest. */
const versionOf = (index: number): string => `3.${Math.floor(index / 20)}.${index % 20}`

export type ManyBuilds = {
  /** With a table of that many rows; the newest tenth is withdrawn, one by one. */
  readonly registry: string
  readonly releases: readonly Release[]
}

export function manyBuilds(count: number): ManyBuilds {
  const versions = Array.from({ length: count }, (_, index) => versionOf(index))
  const columns = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado']
  const rows = versions.map((version, index) => {
    const status = index >= count * 0.9 ? 'Retirado' : 'Activo'
    const url = `${serverUrl}/${repository.owner}/${repository.name}/releases/download/cpython-${version}-build1`
    return [version, '1', 'debian12', '2026-01-15', sha256, url, status]
  })
  const lines = [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`)
  return { registry: lines.join(''), releases: versions.map(releaseOf).reverse() }
}

function releaseOf(version: string, index: number): Release {
  const tag = `cpython-${version}-build1`
  const url = `${serverUrl}/coatl/iact/releases/tag/${tag}`
  const names = platforms.flatMap((platform) => {
    const tarball = `cpython-${version}-${platform}-build1.tgz`
    return [tarball, `${tarball}.sha256`, `${tarball}.json`]
  })
  return {
    ...{ id: index, tag, state: 'published', title: tag, body: '', commitish: 'main', url, uploadUrl: url },
    ...{ prerelease: false, immutable: false },
    assets: names.map((name, place) => ({
      ...{ id: index * 6 + place, name, size: 1, state: 'uploaded', digest: undefined },
      ...{ apiUrl: `${url}/${name}`, downloadUrl: `${url}/${name}` }
    }))
  }
}

/** What of it a job asks for, on a machine that has installed nothing. */
export function requestFor(version: string, changes: Partial<InstallRequest> = {}): InstallRequest {
  return {
    ...{ versionFile: undefined, build: 'latest', distro: undefined, architecture: undefined },
    ...{ checkLatest: false, allowPrereleases: false, artifact: undefined, mirrors: [] },
    ...{ sha256: undefined, sha512: undefined, requirements: [], cacheDir: undefined },
    installLocation: 'auto',
    repository,
    version: parseVersionSpec(version),
    registry: 'ARTIFACTS.md',
    ...changes
  }
}

/** A job in that workspace, and a GitHub that answers at once. */
export function resolveWorld({ releases }: ManyBuilds, workspace: string): ResolveWorld {
  const say = (): void => undefined
  return {
    releases: {
      // eslint-disable-next-line @typescript-eslint/require-await -- the port lists what comes over a network
      async *list() {
        yield* releases
      },
      readByTag: (tag) => Promise.resolve(releases.find((release) => release.tag === tag))
    },
    host: {
      ...{ system: 'linux', architecture: 'x64', glibc: '2.36' },
      osRelease: { id: 'debian', versionId: '12', prettyName: 'Debian 12' }
    },
    run: {
      ...{ repository, commit: '', run: '7.1', workspace, temp: workspace, home: workspace },
      ...{ isHosted: true, environment: {}, serverUrl }
    },
    log: { info: say, warning: say, notice: say, debug: say, group: (_title, run) => run() }
  }
}
