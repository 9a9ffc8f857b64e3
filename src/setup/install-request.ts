import { hashText } from '../disk/hash-file.ts'
import { findText } from '../disk/read-text.ts'
import type { SignerWorkflow } from '../domain/attestation-policy.ts'
import { formatSignerWorkflow } from '../domain/attestation-policy.ts'
import type { Sha256, Sha512 } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Repository, TarballAddress } from '../domain/input-grammar.ts'
import { formatRepository } from '../domain/input-grammar.ts'
import type { InstallLocation } from '../domain/placement.ts'
import type { VersionSpec } from '../domain/version-spec.ts'
import type { SetupInputs } from '../inputs/setup-inputs.ts'
import type { RunContext } from '../ports/run-context.ts'

/** Which interpreter to install, from where, and what its tarball must satisfy. */
export type InstallRequest = {
  /** Undefined: the version file says. */
  readonly version: VersionSpec | undefined
  /** Below the workspace, unless it is absolute. */
  readonly versionFile: string | undefined
  readonly build: number | 'latest'
  /** Undefined: the runner's. */
  readonly distro: string | undefined
  readonly architecture: string | undefined
  readonly checkLatest: boolean
  readonly allowPrereleases: boolean
  readonly repository: Repository
  /** Below the workspace; undefined: none is read. */
  readonly registry: string | undefined
  /** A tarball that is used instead of any release; a path is absolute. */
  readonly artifact: TarballAddress | undefined
  readonly mirrors: readonly string[]
  readonly sha256: Sha256 | undefined
  readonly sha512: Sha512 | undefined
  readonly requirements: readonly Requirement[]
  /** Absolute; undefined: no tarball is kept. */
  readonly cacheDir: string | undefined
  readonly installLocation: InstallLocation
}

/** Proof beyond checksums: without it nothing is installed. An install record remembers by `name` what was proven. */
export type Requirement =
  | { readonly kind: 'signature'; readonly name: string; readonly armoredKeys: string }
  | { readonly kind: 'provenance'; readonly name: string; readonly signer: SignerWorkflow }
  | { readonly kind: 'release attestation'; readonly name: string; readonly repository: Repository }

type Places = Pick<RunContext, 'workspace' | 'home'>

/** The inputs of a setup as one request, made once for the whole run. */
export async function toInstallRequest(inputs: SetupInputs, places: Places): Promise<InstallRequest> {
  const { version, versionFile, build, distro, architecture, checkLatest, allowPrereleases } = inputs
  const { repository, registry, artifact, mirrors, sha256, sha512, cacheDir, installLocation } = inputs
  return {
    ...{ version, versionFile, build, distro, architecture, checkLatest, allowPrereleases },
    ...{ repository, registry, mirrors, sha256, sha512, installLocation },
    artifact:
      artifact === undefined || 'url' in artifact ? artifact : { path: absolute(artifact.path, places) },
    requirements: await requirementsOf(inputs, places),
    cacheDir:
      cacheDir &&
      absolute(
        cacheDir.replace(/^~(?=\/|$)/, () => places.home),
        places
      )
  }
}

/** The digests that the inputs pin. */
export function pinsOf({ sha256, sha512 }: Pick<InstallRequest, 'sha256' | 'sha512'>): readonly Evidence[] {
  return [
    ...(sha256 === undefined ? [] : [{ from: 'sha256 input' as const, sha256 }]),
    ...(sha512 === undefined ? [] : [{ from: 'sha512 input' as const, sha512 }])
  ]
}

function absolute(path: string, { workspace }: Places): string {
  return path.startsWith('/') ? path : `${workspace}/${path}`
}

/** Another spelling of a key is another requirement, and so are other roots. */
async function requirementsOf(inputs: SetupInputs, places: Places): Promise<readonly Requirement[]> {
  const { gpgPublicKey: armoredKeys, signerWorkflow: signer, verifyRelease, repository } = inputs
  const roots = await nameRoots(inputs, places)
  const requirements: Requirement[] = []
  if (armoredKeys !== undefined) {
    const name = `gpg-public-key ${hashText(armoredKeys).sha256}`
    requirements.push({ kind: 'signature', name, armoredKeys })
  }
  if (signer !== undefined) {
    const name = `verify-attestation ${formatSignerWorkflow(signer)}${roots}`
    requirements.push({ kind: 'provenance', name, signer })
  }
  if (verifyRelease) {
    const name = `verify-release ${formatRepository(repository)}${roots}`
    requirements.push({ kind: 'release attestation', name, repository })
  }
  return requirements
}

/** The verifier that uses the file says why it can't be read. */
async function nameRoots({ attestationRoots: path }: SetupInputs, places: Places): Promise<string> {
  if (path === undefined) return ''
  const text = await findText(absolute(path, places)).catch(() => undefined)
  return ` by ${hashText(text ?? '').sha256}`
}
