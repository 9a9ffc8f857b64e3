import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import type { CacheService } from '../support/cache-service.ts'
import { runtimeToken, startCacheService } from '../support/cache-service.ts'
import { nameForHere } from '../support/host-name.ts'
import type { ActionRun } from '../support/run-action.ts'
import { placesIn } from '../support/run-action.ts'
import { talkingPython } from '../support/talking-python.ts'

let job: BundleJob
let service: CacheService

beforeEach(async () => {
  job = await openBundleJob()
  service = await startCacheService()
  const name = await nameForHere('3.12.6')
  const pip = '[ "$1" = cache ] && { echo "$HOME/.cache/pip"; exit; }\necho "pip 24.0 from $here (python)"'
  const { path } = await talkingPython({ directory: join(job.directory, 'made'), name, pip })
  await job.publish(path, name)
})

afterEach(async () => {
  await service[Symbol.asyncDispose]()
  await job[Symbol.asyncDispose]()
})

const kept = (): string => join(placesIn(job.directory).home, '.cache/pip/wheels/a.whl')

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

const lock = (text: string, name = 'requirements.txt'): Promise<void> =>
  write(join(placesIn(job.directory).workspace, name), text)

type Env = Readonly<Record<string, string | undefined>>

/** A step of a job on a fresh machine: nothing is left of the cache of the job before. */
async function setUp(inputs: Readonly<Record<string, string>> = {}, env: Env = {}): Promise<ActionRun> {
  await rm(dirname(dirname(kept())), { recursive: true, force: true })
  return job.setup({ version: '3.12', cache: 'pip', ...inputs }, { env: { ...service.env, ...env } })
}

/** What the runner does when the job is over and was a good one. */
function afterJob({ state }: ActionRun, env: Env = {}): Promise<ActionRun> {
  const told = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
  return job.setup(
    { version: '3.12', cache: 'pip' },
    { env: { ...service.env, ...(Object.fromEntries(told) as Env), ...env } }
  )
}

const warnings = ({ stdout }: ActionRun): readonly string[] =>
  stdout.split('\n').filter((line) => line.startsWith('::warning'))

/** The first job of a repository, from begin to end. */
async function firstJob(): Promise<ActionRun> {
  const run = await setUp()
  await write(kept(), 'wheel of the first job')
  return afterJob(run)
}

describe('cache: pip', () => {
  test('gives the next job what this one left, and the exact hit is saved no second time', async () => {
    await lock('a==1\n')
    const first = await setUp()
    expect([first.exitCode, first.outputs['dependency-cache-hit'], warnings(first)]).toEqual([0, 'false', []])
    await write(kept(), 'wheel')
    expect(await afterJob(first)).toMatchObject({ exitCode: 0, outputs: {}, summary: '', env: {} })
    const [key, ...more] = service.keys()
    expect(more).toEqual([])
    expect(key).toMatch(
      /^iact-cpython-pip-linux-[a-z]+[0-9.]*-\w+-3\.12\.6-build1-[0-9a-f]{12}-[0-9a-f]{64}$/
    )

    const second = await setUp()
    expect([second.exitCode, second.outputs['dependency-cache-hit'], warnings(second)]).toEqual([
      0,
      'true',
      []
    ])
    expect(await readFile(kept(), 'utf8')).toBe('wheel')
    const writes = service.requests.filter((line) => /PUT|Create/.test(line)).length
    const end = await afterJob(second)
    expect([end.exitCode, warnings(end)]).toEqual([0, []])
    expect(service.requests.filter((line) => /PUT|Create/.test(line))).toHaveLength(writes)
    expect(service.keys()).toEqual([key])
    expect(service.tokensAtStorage()).toBe(0)
  })

  test('begins with what an older lock file left, and saves it anew', async () => {
    await lock('a==1\n')
    await firstJob()
    await lock('a==2\n')
    const run = await setUp()
    expect(run.outputs['dependency-cache-hit']).toBe('false')
    expect(await readFile(kept(), 'utf8')).toBe('wheel of the first job')
    await afterJob(run)
    const [first = '', second = '', ...more] = service.keys()
    expect(more).toEqual([])
    expect(first).not.toBe(second)
    expect(first.slice(0, -64)).toBe(second.slice(0, -64))
  })

  test('takes nothing and leaves nothing with an event whose caches others may write', async () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' }
    await lock('a==1\n')
    const run = await setUp({}, env)
    await write(kept(), 'poison')
    const end = await afterJob(run, env)
    expect([run.exitCode, end.exitCode, run.outputs['dependency-cache-hit']]).toEqual([0, 0, 'false'])
    expect(service.requests).toEqual([])
  })

  test('where the service refuses is a warning: the interpreter is set up', async () => {
    await lock('a==1\n')
    service.refusing = true
    const run = await setUp()
    expect([run.exitCode, run.outputs['python-version']]).toEqual([0, '3.12.6'])
    expect(warnings(run)).toHaveLength(1)
    await write(kept(), 'wheel')
    const end = await afterJob(run)
    expect([end.exitCode, service.keys()]).toEqual([0, []])
    expect(run.stdout + end.stdout).not.toMatch(new RegExp(`(?<!::add-mask::)${runtimeToken}`))
  })

  test('where nobody answers, or there is no service, is a warning', async () => {
    await lock('a==1\n')
    const gone = await setUp({}, { ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/' })
    expect([gone.exitCode, warnings(gone).length]).toEqual([0, 1])
    const none = await setUp({}, { ACTIONS_RESULTS_URL: undefined })
    expect(none.exitCode).toBe(0)
    expect(warnings(none)).toEqual([expect.stringContaining('this runner has no cache service')])
  })
})

describe('without cache', () => {
  test('the run after the job does nothing, and does not set up again', async () => {
    const run = await job.setup({ version: '3.12' }, { env: service.env })
    expect(run.outputs['dependency-cache-hit']).toBe('')
    job.github.clearRequests()
    const end = await job.setup({ version: 'nonsense' }, { env: { STATE_began: 'true' } })
    expect(end).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: '',
      outputs: {},
      env: {},
      path: [],
      summary: ''
    })
    expect([job.github.requests, service.requests]).toEqual([[], []])
  })

  test('the client of the cache service is a part of the bundle that is not loaded', async () => {
    const dist = new URL('../../dist/', import.meta.url)
    const names = (await readdir(dist)).filter((name) => name.endsWith('.js'))
    const texts = await Promise.all(names.map((name) => readFile(new URL(name, dist), 'utf8')))
    const holders = names.filter((_, index) => texts[index]?.includes('class BlockBlobClient'))
    expect(holders).toHaveLength(1)
    expect(holders).not.toContain('index.js')
  })
})
