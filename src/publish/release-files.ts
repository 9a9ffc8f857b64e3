import { hashFile, hashText } from '../disk/hash-file.ts'
import { readExactly } from '../disk/read-exactly.ts'
import { factsNameOf, findBuildFacts, formatBuildFacts } from '../domain/build-facts.ts'
import type { Algorithm, Digests } from '../domain/checksum.ts'
import { formatChecksumFile } from '../domain/checksum.ts'
import { chainOf, describe, Failure } from '../domain/failure.ts'
import type { ReleaseFile, Subject } from '../domain/release-file.ts'
import type { AttestedFile } from '../domain/attestation-statement.ts'
import type { Log } from '../ports/log.ts'
import type { Signer } from '../ports/signatures.ts'
import type { CompressedTarball } from './compress.ts'

/** A tarball or zstd copy on this machine. */
type Archive = { readonly name: string; readonly path: string; readonly digests: Digests }

/** The files of the release: tarballs, zstd copies, checksum files, signatures and facts, each made once. */
export type ReleaseFiles = {
  readonly files: readonly ReleaseFile[]
  /** Tarballs and zstd copies, for the build provenance. */
  readonly archives: readonly AttestedFile[]
}

/** Throws TARBALL_INVALID when a tarball is not the inspected one any more. */
export async function makeReleaseFiles(
  tarballs: readonly CompressedTarball[],
  request: { readonly checksums: readonly Algorithm[]; readonly signer: Signer | undefined },
  log: Log
): Promise<ReleaseFiles> {
  const { checksums, signer } = request
  const archives = [...tarballs, ...tarballs.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))]
  const sums = archives.flatMap(({ name, digests }) =>
    checksums.map((algorithm) => ({
      ...textFile(`${name}.${algorithm}`, formatChecksumFile(digests[algorithm], name)),
      contentType: 'text/plain'
    }))
  )
  const signatures = signer === undefined ? [] : await signArchives(archives, signer, log)
  return {
    files: [...archives.map(archiveFile), ...sums, ...signatures, ...tarballs.map(factsFile)],
    archives: archives.map(({ name, digests }) => ({ name, sha256: digests.sha256 }))
  }
}

function archiveFile({ name, path, digests: { size, sha256 } }: Archive): ReleaseFile {
  const contentType = name.endsWith('.tgz') ? 'application/gzip' : 'application/zstd'
  return { name, size, sha256, contentType, open: () => readExactly(path, size) }
}

function textFile(name: string, text: string): Omit<ReleaseFile, 'contentType'> {
  const { size, sha256 } = hashText(text)
  return {
    ...{ name, size, sha256 },
    async *open() {
      yield await Promise.resolve(Buffer.from(text))
    }
  }
}

/**
 * Facts depend on the machine that asked: those of another run are right when they describe this tarball, and the zstd
 * copy that is to be published with it.
 */
function factsFile(tarball: CompressedTarball): ReleaseFile {
  const { name, digests, twin } = tarball
  const subject: Subject = {
    sha256: digests.sha256,
    isOptional: true,
    read: (text) => {
      const facts = findBuildFacts(text)
      const isOfTwin = twin === undefined || facts?.twin?.digests.sha256 === twin.digests.sha256
      return Promise.resolve(isOfTwin ? facts?.about : undefined)
    }
  }
  const file = textFile(factsNameOf(name), formatBuildFacts(tarball))
  return { ...file, contentType: 'application/json', subject }
}

async function signArchives(
  archives: readonly Archive[],
  signer: Signer,
  log: Log
): Promise<readonly ReleaseFile[]> {
  return log.group('Sign tarballs', async () => {
    log.info(`key: ${signer.fingerprint}`)
    const files: ReleaseFile[] = []
    for (const archive of archives) {
      files.push(await signatureFile(archive, signer))
      log.info(`signed: ${archive.name}`)
    }
    return files
  })
}

/** Signatures depend on the time: one of an earlier run is right when the same key signed the same bytes. */
async function signatureFile(archive: Archive, signer: Signer): Promise<ReleaseFile> {
  const { name, path, digests } = archive
  const armored = await whileReadable(archive, async () => {
    const signature = await signer.sign(path)
    // The file was read anew: only the inspected bytes may be signed.
    if ((await hashFile(path)).sha256 === digests.sha256) return signature
    throw new Failure(
      'TARBALL_INVALID',
      `${name} changed while it was being published: ${path} has other bytes than the ones that were inspected`,
      'Nothing was published. Let no other step write to it meanwhile, and run again.'
    )
  })
  const subject: Subject = {
    sha256: digests.sha256,
    isOptional: false,
    read: async (text) => {
      const isGood = await whileReadable(archive, () => signer.isGood(text, path))
      return isGood ? digests.sha256 : undefined
    }
  }
  return { ...textFile(`${name}.asc`, armored), contentType: 'application/pgp-signature', subject }
}

async function whileReadable<T>({ name, path }: Archive, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const isRead = chainOf(cause).some(
      (error) => typeof error === 'object' && error !== null && 'syscall' in error
    )
    if (cause instanceof Failure || !isRead) throw cause
    throw new Failure(
      'TARBALL_INVALID',
      `${name} can't be read any more: ${describe(cause)}`,
      `It was inspected a moment ago: see that nothing removes ${path} while it is published, and that its disk works.`,
      { cause }
    )
  }
}
