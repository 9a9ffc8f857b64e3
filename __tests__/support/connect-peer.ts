import type { GitHubClient } from '../../src/adapters/github/client.ts'
import { connectToGitHub } from '../../src/adapters/github/client.ts'
import type { Repository } from '../../src/domain/input-grammar.ts'
import { instantClock } from './instant-clock.ts'
import { recordingLog } from './recording-log.ts'

/** A client of a GitHub that is not ours, which never waits. See `connectTo` for why the address is put in later. */
export function connectPeer(
  peer: { readonly apiUrl: string },
  repository: Repository,
  token = 'peer-token'
): GitHubClient {
  const client = connectToGitHub({ repository, token }, { clock: instantClock(), log: recordingLog() })
  client.octokit.hook.before('request', (options) => {
    options.baseUrl = peer.apiUrl
  })
  return client
}
