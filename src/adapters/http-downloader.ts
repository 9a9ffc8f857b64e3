import { downloadTool } from '@actions/tool-cache'
import { rm } from 'node:fs/promises'
import { describe, Failure } from '../domain/failure.ts'
import type { Downloader } from '../ports/downloader.ts'
import type { GitHubClient } from './github-client.ts'

/** Signed addresses are long; what says where a file came from is the origin and the path. */
const LABEL = /[?#].*/

/**
 * The tool cache's download, which tries three times. The token never comes near it: it drops a token only when the
 * name of the host changes, and the port of a redirect may be somebody else's. The API is asked for the address first.
 */
export function httpDownloader(client: GitHubClient): Downloader {
  return {
    async download(location, destination) {
      if (location.kind === 'absent') return 'absent'
      if (location.kind === 'file') throw new Error(`${location.path} is here already`)
      const url = location.kind === 'api' ? await resolveAsset(client, location.url) : location.url
      if (url === undefined) return 'absent'
      try {
        await downloadTool(url, destination)
        return 'fetched'
      } catch (cause) {
        await rm(destination, { force: true })
        if (statusOf(cause) === 404 || statusOf(cause) === 410) return 'absent'
        throw new Failure(
          'DOWNLOAD_FAILED',
          `${url.replace(LABEL, '')} could not be downloaded: ${describe(cause)}`,
          "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
          { cause }
        )
      }
    }
  }
}

/** Where the API sends those who may have the bytes; undefined when there is no such asset. */
async function resolveAsset(client: GitHubClient, assetUrl: string): Promise<string | undefined> {
  return client.read('find the address of the asset', async (octokit) => {
    try {
      const answer = await octokit.request({
        method: 'GET',
        url: assetUrl,
        headers: { accept: 'application/octet-stream' },
        request: { redirect: 'manual', parseSuccessResponseBody: false }
      })
      const { location } = answer.headers
      if (location !== undefined) return new URL(location, assetUrl).href
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404)
        return undefined
      throw error
    }
    throw new Failure(
      'DOWNLOAD_FAILED',
      `The API serves ${assetUrl} itself instead of sending to a storage`,
      "Name another source with 'mirrors' or 'artifact-url'."
    )
  })
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'httpStatusCode' in error
    ? error.httpStatusCode
    : undefined
}
