import type { Digests, Sha256, Sha512 } from './checksum.ts'
import { Failure } from './failure.ts'

/** Who says what the bytes of a tarball must be. Every source that is present must agree; none is no install. */
export type Evidence =
  | { readonly from: EvidenceSource; readonly sha256: Sha256 }
  | { readonly from: 'sha512 input'; readonly sha512: Sha512 }

export type EvidenceSource = 'sha256 input' | 'registry' | 'release digest' | 'sidecar'

/** The first SHA-256 that is known before anything is downloaded. */
export function knownSha256(evidence: readonly Evidence[]): Sha256 | undefined {
  return evidence.flatMap((item) => ('sha256' in item ? [item.sha256] : []))[0]
}

/** Throws CHECKSUM_MISSING when nobody says anything: worth knowing before a download. */
export function requireEvidence(name: string, evidence: readonly Evidence[]): void {
  if (evidence.length > 0) return
  throw new Failure(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, no sidecar`,
    `Publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

/** Who agreed. Throws CHECKSUM_MISSING without evidence, CHECKSUM_MISMATCH when any of it disagrees. */
export function requireAgreement(
  tarball: { readonly name: string; readonly from: string; readonly digests: Digests },
  evidence: readonly Evidence[]
): readonly string[] {
  const { name, from, digests } = tarball
  requireEvidence(name, evidence)
  for (const item of evidence) {
    const [algorithm, expected, actual] =
      'sha256' in item ? ['SHA-256', item.sha256, digests.sha256] : ['SHA-512', item.sha512, digests.sha512]
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
