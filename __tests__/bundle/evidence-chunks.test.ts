import { cp, readFile, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openBundleJob } from '../support/bundle-job.ts'
import type { BundleJob } from '../support/bundle-job.ts'
import { makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import { runAction } from '../support/run-action.ts'
import type { ActionRun } from '../support/run-action.ts'
import { repository } from '../support/setup-sandbox.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/** Words that are in no code but that library's. */
const libraries = {
  openpgp: 'Misformed armored text',
  sigstore: 'UNTRUSTED_SIGNER_ERROR',
  roots: 'application/vnd.dev.sigstore.trustedroot'
} as const

let job: BundleJob
let entry: string
/** The files of the bundle without which it is run. */
let removed: readonly string[]

async function filesWith(directory: string, words: string): Promise<readonly string[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.js'))
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')))
  return names.filter((_, index) => texts[index]?.includes(words))
}

beforeEach(async () => {
  job = await openBundleJob()
  const copy = join(job.directory, 'dist')
  await cp(dist, copy, { recursive: true })
  removed = (await Promise.all(Object.values(libraries).map((words) => filesWith(copy, words)))).flat()
  for (const name of new Set(removed)) await rm(join(copy, name))
  entry = join(copy, 'index.js')
})

afterEach(() => job[Symbol.asyncDispose]())

function setup(inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const all = { repository, 'install-location': 'tool-cache', version: '3.12', ...inputs }
  return runAction({ inputs: all, github: job.github, directory: job.directory, entry })
}

describe('what proves signatures and attestations', () => {
  test('is not in the main file of the bundle', () => {
    expect(dirname(entry)).not.toBe(dist)
    expect(new Set(removed).size).toBeGreaterThanOrEqual(Object.keys(libraries).length)
    expect(removed).not.toContain('index.js')
  })

  test('is not loaded by a setup that demands none: it works where they are not there', async () => {
    await job.publishTalking()
    const fresh = await setup()
    expect([fresh.exitCode, fresh.stderr, fresh.outputs['source']]).toEqual([0, '', 'release'])
    const again = await setup()
    expect([again.exitCode, again.stderr, again.outputs['source']]).toEqual([0, '', 'tool-cache'])
  })

  test('is loaded by one that does, which ends in a defect without it', async () => {
    await using gpg = await openGpgHome()
    const key = await publicKeyOf(gpg, await makeKey(gpg, 'publisher'))
    await job.publishTalking()
    for (const demand of [{ 'gpg-public-key': key }, { 'verify-attestation': repository }]) {
      const { exitCode, stdout } = await setup(demand)
      expect([exitCode, /Cannot find module .*\/(\d+\.index\.js)'/.exec(stdout)?.[1]]).toEqual([
        ...[1, expect.stringMatching(new RegExp(`^(?:${removed.join('|')})$`))]
      ])
    }
  })
})
