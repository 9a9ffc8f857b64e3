import { hashFile } from '../disk/hash-file.ts'
import { findFile, openDownloads } from '../disk/tarball-cache.ts'
import type { Artifact, FileName } from '../domain/artifact.ts'
import { fileNameOf, isTwinName, twinNameOf } from '../domain/artifact.ts'
import type { Sha256 } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import { isOnlySidecar } from '../domain/evidence.ts'
import { describe } from '../domain/failure.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import { filesOf, fileSource, sourcesOf, urlSource } from '../domain/sources.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { DemandWorld } from './demands.ts'
import { openDemands } from './demands.ts'
import { fetchTarball } from './fetch.ts'
import type { Fetched, FetchWorld, Offer } from './fetched.ts'
import type { BrokenTree, InstallWorld } from './install.ts'
import { installTree } from './install.ts'
import { findRelease } from './offered.ts'
import { isRefusal, onDisk } from './on-disk.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import type { Resolved } from './resolve.ts'
import type { ResolveWorld } from './resolve-world.ts'
import { openStaging } from './staging.ts'

/** A tree in the store, and how it came there. */
export type Present = {
  readonly entry: string
  readonly sha256: Sha256
  readonly source: 'tool-cache' | Fetched['source']
  /** For people: where its tarball came from. */
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly downloadSeconds: number
}

export type BringWorld = DemandWorld & FetchWorld & InstallWorld & ResolveWorld

export type WantedTree = Resolved & {
  readonly evidence: readonly Evidence[]
  readonly broken: readonly BrokenTree[]
}

/** Fetches, verifies and installs. Throws the `Failure` of the step that ends it; nothing is installed then. */
export async function bringTree(
  inputs: SetupInputs,
  wanted: WantedTree,
  world: BringWorld
): Promise<Present> {
  const { log, run } = world
  const { artifact, evidence } = wanted
  const name = wantedName(inputs, artifact)
  const demands = await openDemands(inputs, artifact, world)
  const cacheDir = inputs.cacheDir?.replace(/^~(?=\/|$)/, () => run.home)
  const room = { what: 'There is no place to download to', hint: roomHint }
  await using downloads = await onDisk(room, () =>
    openDownloads(cacheDir && absolute(cacheDir, world), run.temp)
  )
  if (downloads.problem !== undefined) log.warning('CACHE_UNUSABLE', cacheProblem(downloads.problem))
  // Where it can't be, the step that installs it says why.
  await using staging = await openStaging(world.store.roots[0], artifact).catch(() => undefined)
  const findOffers = (): Promise<readonly Offer[]> => offersOf(inputs, wanted, world)
  const fetched = await log.group(`Fetch and verify ${name}`, async () => {
    const isSigned = inputs.gpgPublicKey !== undefined
    const request = { name, evidence, demands, isSigned, downloads, staging, findOffers }
    const tarball = await onDisk({ ...room, what: `${name} could not be stored` }, () =>
      fetchTarball(request, world).catch(async (problem: unknown) => {
        const elsewhere = isRefusal(problem) ? await downloads.elsewhere(problem) : undefined
        if (elsewhere === undefined) throw problem
        log.warning('CACHE_UNUSABLE', cacheProblem(problem))
        return fetchTarball({ ...request, downloads: elsewhere }, world)
      })
    )
    log.info(`sha256: ${tarball.digests.sha256}`)
    log.info(`verified by: ${tarball.verifiedBy.join(', ')}`)
    if (isOnlySidecar(tarball.verifiedBy)) log.notice('EVIDENCE_WEAK', weakEvidence(name))
    log.info(`download seconds: ${tarball.seconds.toFixed(1)}`)
    return tarball
  })
  const repository = inputs.artifact === undefined ? formatRepository(inputs.repository) : undefined
  const entry = await log.group(`Install ${name}`, () =>
    installTree({ ...wanted, repository }, fetched, world)
  )
  const { source, from, verifiedBy, seconds } = fetched
  return { entry, sha256: fetched.digests.sha256, source, from, verifiedBy, downloadSeconds: seconds }
}

/** It is enough to install, and not what people may take it for. */
function weakEvidence(name: string): string {
  return (
    `Only a checksum file from the same place vouches for ${name}: that shows damage, not tampering. ` +
    "Pin it with 'sha256', check the registry out, or demand a signature with 'gpg-public-key'."
  )
}

function cacheProblem(problem: unknown): string {
  return `Nothing is cached, the cache directory can't be used: ${describe(problem)}. See 'cache-dir'.`
}

const roomHint =
  "Make room (df -h) and give this job the right to write there, or name another directory with the input 'cache-dir' or, where that is none, with RUNNER_TEMP."

/** An address may be that of a twin. */
function wantedName({ artifact: address }: SetupInputs, artifact: Artifact): FileName {
  const spelled = address === undefined ? '' : 'url' in address ? new URL(address.url).pathname : address.path
  return isTwinName(spelled) ? twinNameOf(artifact) : fileNameOf(artifact)
}

/** What may be had where, and what its publisher's server says of it. */
async function offersOf(
  inputs: SetupInputs,
  wanted: WantedTree,
  world: ResolveWorld
): Promise<readonly Offer[]> {
  const { artifact: address, mirrors } = inputs
  if (address !== undefined) {
    const source =
      'url' in address ? urlSource('url', address.url) : fileSource(absolute(address.path, world))
    return [{ name: wantedName(inputs, wanted.artifact), sources: [source], evidence: [] }]
  }
  const { artifact } = wanted
  const release = wanted.release ?? (await findRelease(artifact, mirrors, world))
  if (release !== undefined) await refuseUnfit(release, artifact, world)
  return filesOf(artifact, { release, pins: wanted.evidence }).map((name) => {
    const digest = release?.assets.find((asset) => asset.name === name)?.digest
    const evidence = digest === undefined ? [] : [{ from: 'release digest' as const, sha256: digest }]
    return { name, sources: sourcesOf(artifact, { mirrors, release }, name), evidence }
  })
}

/** A tarball on this machine says itself what it is: what lies in the store may be of an older one of its name. */
export async function findOwnDigest(
  { artifact }: SetupInputs,
  world: ResolveWorld
): Promise<Sha256 | undefined> {
  if (artifact === undefined || 'url' in artifact) return undefined
  const path = await findFile(absolute(artifact.path, world))
  return path === undefined ? undefined : (await hashFile(path)).sha256
}

function absolute(path: string, { run }: ResolveWorld): string {
  return path.startsWith('/') ? path : `${run.workspace}/${path}`
}
