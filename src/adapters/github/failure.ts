import { chainOf, describe, Failure } from '../../domain/failure.ts'

/** What octokit throws, as far as it is looked at. Without a status from the server nobody knows what happened. */
type Answer = {
  readonly status: number
  readonly message: string
  readonly header: (name: string) => string | undefined
  readonly errors: readonly Readonly<Record<'code' | 'field' | 'resource' | 'message', string>>[]
}

const WRITE_HINT =
  "Give the job 'permissions: contents: write'. Workflows of pull requests from forks never get it; and to tag a commit " +
  'whose .github/workflows/ are not those of the default branch takes a token with the workflows permission.'

/** An answer that is JSON, and not what was asked for: a proxy's, or half of one. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer'

  constructor(what: string) {
    super(`the answer is not ${what}`)
  }
}

/** Undefined for everything that is not an answer of the server: cut connections, timeouts. */
export function findAnswer(error: unknown): Answer | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined
  const response = error.response
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined
  const { status } = response
  if (typeof status !== 'number') return undefined
  const headers = 'headers' in response ? response.headers : undefined
  const data = 'data' in response ? response.data : undefined
  return {
    status,
    message: textOf(data, 'message') ?? describe(error),
    header: (name) => textOf(headers, name),
    errors: listOf(data, 'errors').map((item) => ({
      code: textOf(item, 'code') ?? '',
      field: textOf(item, 'field') ?? '',
      resource: textOf(item, 'resource') ?? '',
      message: textOf(item, 'message') ?? ''
    }))
  }
}

/** Milliseconds that the server wants to be left alone; undefined: it did not turn the request away for its rate. */
export function findRateWait(error: unknown, now: Date): number | undefined {
  const answer = findAnswer(error)
  if (answer === undefined || (answer.status !== 403 && answer.status !== 429)) return undefined
  const after = Number(answer.header('retry-after'))
  if (after > 0) return after * 1000
  const reset = Number(answer.header('x-ratelimit-reset'))
  if (answer.header('x-ratelimit-remaining') === '0' && reset > 0)
    return Math.max(reset * 1000 - now.getTime(), 1000)
  return answer.status === 429 || /rate limit|abuse/i.test(answer.message) ? 60_000 : undefined
}

/** Of Node's sockets, name look-ups, parsers and streams; not of files. */
const TRANSPORT_CODE = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|HPE_|ERR_STREAM_PREMATURE_CLOSE)/

/** Nobody knows whether the request took effect. */
export function isUncertain(error: unknown): boolean {
  const answer = findAnswer(error)
  return answer === undefined ? isTransportError(error) : answer.status === 408 || answer.status >= 500
}

/** What octokit, its fetch and a body that is being read throw when the connection or the time ends. */
function isTransportError(error: unknown): boolean {
  return (
    ['HttpError', 'AbortError', 'TimeoutError', 'MalformedAnswer'].includes(textOf(error, 'name') ?? '') ||
    TRANSPORT_CODE.test(textOf(error, 'code') ?? '') ||
    textOf(error, 'message') === 'terminated'
  )
}

/** The time for an answer is over, and none came. */
export function isSilence(error: unknown): boolean {
  return chainOf(error).some((cause) => textOf(cause, 'name') === 'TimeoutError')
}

export function isStatus(error: unknown, status: number): boolean {
  return findAnswer(error)?.status === status
}

/** 422: somebody, perhaps this run, has made it already. */
export function isAlreadyThere(error: unknown): boolean {
  const answer = findAnswer(error)
  return answer?.status === 422 && answer.errors.some(({ code }) => code === 'already_exists')
}

/** 422: it is published in a repository of immutable releases, and takes no file any more. */
export function isSealed(error: unknown): boolean {
  const answer = findAnswer(error)
  return (
    answer?.status === 422 &&
    /(?:to|from) an immutable release|when release is immutable/i.test(fullMessage(error, answer))
  )
}

/** What a refusal of GitHub means for the user; what has nothing to do with GitHub stays as it is. `what` names the attempt. */
export function toGitHubFailure(
  what: string,
  cause: unknown,
  { access, now }: { readonly access: 'read' | 'write'; readonly now: Date }
): unknown {
  const answer = findAnswer(cause)
  if (answer === undefined && !isTransportError(cause)) return cause
  const message = `GitHub could not ${what}: ${answer === undefined ? '' : `${answer.status} `}${fullMessage(cause, answer)}`
  const failure = (code: Failure['code'], hint: string): Failure =>
    new Failure(code, message, hint, { cause })
  if (answer === undefined || isUncertain(cause)) {
    return new Failure(
      'GITHUB_UNAVAILABLE',
      message,
      'Run again; see https://www.githubstatus.com. What was begun is carried on, nothing is half done.',
      { cause, mayHaveHappened: true }
    )
  }
  const wait = findRateWait(cause, now)
  if (wait !== undefined) {
    const minutes = Math.max(1, Math.ceil(wait / 60_000))
    const time = new Date(now.getTime() + wait).toISOString().slice(11, 16)
    return failure(
      'GITHUB_UNAVAILABLE',
      `The rate limit of this token is used up. Run again in ${minutes} min (after ${time} UTC): what was begun is carried on. Or give a token of your own.`
    )
  }
  if (/immutable release/i.test(fullMessage(cause, answer))) {
    return failure(
      'RELEASE_CONFLICT',
      'Immutable releases never change, and their tags are never used again. Publish under a new build number.'
    )
  }
  if (/creations being restricted|pre_receive/i.test(fullMessage(cause, answer))) {
    return failure(
      'RELEASE_CONFLICT',
      'A tag ruleset forbids this tag, or an immutable release had it once. Allow it in the rules, or take a new build number.'
    )
  }
  switch (answer.status) {
    case 401:
      return failure('PERMISSION_DENIED', "The token is not valid (any more). Check the input 'token'.")
    case 403:
      return failure(
        'PERMISSION_DENIED',
        access === 'write'
          ? WRITE_HINT
          : "Give the job 'permissions: contents: read', or a token that may read that repository."
      )
    case 404:
      return failure(
        'PERMISSION_DENIED',
        access === 'write'
          ? WRITE_HINT
          : "Check the input 'repository'. A private repository needs a token that may read it: the job's own sees its own repository only."
      )
    default:
      return failure('GITHUB_REFUSED', 'The answer says what GitHub does not accept.')
  }
}

function fullMessage(cause: unknown, answer: Answer | undefined): string {
  if (answer === undefined) return describe(cause)
  const details = answer.errors.map((item) =>
    Object.values(item)
      .filter((text) => text !== '')
      .join(' ')
  )
  return [answer.message, ...details].join('; ')
}

function textOf(value: unknown, key: string): string | undefined {
  const found: unknown =
    typeof value === 'object' && value !== null && key in value ? value[key as keyof typeof value] : undefined
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const found: unknown =
    typeof value === 'object' && value !== null && key in value ? value[key as keyof typeof value] : undefined
  return Array.isArray(found) ? found : []
}
