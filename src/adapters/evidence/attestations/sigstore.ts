import { X509Certificate } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import {
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE,
  bundleFromJSON
} from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import type { Signer as CertifiedSigner, VerifierOptions } from '@sigstore/verify'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import { findDerText, hasWholeSignature } from './der.ts'
import { unfit } from '../../../domain/attestation-refusal.ts'
import type { Signer } from '../../../domain/attestation-signer.ts'
import type { Statement } from '../../../domain/attestation-statement.ts'
import { parseStatement } from '../../../domain/attestation-statement.ts'
import { chainOf, describe, Failure } from '../../../domain/failure.ts'

/** A signing service that is believed, and the proof that it has to give beside its certificate. */
export type TrustAnchor = {
  readonly name: string
  /** The organization in the issuer of the certificates that it gives out. */
  readonly organization: string
  /**
   * `log`: in public, so that certificate and signature have to be in transparency logs.
   * `timestamp`: for itself, so that an authority of its own has to have seen the signature while the certificate held.
   */
  readonly proof: 'log' | 'timestamp'
  /** The JSON of a sigstore TrustedRoot. */
  readonly root: unknown
}

const MEDIA_TYPES = [
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE
]

const PROOFS: Readonly<Record<TrustAnchor['proof'], VerifierOptions>> = {
  log: { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 1 },
  timestamp: { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 1 }
}

/** What somebody whom an anchor vouches for has signed; who that is and what it says are still to be compared. */
export type SignedStatement = { readonly signer: Signer; readonly statement: Statement }

/** Throws ATTESTATION_INVALID for what is no bundle, or whose certificate, proofs or signature do not hold. */
export function openBundle(json: unknown, anchors: readonly TrustAnchor[]): SignedStatement {
  try {
    return openSound(json, anchors)
  } catch (error) {
    if (error instanceof Failure) throw error
    // The parsers behind this are meant for bundles: what is none makes them throw anything.
    throw unfit(`it can't be verified: ${reasonOf(error)}`)
  }
}

function openSound(json: unknown, anchors: readonly TrustAnchor[]): SignedStatement {
  if (typeof json !== 'object' || json === null) throw unfit('it is no sigstore bundle')
  const bundle = bundleFromJSON(json)
  if (!MEDIA_TYPES.includes(bundle.mediaType))
    throw unfit(`it is of the unknown type ${JSON.stringify(bundle.mediaType)}`)
  if (bundle.content.$case !== 'dsseEnvelope') throw unfit('it signs a file, and makes no statement about it')
  const { payload, payloadType } = bundle.content.dsseEnvelope
  const certificate = certificateOf(bundle)
  const signer = verify(bundle, anchorsFor(certificate, anchors))
  return { signer: toSigner(signer, certificate), statement: parseStatement(payload, payloadType) }
}

/** A bare public key says nothing about a workflow. */
function certificateOf({ verificationMaterial: { content } }: Bundle): X509Certificate {
  const leaf =
    content.$case === 'certificate'
      ? content.certificate
      : content.$case === 'x509CertificateChain'
        ? content.x509CertificateChain.certificates[0]
        : undefined
  if (leaf === undefined) throw unfit('it is signed with a bare key, without a certificate')
  if (!hasWholeSignature(leaf.rawBytes)) throw unfit('its certificate is not spelled as certificates are')
  return new X509Certificate(leaf.rawBytes)
}

/** The issuer that a certificate names only chooses who has to have signed it. */
function anchorsFor(certificate: X509Certificate, anchors: readonly TrustAnchor[]): readonly TrustAnchor[] {
  const organization = organizationOf(certificate.issuer)
  const found = anchors.filter((anchor) => anchor.organization === organization)
  if (found.length > 0) return found
  const known = anchors.map(({ name }) => name).join(', ')
  throw unfit(`its certificate is from ${JSON.stringify(organization)}; trusted here: ${known || 'nobody'}`)
}

/** Of a name as certificates spell it; '' where it does not say. */
export function organizationOf(name: string): string {
  return (/^O=(.+)$/m.exec(name)?.[1] ?? '').replaceAll('\\,', ',')
}

function verify(bundle: Bundle, anchors: readonly TrustAnchor[]): CertifiedSigner {
  const reasons: string[] = []
  for (const { name, proof, root } of anchors) {
    try {
      const trust = toTrustMaterial(TrustedRoot.fromJSON(root))
      return new Verifier(trust, PROOFS[proof]).verify(toSignedEntity(bundle))
    } catch (error) {
      reasons.push(`${reasonOf(error)} (${name})`)
    }
  }
  throw unfit(`it is not signed as it has to be: ${reasons.join('; ')}`)
}

/** The library says what failed, and why in the causes. */
function reasonOf(error: unknown): string {
  return chainOf(error).map(describe).join(': ').slice(0, 300)
}

function toSigner({ identity }: CertifiedSigner, certificate: X509Certificate): Signer {
  const uri = identity?.subjectAlternativeName ?? ''
  // The library gives the first name that it finds: there has to be no other.
  if (uri === '' || certificate.subjectAltName !== `URI:${uri}`)
    throw unfit(`its certificate is for ${JSON.stringify(certificate.subjectAltName ?? '')}, not for one URI`)
  const claims = new Map<string, string>()
  const seen = new Set<string>()
  for (const { oid, value } of identity?.oids ?? []) {
    const id = oid?.id.join('.') ?? ''
    if (seen.has(id)) throw unfit(`its certificate has the extension ${id} twice`)
    seen.add(id)
    const text = findDerText(value)
    if (text !== undefined) claims.set(id, text)
  }
  return { uri, claims }
}
