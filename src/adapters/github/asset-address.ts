import { findAssetPath } from './asset-path.ts'
import type { GitHubClient } from './client.ts'
import { isStatus } from './failure.ts'
import type { Answer, Request } from '../http-transfer.ts'
import { get, nextOf, watched } from '../http-transfer.ts'

const ANSWER_MILLISECONDS = 60_000

/** The bytes of an asset: from where the API sends those who may have them, or from an API that serves them itself. */
export async function findAsset(client: GitHubClient, assetUrl: string, request: Request): Promise<Answer> {
  const path = findAssetPath(assetUrl)
  if (path === undefined) return { kind: 'absent' }
  const found = await client.read('find the address of the asset', async (octokit) => {
    const stop = new AbortController()
    const patience = setTimeout(() => {
      stop.abort(new DOMException('no answer', 'TimeoutError'))
    }, ANSWER_MILLISECONDS)
    try {
      const answer = await octokit.request({
        method: 'GET',
        url: path,
        headers: { accept: 'application/octet-stream' },
        request: { redirect: 'manual', parseSuccessResponseBody: false, signal: stop.signal }
      })
      return { answer, stop }
    } catch (error) {
      if (isStatus(error, 404)) return undefined
      throw error
    } finally {
      clearTimeout(patience)
    }
  })
  if (found === undefined) return { kind: 'absent' }
  const { answer, stop } = found
  const { location, 'content-length': size } = answer.headers
  if (location !== undefined) return get(nextOf(location, new URL(answer.url)).href, request)
  const chunks = watched(answer.data as AsyncIterable<Uint8Array>, {
    size: size === undefined ? request.size : Number(String(size)),
    tell: request.tell,
    stop: (reason) => {
      stop.abort(reason)
    }
  })
  return { kind: 'bytes', from: 0, validator: undefined, chunks }
}
