import { fileNameOf, prettyDistro, tagOf } from '../domain/artifact.ts'
import { tableOf } from '../domain/registry.ts'
import type { Step } from '../domain/timeline.ts'
import { timelineOf } from '../domain/timeline.ts'
import type { Attested } from '../ports/attestations.ts'
import type { Notice } from '../ports/log.ts'
import { readableSize } from './readable-size.ts'
import { plannedSummary } from './plan-report.ts'
import type { Registered } from './register-tarballs.ts'
import type { PublishResult } from './result.ts'

export const publishOutputs = [
  'tag',
  'release-id',
  'release-url',
  'changed',
  'sha256',
  'assets',
  'registry-commit'
] as const

export type PublishOutputs = Readonly<Record<(typeof publishOutputs)[number], string>>

/** Everything that later steps may ask for; '' for what this run has not got. */
export function outputsOf(result: PublishResult): PublishOutputs {
  const digests = result.tarballs.map(({ name, digests: { sha256 } }) => [name, sha256] as const)
  const reached = result.outcome === 'reached' ? result.reached : undefined
  return {
    tag: tagOf(result.wanted.build),
    'release-id': reached === undefined ? '' : String(reached.release.id),
    'release-url': reached?.release.url ?? '',
    changed: String(reached?.changed ?? false),
    sha256: JSON.stringify(Object.fromEntries(digests)),
    assets: JSON.stringify(assetsOf(result)),
    'registry-commit': result.outcome === 'reached' ? (result.registered?.commit ?? '') : ''
  }
}

type ReportedAsset = {
  readonly name: string
  readonly url: string
  readonly size: number
  readonly sha256: string
  readonly id: number
  readonly action: 'uploaded' | 'reused'
}

function assetsOf(result: PublishResult): readonly ReportedAsset[] {
  if (result.outcome === 'planned') return []
  const { release, uploaded } = result.reached
  return result.wanted.assets.flatMap(({ name, sha256 }) => {
    const asset = release.assets.find((candidate) => candidate.name === name)
    if (asset === undefined) return []
    const action = uploaded.has(name) ? 'uploaded' : 'reused'
    // Facts that another run wrote have bytes of their own.
    const stored = { size: asset.size, sha256: asset.digest ?? sha256 }
    return [{ name, url: asset.downloadUrl, ...stored, id: asset.id, action }]
  })
}

export function notification(result: PublishResult, repository: string): string {
  const { tag, 'release-url': url, sha256 } = outputsOf(result)
  return JSON.stringify({
    event: 'cpython-published',
    repository,
    tag,
    url,
    sha256: JSON.parse(sha256) as unknown
  })
}

/** One line beside the log, with a code that can be looked for: what this run changed. */
export function noticeOf(result: PublishResult): Notice {
  const tag = tagOf(result.wanted.build)
  if (result.outcome === 'planned') return { code: 'DRY_RUN', text: `${tag}: nothing was written` }
  const { reached, registered } = result
  const { url, state } = reached.release
  // What a notice shows is no Markdown.
  const end = `${url}. Registry: ${registryWords(registered).replaceAll('`', '')}.`
  if (state === 'draft') return { code: 'DRAFT', text: `${tag} is a complete draft: ${end}` }
  return reached.changed
    ? { code: 'PUBLISHED', text: `${tag} is published: ${end}` }
    : { code: 'UNCHANGED', text: `${tag} was published already, nothing was sent: ${end}` }
}

/** The job summary, in Markdown. */
export function summaryOf(result: PublishResult, steps: readonly Step[]): string {
  const told = result.outcome === 'planned' ? plannedSummary(result, result.plan) : reachedSummary(result)
  return [told, ...timelineOf(steps)].join('\n')
}

function reachedSummary(result: Extract<PublishResult, { readonly outcome: 'reached' }>): string {
  const { reached, wanted, registered, attested } = result
  const state =
    reached.release.state === 'draft'
      ? 'is a complete draft'
      : reached.changed
        ? 'is published'
        : 'was published already'
  const rows = assetsOf(result).map((asset) => {
    const { name, url, size, sha256, action } = asset
    const cells = [
      `[${name}](${url})`,
      readableSize(size),
      `\`${sha256.slice(0, 12)}\``,
      digestWords(asset, wanted)
    ]
    return `| ${[...cells, action].join(' | ')} |`
  })
  const added = registered?.rows ?? []
  return [
    `## [${wanted.title}](${reached.release.url}) ${state}`,
    '',
    `For ${platformsOf(result)}. Every asset was read back, and is what was meant.`,
    '',
    '| asset | size | SHA-256 | digest | |',
    '|---|--:|---|---|---|',
    ...rows,
    '',
    `${provenanceWords(attested)}Registry: ${registryWords(registered)}. Took ${result.seconds.toFixed(1)} s.`,
    '',
    ...(added.length === 0 ? [] : [...tableOf(added), ''])
  ].join('\n')
}

/** What stands there is of this run to the byte, or tells of the same tarball in words of an earlier one. */
function digestWords({ name, sha256 }: ReportedAsset, { assets }: PublishResult['wanted']): string {
  const isSame = assets.some((meant) => meant.name === name && meant.sha256 === sha256)
  return isSame ? 'verified' : 'of an earlier run, about the same tarball'
}

function provenanceWords(attested: readonly Attested[]): string {
  if (attested.length === 0) return ''
  return attested.some(({ state }) => state === 'made')
    ? 'Build provenance: attested. '
    : 'Build provenance: attested already. '
}

function registryWords(registered: Registered | undefined): string {
  const where = registered?.commit === undefined ? '' : ` in \`${registered.commit.slice(0, 12)}\``
  if (registered === undefined) return 'left alone'
  if (registered.pullRequest !== undefined) return `row${where} waits in ${registered.pullRequest}`
  return where === '' ? 'the rows are there' : `row added${where}`
}

function platformsOf({ tarballs }: PublishResult): string {
  return tarballs
    .map(
      ({ artifact }) =>
        `${prettyDistro(artifact.distro)} ${artifact.architecture} (\`${fileNameOf(artifact)}\`)`
    )
    .join(', ')
}
