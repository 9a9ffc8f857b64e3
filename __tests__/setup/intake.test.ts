import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tarUnpacker } from '../../src/adapters/tar-unpacker.ts'
import { hashText } from '../../src/disk/hash-file.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { openIntake } from '../../src/setup/intake.ts'
import type { Intake } from '../../src/setup/intake.ts'
import { openStaging } from '../../src/setup/staging.ts'
import type { Staging } from '../../src/setup/staging.ts'
import { makeTarball } from '../support/make-tarball.ts'
import { readFile } from 'node:fs/promises'
import { thingsBelow } from '../support/setup-sandbox.ts'

const name = 'cpython-3.12.6-debian12-build1.tgz'
const world = { unpacker: tarUnpacker() }

let top: string
let staging: Staging
let tarball: Buffer

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'intake-'))
  const artifact = findArtifact(name)
  if (artifact === undefined) throw new Error('This names a build.')
  staging = await openStaging(top, artifact)
  const made = await makeTarball({
    path: join(top, name),
    entries: [{ path: 'a', content: 'b'.repeat(5000) }]
  })
  tarball = await readFile(made.path)
})

afterEach(() => rm(top, { recursive: true }))

async function put(intake: Intake, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += 100) await intake.write(bytes.subarray(at, at + 100))
}

describe('a tarball on its way in', () => {
  test('is hashed and unpacked in one pass', async () => {
    await using intake = openIntake({ name, algorithms: new Set(), staging }, world)
    await put(intake, tarball)
    const { digests, unpacked } = await intake.end()
    await unpacked?.requireWhole()
    expect(await thingsBelow(unpacked?.directory ?? '')).toEqual(['a'])
    expect(digests.size).toBe(tarball.length)
    expect(digests.sha512).toBeUndefined()
  })

  test('that begins anew is as if nothing had come before', async () => {
    await using intake = openIntake({ name, algorithms: new Set(), staging }, world)
    await intake.restart()
    await put(intake, tarball.subarray(0, 150))
    await intake.restart()
    await put(intake, tarball)
    const { digests, unpacked } = await intake.end()
    await unpacked?.requireWhole()
    expect(digests.size).toBe(tarball.length)
    expect(await thingsBelow(unpacked?.directory ?? '')).toEqual(['a'])
  })

  test('that is none is hashed to its end, and told afterwards', async () => {
    const text = 'no archive '.repeat(1000)
    await using intake = openIntake({ name, algorithms: new Set(), staging }, world)
    await put(intake, Buffer.from(text))
    const { digests, unpacked } = await intake.end()
    expect(digests.sha256).toBe(hashText(text).sha256)
    await expect(unpacked?.requireWhole()).rejects.toMatchObject({ code: 'TARBALL_INVALID' })
  })

  test('has its SHA-512 computed where somebody names one', async () => {
    const { sha512 } = hashText('x')
    await using intake = openIntake({ name, algorithms: new Set(['sha512']), staging: undefined }, world)
    await intake.write(Buffer.from('x'))
    const { digests, unpacked } = await intake.end()
    expect(digests.sha512).toBe(sha512)
    expect(unpacked).toBeUndefined()
  })

  test('that is abandoned leaves no tar behind that would write on', async () => {
    const intake = openIntake({ name, algorithms: new Set(), staging }, world)
    await put(intake, tarball.subarray(0, 150))
    await intake[Symbol.asyncDispose]()
    await intake[Symbol.asyncDispose]()
    await staging[Symbol.asyncDispose]()
    expect(await thingsBelow(join(top, '3.12.6'))).toEqual([])
  })
})
