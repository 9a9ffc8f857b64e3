import { publishBare } from './bare-publish.ts'
import type { FaultAction, FaultMatch } from './github-faults.ts'
import { openPublishCase } from './publish-case.ts'
import type { CaseWish, PublishCase } from './publish-case.ts'
import type { LoggedRequest } from './request-log.ts'

/** One request of a clean run, told from all others: those that go side by side may arrive in another order. */
export type Target = { readonly title: string; readonly match: FaultMatch }

export type MatrixCase = Target & { readonly action: FaultAction }

/** What can happen to one request of a publish, whether it had its effect or not. */
export const mishaps: readonly (readonly [string, FaultAction])[] = [
  ['is refused with 500', { kind: 'answer', when: 'before', status: 500 }],
  ['has its effect and is answered with 502', { kind: 'answer', when: 'after', status: 502 }],
  ['is reset', { kind: 'reset', when: 'before' }],
  ['has its effect and is reset', { kind: 'reset', when: 'after' }],
  ['is turned away with 403 for 20 s', { kind: 'secondary-limit', status: 403, retryAfterSeconds: 20 }],
  ['is turned away with 429 for 20 s', { kind: 'secondary-limit', status: 429, retryAfterSeconds: 20 }],
  ['is turned away with 429', { kind: 'secondary-limit', status: 429 }],
  ['is not answered', { kind: 'stall', when: 'before' }],
  ['has its effect and is not answered', { kind: 'stall', when: 'after' }],
  ['is answered with a body that falls silent', { kind: 'stall-body', bytes: 20 }],
  ['is answered with half of a body', { kind: 'cut', framing: 'length' }],
  ['is answered with half of a body that nothing tells the end of', { kind: 'cut', framing: 'close' }],
  ['is answered with half of a body in chunks', { kind: 'cut', framing: 'chunked' }],
  ['is answered with nothing but a head', { kind: 'cut', framing: 'length', bytes: 0 }],
  ['is answered with a page of a proxy', { kind: 'html', when: 'before' }],
  ['has its effect and is answered with a page of a proxy', { kind: 'html', when: 'after' }]
]

/** The requests of a publish that nothing disturbs, after whatever `prepare` does. */
export async function cleanRequests(
  wish: CaseWish = {},
  prepare?: (one: PublishCase) => Promise<unknown>,
  publish: (one: PublishCase) => Promise<unknown> = publishBare
): Promise<readonly LoggedRequest[]> {
  await using one = await openPublishCase(wish)
  await prepare?.(one)
  one.github.clearRequests()
  await publish(one)
  return [...one.github.requests]
}

/** Every request with every mishap. */
export function matrixOf(requests: readonly LoggedRequest[]): readonly MatrixCase[] {
  return targetsOf(requests).flatMap(({ title, match }) =>
    mishaps.map(([mishap, action]) => ({ title: `${title} ${mishap}`, match, action }))
  )
}

export function targetsOf(requests: readonly LoggedRequest[]): readonly Target[] {
  const seen = new Map<string, number>()
  return requests.map(({ ordinal, origin, method, path }) => {
    const pieces = path.split(/(?<=\/)\d+(?=[/?]|$)/)
    const address = `${method} ${origin} ${pieces.join('{id}')}`
    const nth = (seen.get(address) ?? 0) + 1
    seen.set(address, nth)
    const told = decodeURIComponent(pieces.join('{id}')).replace(/^\/repos\/[^/]+\/[^/?]+/, '')
    return {
      title: `request ${ordinal}, ${method} ${told}`,
      match: { origin, method, path: new RegExp(`^${pieces.map(literal).join('\\d+')}$`), nth }
    }
  })
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
