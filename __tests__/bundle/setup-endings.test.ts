import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { hastyWaits } from '../support/hasty-waits.ts'

let job: BundleJob

beforeEach(async () => {
  job = await openBundleJob()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('a run that does not come to its end', () => {
  const preload = (code: string): Readonly<Record<string, string>> => ({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`
  })

  test('for an answer of the API that always breaks off in the middle fails, and says so', async () => {
    await job.publishTalking()
    job.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'cut', framing: 'length' }
    })
    const run = await job.setup({ version: '3.12' }, { env: hastyWaits })
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toHaveLength(1)
    expect(errorsIn(run)[0]).toContain('::error title=GITHUB_UNAVAILABLE::GITHUB_UNAVAILABLE: ')
    expect(run.outputs).toEqual({})
  })

  test('for something that never answers fails, and says so', async () => {
    const code = `import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      fs.readFile = () => new Promise(() => {})
      syncBuiltinESMExports()`
    const run = await job.setup({ version: '3.12' }, { env: preload(code) })
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toEqual([
      '::error title=DEFECT::The process ended before the run did: nothing was left to wait for%0AThis is a defect of the action: please report it with this log.'
    ])
  })

  test.each([
    ['a rejection that nobody handles', `Promise.reject(new Error('nobody waits'))`],
    ['an exception beside the main road', `throw new Error('nobody waits')`]
  ])('for %s fails, although everything else went well', async (_, statement) => {
    await job.publishTalking()
    const run = await job.setup(
      { version: '3.12' },
      { env: preload(`setTimeout(() => { ${statement} }, 100)`) }
    )
    expect(run.exitCode).toBe(1)
    expect(errorsIn(run)).toEqual([
      '::error title=DEFECT::nobody waits%0AThis is a defect of the action: please report it with this log.'
    ])
  })

  test('for the loss of its runner leaves nothing that hinders the next one', async () => {
    await job.publishTalking()
    const power = new AbortController()
    // A moment later the first bytes have arrived, and no others ever will.
    const run = (): void => {
      setTimeout(() => {
        power.abort()
      }, 100)
    }
    const halfSent: readonly FaultAction[] = [
      { kind: 'stall-body', bytes: 100 },
      { kind: 'meanwhile', when: 'after', run }
    ]
    job.github.faults.add({ match: { origin: 'storage', path: /\.tgz&/ }, action: halfSent })
    const killed = await job.setup({ version: '3.12' }, { signal: power.signal })
    expect(killed.exitCode).toBe(137)
    expect((await job.setup({ version: '3.12' })).exitCode).toBe(0)
  })
})
