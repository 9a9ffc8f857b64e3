import { cp, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import { makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { repository } from '../support/setup-sandbox.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

const chunks = ['dependency-cache', 'download', 'github', 'index', 'openpgp', 'publish', 'setup', 'sigstore']

/** Words that are in the code of one library only, and the chunk that it is in. */
const libraries = {
  openpgp: 'Misformed armored text',
  sigstore: 'UNTRUSTED_SIGNER_ERROR',
  github: 'octokit-core.js/',
  'dependency-cache': '@azure/storage-blob'
} as const

let job: BundleJob
let copy: string

beforeEach(async () => {
  job = await openBundleJob()
  copy = join(job.directory, 'dist')
  await cp(dist, copy, { recursive: true })
})

afterEach(() => job[Symbol.asyncDispose]())

async function keepOnly(...names: readonly string[]): Promise<void> {
  for (const name of chunks) if (!names.includes(name)) await rm(join(copy, `${name}.js`), { force: true })
}

function setup(inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const all = { repository, 'install-location': 'tool-cache', version: '3.12', ...inputs }
  return runAction({
    inputs: all,
    github: job.github,
    directory: job.directory,
    entry: join(copy, 'index.js')
  })
}

test('the bundle is index.js and seven chunks', async () => {
  const names = (await readdir(dist)).filter((name) => name.endsWith('.js')).sort()
  expect(names).toEqual(chunks.map((name) => `${name}.js`))
})

test.each(Object.entries(libraries))('%s is in its own chunk only', async (chunk, words) => {
  const texts = await Promise.all(chunks.map((name) => readFile(join(dist, `${name}.js`), 'utf8')))
  expect(chunks.filter((_, index) => texts[index]?.includes(words))).toEqual([chunk])
})

describe('setup', () => {
  test('needs four chunks for a download, and two for a hit', async () => {
    await job.publishTalking()
    await keepOnly('index', 'setup', 'download', 'github')
    const fresh = await setup()
    expect([fresh.exitCode, fresh.stderr, fresh.outputs['source']]).toEqual([0, '', 'release'])
    await keepOnly('index', 'setup')
    const again = await setup()
    expect([again.exitCode, again.stderr, again.outputs['source']]).toEqual([0, '', 'tool-cache'])
  })

  test('with a demand for evidence loads what proves it, and ends in a defect without it', async () => {
    await using gpg = await openGpgHome()
    const key = await publicKeyOf(gpg, await makeKey(gpg, 'publisher'))
    await job.publishTalking()
    await keepOnly('index', 'setup', 'download', 'github')
    for (const [chunk, demand] of [
      ['openpgp', { 'gpg-public-key': key }],
      ['sigstore', { 'verify-attestation': repository }]
    ] as const) {
      const { exitCode, stdout } = await setup(demand)
      expect([exitCode, /Cannot find module .*\/([\w-]+)\.js'/.exec(stdout)?.[1]]).toEqual([1, chunk])
    }
  })
})
