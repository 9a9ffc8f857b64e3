import { createReadStream } from 'node:fs'
import type { Upload } from '../ports/release-store.ts'
import type { ApiAsset, Octokit } from './github-client.ts'

/** GitHub's uploads go silent for hours at times: slower than this on the whole is as good as never. */
const SLOWEST_BYTES_PER_SECOND = 200_000
const SHORTEST_DEADLINE_SECONDS = 120

/** One attempt: the file is read anew and streamed, memory does not grow with it. */
export async function uploadAsset(octokit: Octokit, uploadUrl: string, file: Upload): Promise<ApiAsset> {
  const { name, size, contentType, content } = file
  const data =
    'path' in content ? createReadStream(content.path, { highWaterMark: 256 * 1024 }) : content.text
  // Whole seconds: timers take no fractions of a millisecond.
  const seconds = Math.max(SHORTEST_DEADLINE_SECONDS, Math.ceil(size / SLOWEST_BYTES_PER_SECOND))
  try {
    const answer = await octokit.request({
      method: 'POST',
      url: uploadUrl,
      name,
      data,
      headers: { 'content-type': contentType, 'content-length': String(size) },
      request: { signal: AbortSignal.timeout(seconds * 1000) }
    })
    return answer.data as ApiAsset
  } finally {
    if (typeof data !== 'string') data.destroy()
  }
}
