import { hashText } from '../disk/hash-file.ts'
import { findText } from '../disk/read-text.ts'
import type { Artifact } from '../domain/artifact.ts'
import { tagOf } from '../domain/artifact.ts'
import { formatSignerWorkflow } from '../domain/attestation-policy.ts'
import type { Sha256 } from '../domain/checksum.ts'
import type { Proof } from '../domain/evidence.ts'
import { Failure } from '../domain/failure.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { Attestations } from '../ports/attestations.ts'
import type { Log } from '../ports/log.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { Signatures, Verifier } from '../ports/signatures.ts'

/** Evidence beyond checksums that the caller asked for: it is there and good, or nothing is installed. */
export type Demand = {
  /** An installed tree remembers by it what was shown of its tarball. */
  readonly name: string
  /** In words for people; throws a `Failure`. */
  readonly prove: (tarball: CheckedTarball) => Promise<string>
}

/** A tarball on whose digest everybody agrees. */
export type CheckedTarball = {
  readonly path: string
  readonly name: string
  readonly sha256: Sha256
  /** What lies beside it as `.asc`. */
  readonly signature: string | undefined
}

export type DemandWorld = RootsWorld & {
  readonly signatures: Signatures
  readonly attestations: Attestations
  readonly log: Log
}

type Demanding = Pick<
  SetupInputs,
  'gpgPublicKey' | 'signerWorkflow' | 'verifyRelease' | 'attestationRoots' | 'repository'
>

/** What an installed tree must remember to be what is asked for. */
export async function namesOfDemands(inputs: Demanding, world: RootsWorld): Promise<readonly string[]> {
  return (await askedFor(inputs, world)).map(({ name }) => name)
}

/** Throws INPUT_INVALID for keys that are none. */
export async function openDemands(
  inputs: Demanding,
  artifact: Artifact,
  world: DemandWorld
): Promise<readonly Demand[]> {
  const demands: Demand[] = []
  for (const { name, open } of await askedFor(inputs, world))
    demands.push({ name, prove: await open(artifact, world) })
  return demands
}

type RootsWorld = { readonly run: Pick<RunContext, 'workspace'> }

type Asked = {
  readonly name: string
  readonly open: (artifact: Artifact, world: DemandWorld) => Promise<Demand['prove']>
}

/** Another spelling of a key is another demand, and so are other roots. */
async function askedFor(inputs: Demanding, world: RootsWorld): Promise<readonly Asked[]> {
  const { gpgPublicKey: key, signerWorkflow: signer, verifyRelease, repository } = inputs
  const roots = await rootsOf(inputs, world)
  const asked: Asked[] = []
  if (key !== undefined) {
    const name = `gpg-public-key ${hashText(key).sha256}`
    asked.push({ name, open: (_, { signatures }) => openSignature(key, signatures) })
  }
  if (signer !== undefined) {
    const workflow = formatSignerWorkflow(signer)
    const open: Asked['open'] = (_, { attestations, log }) =>
      Promise.resolve(async (tarball) => {
        log.info((await attestations.verifyProvenance(tarball, signer)).described)
        return `provenance ${workflow}`
      })
    asked.push({ name: `verify-attestation ${workflow}${roots}`, open })
  }
  if (verifyRelease) {
    const open: Asked['open'] = (artifact, { attestations, log }) =>
      Promise.resolve(async (tarball) => {
        const tag = tagOf(artifact)
        log.info((await attestations.verifyRelease(tarball, { repository, tag })).described)
        return `release attestation ${tag}`
      })
    asked.push({ name: `verify-release ${formatRepository(repository)}${roots}`, open })
  }
  return asked
}

/** Why a file with roots can't be read is told where it is used. */
async function rootsOf({ attestationRoots: path }: Demanding, { run }: RootsWorld): Promise<string> {
  if (path === undefined) return ''
  const text = await findText(path.startsWith('/') ? path : `${run.workspace}/${path}`).catch(() => undefined)
  return ` by ${hashText(text ?? '').sha256}`
}

async function openSignature(armoredKeys: string, signatures: Signatures): Promise<Demand['prove']> {
  const verifier = await signatures.openVerifier(armoredKeys)
  return (tarball) => proveSignature(tarball, verifier)
}

async function proveSignature(
  { path, name, signature }: CheckedTarball,
  verifier: Verifier
): Promise<string> {
  if (signature === undefined) throw new Unsigned(name, 'nobody')
  const { fingerprint } = await verifier.verify({ path, name, armoredSignature: signature })
  return `signature ${fingerprint}`
}

/** All of them, one after the other. */
export async function proveAll(
  demands: readonly Demand[],
  tarball: CheckedTarball
): Promise<readonly Proof[]> {
  const proofs: Proof[] = []
  for (const { name, prove } of demands) proofs.push({ demand: name, words: await prove(tarball) })
  return proofs
}

/** A source has no signature: another one may. */
export class Unsigned extends Failure {
  constructor(name: string, where: string) {
    super(
      'SIGNATURE_INVALID',
      `'gpg-public-key' demands a signature, and ${where} has no ${name}.asc`,
      "Publish the build with 'gpg-private-key', put the .asc beside the tarball, or ask for a build that is signed."
    )
  }
}
