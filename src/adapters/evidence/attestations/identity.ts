import { describe, Failure } from '../../../domain/failure.ts'
import type { Repository } from '../../../domain/input-grammar.ts'
import { parseRepository } from '../../../domain/input-grammar.ts'
import { findJsonObject } from '../../../domain/json-object.ts'

/** As whom this job signs. */
export type Identity = {
  /** The repository that runs. */
  readonly repository: Repository
  /** The workflow whose job this is; another repository's, where that is called. */
  readonly uri: string
}

const HINT =
  'Give the job these lines, beside what it has already:\n' +
  'permissions:\n  contents: write\n  id-token: write\n  attestations: write\n' +
  'Workflows of pull requests from forks never get them; private repositories need GitHub Enterprise Cloud.'

export function notPermitted(message: string, cause?: unknown): Failure {
  return new Failure('PERMISSION_DENIED', message, HINT, { cause })
}

/** What a token of the job says of it. The token is for nobody: it proves nothing to anybody. */
export async function readIdentity(
  idToken: (audience: string) => Promise<string>,
  serverUrl: string
): Promise<Identity> {
  const [, payload = ''] = (await idToken('nobody')).split('.')
  const claims = findJsonObject(Buffer.from(payload, 'base64url').toString('utf8')) ?? {}
  const { repository, job_workflow_ref: workflow } = claims
  if (typeof repository !== 'string' || typeof workflow !== 'string')
    throw unavailable('the token of the job does not say which workflow it is for', undefined)
  return {
    repository: parseRepository(repository),
    uri: `${serverUrl.replace(/\/$/, '')}/${workflow}`
  }
}

/** GitHub, or the service that signs, did not do its part. Whatever looks like a token is left out. */
export function unavailable(what: string, cause: unknown): Failure {
  const reason = cause === undefined ? '' : `: ${withoutTokens(describe(cause))}`
  return new Failure(
    'GITHUB_UNAVAILABLE',
    `The build could not be attested: ${what}${reason}`,
    'Run again; see https://www.githubstatus.com and https://status.sigstore.dev. What was attested is not attested again.',
    { mayHaveHappened: true }
  )
}

function withoutTokens(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.replace(/eyJ[\w-]+\.[\w.-]+|\bgh[a-z]_\w+|\bgithub_pat_\w+/g, '***').slice(0, 500)
}
