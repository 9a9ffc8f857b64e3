import { fileNameOf, prettyDistro, tagOf } from '../domain/artifact.ts'
import type { PossiblePlan } from '../domain/release-steps.ts'
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
    'registry-commit': result.outcome === 'reached' ? (result.registryCommit ?? '') : ''
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
  return result.wanted.assets.flatMap(({ name, size, sha256 }) => {
    const asset = release.assets.find((candidate) => candidate.name === name)
    if (asset === undefined) return []
    const action = uploaded.has(name) ? 'uploaded' : 'reused'
    return [{ name, url: asset.downloadUrl, size, sha256, id: asset.id, action }]
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

/** The job summary, in Markdown. */
export function summaryOf(result: PublishResult): string {
  return result.outcome === 'planned' ? plannedSummary(result, result.plan) : reachedSummary(result)
}

function reachedSummary(result: Extract<PublishResult, { readonly outcome: 'reached' }>): string {
  const { reached, wanted, registryCommit } = result
  const state =
    reached.release.state === 'draft'
      ? 'is a complete draft'
      : reached.changed
        ? 'is published'
        : 'was published already'
  const rows = assetsOf(result).map(
    ({ name, url, size, sha256, action }) =>
      `| [${name}](${url}) | ${megabytes(size)} | \`${sha256.slice(0, 12)}\` | ${action} |`
  )
  return [
    `## [${wanted.title}](${reached.release.url}) ${state}`,
    '',
    `For ${platformsOf(result)}. Every asset was read back: size and SHA-256 are those of the files.`,
    '',
    '| asset | size | SHA-256 | |',
    '|---|--:|---|---|',
    ...rows,
    '',
    `Registry: ${registryCommit === undefined ? 'nothing to add' : `row added in \`${registryCommit.slice(0, 12)}\``}. ` +
      `Took ${result.seconds.toFixed(1)} s.`,
    ''
  ].join('\n')
}

function plannedSummary(result: PublishResult, plan: PossiblePlan): string {
  const rows = result.wanted.assets.map(
    ({ name, size, sha256 }) =>
      `| ${name} | ${megabytes(size)} | \`${sha256.slice(0, 12)}\` | ${actionOf(name, plan)} |`
  )
  return [
    `## Dry run: ${result.wanted.title}`,
    '',
    `Nothing was written. ${sentenceOf(plan)}`,
    '',
    '| asset | size | SHA-256 | |',
    '|---|--:|---|---|',
    ...rows,
    ''
  ].join('\n')
}

/** What a run that may write would do next. */
export function sentenceOf(plan: PossiblePlan): string {
  switch (plan.step) {
    case 'create':
      return 'A draft would be made, filled, checked and published.'
    case 'reattach':
      return `The draft ${plan.release.url} would get its tag back, be completed, checked and published.`
    case 'wait':
      return `The draft ${plan.release.url} of another run is not right: it would get some time, and be replaced then.`
    case 'fill':
      return `The draft ${plan.release.url} would be completed, checked and published.`
    case 'remove-drafts':
      return `Drafts of other runs would be removed first: ${plan.releases.map(({ url }) => url).join(', ')}.`
    case 'publish':
      return `The draft ${plan.release.url} is complete and would be published.`
    case 'done':
      return `There is nothing to do: ${plan.release.url} is what is meant.`
  }
}

function actionOf(name: string, plan: PossiblePlan): string {
  if (plan.step === 'create' || plan.step === 'wait') return 'upload'
  return plan.step === 'fill' && plan.upload.includes(name) ? 'upload' : 'keep'
}

function platformsOf({ tarballs }: PublishResult): string {
  return tarballs
    .map(
      ({ artifact }) =>
        `${prettyDistro(artifact.distro)} ${artifact.architecture} (\`${fileNameOf(artifact)}\`)`
    )
    .join(', ')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 1)} MB`
}
