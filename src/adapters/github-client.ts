import { getProxyUrl } from '@actions/http-client/lib/proxy'
import { Octokit as Core } from '@octokit/core'
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods'
import type { Repository } from '../domain/input-grammar.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { findRateWait, isSilence, isUncertain, toGitHubFailure } from './github-failure.ts'
import type { RateGate } from './rate-gate.ts'
import { rateGate } from './rate-gate.ts'
import { traced } from './request-trace.ts'
import type { RetryPolicy } from './retry.ts'
import { backOff, retry } from './retry.ts'

const Client = Core.plugin(restEndpointMethods)

export type Octokit = InstanceType<typeof Client>
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

type Fetch = typeof globalThis.fetch

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
  const fetch = getProxyUrl(new URL(baseUrl)) === undefined ? globalThis.fetch : fetchByProxy
  const octokit = new Client({
    ...(authorization === undefined ? {} : { auth: authorization }),
    baseUrl,
    userAgent: 'iact-cpython-action',
    request: { fetch: loggedFetch(fetch, world.log) }
  })
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

/** Node's own fetch knows no proxies; the one of `@actions/github` does, and brings along an HTTP client of its own. */
const fetchByProxy: Fetch = async (url, options) => {
  const { defaults } = await import('@actions/github/lib/utils')
  return (defaults.request?.['fetch'] as Fetch)(url, options)
}

/** A request that nobody answers ends; each one is told of. */
function loggedFetch(fetch: Fetch, log: Log): Fetch {
  return (url, options) => {
    const signal = options?.signal ?? AbortSignal.timeout(ANSWER_SECONDS * 1000)
    const address = url instanceof Request ? url.url : url
    return traced(
      {
        method: options?.method ?? 'GET',
        url: address,
        log
      },
      () => fetch(url, { ...options, signal }),
      ({ status }) => status
    )
  }
}
