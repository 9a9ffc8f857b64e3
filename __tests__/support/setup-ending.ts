import { expect } from '@jest/globals'
import { leftIn } from './setup-sandbox.ts'
import type { Outcome, SetupRun, SetupSandbox } from './setup-sandbox.ts'

/** The storage tells by its query which file is asked for. */
export const ofTarball = { origin: 'storage', path: /build1\.tgz&/ } as const

/** It ended with this code, and left nothing behind: no tree, no cache, no environment. */
export async function expectNothingLeft(
  sandbox: SetupSandbox,
  outcome: Outcome,
  code: string
): Promise<void> {
  expect(outcome.code).toBe(code)
  expect(outcome.activation).toBeUndefined()
  expect(await leftIn(sandbox)).toEqual([])
}

/** How often something was asked for. */
export function askedFor(sandbox: SetupSandbox, path: RegExp): number {
  return sandbox.github.requests.filter((request) => path.test(request.path)).length
}

/** For a run that has to end before anything is extracted. */
export const extractingNothing: SetupRun = {
  world: () => ({ unpacker: { unpack: () => Promise.reject(new Error('It was extracted.')) } })
}
