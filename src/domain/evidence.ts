import type { Algorithm, KnownDigests, Sha256, Sha512 } from './checksum.ts'
import { Failure } from './failure.ts'

/** Who says what the bytes of a tarball must be. Every source that is present must agree; none is no install. */
export type Evidence =
  | { readonly from: 'sha256 input' | 'registry' | 'release digest' | 'sidecar'; readonly sha256: Sha256 }
  | { readonly from: 'sha512 input' | 'SHA-512 sidecar'; readonly sha512: Sha512 }

/** Evidence that the caller demands beyond checksums, by its name for comparing, and what came of it, for people. */
export type Proof = { readonly demand: string; readonly words: string }

/** Throws CHECKSUM_MISSING when nobody says anything: worth knowing before a download. */
export function requireEvidence(name: string, evidence: readonly Evidence[]): void {
  if (evidence.length > 0) return
  throw new Failure(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, no sidecar`,
    `Publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

/**
 * Whether all that vouches for a tarball lies beside it: whoever can change the one can change the other, so it tells
 * of damage, and not of tampering.
 */
export function isOnlySidecar(verifiedBy: readonly string[]): boolean {
  const sources = verifiedBy.filter((source) => source !== 'install record')
  return sources.length > 0 && sources.every((source) => /^(?:SHA-512 )?sidecar$/.test(source))
}

/** What has to be computed to hold bytes to it. */
export function algorithmsIn(evidence: readonly Evidence[]): ReadonlySet<Algorithm> {
  return new Set(evidence.map((item) => ('sha256' in item ? 'sha256' : 'sha512')))
}

/** Whether all of it is of these bytes; a SHA-512 that is not known agrees with none. */
export function isAgreed(
  digests: Pick<KnownDigests, 'sha256'> & { readonly sha512?: Sha512 | undefined },
  evidence: readonly Evidence[]
): boolean {
  return evidence.every((item) =>
    'sha256' in item ? item.sha256 === digests.sha256 : item.sha512 === digests.sha512
  )
}

/** Who agreed. Throws CHECKSUM_MISSING without evidence, CHECKSUM_MISMATCH when any of it disagrees. */
export function requireAgreement(
  tarball: { readonly name: string; readonly from: string; readonly digests: KnownDigests },
  evidence: readonly Evidence[]
): readonly string[] {
  const { name, from, digests } = tarball
  requireEvidence(name, evidence)
  for (const item of evidence) {
    const [algorithm, expected, actual] =
      'sha256' in item
        ? ['SHA-256', item.sha256, digests.sha256]
        : ['SHA-512', item.sha512, digests.sha512 ?? 'nobody computed']
    if (expected !== actual) {
      throw new Failure(
        'CHECKSUM_MISMATCH',
        `${name} from ${from} has the ${algorithm} ${actual} (${digests.size} bytes), but the ${item.from} says ${expected}`,
        'The file was damaged on its way, or is not the one that was published. Nothing was installed. Run again; if it stays so, tell the publisher.'
      )
    }
  }
  return evidence.map((item) => item.from)
}
