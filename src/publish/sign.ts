import { hashFile } from '../disk/hash-file.ts'
import { factsNameOf, findBuildFacts } from '../domain/build-facts.ts'
import type { Sha256 } from '../domain/checksum.ts'
import { chainOf, describe, Failure } from '../domain/failure.ts'
import type { Log } from '../ports/log.ts'
import type { Signer } from '../ports/signatures.ts'
import type { PreparedTarball, PublishedFile } from './make-twins.ts'
import { filesOf } from './make-twins.ts'

/** A detached signature over each file, in armor, by the file's name. Throws TARBALL_INVALID where it is not the inspected one any more. */
export async function signTarballs(
  files: readonly PublishedFile[],
  signer: Signer,
  log: Log
): Promise<ReadonlyMap<string, string>> {
  return log.group('Sign tarballs', async () => {
    log.info(`key: ${signer.fingerprint}`)
    const signatures = new Map<string, string>()
    for (const file of files) {
      signatures.set(file.name, await readable(file, () => sign(file, signer)))
      log.info(`signed: ${file.name}`)
    }
    return signatures
  })
}

/** What is signed is read anew: bytes that nobody looked at are not vouched for. */
async function sign({ name, path, digests }: PublishedFile, signer: Signer): Promise<string> {
  const signature = await signer.sign(path)
  if ((await hashFile(path)).sha256 === digests.sha256) return signature
  throw new Failure(
    'TARBALL_INVALID',
    `${name} changed while it was being published: ${path} has other bytes than the ones that were inspected`,
    'Nothing was published. Let no other step write to it meanwhile, and run again.'
  )
}

async function readable<T>({ name, path }: PublishedFile, work: () => Promise<T>): Promise<T> {
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
      `It was inspected a moment ago: see that nothing removes ${path} while it is published, and that its disk is well.`,
      { cause }
    )
  }
}

/** Which tarball an asset vouches for, or tells of, that was written in other words than ours. */
export type ReadSubject = (assetName: string, text: string) => Promise<Sha256 | undefined>

/**
 * Facts differ with the machine that asked, signatures with the time: what they are about is what counts. Facts that
 * name another twin than the one beside them would lead astray.
 */
export function subjectReader(tarballs: readonly PreparedTarball[], signer: Signer | undefined): ReadSubject {
  const files = filesOf(tarballs)
  return async (assetName, text) => {
    if (!assetName.endsWith('.asc')) {
      const facts = findBuildFacts(text)
      const twin = tarballs.find(({ name }) => factsNameOf(name) === assetName)?.twin
      const isTwinRight = twin === undefined || facts?.twin?.digests.sha256 === twin.digests.sha256
      return isTwinRight ? facts?.about : undefined
    }
    const signed = files.find(({ name }) => assetName === `${name}.asc`)
    if (signed === undefined || signer === undefined) return undefined
    const isGood = await readable(signed, () => signer.isGood(text, signed.path))
    return isGood ? signed.digests.sha256 : undefined
  }
}
