import { X509Certificate } from 'node:crypto'
import { open } from 'node:fs/promises'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { describe, Failure } from '../../../domain/failure.ts'
import type { TrustAnchor } from './sigstore.ts'
import { organizationOf } from './sigstore.ts'

const MOST_BYTES = 1024 * 1024
const HINT = "Write it with 'gh attestation trusted-root', and keep it in the repository of the workflow."

/** The roots in a file as `gh attestation trusted-root` writes it, one JSON a line. Throws INPUT_INVALID. */
export async function readAnchors(path: string): Promise<readonly TrustAnchor[]> {
  const text = await readBounded(path)
  try {
    const whole = findWhole(text)
    const roots =
      whole === undefined
        ? text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map(parse)
        : [whole]
    if (roots.length === 0) throw new Error('it is empty')
    return roots.map(toAnchor)
  } catch (error) {
    throw unusable(path, error)
  }
}

/** One root may be spread over many lines. */
function findWhole(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

function parse(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return value
}

/** Who has logs has to prove with them; who has none lets its own authority see the signatures. */
function toAnchor(root: unknown): TrustAnchor {
  const { certificateAuthorities, tlogs, timestampAuthorities } = TrustedRoot.fromJSON(root)
  const issuers = certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? [])
  const organizations = issuers.map(({ rawBytes }) => organizationOf(new X509Certificate(rawBytes).subject))
  const [organization, ...others] = new Set(organizations)
  if (organization === undefined || others.length > 0)
    throw new Error('its authorities are not of one organization')
  if (tlogs.length + timestampAuthorities.length === 0) throw new Error('it has neither logs nor timestamps')
  return {
    name: `${organization}, root given`,
    organization,
    proof: tlogs.length > 0 ? 'log' : 'timestamp',
    root
  }
}

async function readBounded(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { bytesRead, buffer } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0)
    if (bytesRead > MOST_BYTES) throw new Error(`it has more than ${MOST_BYTES} bytes`)
    return buffer.toString('utf8', 0, bytesRead)
  } catch (error) {
    throw unusable(path, error)
  }
}

function unusable(path: string, error: unknown): Failure {
  const reason = describe(error)
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 300)
  return new Failure('INPUT_INVALID', `The trusted roots in ${path} can't be used: ${reason}`, HINT)
}
