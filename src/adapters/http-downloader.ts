import { downloadTool } from '@actions/tool-cache'
import { rm, writeFile } from 'node:fs/promises'
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
      const found = location.kind === 'api' ? await findAsset(client, location.url) : { at: location.url }
      if (found === undefined) return 'absent'
      try {
        await ('at' in found ? downloadTool(found.at, destination) : writeFile(destination, found.body))
        return 'fetched'
      } catch (cause) {
        await rm(destination, { force: true })
        if (statusOf(cause) === 404 || statusOf(cause) === 410) return 'absent'
        throw new Failure(
          'DOWNLOAD_FAILED',
          `${('at' in found ? found.at : location.url).replace(LABEL, '')} could not be downloaded: ${describe(cause)}`,
          "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
          { cause }
        )
      }
    }
  }
}

/** For an API that serves the bytes itself. */
const DEADLINE_SECONDS = 600

/** What of an asset's address is asked for: whatever origin an answer names, the token is for the API that was given. */
const ASSET_PATH = /\/repos\/[^/]+\/[^/]+\/releases\/assets\/[0-9]+$/

type Found = { readonly at: string } | { readonly body: AsyncIterable<Uint8Array> }

/** Where the API sends those who may have the bytes, or the bytes; undefined when there is no such asset. */
async function findAsset(client: GitHubClient, assetUrl: string): Promise<Found | undefined> {
  const [path] = ASSET_PATH.exec(new URL(assetUrl).pathname) ?? []
  if (path === undefined) return undefined
  return client.read('find the address of the asset', async (octokit) => {
    try {
      const answer = await octokit.request({
        method: 'GET',
        url: path,
        headers: { accept: 'application/octet-stream' },
        request: {
          redirect: 'manual',
          parseSuccessResponseBody: false,
          signal: AbortSignal.timeout(DEADLINE_SECONDS * 1000)
        }
      })
      const { location } = answer.headers
      return location === undefined
        ? { body: answer.data as AsyncIterable<Uint8Array> }
        : { at: new URL(location, answer.url).href }
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'status' in error && error.status === 404)
        return undefined
      throw error
    }
  })
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'httpStatusCode' in error
    ? error.httpStatusCode
    : undefined
}
