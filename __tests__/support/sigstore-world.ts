import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock'
import type { TrustAnchor } from '../../src/adapters/evidence/attestations/sigstore.ts'

/** What is signed, by whom, and which of the proofs the bundle lacks. */
export type Signing = {
  readonly uri: string
  readonly claims: Readonly<Record<string, string>>
  readonly statement: unknown
  readonly payloadType?: string
  /** Extensions of the certificate beside its claims. */
  readonly again?: readonly { readonly oid: string; readonly value: string }[]
}

/** A signing service of our own, with authorities, logs and a root that make real signatures. */
export type SigstoreWorld = {
  readonly anchor: TrustAnchor
  /** A bundle of media type v0.3. */
  sign(signing: Signing): Promise<Bundle>
}

export type Bundle = {
  mediaType: string
  verificationMaterial: Record<string, unknown> & { certificate: { rawBytes: string } }
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string; keyid: string }[] }
}

type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject }

const keyPair = (namedCurve = 'P-256'): KeyPair => generateKeyPairSync('ec', { namedCurve })
const base64 = (bytes: Uint8Array | ArrayBufferView): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
const spki = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' })
const validFor = { start: '2020-01-01T00:00:00Z' }
const LOG = 'https://rekor.sigstore.mock'

/** As sigstore's public instance: certificate and signature are in logs. The moments of signing and of logging. */
export async function publicWorld(clock?: Date, logClock = clock): Promise<SigstoreWorld> {
  const keys = { ca: keyPair(), ct: keyPair(), log: keyPair() }
  const ct = await initializeCTLog(keys.ct, clock)
  const ca = await initializeCA(keys.ca, ct, clock)
  const log = await initializeTLog(LOG, keys.log, logClock)
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logInstance(keys.log.publicKey, LOG)],
    ctlogs: [logInstance(keys.ct.publicKey, 'https://ctfe.sigstore.mock')],
    certificateAuthorities: [authority([ca.rootCertificate])],
    timestampAuthorities: []
  }
  return {
    anchor: { name: 'public mock', organization: 'sigstore.mock', proof: 'log', root },
    sign: async (signing) => {
      const { bundle, sig, certificate, payload } = await seal(ca, signing)
      const answer: unknown = await log.log({
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
          payloadHash: { algorithm: 'sha256', value: sha256(payload) },
          signatures: [{ signature: sig, verifier: base64(certificate) }]
        }
      })
      bundle.verificationMaterial['tlogEntries'] = Object.values(answer as object).map(toTlogEntry)
      return bundle
    }
  }
}

/** As GitHub's own instance: an authority has seen the signature. */
export async function timestampWorld(): Promise<SigstoreWorld> {
  // Whole seconds, which all parsers of timestamps read alike; not before the certificates of the authorities begin.
  const clock = new Date(Math.ceil(Date.now() / 1000 + 1) * 1000)
  const ca = await initializeCA(keyPair(), undefined, clock)
  const tsa = await initializeTSA(keyPair(), clock)
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [authority([ca.rootCertificate])],
    timestampAuthorities: [authority([tsa.intCertificate, tsa.rootCertificate])]
  }
  return {
    anchor: { name: 'GitHub mock', organization: 'sigstore.mock', proof: 'timestamp', root },
    sign: async (signing) => {
      const { bundle, sig } = await seal(ca, signing)
      const signedTimestamp = await tsa.timestamp({
        artifactHash: createHash('sha256').update(Buffer.from(sig, 'base64')).digest(),
        hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
        nonce: randomBytes(4).readUInt32BE(),
        policyOID: '1.3.6.1.4.1.57264.2'
      })
      bundle.verificationMaterial['timestampVerificationData'] = {
        rfc3161Timestamps: [{ signedTimestamp: base64(signedTimestamp) }]
      }
      return bundle
    }
  }
}

type Authority = Awaited<ReturnType<typeof initializeCA>>

type Sealed = {
  readonly bundle: Bundle
  readonly sig: string
  readonly certificate: Uint8Array
  readonly payload: Buffer
}

async function seal(
  ca: Authority,
  { uri, claims, statement, payloadType, again = [] }: Signing
): Promise<Sealed> {
  const key = keyPair()
  const issued = await ca.issueCertificate({
    publicKey: Buffer.from(spki(key.publicKey)),
    subjectAltName: uri,
    extensions: [...Object.entries(claims).map(([oid, value]) => ({ oid, value })), ...again]
  })
  const certificate = new Uint8Array(issued.buffer, issued.byteOffset, issued.byteLength)
  const payload =
    typeof statement === 'string' ? Buffer.from(statement) : Buffer.from(JSON.stringify(statement))
  const type = payloadType ?? 'application/vnd.in-toto+json'
  const sig = sign('sha256', preAuthEncoding(type, payload), key.privateKey).toString('base64')
  const bundle: Bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { certificate: { rawBytes: base64(certificate) } },
    dsseEnvelope: {
      payload: payload.toString('base64'),
      payloadType: type,
      signatures: [{ sig, keyid: '' }]
    }
  }
  return { bundle, sig, certificate, payload }
}

function preAuthEncoding(type: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload])
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function logInstance(publicKey: KeyObject, baseUrl: string): object {
  const rawBytes = spki(publicKey)
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: base64(rawBytes), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: createHash('sha256').update(rawBytes).digest('base64') }
  }
}

function authority(certificates: readonly ArrayBufferView[]): object {
  return {
    subject: { organization: 'sigstore.mock', commonName: 'mock' },
    uri: 'https://fulcio.sigstore.mock',
    certChain: { certificates: certificates.map((one) => ({ rawBytes: base64(one) })) },
    validFor
  }
}

/** Rekor's answer, as bundles have it. */
function toTlogEntry(entry: unknown): object {
  const { body, integratedTime, logID, logIndex, verification } = entry as RekorEntry
  const { inclusionProof, signedEntryTimestamp } = verification
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(logID, 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: Buffer.from(inclusionProof.rootHash, 'hex').toString('base64'),
      treeSize: String(inclusionProof.treeSize),
      hashes: [],
      checkpoint: { envelope: inclusionProof.checkpoint }
    },
    canonicalizedBody: body
  }
}

type RekorEntry = {
  readonly body: string
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification: {
    readonly signedEntryTimestamp: string
    readonly inclusionProof: {
      readonly logIndex: number
      readonly rootHash: string
      readonly treeSize: number
      readonly checkpoint: string
    }
  }
}
