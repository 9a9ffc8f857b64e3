import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AssetView } from './github-view.ts'
import type { MadeTarball } from './make-tarball.ts'
import type { PublishCase } from './publish-case.ts'
import { registryPath, repository } from './publish-case.ts'

/** What users can get at, without the numbers that differ between runs. */
export type PublishState = {
  readonly releases: readonly ReleaseState[]
  readonly tags: Readonly<Record<string, string>>
  readonly registry: string | undefined
}

export type ReleaseState = {
  readonly tag: string
  readonly state: 'draft' | 'published'
  readonly target: string
  readonly title: string | null
  readonly prerelease: boolean
  /** Name, state and SHA-256 of the stored bytes; of facts, whose bytes depend on the machine, what they tell of. */
  readonly assets: readonly (readonly [string, string, string])[]
}

/** A publish in this process, or one of the bundle. */
export type Place = Pick<PublishCase, 'view' | 'tarballs' | 'commit' | 'github'>

export const tag = 'cpython-3.12.6-build1'

export const registryHead = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| Versión | Build | Distro | Fecha | SHA256 | Release URL | Estado |
|---------|-------|--------|-------|--------|-------------|--------|
`

export function stateOf(one: Place): PublishState {
  const { releases, tags, files } = one.view()
  return {
    releases: releases.map(({ tagName, draft, target, name, prerelease, assets }) => ({
      tag: tagName,
      state: draft ? 'draft' : 'published',
      target,
      title: name,
      prerelease,
      assets: assets
        .map((asset) => [asset.name, asset.state, contentOf(asset)] as const)
        .sort(([left], [right]) => left.localeCompare(right, 'en'))
    })),
    tags,
    registry: files[registryPath]
  }
}

function contentOf({ name, state, path, sha256 }: AssetView): string {
  if (!name.endsWith('.tgz.json') || state !== 'uploaded' || path === undefined) return sha256
  const facts = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>
  return `facts of ${String(facts['tarball'])} ${String(facts['sha256'])}`
}

/** The one release, its tag and its row: what a finished publish of the case's tarballs leaves, and nothing besides. */
export function finished(one: Place, date = '2026-03-04'): PublishState {
  return {
    releases: [meantRelease(one)],
    tags: { [tag]: one.commit },
    registry: registryHead + one.tarballs.map((tarball) => rowOf(one, tarball, date)).join('')
  }
}

export function meantRelease(one: Place, changes: Partial<ReleaseState> = {}): ReleaseState {
  return {
    tag,
    state: 'published',
    target: one.commit,
    title: 'CPython 3.12.6 Build 1 (Ubuntu 22.04)',
    prerelease: false,
    assets: one.tarballs.flatMap(assetsOf).sort(([left], [right]) => left.localeCompare(right, 'en')),
    ...changes
  }
}

/** The tarball, its checksum file and its facts. */
export function assetsOf({
  name,
  sha256
}: Pick<MadeTarball, 'name' | 'sha256'>): readonly (readonly [string, string, string])[] {
  return [
    [name, 'uploaded', sha256],
    [`${name}.sha256`, 'uploaded', sha256Of(`${sha256}  ${name}\n`)],
    [`${name}.json`, 'uploaded', `facts of ${name} ${sha256}`]
  ]
}

export function rowOf(one: Place, { name, sha256 }: MadeTarball, date = '2026-03-04'): string {
  const [, distro = ''] = /^cpython-[^-]+-([a-z0-9.-]+)-build1\.tgz$/.exec(name) ?? []
  const url = `${one.github.serverUrl}/${repository}/releases/download/${tag}`
  return `| 3.12.6 | 1 | ${distro} | ${date} | ${sha256} | ${url} | Activo |\n`
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The day in the rows; '' where there are none. */
export function dateIn(registry: string | undefined): string {
  return /\| (\d{4}-\d\d-\d\d) \|/.exec(registry ?? '')?.[1] ?? ''
}
