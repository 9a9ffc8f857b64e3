import { getOctokit } from '@actions/github'
import type { Repository } from '../../domain/input-grammar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { findRateWait, isSilence, isUncertain, toGitHubFailure } from './failure.ts'
import type { RateGate } from './rate-limit.ts'
import { rateGate } from './rate-limit.ts'
import { traced } from '../http/request-trace.ts'
import type { RetryPolicy } from '../http/retry.ts'
import { backOff, retry } from '../http/retry.ts'

export type Octokit = ReturnType<typeof getOctokit>
export type ApiRelease = Awaited<ReturnType<Octokit['rest']['repos']['getRelease']>>['data']
export type ApiAsset = ApiRelease['assets'][number]

/** One repository on one server. `read` tries again; `write` is sent once, but for requests that were turned away unread. */
export type GitHubClient = {
  readonly octokit: Octokit
  readonly at: { readonly owner: string; readonly repo: string }
  /** For what octokit does not do; for addresses that this server's API gave, and no others. */
  readonly authorization: string | undefined
  readonly read: Attempt
  readonly write: Attempt
  readonly log: Log
  readonly clock: Clock
}

/** `what` completes the sentence "GitHub could not ...". */
type Attempt = <T>(what: string, request: (octokit: Octokit) => Promise<T>) => Promise<T>

/** Answers are small; one that takes longer than this is not going to come. */
const ANSWER_SECONDS = 30
const TRIES = 5
/** A server that never answers is given up sooner. */
const SILENT_TRIES = 2
/** For one request; longer waits are not worth a runner: the failure says when to come back. */
const LONGEST_WAIT_MILLISECONDS = 300_000

export function connectToGitHub(
  target: { readonly repository: Repository; readonly token: string | undefined },
  world: { readonly clock: Clock; readonly log: Log }
): GitHubClient {
  const authorization = target.token === undefined ? undefined : `token ${target.token}`
  const baseUrl = process.env['GITHUB_API_URL'] || 'https://api.github.com'
  const octokit = getOctokit(target.token ?? '', {
    ...(target.token === undefined ? { auth: {}, authStrategy: anonymous } : {}),
    baseUrl,
    userAgent: 'iact-cpython-action'
  })
  traceRequests(octokit, world.log)
  octokit.hook.after('request', refuseBroken)
  const gate = rateGate(world.clock)
  const attempt = async <T>(
    what: string,
    request: (octokit: Octokit) => Promise<T>,
    access: 'read' | 'write'
  ): Promise<T> => {
    const send = async (): Promise<T> => {
      await gate.pass(access)
      return request(octokit)
    }
    try {
      return await retry(what, send, { policy: policyOf(access, gate, world.clock), ...world })
    } catch (error) {
      throw toGitHubFailure(what, error, { access, now: world.clock.now() })
    }
  }
  return {
    octokit,
    authorization,
    at: { owner: target.repository.owner, repo: target.repository.name },
    read: (what, request) => attempt(what, request, 'read'),
    write: (what, request) => attempt(what, request, 'write'),
    log: world.log,
    clock: world.clock
  }
}

/** What octokit can't parse, a JSON that broke off or the page of a proxy, it hands out as text: that is no answer. */
function refuseBroken({ status, data }: { readonly status: number; readonly data: unknown }): void {
  if (typeof data === 'string' && (status === 200 || status === 201)) throw new TypeError('terminated')
}

function policyOf(access: 'read' | 'write', gate: RateGate, clock: Clock): RetryPolicy {
  let waited = 0
  return {
    tries: TRIES,
    waitFor: (error, attempt) => {
      const wait = findRateWait(error, clock.now())
      if (wait !== undefined) {
        waited += wait
        if (waited > LONGEST_WAIT_MILLISECONDS) return undefined
        gate.close(wait)
        return wait
      }
      if (access === 'write' || !isUncertain(error) || (isSilence(error) && attempt >= SILENT_TRIES))
        return undefined
      return backOff(attempt)
    }
  }
}

/** `getOctokit` refuses to be without a token unless it is given another way to authenticate. */
function anonymous(): object {
  return Object.assign(() => Promise.resolve({ type: 'unauthenticated' }), {
    hook: (request: (options: unknown) => unknown, options: unknown) => request(options)
  })
}

/** Logs each request, and ends one that gets no answer. */
function traceRequests(octokit: Octokit, log: Log): void {
  octokit.hook.wrap('request', (request, options) => {
    const { method, url } = octokit.request.endpoint(options)
    const signal = options.request.signal ?? AbortSignal.timeout(ANSWER_SECONDS * 1000)
    // Inner hooks see this object, not the one that they are called with; its `request` can be that of all requests.
    options.request = { ...options.request, signal }
    return traced(
      { method, url, log },
      async () => request(options),
      ({ status }) => status
    )
  })
}
