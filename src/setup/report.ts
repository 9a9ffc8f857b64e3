import { prettyDistro } from '../domain/artifact.ts'
import { isOnlySidecar } from '../domain/evidence.ts'
import { formatPythonVersion } from '../domain/python-version.ts'
import type { Step } from '../domain/timeline.ts'
import { timelineOf } from '../domain/timeline.ts'
import type { SetupResult } from './setup.ts'

export const setupOutputs = [
  'python-version',
  'build',
  'python-path',
  'python-prefix',
  'pip-path',
  'sha256',
  'verified-by',
  'source',
  'cache-hit',
  'dependency-cache-hit',
  'install-location',
  'download-seconds'
] as const

export type SetupOutputs = Readonly<Record<(typeof setupOutputs)[number], string>>

/** The ADR's measure of success for a download. */
const DOWNLOAD_GOAL_SECONDS = 30

export function outputsOf({ artifact, tree, placed, dependencies }: SetupResult): SetupOutputs {
  const source = sourceOf(tree.source, placed)
  return {
    'python-version': formatPythonVersion(artifact.version),
    build: String(artifact.build),
    'python-path': `${placed.prefix}/bin/python3`,
    'python-prefix': placed.prefix,
    'pip-path': `${placed.prefix}/bin/pip3`,
    sha256: tree.sha256,
    'verified-by': tree.verifiedBy.join(', '),
    source,
    'cache-hit': String(source === 'prefix' || source === 'tool-cache' || source === 'cache'),
    'dependency-cache-hit': dependencies === undefined ? '' : String(dependencies === 'hit'),
    'install-location': placed.location,
    'download-seconds': tree.downloadSeconds.toFixed(1)
  }
}

/** A tree that was there is called after the name under which it was found. */
function sourceOf(source: SetupResult['tree']['source'], placed: SetupResult['placed']): string {
  return source === 'tool-cache' && placed.location === 'prefix' && placed.wasThere ? 'prefix' : source
}

/** A server may have said it: in a table it is one line, and no markup. */
function cell(text: string): string {
  return text.replace(/[\s\p{Cc}|<>[\]`]+/gu, ' ')
}

/** The job summary, in Markdown. */
export function summaryOf(result: SetupResult, steps: readonly Step[]): string {
  const { artifact, tree, placed, seconds } = result
  const { 'python-version': version, source } = outputsOf(result)
  const isDownload = source === 'url' || source === 'mirror' || source === 'release'
  const speed = tree.downloadSeconds < DOWNLOAD_GOAL_SECONDS ? 'under' : 'over'
  return [
    `## CPython ${version} build ${artifact.build} is set up`,
    '',
    '| | |',
    '|---|---|',
    `| platform | ${prettyDistro(artifact.distro)}, ${artifact.architecture} |`,
    `| installed at | \`${cell(placed.prefix)}\` (${placed.location}) |`,
    `| source | ${source}: ${cell(tree.from)} |`,
    `| SHA-256 | \`${tree.sha256}\` |`,
    `| verified by | ${cell(tree.verifiedBy.join(', '))} |`,
    ...(isOnlySidecar(tree.verifiedBy)
      ? ['| caution | a checksum file from the same place shows damage, not tampering |']
      : []),
    isDownload
      ? `| download | ${tree.downloadSeconds.toFixed(1)} s (${speed} the goal of ${DOWNLOAD_GOAL_SECONDS} s) |`
      : '| download | none |',
    `| all in all | ${seconds.toFixed(1)} s |`,
    '',
    ...timelineOf(steps)
  ].join('\n')
}
