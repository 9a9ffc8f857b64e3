import { hashOpenFile } from '../disk/hash-file.ts'
import type { OpenFile } from '../disk/open-file.ts'
import { openFile } from '../disk/open-file.ts'
import { findText } from '../disk/read-text.ts'
import type { DownloadDirectory } from '../disk/tarball-cache.ts'
import { copyPrivately, findFile, keepFile, openInCache, openTemporary } from '../disk/tarball-cache.ts'
import type { Artifact } from '../domain/artifact.ts'
import { tagOf } from '../domain/artifact.ts'
import { formatSignerWorkflow } from '../domain/attestation-policy.ts'
import type { Algorithm, KnownDigests } from '../domain/checksum.ts'
import { checksumFileLimit, findSha256, findSha512, parseChecksumFile } from '../domain/checksum.ts'
import type { Evidence, Proof } from '../domain/evidence.ts'
import { algorithmsIn, isOnlySidecar, requireAgreement } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Location } from '../domain/sources.ts'
import type { Attestations } from '../ports/attestations.ts'
import type { Clock } from '../ports/clock.ts'
import type { Downloader, DownloadRule } from '../ports/downloader.ts'
import type { Log } from '../ports/log.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Signatures, Verifier } from '../ports/signatures.ts'
import type { InstallRequest, Requirement } from './install-request.ts'
import { isSystemError, onDisk } from '../domain/system-error.ts'
import type { TarballSource } from './sources.ts'

/** A tarball whose size and digests agree with every source of truth, and of which every requirement is proven. */
export type VerifiedTarball = AsyncDisposable & {
  readonly name: string
  /** Where it was verified; its bytes are read from `file`. */
  readonly path: string
  /** The open file that was hashed: it is extracted from its first byte on, and never opened again by its name. */
  readonly file: OpenFile
  readonly digests: KnownDigests
  readonly source: 'cache' | 'url' | 'mirror' | 'release'
  /** For the log, the record and the summary. */
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly proofs: readonly Proof[]
  /** Spent on downloading and verifying it. */
  readonly seconds: number
}

export type DownloadWorld = {
  readonly downloader: Downloader
  readonly signatures: Signatures
  readonly attestations: Attestations
  readonly run: Pick<RunContext, 'temp'>
  readonly clock: Clock
  readonly log: Log
}

type DownloadRequest = Pick<InstallRequest, 'requirements' | 'cacheDir'> & {
  readonly name: string
  readonly artifact: Artifact
}

/** GitHub takes no larger files. */
const TARBALL_LIMIT = 2 * 1024 ** 3
const SIGNATURE_LIMIT = 1024 * 1024
/** Of checksum files and signatures; what is longer than they may be is read as far as to say so. */
const SIDECAR_LIMIT = 4 * checksumFileLimit

/**
 * Downloads and verifies the tarball from the first source that has it. A source that can't be reached, or has no
 * checksum or signature, gives way to the next one; other bytes than the right ones end it. Throws DOWNLOAD_FAILED,
 * CHECKSUM_MISSING, CHECKSUM_MISMATCH, SIGNATURE_INVALID, ATTESTATION_INVALID, INPUT_INVALID, INSTALL_BROKEN, and what
 * the sources throw.
 */
export async function download(
  request: DownloadRequest,
  sources: AsyncIterable<TarballSource>,
  world: DownloadWorld
): Promise<VerifiedTarball> {
  const { name, requirements, artifact } = request
  const checks = await openChecks(requirements, artifact, world)
  return onDisk({ what: `${name} could not be downloaded to this machine`, hint: ROOM_HINT }, async () => {
    await using directories = await openDirectories(request, world)
    const problems: Failure[] = []
    for await (const source of sources) {
      try {
        const tarball = await directories.download(source, checks)
        report(tarball, world)
        return tarball
      } catch (error) {
        if (source.kind === 'cache' && isPassedOver(error)) warnOfCached(source, error, world)
        else if (isNextTried(error)) {
          problems.push(error)
          world.log.info(`not from there: ${describe(error)}`)
        } else throw error
      }
    }
    throw undelivered(name, problems)
  })
}

type Directories = AsyncDisposable & {
  readonly download: (source: TarballSource, checks: readonly Check[]) => Promise<VerifiedTarball>
}

/** Downloads go beside the cached tarballs; where the cache directory can't be used, or is full, to the job's own. */
async function openDirectories({ cacheDir }: DownloadRequest, world: DownloadWorld): Promise<Directories> {
  const stack = new AsyncDisposableStack()
  const openOther = async (problem: unknown): Promise<DownloadDirectory> => {
    if (problem !== undefined) {
      const line = `Nothing is cached, the cache directory can't be used: ${describe(problem)}. See 'cache-dir'.`
      world.log.warning('CACHE_UNUSABLE', line)
    }
    return stack.use(await openTemporary(world.run.temp))
  }
  let directory =
    cacheDir === undefined
      ? await openOther(undefined)
      : await openInCache(cacheDir).then((opened) => stack.use(opened), openOther)
  return {
    download: async (source, checks) => {
      try {
        return await downloadVerified(source, { checks, directory, world })
      } catch (problem) {
        if (source.kind === 'cache' || directory.cacheDir === undefined || !isSystemError(problem))
          throw problem
        directory = await openOther(problem)
        return downloadVerified(source, { checks, directory, world })
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync()
  }
}

type Context = {
  readonly checks: readonly Check[]
  readonly directory: DownloadDirectory
  readonly world: DownloadWorld
}

/**
 * Bytes that are not what they must be are downloaded once more, past what caches on the way may hold: then it is said,
 * and no other source is asked.
 */
async function downloadVerified(source: TarballSource, context: Context): Promise<VerifiedTarball> {
  try {
    return await downloadOnce(source, context, 'usual')
  } catch (error) {
    const isOther = error instanceof Failure && error.code === 'CHECKSUM_MISMATCH'
    if (!isOther || source.tarball.kind === 'file') throw error
    context.world.log.warning('DOWNLOAD_REPEATED', `${error.message}. It is downloaded once more.`)
    return downloadOnce(source, context, 'fresh').catch((again: unknown) => {
      // A source that gave other bytes does not become one that is out of reach.
      throw isNextTried(again) ? error : again
    })
  }
}

/** Checksums and the signature first: without them there is no point in a tarball. */
async function downloadOnce(
  source: TarballSource,
  { checks, directory, world }: Context,
  freshness: DownloadRule['freshness']
): Promise<VerifiedTarball> {
  const { name, tarball, kind, label: from } = source
  const start = world.clock.elapsed()
  if (tarball.kind === 'file' && (await findFile(tarball.path)) === undefined) throw notThere(source)
  world.log.info(`source: ${from}`)
  const bring: Bring = (location, file, rule) =>
    bringTo(`${directory.path}/${file}`, location, { rule: { ...rule, freshness }, world })
  const evidence = [...source.evidence, ...(await readChecksums(source, bring))]
  if (evidence.length === 0) throw withoutChecksum(source)
  const isSigned = checks.some(({ requirement }) => requirement.kind === 'signature')
  const signature = isSigned ? await readSignature(source, bring) : undefined
  const brought = await bring(tarball, name, { limit: TARBALL_LIMIT })
  if (brought === undefined) throw notThere(source)
  const path = tarball.kind === 'file' ? await copyPrivately(brought, directory) : brought
  const file = await openFile(path)
  try {
    const digests = await hashOpenFile(file, algorithmsIn(evidence))
    const agreed = requireAgreement({ name, from, digests }, evidence)
    const proofs = await proveAll(checks, { file, name, sha256: digests.sha256, signature })
    if (tarball.kind !== 'file') await keep(path, { signature, directory, world })
    const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)]
    const seconds = (world.clock.elapsed() - start) / 1000
    const dispose = { [Symbol.asyncDispose]: () => file.close() }
    return { name, path, file, digests, source: kind, from, verifiedBy, proofs, seconds, ...dispose }
  } catch (error) {
    await file.close()
    throw error
  }
}

type Sidecars = Pick<TarballSource, 'name' | 'sidecars'>

/** Where a file of a source is on this machine, under that name; undefined when the source does not have it. */
export type Bring = (
  location: Location,
  file: string,
  rule: Pick<DownloadRule, 'limit' | 'isOptional'>
) => Promise<string | undefined>

async function bringTo(
  destination: string,
  location: Location,
  { rule, world }: { readonly rule: DownloadRule; readonly world: DownloadWorld }
): Promise<string | undefined> {
  switch (location.kind) {
    case 'absent':
      return undefined
    case 'file':
      return findFile(location.path)
    case 'http':
    case 'api': {
      const outcome = await world.downloader.download(location, destination, rule)
      return outcome === 'downloaded' ? destination : undefined
    }
  }
}

/** What the checksum files of the source say. Throws CHECKSUM_MISSING for one that can't be read. */
export async function readChecksums(source: Sidecars, bring: Bring): Promise<readonly Evidence[]> {
  const sha256 = findSha256(await readChecksum('sha256', source, bring))
  const sha512 = findSha512(await readChecksum('sha512', source, bring))
  return [
    ...(sha256 === undefined ? [] : [{ from: 'sidecar' as const, sha256 }]),
    ...(sha512 === undefined ? [] : [{ from: 'SHA-512 sidecar' as const, sha512 }])
  ]
}

async function readChecksum(
  algorithm: Algorithm,
  { name, sidecars }: Sidecars,
  bring: Bring
): Promise<string> {
  const file = `${name}.${algorithm}`
  const path = await bring(sidecars[algorithm], file, { limit: SIDECAR_LIMIT, isOptional: true })
  if (path === undefined) return ''
  const text = await findText(path, checksumFileLimit).catch((cause: unknown) => {
    throw new Failure(
      'CHECKSUM_MISSING',
      `The checksum file ${file} can't be read: ${describe(cause)}`,
      `It must hold the line "<checksum>  ${name}", as ${algorithm}sum writes it in the directory of the tarball.`,
      { cause }
    )
  })
  return parseChecksumFile(text ?? '', name, algorithm)
}

/** Throws SIGNATURE_INVALID for what can be no signature, and Unsigned where there is none. */
async function readSignature({ name, label, sidecars }: TarballSource, bring: Bring): Promise<string> {
  const path = await bring(sidecars.asc, `${name}.asc`, { limit: SIDECAR_LIMIT })
  const text =
    path &&
    (await findText(path, SIGNATURE_LIMIT).catch((cause: unknown) => {
      throw new Failure(
        'SIGNATURE_INVALID',
        `${path} can't be read: ${describe(cause)}`,
        'It must be the signature that gpg --armor --detach-sign makes of the tarball.',
        { cause }
      )
    }))
  if (text === undefined) throw new Unsigned(name, label)
  return text
}

/** A requirement, and how it is proven. */
type Check = {
  readonly requirement: Requirement
  /** In words for people. Throws SIGNATURE_INVALID, ATTESTATION_INVALID, GITHUB_UNAVAILABLE. */
  readonly prove: (candidate: Candidate) => Promise<string>
}

/** A tarball whose digests agree. */
type Candidate = {
  readonly file: OpenFile
  readonly name: string
  readonly sha256: string
  readonly signature: string | undefined
}

/** Throws INPUT_INVALID for keys that are none. */
async function openChecks(
  requirements: readonly Requirement[],
  artifact: Artifact,
  world: DownloadWorld
): Promise<readonly Check[]> {
  const checks: Check[] = []
  for (const requirement of requirements)
    checks.push({ requirement, prove: await openCheck(requirement, artifact, world) })
  return checks
}

async function openCheck(
  requirement: Requirement,
  artifact: Artifact,
  { signatures, attestations, log }: DownloadWorld
): Promise<Check['prove']> {
  switch (requirement.kind) {
    case 'signature': {
      const verifier = await signatures.openVerifier(requirement.armoredKeys)
      return (candidate) => proveSignature(candidate, verifier)
    }
    case 'provenance':
      return async (candidate) => {
        log.info((await attestations.verifyProvenance(candidate, requirement.signer)).described)
        return `provenance ${formatSignerWorkflow(requirement.signer)}`
      }
    case 'release attestation':
      return async (candidate) => {
        const release = { repository: requirement.repository, tag: tagOf(artifact) }
        log.info((await attestations.verifyRelease(candidate, release)).described)
        return `release attestation ${release.tag}`
      }
  }
}

async function proveSignature({ file, name, signature }: Candidate, verifier: Verifier): Promise<string> {
  if (signature === undefined) throw new Unsigned(name, 'its source')
  // By the open file: another one may have its name by now.
  const path = `/proc/self/fd/${file.fd}`
  const { fingerprint } = await verifier.verify({ path, name, armoredSignature: signature })
  return `signature ${fingerprint}`
}

async function proveAll(checks: readonly Check[], candidate: Candidate): Promise<readonly Proof[]> {
  const proofs: Proof[] = []
  for (const { requirement, prove } of checks)
    proofs.push({ demand: requirement.name, words: await prove(candidate) })
  return proofs
}

async function keep(
  path: string,
  { signature, directory, world }: { readonly signature: string | undefined } & Omit<Context, 'checks'>
): Promise<void> {
  try {
    if (signature !== undefined) await keepFile(`${path}.asc`, directory)
    await keepFile(path, directory)
  } catch (problem) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    world.log.warning(
      'CACHE_UNUSABLE',
      `${name} is not kept in the cache directory: ${describe(problem)}. See 'cache-dir'.`
    )
  }
}

function report({ name, digests, verifiedBy, seconds }: VerifiedTarball, { log }: DownloadWorld): void {
  log.info(`sha256: ${digests.sha256}`)
  log.info(`verified by: ${verifiedBy.join(', ')}`)
  if (isOnlySidecar(verifiedBy)) {
    log.notice(
      'EVIDENCE_WEAK',
      `Only a checksum file from the same place vouches for ${name}: that shows damage, not tampering. ` +
        "Pin it with 'sha256', check the registry out, or demand a signature with 'gpg-public-key'."
    )
  }
  log.info(`download seconds: ${seconds.toFixed(1)}`)
}

/** Another source may have the tarball, its checksum, its signature. */
function isNextTried(error: unknown): error is Failure {
  if (!(error instanceof Failure)) return false
  return error instanceof Unsigned || error.code === 'DOWNLOAD_FAILED' || error.code === 'CHECKSUM_MISSING'
}

/** What is said of these bytes elsewhere, as by an attestation, would be said of them again, wherever they come from. */
function isPassedOver(error: unknown): boolean {
  const codes: readonly string[] = ['DOWNLOAD_FAILED', 'CHECKSUM_MISMATCH', 'SIGNATURE_INVALID']
  return isSystemError(error) || (error instanceof Failure && codes.includes(error.code))
}

/** The verified download takes the place of the cached file: where a pin is what is wrong, there is none. */
function warnOfCached({ label }: TarballSource, error: unknown, { log }: DownloadWorld): void {
  if (error instanceof Failure && error.code === 'DOWNLOAD_FAILED') return
  if (!(error instanceof Failure) || error instanceof Unsigned) log.info(`not from there: ${describe(error)}`)
  else log.warning('CACHE_UNUSABLE', `The cached ${label} is not used: ${describe(error)}`)
}

/** A source without a signature: another one may have it. */
class Unsigned extends Failure {
  constructor(name: string, where: string) {
    super(
      'SIGNATURE_INVALID',
      `'gpg-public-key' demands a signature, and ${where} has no ${name}.asc`,
      "Publish the build with 'gpg-private-key', put the .asc beside the tarball, or ask for a build that is signed."
    )
  }
}

const ROOM_HINT =
  "Make room (df -h) and give this job the right to write there, or name another directory with the input 'cache-dir' or, where that is none, with RUNNER_TEMP."

function withoutChecksum({ name, label }: TarballSource): Failure {
  return new Failure(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, and no ${name}.sha256 at ${label}`,
    `Check the address, publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

function notThere({ name, label }: TarballSource): Failure {
  return new Failure(
    'DOWNLOAD_FAILED',
    `${label} has no ${name}`,
    'Check the address, or leave that source out.'
  )
}

function undelivered(name: string, problems: readonly Failure[]): Failure {
  // A source that was reached and has no checksum is what has to be repaired.
  const withoutEvidence = problems.find(({ code }) => code !== 'DOWNLOAD_FAILED')
  if (withoutEvidence !== undefined) return withoutEvidence
  return new Failure(
    'DOWNLOAD_FAILED',
    `${name} could not be downloaded: ${problems.map(describe).join('; ')}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause: problems.at(-1) }
  )
}
