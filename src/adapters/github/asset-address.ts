import { findAssetPath } from './asset-path.ts'
import type { GitHubClient } from './client.ts'
import { isStatus } from './failure.ts'
import type { AssetAddress, DownloadLimits } from '../http/downloader.ts'
import { httpDownloader } from '../http/downloader.ts'
import { nextOf } from '../http/transfer.ts'
import type { Downloader } from '../../ports/downloader.ts'

/** Downloads, those from the API among them. */
export function gitHubDownloader(client: GitHubClient, limits?: DownloadLimits): Downloader {
  return httpDownloader({ ...client, findAsset: (apiUrl) => findAsset(client, apiUrl) }, limits)
}

/** Where the API sends those who may have the asset; itself, with the token, where it has the bytes. */
async function findAsset(client: GitHubClient, apiUrl: string): Promise<AssetAddress | undefined> {
  const path = findAssetPath(apiUrl)
  if (path === undefined) return undefined
  return client.read('find the address of the asset', async (octokit) => {
    try {
      const answer = await octokit.request({
        method: 'GET',
        url: path,
        headers: { accept: 'application/octet-stream' },
        request: { redirect: 'manual', parseSuccessResponseBody: false }
      })
      const { location } = answer.headers
      await (answer.data as ReadableStream | null)?.cancel()
      return location === undefined
        ? { url: answer.url, authorization: client.authorization }
        : { url: nextOf(location, new URL(answer.url)).href, authorization: undefined }
    } catch (error) {
      if (isStatus(error, 404)) return undefined
      throw error
    }
  })
}
