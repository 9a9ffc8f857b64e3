import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/checksum.ts'
import type { Octokit } from './github-client.ts'

const DEADLINE_SECONDS = 600

/** The SHA-256 of what the server really holds, read by asset id: drafts have no other address. */
export async function hashStored(octokit: Octokit, assetUrl: string): Promise<Sha256> {
  const answer = await octokit.request({
    method: 'GET',
    url: assetUrl,
    headers: { accept: 'application/octet-stream' },
    request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000) }
  })
  const hash = createHash('sha256')
  for await (const chunk of answer.data as AsyncIterable<Uint8Array>) hash.update(chunk)
  return hash.digest('hex') as Sha256
}
