import { comparePythonVersions, formatPythonVersion } from './python-version.ts'
import type { PythonVersion } from './python-version.ts'
import { formatVersionSpec, satisfies } from './version-spec.ts'
import type { VersionSpec } from './version-spec.ts'

/** How many of a kind a message names. */
const LISTED = 6

/** A tarball that could be installed, as far as its name says. */
export type Candidate = {
  readonly version: PythonVersion
  readonly build: number
  readonly distro: string
  readonly architecture: string
}

export type ResolutionRequest = {
  /** In order of preference: a later one counts only when no earlier one has a match. */
  readonly specs: readonly VersionSpec[]
  readonly build: number | 'latest'
  readonly distro: string
  readonly architecture: string
  readonly allowPrereleases: boolean
}

/**
 * The newest build of the newest version of the first spec that something satisfies.
 * Allowed prereleases serve where nothing final does: allowing is not preferring.
 */
export function chooseCandidate<C extends Candidate>(
  request: ResolutionRequest,
  candidates: readonly C[]
): C | undefined {
  const usable = candidates.filter((each) => isHere(request, each) && isBuild(request, each))
  for (const spec of request.specs) {
    for (const allowPrereleases of request.allowPrereleases ? [false, true] : [false]) {
      const newest = newestOf(usable.filter(({ version }) => satisfies(spec, version, { allowPrereleases })))
      if (newest !== undefined) return newest
    }
  }
  return undefined
}

/** For the message of ARTIFACT_UNKNOWN: what exists that comes near, at most seven lines. */
export function explainMiss(request: ResolutionRequest, candidates: readonly Candidate[]): string {
  const wanted = request.specs.slice(0, LISTED).map(formatVersionSpec).join(', else ')
  const build = request.build === 'latest' ? '' : ` build ${request.build}`
  const first = `No artifact for CPython ${wanted}${build} on ${platformOf(request)}.`
  if (candidates.length === 0)
    return `${first}\nNothing at all is published: is the repository the right one?`
  const fitting = candidates.filter(({ version }) => fits(request, version, request.allowPrereleases))
  const lines = [
    first,
    ...lineOf('Other builds here', buildsHere(request, fitting)),
    ...lineOf('Other platforms have', offersElsewhere(request, fitting)),
    ...lineOf('Only with allow-prereleases: true', prereleasesHere(request, candidates)),
    ...stockOf(request, candidates),
    ...quotingOf(request, candidates)
  ]
  return lines.join('\n')
}

function isHere(request: ResolutionRequest, candidate: Candidate): boolean {
  return candidate.distro === request.distro && candidate.architecture === request.architecture
}

function isBuild(request: ResolutionRequest, candidate: Candidate): boolean {
  return request.build === 'latest' || candidate.build === request.build
}

function newestOf<C extends Candidate>(candidates: readonly C[]): C | undefined {
  return candidates.reduce<C | undefined>(
    (best, each) => (best === undefined || newestFirst(each, best) < 0 ? each : best),
    undefined
  )
}

function newestFirst(left: Candidate, right: Candidate): number {
  return comparePythonVersions(right.version, left.version) || right.build - left.build
}

function fits(request: ResolutionRequest, version: PythonVersion, allowPrereleases: boolean): boolean {
  return request.specs.some((spec) => satisfies(spec, version, { allowPrereleases }))
}

function platformOf({
  distro,
  architecture
}: {
  readonly distro: string
  readonly architecture: string
}): string {
  return `${distro} ${architecture}`
}

function lineOf(title: string, items: readonly string[]): readonly string[] {
  const distinct = [...new Set(items)]
  const more = distinct.length > LISTED ? ` and ${distinct.length - LISTED} more` : ''
  return distinct.length === 0 ? [] : [`${title}: ${distinct.slice(0, LISTED).join(', ')}${more}`]
}

function buildsHere(request: ResolutionRequest, fitting: readonly Candidate[]): readonly string[] {
  const distanceOf = ({ build }: Candidate): number =>
    request.build === 'latest' ? 0 : Math.abs(build - request.build)
  const here = fitting
    .filter((each) => isHere(request, each))
    .sort(
      (left, right) =>
        comparePythonVersions(right.version, left.version) ||
        distanceOf(left) - distanceOf(right) ||
        newestFirst(left, right)
    )
  return here.map(({ version, build }) => `${formatPythonVersion(version)} build ${build}`)
}

/** The wanted build of another platform where there is one, any build otherwise. */
function offersElsewhere(request: ResolutionRequest, fitting: readonly Candidate[]): readonly string[] {
  const built = fitting.filter((each) => isBuild(request, each))
  const offers = newestPerPlatform(request, built.length > 0 ? built : fitting)
  return offers.map(
    (each) => `${platformOf(each)} (${formatPythonVersion(each.version)} build ${each.build})`
  )
}

/** The newest candidate of each other platform: the same architecture first, then the same kind of distro, then its nearest release. */
function newestPerPlatform(
  request: ResolutionRequest,
  candidates: readonly Candidate[]
): readonly Candidate[] {
  const elsewhere = candidates.filter((each) => !isHere(request, each))
  const newest = [...Map.groupBy(elsewhere, platformOf).values()]
    .map(newestOf)
    .filter((each) => each !== undefined)
  const familyOf = (distro: string): string => distro.replace(/[0-9.]+$/, '')
  const strangeness = ({ distro, architecture }: Candidate): number =>
    (architecture === request.architecture ? 0 : 2) + (familyOf(distro) === familyOf(request.distro) ? 0 : 1)
  const releaseOf = (distro: string): number => Number(/[0-9]+(?:\.[0-9]+)?/.exec(distro)?.[0] ?? 0)
  const ageGap = ({ distro }: Candidate): number =>
    familyOf(distro) === familyOf(request.distro)
      ? Math.abs(releaseOf(distro) - releaseOf(request.distro))
      : 0
  return newest.sort(
    (left, right) =>
      strangeness(left) - strangeness(right) || ageGap(left) - ageGap(right) || newestFirst(left, right)
  )
}

function prereleasesHere(request: ResolutionRequest, candidates: readonly Candidate[]): readonly string[] {
  if (request.allowPrereleases) return []
  const usable = candidates
    .filter((each) => isHere(request, each) && isBuild(request, each))
    .sort(newestFirst)
  return usable
    .filter(({ version }) => fits(request, version, true))
    .map(({ version }) => formatPythonVersion(version))
}

function stockOf(request: ResolutionRequest, candidates: readonly Candidate[]): readonly string[] {
  const here = candidates.filter((each) => isHere(request, each))
  if (here.length === 0) {
    const platforms = newestPerPlatform(request, candidates).map(platformOf)
    return lineOf(`Nothing is published for ${platformOf(request)}, only for`, platforms)
  }
  const versions = new Map(here.map(({ version }) => [formatPythonVersion(version), version]))
  const nearest = [...versions.values()].sort(nearestTo(referenceOf(request)))
  return lineOf(`On ${platformOf(request)}, nearest first`, nearest.map(formatPythonVersion))
}

/** The numbers that the first spec names: where "near" is measured from. */
function referenceOf({ specs: [spec] }: ResolutionRequest): readonly number[] {
  if (spec?.kind === 'exact') return [spec.version.major, spec.version.minor, spec.version.micro]
  return spec?.alternatives[0]?.clauses[0]?.release ?? []
}

function nearestTo(reference: readonly number[]): (left: PythonVersion, right: PythonVersion) => number {
  const distanceOf = ({ major, minor, micro }: PythonVersion): number => {
    for (const [index, number] of [major, minor, micro].entries()) {
      const gap = Math.abs(number - (reference[index] ?? number))
      // In another series the last number says nothing; every number is below 10,000.
      if (gap > 0) return gap * 10_000 ** (2 - index)
    }
    return 0
  }
  return (left, right) => distanceOf(left) - distanceOf(right) || comparePythonVersions(right, left)
}

/** An unquoted 3.10 arrives as 3.1: the commonest miss of all. */
function quotingOf(request: ResolutionRequest, candidates: readonly Candidate[]): readonly string[] {
  const spellings = request.specs.map(formatVersionSpec)
  const series = candidates.map(({ version }) => `${version.major}.${version.minor}`)
  const meant = series.find((each) => each.endsWith('0') && spellings.includes(each.slice(0, -1)))
  return meant === undefined
    ? []
    : [`YAML reads an unquoted ${meant} as ${meant.slice(0, -1)}: put quotes around it`]
}
