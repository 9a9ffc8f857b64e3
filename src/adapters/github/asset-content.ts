import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Sha256 } from '../../domain/checksum.ts'
import { Failure } from '../../domain/failure.ts'
import { findAssetPath } from './asset-path.ts'
import type { Octokit } from './client.ts'
import { MalformedAnswer } from './failure.ts'

type Stored = { readonly apiUrl: string; readonly name: string; readonly size: number }

const LEAST_SECONDS = 60
const LEAST_BYTES_PER_SECOND = 100_000
const TEXT_LIMIT = 1024 * 1024

/** The SHA-256 of what the server really holds, read by asset id: drafts have no other address. */
export async function hashStored(octokit: Octokit, asset: Stored): Promise<Sha256> {
  const hash = createHash('sha256')
  for await (const chunk of bytesOf(octokit, asset)) hash.update(chunk)
  return hash.digest('hex') as Sha256
}

/** Anew for every attempt: what an earlier one wrote is gone. */
export async function saveStored(octokit: Octokit, asset: Stored, path: string): Promise<void> {
  await pipeline(bytesOf(octokit, asset), createWriteStream(path))
}

/** Throws GITHUB_REFUSED for what is too large to be meant as text. */
export async function readStoredText(octokit: Octokit, asset: Stored): Promise<string> {
  if (asset.size > TEXT_LIMIT) {
    throw new Failure(
      'GITHUB_REFUSED',
      `${asset.name} has ${asset.size} bytes`,
      'It is meant to be a short text; look at what was uploaded under that name.'
    )
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of bytesOf(octokit, asset)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function* bytesOf(octokit: Octokit, { apiUrl, size }: Stored): AsyncGenerator<Uint8Array> {
  const path = findAssetPath(apiUrl)
  // The token is for the API that was given, and for none that an answer names.
  if (path === undefined) throw new MalformedAnswer('the address of an asset')
  const seconds = Math.max(LEAST_SECONDS, size / LEAST_BYTES_PER_SECOND)
  const answer = await octokit.request({
    method: 'GET',
    url: path,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(seconds * 1000) }
  })
  let bytes = 0
  for await (const chunk of answer.data as AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    yield chunk
  }
  // A body without a length ends where the connection does: half of the bytes are no other bytes.
  if (bytes !== size) throw new TypeError('terminated')
}
