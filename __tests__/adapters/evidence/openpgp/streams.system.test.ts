import { spawn } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openpgpSignatures } from '../../../../src/adapters/evidence/openpgp/signatures.ts'
import { systemClock } from '../../../../src/adapters/runner/clock.ts'
import type { GpgHome } from '../../../support/gpg-home.ts'
import { isGoodForGpg, makeKey, openGpgHome, publicKeyOf } from '../../../support/gpg-home.ts'

const MEGABYTE = 1024 * 1024
const program = fileURLToPath(new URL('../../../support/gpg-memory-program.ts', import.meta.url))
const signatures = openpgpSignatures(systemClock)
let home: GpgHome
let directory: string
let fingerprint: string
let armoredKey: string

beforeAll(async () => {
  home = await openGpgHome()
  directory = await mkdtemp(join(tmpdir(), 'streams-'))
  fingerprint = await makeKey(home, 'streams')
  armoredKey = await home.run(['--armor', '--export-secret-keys', fingerprint])
}, 60_000)

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await rm(directory, { recursive: true })
})

async function fileOf(name: string, size: number): Promise<string> {
  const path = join(directory, name)
  await writeFile(path, 'tarball')
  await truncate(path, size)
  return path
}

test('The memory that signing and verifying take does not grow with the file', async () => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program])
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.stdin.end(
    JSON.stringify({
      armoredKey,
      armoredKeys: await publicKeyOf(home, fingerprint),
      small: await fileOf('small', MEGABYTE),
      large: await fileOf('large', 400 * MEGABYTE)
    })
  )
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  expect(stderr).toBe('')
  const measured = JSON.parse(stdout) as { readonly fingerprint: string; readonly grown: number }
  expect(measured.fingerprint).toBe(fingerprint)
  expect(measured.grown).toBeLessThan(100)
}, 60_000)

// Around the size of the chunks in which the file is read.
test.each([0, 1, 262_143, 262_144, 262_145, 524_288])('A file of %i bytes is signed whole', async (size) => {
  const path = await fileOf(`sized-${size}`, size)
  const signer = await signatures.openSigner({ armoredKey, passphrase: undefined })
  const armored = await signer.sign(path)
  expect(await isGoodForGpg(home, armored, path)).toBe(true)
  expect(await signer.isGood(armored, path)).toBe(true)
  await truncate(path, size + 1)
  expect(await signer.isGood(armored, path)).toBe(false)
})

test('A file that can not be read is an error, and neither a signature nor a wait', async () => {
  const signer = await signatures.openSigner({ armoredKey, passphrase: undefined })
  const armored = await signer.sign(await fileOf('readable', 10))
  const unreadable = `${directory} could not be read to its end`
  await expect(signer.sign(directory)).rejects.toThrow(unreadable)
  await expect(signer.isGood(armored, directory)).rejects.toThrow(unreadable)
  await expect(signer.sign(join(directory, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' })
})
