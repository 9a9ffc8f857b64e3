import { readdir } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { FaultAction } from '../support/github-faults.ts'
import { openPublishJob } from '../support/publish-job.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { placesIn } from '../support/run-action.ts'

const stops = [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const

/** When a request comes in: sends the signal a little later, when the run waits for its answer. */
function stopper(name: string): { readonly signal: AbortSignal; readonly action: FaultAction } {
  const stop = new AbortController()
  const later = (): void => {
    setTimeout(() => {
      stop.abort(name)
    }, 200)
  }
  return { signal: stop.signal, action: { kind: 'meanwhile', run: later } }
}

test.each(stops)(
  '%s in the middle of an upload ends the run with %i, and the next one carries on',
  async (name, exitCode) => {
    await using job = await openPublishJob()
    const { signal, action } = stopper(name)
    const match = { method: 'POST', origin: 'uploads' } as const
    job.github.faults.add({ match, action: [action, { kind: 'stall', when: 'before' }] })
    const stopped = await job.run({}, { signal })
    expect(stopped.exitCode).toBe(exitCode)
    expect(stopped.stdout).toContain(`::error title=INTERRUPTED::INTERRUPTED: The run was stopped by ${name}`)
    expect(stopped.stdout).not.toContain('DEFECT')
    expect(stateOf(job).releases).toMatchObject([{ state: 'draft' }])
    const resumed = await job.run()
    expect(resumed.exitCode).toBe(0)
    expect(stateOf(job)).toEqual(finished(job, new Date().toISOString().slice(0, 10)))
  }
)

test('SIGTERM in the middle of a download leaves nothing behind but what the next run needs', async () => {
  await using job = await openBundleJob()
  const { name } = await job.publishTalking()
  const { signal, action } = stopper('SIGTERM')
  const match = { path: /octet|\.tgz$|assets/, nth: 1, times: Number.MAX_SAFE_INTEGER }
  job.github.faults.add({ match, action: [action, { kind: 'stall', when: 'before' }] })
  const stopped = await job.setup({ version: '3.12.6', build: '1' }, { signal })
  expect(stopped.exitCode).toBe(143)
  expect(stopped.outputs).toEqual({})
  expect(stopped.path).toEqual([])
  const { home, temp, toolCache } = placesIn(job.directory)
  expect(await readdir(temp)).toEqual([])
  expect(await readdir(`${home}/.cache/iact-cpython`)).toEqual([])
  expect(await readdir(toolCache, { recursive: true })).not.toContain(name)
  job.github.faults.clear()
  expect((await job.setup({ version: '3.12.6', build: '1' })).exitCode).toBe(0)
})
