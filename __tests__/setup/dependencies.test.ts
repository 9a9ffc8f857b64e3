import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { DependencyCache } from '../../src/ports/dependency-cache.ts'
import type { StepState } from '../../src/ports/step-state.ts'
import { saveDependencies } from '../../src/setup/dependency-cache.ts'
import { recordingLog } from '../support/recording-log.ts'
import type { Outcome, SetupSandbox } from '../support/setup-sandbox.ts'
import { openSetup } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox
/** Keys of what is stored, by the directory that it is of. */
let stored: Map<string, string>

beforeEach(async () => {
  sandbox = await openSetup()
  stored = new Map()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const memory = (changes: Partial<DependencyCache> = {}): DependencyCache => ({
  isThere: () => Promise.resolve(true),
  restore: (_, key, prefix) => {
    const keys = [...stored.keys()]
    const found =
      keys.find((known) => known === key) ?? keys.find((known) => prefix && known.startsWith(prefix))
    return Promise.resolve(found)
  },
  save: (directory, key) => {
    stored.set(key, directory)
    return Promise.resolve('saved')
  },
  ...changes
})

function stateIn(kept: Map<string, string>): StepState {
  return { keep: (name, value) => kept.set(name, value), read: (name) => kept.get(name) ?? '' }
}

const directory = (): string => join(sandbox.directory, 'packages')

/** A job that asks for a cache, and what it leaves for the run after it. */
async function runJob(
  dependencies = memory(),
  inputs: Readonly<Record<string, string>> = {}
): Promise<Outcome & { readonly state: StepState }> {
  const state = stateIn(new Map())
  const outcome = await sandbox.run(
    { version: '3.12.6', build: '1', cache: 'pip', ...inputs },
    { world: () => ({ dependencies, state }) }
  )
  return { ...outcome, state }
}

const publish = (pip?: string): Promise<unknown> =>
  sandbox.publish({
    pip: pip ?? `[ "$1" = cache ] && { echo '${directory()}'; exit; }\necho "pip 24.0 from $here (python)"`
  })

const lock = (text: string): Promise<void> => writeFile(join(sandbox.workspace, 'requirements.txt'), text)

async function afterJob(state: StepState, dependencies = memory()): Promise<readonly string[]> {
  const log = recordingLog()
  await saveDependencies({ dependencies, state, log })
  return log.lines
}

describe('a job that asks for a cache', () => {
  test('has none at first, leaves one, and the next one has it', async () => {
    await publish()
    await lock('a==1\n')
    const first = await runJob()
    expect([first.code, first.outputs?.['dependency-cache-hit']]).toEqual(['OK', 'false'])
    await mkdir(directory())
    expect(await afterJob(first.state)).toEqual([
      '# Save the cache of pip',
      expect.stringMatching(/^saved: iact-/)
    ])
    expect([...stored.values()]).toEqual([directory()])
    const second = await runJob()
    expect(second.outputs?.['dependency-cache-hit']).toBe('true')
    expect(await afterJob(second.state)).toEqual([
      '# Save the cache of pip',
      expect.stringMatching(/^it is there: iact-/)
    ])
  })

  test('is set up whatever the cache does, and warned', async () => {
    await publish()
    await lock('a==1\n')
    const { code, outputs, log } = await runJob(
      memory({ restore: () => Promise.reject(new Error('flooded')) })
    )
    expect([code, outputs?.['dependency-cache-hit']]).toEqual(['OK', 'false'])
    expect(log.warnings).toEqual(['The cache of pip was not restored: flooded'])
  })

  test('is warned when pip keeps nothing', async () => {
    await publish('[ "$1" = cache ] && exit 1\necho "pip 24.0 from $here (python)"')
    await lock('a==1\n')
    const { code, log, state } = await runJob()
    expect(code).toBe('OK')
    expect(log.warnings).toEqual(['Nothing is cached for pip: it names no directory for its cache.'])
    expect(await afterJob(state)).toEqual([])
  })

  test('is warned when no file matches what it named', async () => {
    await publish()
    await lock('a==1\n')
    const { log } = await runJob(memory(), { 'cache-dependency-path': 'locks/*.txt' })
    expect(log.warnings).toEqual([expect.stringContaining('no file matches locks/*.txt')])
  })

  test('that made no packages leaves nothing', async () => {
    await publish()
    await lock('a==1\n')
    const { state } = await runJob()
    await rm(directory(), { recursive: true, force: true })
    await mkdir(dirname(directory()), { recursive: true })
    expect(await afterJob(state)).toEqual([
      '# Save the cache of pip',
      `nothing to save, pip has not made ${directory()}`
    ])
    expect(stored.size).toBe(0)
  })
})

test.each(['', 'nonsense', '{}', '{"tool":"npm","directory":"/x","key":"k"}', '{"tool":"pip","key":"k"}'])(
  'After a job that kept %j there is nothing to do',
  async (text) => {
    expect(await afterJob(stateIn(new Map([['dependency-cache', text]])))).toEqual([])
    expect(stored.size).toBe(0)
  }
)
