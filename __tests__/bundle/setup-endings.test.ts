import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn, openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import { repository, tagOf } from '../support/setup-sandbox.ts'
import { withoutPicture } from '../support/summary-picture.ts'

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
    const run = await job.setup({ version: '3.12' })
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
      '::error title=DEFECT::The run ended in the middle: what it waited for never came%0AThis is a defect of the action: please report it with this log.'
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
    job.github.faults.add({
      match: { origin: 'storage', path: /\.tgz&/ },
      action: { kind: 'stall-body', bytes: 100 }
    })
    const killed = await job.setup({ version: '3.12' }, { signal: AbortSignal.timeout(3000) })
    expect(killed.exitCode).toBe(137)
    expect((await job.setup({ version: '3.12' })).exitCode).toBe(0)
  })
})

describe('words from outside', () => {
  const evil =
    'x\n::error::pwned\r::add-path::/pwned\n##[error]pwned\u2028::warning::pwned\n\u0085::notice::pwned'

  test('are no commands, wherever they come from', async () => {
    const { name, sha256, size } = await job.publishTalking()
    const [asset] = job.github.repository(repository).releases[0]?.assets ?? []
    const honest = {
      id: 1,
      tag_name: tagOf(name),
      html_url: `https://example.com/${evil}`,
      draft: false,
      assets: [
        {
          id: asset?.id,
          name,
          size,
          state: 'uploaded',
          url: `${job.github.apiUrl}/repos/${repository}/releases/assets/${asset?.id}`,
          digest: `sha256:${sha256}`
        }
      ]
    }
    const hostile = {
      ...honest,
      id: 2,
      tag_name: evil,
      name: evil,
      assets: [{ ...honest.assets[0], name: evil }]
    }
    job.github.faults.add({
      match: { origin: 'api', path: /\/releases\?/ },
      action: { kind: 'answer', when: 'before', status: 200, body: [hostile, honest] }
    })
    const run = await job.setup({ version: '3.12' })
    expect(run.exitCode).toBe(0)
    const lines = run.stdout.split(/[\r\n]/)
    expect(lines.filter((line) => /^[\s\u0085]*::(?!group|endgroup|debug|add-mask)/.test(line))).toEqual([])
    expect(lines.filter((line) => line.includes('##['))).toEqual([])
    expect(run.path).toHaveLength(1)
    expect(Object.keys(run.env).sort()).toEqual([
      'PKG_CONFIG_PATH',
      'Python3_ROOT_DIR',
      'Python_ROOT_DIR',
      'pythonLocation'
    ])
    expect(
      withoutPicture(run.summary)
        .split('\n')
        .filter((line) => !/^(?:\||## |$)/.test(line))
    ).toEqual([])
  })

  test('of a refusal are no commands either', async () => {
    job.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'answer', when: 'before', status: 418, body: { message: evil } }
    })
    const run = await job.setup({ version: '3.12' })
    expect(run.exitCode).toBe(1)
    const commands = run.stdout.split(/[\r\n]/).filter((line) => /^\s*::/.test(line))
    expect(commands.map((line) => line.split('::')[1])).toEqual(
      expect.arrayContaining(['group', 'endgroup', 'error title=GITHUB_REFUSED'])
    )
    expect(commands.filter((line) => /^\s*::(?:error|add-path|warning)::/.test(line))).toEqual([])
  })
})
