import type { GitHubClient } from '../../src/adapters/github/client.ts'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import { instantClock } from './instant-clock.ts'
import type { LocalGitHub } from './local-github.ts'
import { writeToken } from './local-github.ts'
import { recordingLog } from './recording-log.ts'

/**
 * A client of coatl/iact there, which never waits; `null` is no token. The address of the API is read when its library
 * is loaded, and every test has a GitHub of its own.
 */
export function connectTo(github: LocalGitHub, token: string | null = writeToken): GitHubClient {
  const target = { repository: { owner: 'coatl', name: 'iact' }, token: token ?? undefined }
  const client = connectToGitHub(target, { clock: instantClock(), log: recordingLog() })
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = github.apiUrl
  })
  return client
}
