import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { errorsIn } from '../support/bundle-job.ts'
import { artifactsDirectory, repository } from '../support/publish-case.ts'
import { openPublishJob } from '../support/publish-job.ts'
import type { PublishJob } from '../support/publish-job.ts'
import { tag } from '../support/publish-state.ts'
import type { ActionRun } from '../support/run-action.ts'

let job: PublishJob

beforeEach(async () => {
  job = await openPublishJob()
})

afterEach(() => job[Symbol.asyncDispose]())

describe('words from outside', () => {
  const evil = 'x\n::error::pwned\r::add-path::/pwned\n##[error]pwned\n\u0085::notice::pwned'
  /** What this action itself says to the runner in these runs; what is in it is encoded. */
  const own = /^::(?:add-mask|group|endgroup|debug|(?:error|warning|notice) title=[A-Z_]+)::/

  /** As the runner reads, and more strictly: only what shows counts as something in front of a command. */
  function expectNoCommands({ stdout, stderr }: ActionRun): void {
    const lines = `${stdout}\n${stderr}`.split(/\r\n|\r|\n/).filter((line) => !own.test(line))
    expect(lines.filter((line) => /^[^!-~]*::/.test(line) || line.includes('##['))).toEqual([])
  }

  test('of a refusal of GitHub are no commands', async () => {
    const body = { message: evil, errors: [{ message: evil, code: evil, field: evil, resource: evil }] }
    job.github.faults.add({
      match: { method: 'POST' },
      action: { kind: 'answer', when: 'before', status: 422, body }
    })
    const run = await job.run()
    expect(errorsIn(run)[0]).toContain('::error title=GITHUB_REFUSED::')
    expect(run.stdout).toContain('pwned')
    expectNoCommands(run)
  })

  test('of a failure of GitHub are no commands, where it is tried again too', async () => {
    const body = { message: evil }
    job.github.faults.add({ match: {}, action: { kind: 'answer', when: 'before', status: 500, body } })
    const run = await job.run()
    expect(run.stdout).toContain('pwned')
    expectNoCommands(run)
  })

  test('of a draft that somebody made are no commands', async () => {
    await job.github.addRelease(repository, { tag, draft: true, name: evil, body: evil, author: evil })
    const run = await job.run()
    expect(run.exitCode).toBe(1)
    expectNoCommands(run)
  })

  test('of a release that was published are no commands, nor outputs', async () => {
    await job.run()
    const [release] = job.github.repository(repository).releases
    if (release === undefined) throw new Error('Nothing was published.')
    Object.assign(release, { name: evil, body: `${evil}\n${release.body ?? ''}`, author: evil })
    const run = await job.run()
    expect(run.exitCode).toBe(0)
    expect(Object.keys(run.outputs).sort()).toEqual([
      'assets',
      'changed',
      'registry-commit',
      'release-id',
      'release-url',
      'sha256',
      'tag'
    ])
    expectNoCommands(run)
  })

  test('of file names are no commands', async () => {
    await mkdir(join(job.workspace, artifactsDirectory, evil.replaceAll('/', '_')), { recursive: true })
    await writeFile(join(job.workspace, artifactsDirectory, `${evil.replaceAll('/', '_')}.tgz`), '')
    const run = await job.run({ distro: 'debian12' })
    expect(errorsIn(run)[0]).toContain('::error title=ARTIFACT_UNKNOWN::')
    expect(run.stdout).toContain('pwned')
    expectNoCommands(run)
  })
})
