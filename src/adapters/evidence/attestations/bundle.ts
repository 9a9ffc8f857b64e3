import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unfit } from '../../../domain/attestation-refusal.ts'
import { chainOf, describe, Failure } from '../../../domain/failure.ts'
import { isLoopback } from '../../../domain/input-grammar.ts'
import { gitHubDownloader } from '../../github/asset-address.ts'
import type { GitHubClient } from '../../github/client.ts'
import { labelOf, TransferError } from '../../http/transfer.ts'
import { unpackSnappy } from './snappy.ts'

const MOST_BYTES = 10 * 1024 * 1024
const OPENING_BRACE = 0x7b

/**
 * The bundle at an address that GitHub gave: of a storage, to which the token is never sent. Throws
 * ATTESTATION_INVALID for what is there and is no bundle, GITHUB_UNAVAILABLE for what can't be downloaded.
 */
export async function fetchBundle(url: string, client: GitHubClient): Promise<unknown> {
  const label = labelOfStorage(url)
  const directory = await mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), 'attestation-'))
  try {
    return parseBundle(await download(url, join(directory, 'bundle'), client))
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'DOWNLOAD_FAILED') throw error
    throw new Failure(
      'GITHUB_UNAVAILABLE',
      `The attestation at ${label} could not be downloaded: ${describe(error.cause)}`,
      'Run again when the network is well; see https://www.githubstatus.com.',
      { cause: error }
    )
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function download(url: string, path: string, client: GitHubClient): Promise<Buffer> {
  const rule = { limit: MOST_BYTES, freshness: 'usual' } as const
  try {
    const outcome = await gitHubDownloader(client).download({ kind: 'http', url }, path, rule)
    if (outcome === 'absent') throw unfit('it is listed, and is not there')
    return await readFile(path)
  } catch (error) {
    const isTooLarge = chainOf(error).some((cause) => cause instanceof TransferError && cause.isTooLarge)
    throw isTooLarge ? unfit(`it has more than ${MOST_BYTES} bytes`) : error
  }
}

/** Without the query, which opens the storage to whoever has it. */
function labelOfStorage(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isSafe =
    parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback(parsed.hostname))
  if (parsed === undefined || !isSafe || parsed.username !== '' || parsed.password !== '')
    throw unfit('it is kept at an address that is no https URL')
  return labelOf(parsed)
}

/** No block of snappy that holds a bundle begins like JSON: it would be of 123 bytes. */
function parseBundle(bytes: Buffer): unknown {
  const json = bytes[0] === OPENING_BRACE ? bytes : Buffer.from(unpackSnappy(bytes, MOST_BYTES))
  try {
    const bundle: unknown = JSON.parse(json.toString('utf8'))
    return bundle
  } catch {
    throw unfit('it is not JSON')
  }
}

/** Throws ATTESTATION_INVALID for one that is too large, or too deep, to be meant. */
export function boundBundle(bundle: unknown): unknown {
  const size = sizeOf(bundle)
  if (size > MOST_BYTES) throw unfit(`it has ${size} bytes, more than ${MOST_BYTES}`)
  return bundle
}

function sizeOf(bundle: unknown): number {
  try {
    return JSON.stringify(bundle ?? null).length
  } catch {
    // What can be parsed can be nested deeper than what can be written.
    throw unfit('it is nested too deeply')
  }
}
