import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/checksum.ts'
import type { Octokit } from './github-client.ts'

const DEADLINE_SECONDS = 600

/** The SHA-256 of what the server really holds, read by asset id: drafts have no other address. */
export async function hashStored(
  octokit: Octokit,
  { apiUrl, size }: { readonly apiUrl: string; readonly size: number }
): Promise<Sha256> {
  const answer = await octokit.request({
    method: 'GET',
    url: apiUrl,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000) }
  })
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of answer.data as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  // A body without a length ends where the connection does: half of the bytes are no other bytes.
  if (bytes !== size) throw new TypeError('terminated')
  return hash.digest('hex') as Sha256
}
