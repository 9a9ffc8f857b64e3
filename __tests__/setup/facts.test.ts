import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { formatBuildFacts } from '../../src/domain/build-facts.ts'
import { findSha256, findSha512 } from '../../src/domain/checksum.ts'
import { needsOf } from '../../src/domain/host-needs.ts'
import type { ElfTree } from '../../src/domain/elf-tree.ts'
import { elfFact, glibcNeed, moduleFact } from '../support/elf-facts.ts'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, release, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }
/** The runner of the sandbox is a Debian 12 with glibc 2.36. */
const forUbuntu = { ...exact, distro: 'ubuntu24.04' }
const name = 'cpython-3.12.6-ubuntu24.04-build1.tgz'

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

function factsOf({ name: file, size, sha256, sha512 }: MadeTarball, files: ElfTree['files']): string {
  const artifact = findArtifact(file)
  const digests = { size, sha256: findSha256(sha256), sha512: findSha512(sha512) }
  if (artifact === undefined || digests.sha256 === undefined || digests.sha512 === undefined)
    throw new Error(`${file} is no tarball of this action`)
  const needs = needsOf({ files, libraries: [], unreadable: [] })
  const { sha256: one, sha512: two } = digests
  return formatBuildFacts({
    artifact,
    digests: { size, sha256: one, sha512: two },
    needs,
    interpreter: undefined
  })
}

const publish = (tarball: MadeTarball, facts: string): Promise<void> =>
  release(sandbox.github, tarball, { beside: { '.json': facts } })

const downloads = (): number =>
  sandbox.github.view(repository).releases[0]?.assets.find((asset) => asset.name.endsWith('.tgz'))
    ?.downloads ?? 0

describe('a build for another processor than the runner has', () => {
  test('is refused before it is downloaded', async () => {
    const tarball = await sandbox.make({ name: 'cpython-3.12.6-debian12-arm64-build1.tgz' })
    await publish(tarball, factsOf(tarball, [elfFact('bin/python3.12', {})]))
    const outcome = await sandbox.run({ ...exact, architecture: 'arm64' })
    expect([outcome.code, downloads()]).toEqual(['PLATFORM_UNSUPPORTED', 0])
    expect(outcome.message).toContain(
      'cpython-3.12.6-debian12-arm64-build1 is built for aarch64 (as its name says); this runner is x64.'
    )
  })
})

describe('a build for another distro than the runner has', () => {
  test('that needs a newer glibc is refused before it is downloaded', async () => {
    const tarball = await sandbox.make({ name })
    await publish(
      tarball,
      factsOf(tarball, [elfFact('bin/python3.12', { versionNeeds: [glibcNeed('2.39')] })])
    )
    const outcome = await sandbox.run(forUbuntu)
    expect(outcome.code).toBe('PLATFORM_UNSUPPORTED')
    expect(outcome.message).toContain(
      'cpython-3.12.6-ubuntu24.04-build1 needs glibc 2.39 or newer (bin/python3.12); Debian GNU/Linux 12 (bookworm) has 2.36.'
    )
    expect(downloads()).toBe(0)
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  })

  test('that needs libraries which are not there is refused before it is downloaded, with their names', async () => {
    const tarball = await sandbox.make({ name })
    await publish(tarball, factsOf(tarball, [moduleFact('_ssl', { needed: ['libssl.so.42'] })]))
    const outcome = await sandbox.run(forUbuntu)
    expect(outcome.code).toBe('PLATFORM_UNSUPPORTED')
    expect(outcome.message).toContain('libssl.so.42 (used by _ssl)')
    expect(downloads()).toBe(0)
  })

  test('that may do without what is missing is installed', async () => {
    const tarball = await sandbox.make({ name })
    await publish(tarball, factsOf(tarball, [moduleFact('_gdbm', { needed: ['libgdbm.so.42'] })]))
    expect((await sandbox.run(forUbuntu)).code).toBe('OK')
  })

  test.each([
    ['garbage', () => 'no JSON'],
    ['empty', () => ' '],
    [
      'of another tarball',
      (tarball: MadeTarball) =>
        factsOf({ ...tarball, sha256: 'ab'.repeat(32) }, [moduleFact('_ssl', { needed: ['libssl.so.42'] })])
    ]
  ])('is not judged by facts that are %s', async (_, write) => {
    const tarball = await sandbox.make({ name })
    await publish(tarball, write(tarball))
    expect((await sandbox.run(forUbuntu)).code).toBe('OK')
  })

  test('is not held up by facts that can not be read', async () => {
    const tarball = await sandbox.make({ name })
    await publish(tarball, factsOf(tarball, []))
    const { apiPath } = { apiPath: /assets\/\d+$/ }
    sandbox.github.faults.add({
      match: { path: apiPath, times: 5 },
      action: { kind: 'answer', when: 'before', status: 500 }
    })
    const outcome = await sandbox.run(forUbuntu)
    expect(outcome.code).toBe('OK')
    expect(outcome.log.lines.join('\n')).toContain(`${name}.json could not be read`)
  })
})

test('for the distro of the runner the facts are not asked for: that would be one request for nothing', async () => {
  const tarball = await sandbox.make()
  await publish(tarball, factsOf(tarball, [moduleFact('_ssl', { needed: ['libssl.so.42'] })]))
  expect((await sandbox.run(exact)).code).toBe('OK')
  const assets = sandbox.github.view(repository).releases[0]?.assets ?? []
  expect(assets.find((asset) => asset.name.endsWith('.json'))?.downloads).toBe(0)
})
