import { json, problem, redirect, text } from './github-answer.ts'
import type { Answer } from './github-answer.ts'
import type { FaultAction, When } from './github-faults.ts'

const usual: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
}

/** What is said in place of the answer, if a fault wants that at this moment. */
export function answerInstead(actions: readonly FaultAction[], when: When, url: URL): Answer | undefined {
  for (const action of actions) {
    const answer = 'when' in action && action.when !== when ? undefined : answerOf(action, url, when)
    if (answer !== undefined) return answer
  }
  return undefined
}

function answerOf(action: FaultAction, url: URL, when: When): Answer | undefined {
  if (action.kind === 'answer') return plainAnswer(action.status, action.body, action.headers)
  if (action.kind === 'html') return text(200, errorPage, 'text/html; charset=utf-8')
  return when === 'before' ? standingAnswer(action, url) : undefined
}

/** Kinds that always come before the effect. */
function standingAnswer(action: FaultAction, url: URL): Answer | undefined {
  if (action.kind === 'secondary-limit') {
    const { status = 403, retryAfterSeconds } = action
    const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
    return { ...problem(status, usual[429] ?? ''), headers }
  }
  if (action.kind === 'primary-limit') {
    const reset = Math.ceil(Date.now() / 1000) + action.resetInSeconds
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
    return { ...problem(action.status ?? 403, 'API rate limit exceeded for installation.'), headers }
  }
  if (action.kind === 'redirect-loop') return redirect(`${url.origin}/redirect-loop/1`)
  if (action.kind === 'relative-redirect') {
    const target = new URL(url)
    target.searchParams.set('hop', '1')
    return redirect(`${target.pathname}${target.search}`)
  }
  return undefined
}

export function plainAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {}
): Answer {
  if (typeof body === 'string') return { ...text(status, body, 'text/plain; charset=utf-8'), headers }
  if (body !== undefined) return json(status, body, headers)
  return { ...problem(status, usual[status] ?? 'Server Error'), headers }
}

/** Where `redirect-loop` leads: always one further. */
export function loopOn(url: URL): Answer | undefined {
  const step = /^\/redirect-loop\/(\d+)$/.exec(url.pathname)?.[1]
  return step === undefined ? undefined : redirect(`${url.origin}/redirect-loop/${Number(step) + 1}`)
}

const errorPage = `<!DOCTYPE html>
<html><head><title>Unicorn!</title></head><body><p>No server is currently available to serve your request.</p></body></html>
`
