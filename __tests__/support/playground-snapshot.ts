import type { Snapshot } from '../../scripts/playground/page.ts'
import type { AssetView, ReleaseView } from './github-view.ts'
import type { LoggedRequest } from './request-log.ts'

/** What a playground shows, of a GitHub that nobody started. */
export function snapshot(changes: Partial<Snapshot> = {}, view: Partial<Snapshot['view']> = {}): Snapshot {
  return {
    at: Date.UTC(2026, 0, 2, 3, 4, 5),
    repository: '2-Coatl/IACT---project',
    apiUrl: 'http://127.0.0.1:1001',
    serverUrl: 'http://127.0.0.1:1002',
    view: { releases: [], tags: {}, branches: {}, files: {}, commits: [], pulls: [], ...view },
    visits: [],
    secrets: ['local-secret'],
    ...changes
  }
}

export function release(changes: Partial<ReleaseView> = {}): ReleaseView {
  return {
    id: 1,
    tagName: 'cpython-3.12.6-build1',
    target: 'c0ffee',
    name: 'CPython 3.12.6 Build 1',
    body: 'Notes',
    draft: false,
    prerelease: false,
    immutable: false,
    publishedAt: '2026-01-02T03:04:05Z',
    latest: false,
    assets: [],
    ...changes
  }
}

export const sha256 = 'ab'.repeat(32)

export function asset(changes: Partial<AssetView> = {}): AssetView {
  return {
    id: 2,
    name: 'cpython-3.12.6-debian12-build1.tgz',
    label: '',
    contentType: 'application/gzip',
    state: 'uploaded',
    size: 25_436_309,
    sha256,
    digest: `sha256:${sha256}`,
    path: undefined,
    downloads: 3,
    ...changes
  }
}

export function request(changes: Partial<LoggedRequest> = {}): LoggedRequest {
  const { path = '/repos/2-Coatl/IACT---project' } = changes
  return {
    ordinal: 1,
    origin: 'api',
    method: 'GET',
    path,
    pathname: path,
    operation: undefined,
    headers: { authorization: 'token local-secret' },
    body: undefined,
    bodyBytes: 0,
    startedAt: 0,
    endedAt: 1,
    answer: { status: 200, headers: {}, json: undefined, bytes: 42 },
    outcome: 'answered',
    faults: [],
    ...changes
  }
}

/** Would be elements, and would end the text and the attribute that they stand in. */
export const hostile = `</td></pre></style>"'><img src=x onerror=alert(1)><script>alert(2)</script>&lt;`

const row = `| ${hostile} | 1 | debian12 | 2026-01-02 | ${sha256} | ${hostile} | Activo |`
const bad = `| 3.12.6 | 1 | debian12 | 2026-01-02 | ${sha256} | ${hostile} | ${hostile} |`
const good = `| 3.12.6 | 2 | debian12 | ${hostile} | ${sha256} | ${hostile} | Activo |`

export function registryOf(...rows: readonly string[]): string {
  const head = '| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |\n|-|-|-|-|-|-|-|\n'
  return `${head}${rows.join('\n')}\n`
}

/** Every text that comes from outside is hostile. */
export function hostileSnapshot(): Snapshot {
  const assets = [
    asset({ name: `${hostile}\ud800`, digest: hostile }),
    asset({ name: hostile, state: hostile }),
    asset({ name: hostile, digest: hostile, sha256: hostile })
  ]
  const named = { name: hostile, tagName: hostile, target: hostile, body: hostile, publishedAt: hostile }
  const releases = [release({ ...named, assets }), release({ ...named, name: null, draft: true, assets })]
  const requests = [
    request({ method: hostile, path: `/${hostile}?name=${hostile}&${hostile}=1` }),
    request({ path: `/?${hostile}`, answer: undefined, outcome: 'reset' })
  ]
  return snapshot(
    { repository: hostile, visits: [{ title: hostile, requests }] },
    {
      releases,
      tags: { [hostile]: hostile },
      files: { [`${hostile}/ARTIFACTS.md`]: registryOf(row, bad, good), 'ARTIFACTS.md': hostile }
    }
  )
}
