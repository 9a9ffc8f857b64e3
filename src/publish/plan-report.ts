import { compareAssets } from '../domain/release-plan.ts'
import type { PossiblePlan, Wanted } from '../domain/release-steps.ts'
import { readableSize } from './readable-size.ts'
import type { PublishResult } from './result.ts'

/** What a dry run tells. */
export function plannedSummary(result: PublishResult, plan: PossiblePlan): string {
  const rows = result.wanted.assets.map(
    ({ name, size, sha256 }) =>
      `| ${name} | ${readableSize(size)} | \`${sha256.slice(0, 12)}\` | ${actionOf(name, plan, result.wanted)} |`
  )
  return [
    `## Dry run: ${result.wanted.title}`,
    '',
    `Nothing was written. ${sentenceOf(plan, result.wanted)}`,
    '',
    '| asset | size | SHA-256 | |',
    '|---|--:|---|---|',
    ...rows,
    ''
  ].join('\n')
}

/** The plan of a dry run as a table, for the log. */
export function planLines(wanted: Wanted, plan: PossiblePlan): readonly string[] {
  const rows = wanted.assets.map(({ name, size, sha256 }) => [
    actionOf(name, plan, wanted),
    name,
    readableSize(size),
    sha256.slice(0, 12)
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
    case 'wait':
      return `Another run may be at work on the draft ${plan.release.url}: it would get some time to come to an end, and be passed over then.`
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

/** What becomes of an asset; what is there when others have come to an end, another look would tell. */
function actionOf(name: string, plan: PossiblePlan, wanted: Wanted): string {
  switch (plan.step) {
    case 'create':
      return 'upload'
    case 'wait':
      return 'upload unless there'
    case 'fill':
      return plan.upload.includes(name) ? 'upload' : 'keep'
    case 'reattach':
      return compareAssets(wanted, plan.release).missing.includes(name) ? 'upload' : 'keep'
    case 'remove-drafts':
    case 'publish':
    case 'done':
      return 'keep'
  }
}
