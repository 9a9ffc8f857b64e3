import { fileNameOf, prettyDistro, tagOf } from '../domain/artifact.ts'
import { readableSize } from '../domain/readable-size.ts'
import { tableOf } from '../domain/registry.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import { compareAssets } from '../domain/release-plan.ts'
import type { PossiblePlan, Wanted } from '../domain/release-steps.ts'
import type { Step } from '../domain/timeline.ts'
import { timelineOf } from '../domain/timeline.ts'
import type { Attested } from '../ports/attestations.ts'
import type { Notice } from '../ports/log.ts'
import type { InspectedTarball } from './inspect.ts'
import type { PublishedAsset, Reconciled } from './reconcile-release.ts'
import type { Registered } from './register.ts'

export type PublishResult = {
  readonly wanted: Wanted
  readonly tarballs: readonly InspectedTarball[]
  readonly seconds: number
} & (
  | { readonly outcome: 'planned'; readonly plan: PossiblePlan }
  | {
      readonly outcome: 'published'
      readonly release: Reconciled
      readonly registered: Registered | undefined
      readonly attested: readonly Attested[]
    }
)

type Published = Extract<PublishResult, { readonly outcome: 'published' }>

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

/** The outputs of the step; '' for what this run does not have. */
export function outputsOf(result: PublishResult): PublishOutputs {
  const digests = result.tarballs.map(({ name, digests: { sha256 } }) => [name, sha256] as const)
  const published = result.outcome === 'published' ? result : undefined
  const { release, changed = false, assets = [] } = published?.release ?? {}
  return {
    tag: tagOf(result.wanted.build),
    'release-id': release === undefined ? '' : String(release.id),
    'release-url': release?.url ?? '',
    changed: String(changed),
    sha256: JSON.stringify(Object.fromEntries(digests)),
    assets: JSON.stringify(assets.map(toReported)),
    'registry-commit': published?.registered?.commit ?? ''
  }
}

/** Facts and signatures of an earlier run have bytes of their own. */
function toReported({ file, asset, action }: PublishedAsset): object {
  const { name, downloadUrl: url, size, digest = file.sha256, id } = asset
  return { name, url, size, sha256: digest, id, action }
}

/** One line beside the log, with a code that can be looked for: what this run changed. */
export function noticeOf(result: PublishResult): Notice {
  const tag = tagOf(result.wanted.build)
  if (result.outcome === 'planned') return { code: 'DRY_RUN', text: `${tag}: nothing was written` }
  const { registered } = result
  const { changed } = result.release
  const { url, state } = result.release.release
  // A notice is not Markdown.
  const end = `${url}. Registry: ${registryWords(registered).replaceAll('`', '')}.`
  if (state === 'draft') return { code: 'DRAFT', text: `${tag} is a complete draft: ${end}` }
  return changed
    ? { code: 'PUBLISHED', text: `${tag} is published: ${end}` }
    : { code: 'UNCHANGED', text: `${tag} was published already, nothing was sent: ${end}` }
}

/** The job summary, in Markdown. */
export function summaryOf(result: PublishResult, steps: readonly Step[]): string {
  const text =
    result.outcome === 'planned' ? plannedSummary(result.wanted, result.plan) : publishedSummary(result)
  return [text, ...timelineOf(steps)].join('\n')
}

function publishedSummary(result: Published): string {
  const { wanted, registered, attested } = result
  const { release, changed, assets } = result.release
  const state =
    release.state === 'draft' ? 'is a complete draft' : changed ? 'is published' : 'was published already'
  const added = registered?.rows ?? []
  return [
    `## [${wanted.title}](${release.url}) ${state}`,
    '',
    `For ${platformsOf(result)}. Every asset was read back, and is what was meant.`,
    '',
    '| asset | size | SHA-256 | digest | |',
    '|---|--:|---|---|---|',
    ...assets.map(assetRow),
    '',
    `${provenanceWords(attested)}Registry: ${registryWords(registered)}. Took ${result.seconds.toFixed(1)} s.`,
    '',
    ...(added.length === 0 ? [] : [...tableOf(added), ''])
  ].join('\n')
}

function assetRow({ file, asset, action }: PublishedAsset): string {
  const { name, downloadUrl, size, digest = file.sha256 } = asset
  const isSame = digest === file.sha256
  const cells = [
    `[${name}](${downloadUrl})`,
    readableSize(size),
    `\`${digest.slice(0, 12)}\``,
    isSame ? 'verified' : 'of an earlier run, about the same tarball',
    action
  ]
  return `| ${cells.join(' | ')} |`
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

function plannedSummary(wanted: Wanted, plan: PossiblePlan): string {
  const rows = wanted.files.map(
    (file) =>
      `| ${file.name} | ${readableSize(file.size)} | \`${file.sha256.slice(0, 12)}\` | ${actionOf(file, plan, wanted)} |`
  )
  return [
    `## Dry run: ${wanted.title}`,
    '',
    `Nothing was written. ${sentenceOf(plan, wanted)}`,
    '',
    '| asset | size | SHA-256 | |',
    '|---|--:|---|---|',
    ...rows,
    ''
  ].join('\n')
}

/** The plan of a dry run as a table, for the log. */
export function planLines(wanted: Wanted, plan: PossiblePlan): readonly string[] {
  const rows = wanted.files.map((file) => [
    actionOf(file, plan, wanted),
    file.name,
    readableSize(file.size),
    file.sha256.slice(0, 12)
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [sentenceOf(plan, wanted), ...lines]
}

/** What a run that may write would do next. */
export function sentenceOf(plan: PossiblePlan, { keepDraft }: Pick<Wanted, 'keepDraft'>): string {
  const end = keepDraft ? 'checked and left for people to publish' : 'checked and published'
  switch (plan.step) {
    case 'create':
      return `A draft would be made, filled, ${end}.`
    case 'reattach':
      return `The draft ${plan.release.url} would get its tag back, be completed, ${end}.`
    case 'fill':
      return `The draft ${plan.release.url} would be completed, ${end}.`
    case 'remove-drafts':
      return `What is meant is there, and drafts that are not needed any more would be removed: ${plan.releases.map(({ url }) => url).join(', ')}.`
    case 'publish':
      return `The draft ${plan.release.url} is complete and would be published.`
    case 'done':
      return `There is nothing to do: ${plan.release.url} is what is meant.`
  }
}

function actionOf(file: ReleaseFile, plan: PossiblePlan, wanted: Wanted): 'upload' | 'keep' {
  switch (plan.step) {
    case 'create':
      return 'upload'
    case 'fill':
      return plan.files.includes(file) ? 'upload' : 'keep'
    case 'reattach':
      return compareAssets(wanted, plan.release).missing.includes(file) ? 'upload' : 'keep'
    case 'remove-drafts':
    case 'publish':
    case 'done':
      return 'keep'
  }
}
