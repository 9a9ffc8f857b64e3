import { findText } from '../disk/read-text.ts'
import type { Algorithm } from '../domain/checksum.ts'
import { checksumFileLimit, findSha256, findSha512, parseChecksumFile } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Location, Source } from '../domain/sources.ts'
import type { DownloadRule } from '../ports/downloader.ts'

/** Brings a file of a source to this machine, under a name; undefined when it has none. */
export type Bring = (
  location: Location,
  file: string,
  rule: Pick<DownloadRule, 'limit' | 'isOptional' | 'follower'>
) => Promise<string | undefined>

/** The checksum files that the source has. Throws CHECKSUM_MISSING for one that can't be read. */
export async function readChecksums(
  { sidecars }: Source,
  name: string,
  bring: Bring
): Promise<readonly Evidence[]> {
  const evidence: Evidence[] = []
  const sha256 = findSha256((await readChecksum('sha256', sidecars.sha256, { name, bring })) ?? '')
  if (sha256 !== undefined) evidence.push({ from: 'sidecar', sha256 })
  const sha512 = findSha512((await readChecksum('sha512', sidecars.sha512, { name, bring })) ?? '')
  if (sha512 !== undefined) evidence.push({ from: 'SHA-512 sidecar', sha512 })
  return evidence
}

async function readChecksum(
  algorithm: Algorithm,
  location: Location,
  { name, bring }: { readonly name: string; readonly bring: Bring }
): Promise<string | undefined> {
  const file = `${name}.${algorithm}`
  const path = await bring(location, file, { limit: TRANSFER_LIMIT, isOptional: true })
  if (path === undefined) return undefined
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

/** What is longer than this is not even brought here. */
const TRANSFER_LIMIT = 4 * checksumFileLimit

/** Larger than any signature; the message about what it is instead is the verifier's. */
const SIGNATURE_LIMIT = 1024 * 1024

/** The armored signature that the source has. Throws SIGNATURE_INVALID for what can be none. */
export async function readSignature(
  { sidecars }: Source,
  name: string,
  bring: Bring
): Promise<string | undefined> {
  const path = await bring(sidecars.asc, `${name}.asc`, { limit: TRANSFER_LIMIT })
  return path === undefined ? undefined : readArmored(path)
}

/** The same of a file on this machine. */
export async function readArmored(path: string): Promise<string | undefined> {
  return findText(path, SIGNATURE_LIMIT).catch((cause: unknown) => {
    throw new Failure(
      'SIGNATURE_INVALID',
      `${path} can't be read: ${describe(cause)}`,
      'It must be the signature that gpg --armor --detach-sign makes of the tarball.',
      { cause }
    )
  })
}
