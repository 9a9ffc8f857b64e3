import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { httpDownloader } from '../../src/adapters/http-downloader.ts'
import type { SetupRun, SetupSandbox } from './setup-sandbox.ts'

/** A setup that gives up a transfer below 1 KB/s after a part of a second, and not after half a minute. */
export function impatient({ github }: Pick<SetupSandbox, 'github'>): SetupRun {
  return {
    world: ({ clock, log }) => {
      const repository = { owner: 'coatl', name: 'iact' }
      const client = connectToGitHub({ repository, token: undefined }, { clock, log })
      client.octokit.hook.before('request', (options) => {
        options.baseUrl = github.apiUrl
      })
      const limits = { bytesPerSecond: 1000, windowSeconds: 0.3, answerSeconds: 1 }
      return { downloader: httpDownloader(client, limits) }
    }
  }
}
