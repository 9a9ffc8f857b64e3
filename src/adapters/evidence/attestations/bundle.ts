import { unfit } from '../../../domain/attestation-refusal.ts'
import { unpackSnappy } from './snappy.ts'
import { describe, Failure } from '../../../domain/failure.ts'
import { isLoopback } from '../../../domain/input-grammar.ts'
import type { GitHubClient } from '../../github/client.ts'
import type { Answer } from '../../http-transfer.ts'
import { get, labelOf, TransferError } from '../../http-transfer.ts'
import { backOff, retry } from '../../http/retry.ts'

const TRIES = 5
const MOST_BYTES = 10 * 1024 * 1024
const OPENING_BRACE = 0x7b

/**
 * The bundle at an address that GitHub gave: of a storage, to which the token is never sent. Throws
 * ATTESTATION_INVALID for what is there and is no bundle, GITHUB_UNAVAILABLE for what can't be had.
 */
export async function fetchBundle(url: string, { clock, log }: GitHubClient): Promise<unknown> {
  const label = labelOfStorage(url)
  const policy = {
    tries: TRIES,
    waitFor: (error: unknown, attempt: number) =>
      error instanceof TransferError && !error.isFinal ? (error.wait ?? backOff(attempt)) : undefined
  }
  const tell = (progress: string): void => {
    log.debug(`${label}: ${progress}`)
  }
  const fetch = async (): Promise<Buffer> =>
    readWhole(
      await get(url, {
        part: undefined,
        tell,
        log
      })
    )
  try {
    const bytes = await retry(label, fetch, { policy, clock, log })
    return parseBundle(bytes)
  } catch (error) {
    if (!(error instanceof TransferError)) throw error
    throw new Failure(
      'GITHUB_UNAVAILABLE',
      `The attestation at ${label} could not be fetched: ${describe(error)}`,
      'Run again when the network is well; see https://www.githubstatus.com.',
      { cause: error }
    )
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

async function readWhole(answer: Answer): Promise<Buffer> {
  if (answer.kind === 'absent') throw unfit('it is listed, and is not there')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.chunks) {
    size += chunk.length
    // Leaving the loop ends the transfer.
    if (size > MOST_BYTES) throw unfit(`it has more than ${MOST_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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
