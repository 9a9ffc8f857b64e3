import { sizeOf } from '../disk/file-size.ts'
import { readTarball } from '../disk/read-tarball.ts'
import { findText } from '../disk/read-text.ts'
import { writeWhole } from '../disk/write-file.ts'
import type { Algorithm, Digests } from '../domain/checksum.ts'
import { formatChecksumFile, parseChecksumFile } from '../domain/checksum.ts'
import { describe, Failure } from '../domain/failure.ts'
import { formatSpareBytes, spareBytes } from '../domain/spare-bytes.ts'
import { layoutFaults } from '../domain/tarball-layout.ts'
import type { PublishInputs } from '../inputs/publish-inputs.ts'
import type { Log } from '../ports/log.ts'
import type { RunContext } from '../ports/run-context.ts'
import type { BufferedLog } from './buffered-log.ts'
import { bufferLog } from './buffered-log.ts'
import type { Tarball } from './collect.ts'
import type { Description, DescribeWorld } from './describe-build.ts'
import { describeBuild } from './describe-build.ts'
import { mapParallel } from './parallel.ts'

/** A tarball that is what its name says. */
export type InspectedTarball = Tarball & Description & { readonly digests: Digests }

export type InspectWorld = DescribeWorld & { readonly run: RunContext }

const PARALLEL = 4
/** GitHub takes files below 2 GiB; exactly 2 GiB can end in an answer without a reason. */
const SIZE_LIMIT = 2 * 1024 ** 3
const SHOWN = 5

/** Proves of each tarball that it is what its name says. Throws one `Failure` with everything that is wrong with them. */
export async function inspectTarballs(
  tarballs: readonly Tarball[],
  inputs: PublishInputs,
  world: InspectWorld
): Promise<readonly InspectedTarball[]> {
  const names = tarballs.length === 1 ? 'the tarball' : `${tarballs.length} tarballs`
  const inspections = await world.log.group(`Unpack and run ${names}`, () =>
    mapParallel(tarballs, PARALLEL, (tarball) => inspect(tarball, inputs, world))
  )
  for (const { tarball, log } of inspections) {
    await world.log.group(`Inspect ${tarball.name}`, () => {
      log.flush()
      return Promise.resolve()
    })
  }
  const inspected = requireAll(inspections.map(({ result }) => result))
  if (inputs.dryRun) return inspected
  for (const tarball of inspected) {
    for (const algorithm of inputs.checksums) await writeChecksumFile(tarball, algorithm, world.log)
  }
  return inspected
}

type Result = InspectedTarball | { readonly error: unknown }

async function inspect(
  tarball: Tarball,
  { smokeTest }: PublishInputs,
  world: InspectWorld
): Promise<{ readonly tarball: Tarball; readonly log: BufferedLog; readonly result: Result }> {
  const log = bufferLog(world.log)
  try {
    const later = bufferLog(log)
    const reading = readWhole(tarball, log)
    const rule = { smokeTest, temp: world.run.temp, reading }
    const describing = describeBuild(tarball, rule, { ...world, log: later })
    await Promise.allSettled([reading, describing])
    // What is wrong with the file explains what went wrong with its tree.
    const digests = await reading
    later.flush()
    return { tarball, log, result: { ...tarball, digests, ...(await describing) } }
  } catch (error) {
    return { tarball, log, result: { error } }
  }
}

/** Defects first; of failures all at once, so that one run shows everything that has to be corrected. */
function requireAll(results: readonly Result[]): readonly InspectedTarball[] {
  const errors = results.flatMap((result) => ('error' in result ? [result.error] : []))
  for (const error of errors) if (!(error instanceof Failure)) throw error
  const failures = errors.filter((error) => error instanceof Failure)
  const [first, ...others] = failures
  if (first === undefined) return results.flatMap((result) => ('error' in result ? [] : [result]))
  if (others.length === 0) throw first
  throw new Failure(
    first.code,
    failures.map(({ message }) => message).join('\n'),
    [...new Set(failures.map(({ hint }) => hint))].join('\n'),
    { cause: first.cause }
  )
}

/** Reads a tarball to its end. Throws TARBALL_INVALID, CHECKSUM_MISSING, CHECKSUM_MISMATCH. */
async function readWhole(tarball: Tarball, log: Log): Promise<Digests> {
  const { path, name, artifact } = tarball
  const size = await sizeOf(path).catch((cause: unknown) => {
    throw invalid(name, describe(cause), 'Is it a link to a file that is gone, or a file of somebody else?')
  })
  if (size === 0) throw invalid(name, 'it is empty', 'Build it again; the step that makes it failed.')
  if (size >= SIZE_LIMIT) {
    throw invalid(
      name,
      `it has ${size} bytes`,
      'GitHub takes less than 2 GiB a file: leave out test suites and static libraries.'
    )
  }
  const { digests, entries } = await readTarball(path)
  const faults = layoutFaults(entries, artifact.version)
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : ''
    throw invalid(
      name,
      `${faults.slice(0, SHOWN).join('; ')}${more}`,
      'Pack the tree as scripts/build-cpython.sh does: tar -C ROOT opt/python-<version>, built with --prefix=/opt/python-<version>.'
    )
  }
  await requireChecksumFile(tarball, 'sha256', digests)
  await requireChecksumFile(tarball, 'sha512', digests)
  log.info(`size: ${digests.size}`)
  log.info(`sha256: ${digests.sha256}`)
  const spare = formatSpareBytes(spareBytes(entries, artifact.version))
  if (spare !== undefined) log.notice('BYTES_TO_SPARE', `${name}: ${spare}`)
  return digests
}

/** A checksum file beside the tarball must agree with it. */
async function requireChecksumFile(
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

/** Writes the checksum file beside a tarball that has none, for jobs that take the tarball from there. */
export async function writeChecksumFile(
  { path, name, digests }: Pick<InspectedTarball, 'path' | 'name' | 'digests'>,
  algorithm: Algorithm,
  log: Log
): Promise<void> {
  const file = `${path}.${algorithm}`
  if ((await findText(file)) !== undefined) return
  try {
    await writeWhole(file, formatChecksumFile(digests[algorithm], name))
    log.info(`written: ${name}.${algorithm}`)
  } catch (error) {
    log.info(`${name}.${algorithm} was not written beside the tarball: ${describe(error)}`)
  }
}

function invalid(name: string, complaint: string, hint: string): Failure {
  return new Failure('TARBALL_INVALID', `${name} can't be published: ${complaint}`, hint)
}
