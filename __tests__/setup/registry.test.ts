import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { addRows } from '../../src/domain/registry.ts'
import type { RegistryStatus } from '../../src/domain/registry-row.ts'
import { openSetup, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

type Row = readonly [name: string, sha256: string, status: RegistryStatus]

/** ARTIFACTS.md as a checkout of the consumer has it. */
async function register(rows: readonly Row[], path = 'infrastructure/cpython/ARTIFACTS.md'): Promise<void> {
  const text = rows.reduce<string | undefined>((file, [name, hex, status]) => {
    const [artifact, sha256] = [findArtifact(name), findSha256(hex)]
    if (artifact === undefined || sha256 === undefined) throw new Error(`${name} ${hex}`)
    return addRows(file, [{ artifact, date: '2026-01-15', sha256, url: 'https://example.com', status }])
  }, undefined)
  await mkdir(dirname(`${sandbox.workspace}/${path}`), { recursive: true })
  await writeFile(`${sandbox.workspace}/${path}`, text ?? '')
}

test('its SHA-256 is a pin: it is among those who agreed, and a hit must agree with it', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Activo']])
  const first = await sandbox.run({ version: '3.12.6' })
  expect(first.summary).toContain('| verified by | registry, release digest, sidecar |')
  expect((await sandbox.run({ version: '3.12.6' })).outputs?.source).toBe('tool-cache')
})

test('another SHA-256 in it is a mismatch, and what is installed is not taken against it', async () => {
  const { name } = await sandbox.publish()
  await sandbox.run({ version: '3.12.6' })
  await register([[name, 'ab'.repeat(32), 'Activo']])
  const { code, message } = await sandbox.run({ version: '3.12.6' })
  expect(code).toBe('CHECKSUM_MISMATCH')
  expect(message).toContain(`the registry says ${'ab'.repeat(32)}`)
})

test.each([{ version: '3.12.6', build: '1' }, { 'artifact-url': 'made/cpython-3.12.6-debian12-build1.tgz' }])(
  'what is Retirado is refused before anything is asked for: %j',
  async (inputs) => {
    const { name, sha256 } = await sandbox.publish()
    await register([[name, sha256, 'Retirado']])
    const { code, message } = await sandbox.run(inputs)
    expect(code).toBe('ARTIFACT_WITHDRAWN')
    expect(message.split('\n')[0]).toBe(`${name} is marked Retirado in the registry`)
    expect(sandbox.github.requests).toEqual([])
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  }
)

test('what is Retirado is refused when it is installed, too', async () => {
  const { name, sha256 } = await sandbox.publish()
  await sandbox.run({ version: '3.12.6', build: '1' })
  await register([[name, sha256, 'Retirado']])
  expect((await sandbox.run({ version: '3.12.6', build: '1' })).code).toBe('ARTIFACT_WITHDRAWN')
})

test.each(['false', 'true'])(
  'a range passes over what is Retirado (check-latest: %s)',
  async (checkLatest) => {
    await sandbox.publish({ name: 'cpython-3.12.5-debian12-build1.tgz' })
    const { name, sha256 } = await sandbox.publish()
    await sandbox.run({ version: '3.12' })
    await register([[name, sha256, 'Retirado']])
    const { outputs } = await sandbox.run({ version: '3.12', 'check-latest': checkLatest })
    expect(outputs).toMatchObject({ 'python-version': '3.12.5', source: 'release' })
  }
)

test('a range that only something Retirado would serve finds nothing', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Retirado']])
  expect((await sandbox.run({ version: '3.12' })).code).toBe('ARTIFACT_UNKNOWN')
})

test('what is Obsoleto is set up, with a warning each time', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Obsoleto']])
  for (const source of ['release', 'tool-cache']) {
    const { outputs, log } = await sandbox.run({ version: '3.12.6' })
    expect(outputs?.source).toBe(source)
    expect(log.warnings).toEqual([
      `${name} is marked Obsoleto in the registry: plan to move to a newer build.`
    ])
  }
})

test('a registry whose table is none is told: nothing is taken from it', async () => {
  await sandbox.publish()
  const path = join(sandbox.workspace, 'infrastructure/cpython/ARTIFACTS.md')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, '# Artefactos\n\n| Version | Build |\n|---|---|\n| 3.12.6 | 1 |\n')
  const { code, log } = await sandbox.run({ version: '3.12.6' })
  expect([code, log.warnings]).toEqual([
    'OK',
    [
      'infrastructure/cpython/ARTIFACTS.md has no table that names a build: no SHA-256 and no Estado is taken from it.'
    ]
  ])
})

test('a row whose distro can not be read is named in a warning, and is an error for the builds of its version', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Retirado']])
  const path = join(sandbox.workspace, 'infrastructure/cpython/ARTIFACTS.md')
  const text = await readFile(path, 'utf8')
  // One letter is a Cyrillic one.
  await writeFile(path, text.replace('| debian12 |', '| debi\u0430n12 |'))
  const line = text.split('\n').findIndex((one) => one.includes('debian12')) + 1
  const { code, log } = await sandbox.run({ version: '3.12.6', build: '1' })
  expect([code, log.warnings]).toEqual([
    'REGISTRY_CONFLICT',
    [
      `infrastructure/cpython/ARTIFACTS.md has digests of no build that can be read (line ${line}): no SHA-256 and no Estado is taken from there.`
    ]
  ])
})

test('it may lie elsewhere in the workspace, and may be left alone', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Retirado']], 'docs/python.md')
  expect((await sandbox.run({ version: '3.12.6', build: '1', registry: 'docs/python.md' })).code).toBe(
    'ARTIFACT_WITHDRAWN'
  )
  await register([[name, sha256, 'Retirado']])
  expect((await sandbox.run({ version: '3.12.6', build: '1', registry: 'none' })).code).toBe('OK')
})

test('a row that can’t be trusted ends the setup', async () => {
  const { name, sha256 } = await sandbox.publish()
  await register([[name, sha256, 'Activo']])
  const path = `${sandbox.workspace}/infrastructure/cpython/ARTIFACTS.md`
  const row = `| 3.12.6 | 1 | debian12 | 2026-01-15 | ${'cd'.repeat(32)} | https://example.com | Activo |\n`
  await writeFile(path, row, { flag: 'a' })
  const { code, message } = await sandbox.run({ version: '3.12.6' })
  expect(code).toBe('REGISTRY_CONFLICT')
  expect(message).toContain(`The registry has rows for ${name} that differ`)
})

test('a row that can’t be trusted is nothing to those who get something else', async () => {
  const other = await sandbox.publish({ name: 'cpython-3.11.9-debian12-build1.tgz' })
  await sandbox.run({ version: '3.11.9', build: '1' })
  await sandbox.publish()
  await register([[other.name, other.sha256, 'Activo']])
  const path = `${sandbox.workspace}/infrastructure/cpython/ARTIFACTS.md`
  await writeFile(path, (await readFile(path, 'utf8')).replace('Activo |', 'Pendiente |'))
  for (const checkLatest of ['false', 'true']) {
    const { code, outputs } = await sandbox.run({ version: '>=3.11,!=3.11.9', 'check-latest': checkLatest })
    expect([code, outputs?.['python-version']]).toEqual(['OK', '3.12.6'])
  }
  expect((await sandbox.run({ version: '3.11' })).code).toBe('REGISTRY_CONFLICT')
})
