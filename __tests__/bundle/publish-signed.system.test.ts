import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { isGoodForGpg, makeKey, openGpgHome, publicKeyOf } from '../support/gpg-home.ts'
import type { GpgHome } from '../support/gpg-home.ts'
import { writeToken } from '../support/local-github.ts'
import { tarballName } from '../support/publish-case.ts'
import { openPublishJob } from '../support/publish-job.ts'
import type { PublishJob } from '../support/publish-job.ts'

const passphrase = 'a secret of several words'
let gpg: GpgHome
let key: string
let publicKey: string
let job: PublishJob

beforeAll(async () => {
  gpg = await openGpgHome(passphrase)
  const fingerprint = await makeKey(gpg, 'publisher')
  key = await gpg.run(['--armor', '--export-secret-keys', fingerprint])
  publicKey = await publicKeyOf(gpg, fingerprint)
})

afterAll(async () => {
  await gpg[Symbol.asyncDispose]()
})

beforeEach(async () => {
  job = await openPublishJob()
})

afterEach(() => job[Symbol.asyncDispose]())

const linesOfKey = (): readonly string[] => key.split('\n').filter((line) => line.length > 40)

/** The bytes of everything below a directory, as text. */
async function allTextBelow(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(
    files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'))
  )
  return texts.join('\n')
}

test('a signed publish by the bundle has a signature that gpg calls good, and shows its key to nobody', async () => {
  const run = await job.run({ 'gpg-private-key': key, 'gpg-passphrase': passphrase })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  const asset = job.view().releases[0]?.assets.find(({ name }) => name === `${tarballName}.asc`)
  const signature = await readFile(asset?.path ?? '', 'utf8')
  expect(await isGoodForGpg(gpg, signature, job.tarballs[0]?.path ?? '')).toBe(true)
  const isMask = (line: string): boolean => line.startsWith('::add-mask::')
  const lines = run.stdout.split('\n')
  const masked = lines.filter(isMask).join('\n')
  for (const secret of [passphrase, ...linesOfKey()]) expect(masked).toContain(secret)
  const shown = [lines.filter((line) => !isMask(line)).join('\n'), run.summary, JSON.stringify(run.outputs)]
  const kept = await allTextBelow(join(job.workspace, '..'))
  for (const secret of [passphrase, ...linesOfKey()]) {
    expect(shown.join('\n')).not.toContain(secret)
    expect(kept).not.toContain(secret)
  }
})

test('programs that it starts see none of its secrets, and nobody sees them in a list of processes', async () => {
  const programs = join(job.workspace, '..', 'programs')
  const seen = join(job.workspace, '..', 'seen')
  await mkdir(programs)
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  const script = `#!/bin/sh\nenv > '${seen}'\nps -eo args= | cat >> '${seen}'\ncat /proc/*/cmdline >> '${seen}' 2>&-\nPATH='${path}' exec tar "$@"\n`
  await writeFile(join(programs, 'tar'), script, { mode: 0o755 })
  const run = await job.run(
    { 'gpg-private-key': key, 'gpg-passphrase': passphrase, 'webhook-secret': 'whispered' },
    {
      env: {
        PATH: `${programs}:${path}`,
        'INPUT_WEBHOOK-URL': 'http://127.0.0.1:9/hidden',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'may sign'
      }
    }
  )
  expect(run.exitCode).toBe(0)
  const environment = await readFile(seen, 'utf8')
  expect(environment).toContain('PATH=')
  for (const secret of [writeToken, passphrase, ...linesOfKey(), 'whispered', '/hidden', 'may sign'])
    expect(environment).not.toContain(secret)
})

test('a key that was indented is masked as it is written elsewhere', async () => {
  const run = await job.run({ 'gpg-private-key': key.replaceAll(/^/gm, '  ') })
  const lines = run.stdout.split('\n')
  for (const line of linesOfKey()) expect(lines).toContain(`::add-mask::${line}`)
})

test('a key that is not asked for is not shown by a run that fails', async () => {
  const run = await job.run({ 'gpg-private-key': key, 'gpg-passphrase': 'wrong words' })
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toContain('::error title=INPUT_INVALID::INPUT_INVALID: ')
  const shown = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  for (const secret of ['wrong words', ...linesOfKey()]) expect(shown.join('\n')).not.toContain(secret)
})

test('what was published signed, setup takes with the public key, and not with another', async () => {
  await job.run({ 'gpg-private-key': key, 'gpg-passphrase': passphrase })
  const stranger = await publicKeyOf(gpg, await makeKey(gpg, 'stranger'))
  const setup = {
    mode: 'setup',
    version: '3.12.6',
    build: '1',
    distro: 'ubuntu22.04',
    architecture: 'x64',
    repository: 'coatl/iact',
    'smoke-test': undefined,
    'gpg-public-key': stranger
  }
  const refused = await job.run(setup)
  expect(refused.stdout).toContain('SIGNATURE_INVALID: ')
  // It is no interpreter: what vouches for it is looked at before that is found out.
  const taken = await job.run({ ...setup, 'gpg-public-key': publicKey })
  expect(taken.stdout).toMatch(/^verified by: release digest, sidecar, signature [0-9A-F]{40}$/m)
})
