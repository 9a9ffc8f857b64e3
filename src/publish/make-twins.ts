import type { CompressedTwin } from '../disk/compress-twin.ts'
import { compressTwin } from '../disk/compress-twin.ts'
import { readTwin } from '../disk/read-twin.ts'
import { twinNameOf } from '../domain/artifact.ts'
import type { Digests } from '../domain/checksum.ts'
import { describe, Failure } from '../domain/failure.ts'
import type { Compression, Twin } from '../domain/twin.ts'
import type { Log } from '../ports/log.ts'
import type { DescribedTarball } from './describe-tarball.ts'
import { readableSize } from './readable-size.ts'

/** A file that is published, and vouched for. */
export type PublishedFile = { readonly name: string; readonly path: string; readonly digests: Digests }

export type PreparedTarball = DescribedTarball & {
  /** Undefined where none is asked for. */
  readonly twin: (Twin & { readonly path: string }) | undefined
}

/** The tarballs, and after them their twins. */
export function filesOf(tarballs: readonly PreparedTarball[]): readonly PublishedFile[] {
  return [...tarballs, ...tarballs.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))]
}

/**
 * Gives each tarball its `.tar.zst` where that is asked for, in the directory. One after the other: a compressor at work
 * has tens of megabytes. Throws TARBALL_INVALID.
 */
export async function makeTwins(
  tarballs: readonly DescribedTarball[],
  { compression, directory }: { readonly compression: readonly Compression[]; readonly directory: string },
  log: Log
): Promise<readonly PreparedTarball[]> {
  if (!compression.includes('zst')) return tarballs.map((tarball) => ({ ...tarball, twin: undefined }))
  return log.group('Compress the tarballs with zstd', async () => {
    const prepared: PreparedTarball[] = []
    for (const tarball of tarballs) {
      const name = twinNameOf(tarball.artifact)
      const twin = {
        name,
        path: `${directory}/${name}`,
        ...(await makeTwin(tarball, `${directory}/${name}`))
      }
      const percent = Math.round((100 * twin.digests.size) / tarball.digests.size)
      log.info(`made: ${name} (${readableSize(twin.digests.size)}, ${percent} % of the .tgz)`)
      prepared.push({ ...tarball, twin })
    }
    return prepared
  })
}

/** What was written is read again: that it holds the same is not believed, but seen. */
async function makeTwin(tarball: DescribedTarball, path: string): Promise<Pick<Twin, 'digests' | 'stream'>> {
  const { twin, stream, tarball: read } = await compressed(tarball, path)
  if (read.sha256 !== tarball.digests.sha256) {
    throw unmade(
      tarball,
      'it has other bytes than the ones that were inspected',
      `Let no other step write to ${tarball.path} meanwhile, and run again.`
    )
  }
  const proven = await readTwin(path, stream)
  if (proven?.sha256 === twin.sha256) return { digests: twin, stream }
  throw unmade(
    tarball,
    'what was written does not hold the same',
    'Run again on a machine whose memory and disk are well; compression: tgz does without.'
  )
}

async function compressed(tarball: DescribedTarball, path: string): Promise<CompressedTwin> {
  try {
    return await compressTwin(tarball.path, path)
  } catch (cause) {
    throw unmade(
      tarball,
      describe(cause),
      `See that nothing writes to ${tarball.path} meanwhile, and that there is room in RUNNER_TEMP.`,
      cause
    )
  }
}

function unmade({ name }: DescribedTarball, complaint: string, hint: string, cause?: unknown): Failure {
  return new Failure(
    'TARBALL_INVALID',
    `${name} can't be compressed with zstd: ${complaint}`,
    `Nothing was published. ${hint}`,
    { cause }
  )
}
