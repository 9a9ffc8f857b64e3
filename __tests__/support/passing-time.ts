import { setTimeout as pause } from 'node:timers/promises'
import { jest } from '@jest/globals'
import type { LocalGitHub } from './local-github.ts'
import type { LoggedRequest } from './request-log.ts'

/** What deadlines are made of is held; everything else goes on as ever. */
const goesOn = [
  ...(['Date', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] as const),
  ...(['requestIdleCallback', 'cancelIdleCallback'] as const)
]

/** Longer than the deadline of any exchange. */
const LONG = 15 * 60_000
const QUIET = 5
/** Real time, in which nothing was asked of this GitHub. */
const AGAIN = 2000
/** Real time; nothing that runs here takes a tenth of it. */
const PATIENCE = 30_000

/**
 * Runs this while no deadline comes, and then, as soon as there is nothing to wait for but an answer that this GitHub
 * never gives, all at once: time passes in an instant, and only where it is waited for. Throws where even that is no
 * end of the waiting.
 */
export async function whileTimePasses<T>(
  { requests }: Pick<LocalGitHub, 'requests'>,
  run: () => Promise<T>
): Promise<T> {
  const timeout = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout') ?? {}
  jest.useFakeTimers({ doNotFake: [...goesOn] })
  AbortSignal.timeout = heldTimeout
  const end = new AbortController()
  const passing = passWhereStalled(requests, end.signal)
  try {
    return await Promise.race([run(), passing])
  } finally {
    end.abort()
    await passing.catch(() => undefined)
    Object.defineProperty(AbortSignal, 'timeout', timeout)
    jest.useRealTimers()
  }
}

function heldTimeout(milliseconds: number): AbortSignal {
  const abort = new AbortController()
  const timer = setInterval(() => {
    clearInterval(timer)
    abort.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  }, milliseconds)
  return abort.signal
}

async function passWhereStalled(requests: readonly LoggedRequest[], end: AbortSignal): Promise<never> {
  const met = new Set<LoggedRequest>()
  const start = Date.now()
  let passed = start
  for (let before = 0; !end.aborted && Date.now() - start < PATIENCE; before = requests.length) {
    await pause(QUIET)
    const stalled = requests.filter((request) => request.outcome === 'stalled')
    const isQuiet = requests.length === before && requests.every(({ outcome }) => outcome !== 'pending')
    // On a busy machine whoever waits may have set its deadline only after the time had passed.
    const isLate = Date.now() - passed > AGAIN
    if (!isQuiet || stalled.length === 0 || (!isLate && stalled.every((request) => met.has(request))))
      continue
    for (const request of stalled) met.add(request)
    passed = Date.now()
    jest.advanceTimersByTime(LONG)
  }
  throw new Error('Time has passed, and what waits for an answer still waits.')
}
