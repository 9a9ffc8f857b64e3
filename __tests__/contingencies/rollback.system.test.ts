import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { addRows } from '../../src/domain/registry.ts'
import type { RegistryStatus } from '../../src/domain/registry-row.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox
let older: MadeTarball
let newer: MadeTarball

beforeEach(async () => {
  sandbox = await openSetup()
  older = await sandbox.publish({ name: 'cpython-3.12.6-debian12-build1.tgz' })
  newer = await sandbox.publish({
    name: 'cpython-3.12.6-debian12-build2.tgz',
    extra: [{ path: 'opt/python-3.12.6/new' }]
  })
})

afterEach(() => sandbox[Symbol.asyncDispose]())

/** The registry in the checkout: build 1 is Activo, build 2 what is told. */
async function mark(status: RegistryStatus): Promise<void> {
  const rows = [
    [older, 'Activo'],
    [newer, status]
  ] as const
  const text = rows.reduce<string | undefined>((file, [{ name, sha256: hex }, state]) => {
    const [artifact, sha256] = [findArtifact(name), findSha256(hex)]
    if (artifact === undefined || sha256 === undefined) throw new Error(name)
    return addRows(file, [
      { artifact, date: '2026-01-15', sha256, url: 'https://example.com', status: state }
    ])
  }, undefined)
  const path = `${sandbox.workspace}/infrastructure/cpython/ARTIFACTS.md`
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text ?? '')
}

describe('With build 2 in use', () => {
  beforeEach(async () => {
    expect((await sandbox.run({ version: '3.12.6' })).outputs).toMatchObject({
      build: '2',
      sha256: newer.sha256
    })
  })

  test('whoever pins build 1 gets build 1, and build 2 stays for the others', async () => {
    const back = await sandbox.run({ version: '3.12.6', build: '1', sha256: older.sha256 })
    expect([back.code, back.outputs]).toMatchObject(['OK', { build: '1', sha256: older.sha256 }])
    sandbox.github.clearRequests()
    const forth = await sandbox.run({ version: '3.12.6', build: '2' })
    expect(forth.outputs).toMatchObject({ build: '2', source: 'tool-cache' })
    expect(sandbox.github.requests).toEqual([])
  })

  test('Retirado: who asks for it exactly is refused, installed or not', async () => {
    await mark('Retirado')
    const { code, message } = await sandbox.run({ version: '3.12.6', build: '2' })
    expect(code).toBe('ARTIFACT_WITHDRAWN')
    expect(message).toContain(`${newer.name} is marked Retirado in the registry`)
  })

  test.each([
    ['a range', '3.12'],
    ['an exact version without a build', '3.12.6']
  ])('Retirado: %s passes over it to build 1', async (_, version) => {
    await mark('Retirado')
    const outcome = await sandbox.run({ version })
    expect([outcome.code, outcome.outputs]).toMatchObject(['OK', { build: '1', sha256: older.sha256 }])
  })

  test('Obsoleto: it serves, with a warning', async () => {
    await mark('Obsoleto')
    const { code, outputs, log } = await sandbox.run({ version: '3.12.6', build: '2' })
    expect([code, outputs]).toMatchObject(['OK', { build: '2' }])
    expect(log.warnings.join('\n')).toContain('Obsoleto')
  })

  test('Activo again: it serves as before', async () => {
    await mark('Retirado')
    await mark('Activo')
    expect((await sandbox.run({ version: '3.12.6' })).outputs).toMatchObject({ build: '2' })
  })
})
