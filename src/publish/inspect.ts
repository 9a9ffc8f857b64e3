import { sizeOf } from '../disk/file-size.ts'
import { findText } from '../disk/read-text.ts'
import { readTarball } from '../disk/read-tarball.ts'
import { writeWhole } from '../disk/write-file.ts'
import type { Algorithm, Digests } from '../domain/checksum.ts'
import { formatChecksumFile, parseChecksumFile } from '../domain/checksum.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { SpareBytes } from '../domain/spare-bytes.ts'
import { spareBytes } from '../domain/spare-bytes.ts'
import { layoutFaults } from '../domain/tarball-layout.ts'
import type { Log } from '../ports/log.ts'
import type { Tarball } from './collect.ts'

export type InspectedTarball = Tarball & { readonly digests: Digests; readonly spare: SpareBytes }

/** GitHub takes files below 2 GiB; exactly 2 GiB can end in an answer without a reason. */
const SIZE_LIMIT = 2 * 1024 ** 3
const SHOWN = 5

/** Proves that a tarball is what its name says. Throws TARBALL_INVALID, CHECKSUM_MISSING, CHECKSUM_MISMATCH. */
export async function inspectTarball(tarball: Tarball): Promise<InspectedTarball> {
  const size = await sizeOf(tarball.path).catch((cause: unknown) => {
    throw invalid(
      tarball,
      describe(cause),
      'Is it a link to a file that is gone, or a file of somebody else?'
    )
  })
  if (size === 0) throw invalid(tarball, 'it is empty', 'Build it again; the step that makes it failed.')
  if (size >= SIZE_LIMIT) {
    throw invalid(
      tarball,
      `it has ${size} bytes`,
      'GitHub takes less than 2 GiB a file: leave out test suites and static libraries.'
    )
  }
  const { digests, entries } = await readTarball(tarball.path)
  const faults = layoutFaults(entries, tarball.artifact.version)
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : ''
    throw invalid(
      tarball,
      `${faults.slice(0, SHOWN).join('; ')}${more}`,
      'Pack the tree as scripts/build-cpython.sh does: tar -C ROOT opt/python-<version>, built with --prefix=/opt/python-<version>.'
    )
  }
  await requireSidecar(tarball, 'sha256', digests)
  await requireSidecar(tarball, 'sha512', digests)
  return { ...tarball, digests, spare: spareBytes(entries, tarball.artifact.version) }
}

/** A checksum file beside the tarball must agree with it. */
async function requireSidecar(
  { path, name }: Tarball,
  algorithm: Algorithm,
  digests: Digests
): Promise<void> {
  const text = await findText(`${path}.${algorithm}`).catch((cause: unknown) => {
    throw new Failure(
      'CHECKSUM_MISSING',
      `${name}.${algorithm} can't be read: ${describe(cause)}`,
      'Delete it, or make it anew with sha256sum in the directory of the tarball.',
      { cause }
    )
  })
  if (text === undefined) return
  const stated = parseChecksumFile(text, name, algorithm)
  if (stated === digests[algorithm]) return
  throw new Failure(
    'CHECKSUM_MISMATCH',
    `${name}.${algorithm} says ${stated}, but the tarball has ${digests[algorithm]}`,
    'One of the two is from another build. Make both again, or delete the checksum file if the tarball is the right one.'
  )
}

/** Leaves the checksum file beside the tarball where there is none, for those who take it from there. */
export async function writeSidecar(
  tarball: Tarball & Pick<InspectedTarball, 'digests'>,
  algorithm: Algorithm,
  log: Log
): Promise<void> {
  const path = `${tarball.path}.${algorithm}`
  if ((await findText(path)) !== undefined) return
  try {
    await writeWhole(path, formatChecksumFile(tarball.digests[algorithm], tarball.name))
    log.info(`written: ${tarball.name}.${algorithm}`)
  } catch (error) {
    log.info(`${tarball.name}.${algorithm} is not left beside the tarball: ${describe(error)}`)
  }
}

function invalid({ name }: Tarball, complaint: string, hint: string): Failure {
  return new Failure('TARBALL_INVALID', `${name} can't be published: ${complaint}`, hint)
}
