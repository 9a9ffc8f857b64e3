import { mkdir, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { addRows } from '../../src/domain/registry.ts'
import type { RegistryStatus } from '../../src/domain/registry-row.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, repository, tagOf } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

let sandbox: SetupSandbox
let builds: readonly MadeTarball[]

/** Three builds on releases; what the registry in the workspace says of them is up to the test. */
beforeEach(async () => {
  sandbox = await openSetup()
  const names = [1, 2, 3].map((build) => `cpython-3.12.6-debian12-build${build}.tgz`)
  builds = await Promise.all(names.map((name) => sandbox.publish({ name })))
})

afterEach(() => sandbox[Symbol.asyncDispose]())

type Row = { readonly build: number; readonly status?: RegistryStatus; readonly of?: string }

async function register(rows: readonly Row[], more = ''): Promise<void> {
  const text = rows.reduce<string | undefined>((file, { build, status = 'Activo', of = repository }) => {
    const { name, sha256: hex } = builds[build - 1] ?? { name: '', sha256: '' }
    const [artifact, sha256] = [findArtifact(name), findSha256(hex)]
    if (artifact === undefined || sha256 === undefined) throw new Error(`There is no build ${build}.`)
    const url = `https://github.com/${of}/releases/download/${tagOf(name)}`
    return addRows(file, [{ artifact, date: '2026-01-15', sha256, url, status }])
  }, undefined)
  const directory = `${sandbox.workspace}/infrastructure/cpython`
  await mkdir(directory, { recursive: true })
  await writeFile(`${directory}/ARTIFACTS.md`, `${text ?? ''}${more}`)
}

const lists = (): number =>
  sandbox.github.requests.filter(({ pathname }) => pathname.endsWith('/releases')).length

async function buildFor(inputs: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { code, outputs, message } = await sandbox.run(inputs)
  expect([code, message]).toEqual(['OK', ''])
  return outputs?.build
}

describe('a range', () => {
  test('takes the newest build that the registry names, and asks GitHub for no list', async () => {
    await register([{ build: 1 }, { build: 2 }])
    expect(await buildFor({ version: '3.12' })).toBe('2')
    expect(lists()).toBe(0)
  })

  test('takes the newest release with check-latest', async () => {
    await register([{ build: 1 }, { build: 2 }])
    expect(await buildFor({ version: '3.12', 'check-latest': 'true' })).toBe('3')
  })

  test('passes over builds that are withdrawn, of another repository, or on a row that says nothing', async () => {
    const bad =
      '| 3.12.7 | 1 | debian12 | 2026-01-15 | pending | https://github.com/coatl/iact/releases/ | Activo |\n'
    await register([{ build: 1 }, { build: 2, of: 'somebody/else' }, { build: 3, status: 'Retirado' }], bad)
    expect(await buildFor({ version: '3.12' })).toBe('1')
  })

  test('that the registry has nothing for is looked for among the releases', async () => {
    await register([{ build: 2, of: 'somebody/else' }])
    expect(await buildFor({ version: '3.12' })).toBe('3')
    expect(lists()).toBe(1)
  })

  test('takes what is installed before anything else', async () => {
    expect(await buildFor({ version: '3.12.6', build: '1' })).toBe('1')
    await register([{ build: 2 }])
    expect(await buildFor({ version: '3.12' })).toBe('1')
  })
})
