import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeBuild, release, repository } from '../support/feature-builds.ts'
import { openFeatureRoom } from '../support/feature-room.ts'
import type { FeatureRoom, FeatureRun } from '../support/feature-room.ts'
import { inFeatureShell, word } from '../support/feature-shell.ts'
import { readToken } from '../support/local-github.ts'
import type { MadeTarball } from '../support/make-tarball.ts'

let room: FeatureRoom
let tarball: MadeTarball

beforeEach(async () => {
  room = await openFeatureRoom()
  tarball = await makeBuild(room.directory)
})

afterEach(async () => {
  await room[Symbol.asyncDispose]()
})

const other = 'b'.repeat(64)

async function expectRefused(run: FeatureRun, code: string, reason: string): Promise<void> {
  expect([run.exitCode, run.stderr]).toEqual([1, expect.stringContaining(`iact-cpython: ${code}: `)])
  expect(run.stderr).toContain(reason)
  expect(await readdir(room.opt.directory)).toEqual([])
  expect(await readdir(join(room.local, 'bin'))).toEqual([])
  expect(await readdir(join(room.directory, 'tmp'))).toEqual([])
}

test('a pin that disagrees ends it', async () => {
  await release(room.github, tarball)
  const run = await room.install({ repository, sha256: other })
  await expectRefused(run, 'CHECKSUM_MISMATCH', `but the sha256 input says ${other}`)
})

test('a checksum file that disagrees ends it, whatever the pin says', async () => {
  await release(room.github, tarball, { sidecar: `${other}  ${tarball.name}\n` })
  const run = await room.install({ repository, sha256: tarball.sha256 })
  await expectRefused(run, 'CHECKSUM_MISMATCH', `but the sidecar says ${other}`)
})

test("GitHub's own digest ends it where it disagrees", async () => {
  await release(room.github, tarball, { digest: `sha256:${other}` })
  const run = await room.install({ repository }, { env: { GITHUB_TOKEN: readToken } })
  await expectRefused(run, 'CHECKSUM_MISMATCH', `but the release digest says ${other}`)
})

test('without any checksum nothing is fetched', async () => {
  await release(room.github, tarball, { sidecar: '' })
  await expectRefused(
    await room.install({ repository }),
    'DOWNLOAD_FAILED',
    'nothing says what the bytes must be'
  )
  expect(room.github.requests.filter(({ path }) => path.endsWith('.tgz'))).toEqual([])
})

test('a pin is enough where no checksum file is', async () => {
  await release(room.github, tarball, { sidecar: '' })
  const run = await room.install({ repository, sha256: tarball.sha256.toUpperCase() })
  expect([run.exitCode, run.stderr]).toEqual([0, ''])
  expect(run.stdout).toContain('by sha256 input\n')
  expect(run.stdout).not.toContain('damage, not tampering')
})

test('a page in place of a checksum file is none', async () => {
  await release(room.github, tarball, { sidecar: '<html>Unicorn!</html>\n' })
  await expectRefused(await room.install({ repository }), 'DOWNLOAD_FAILED', 'is no checksum of')
})

test('that only the file beside the tarball vouches for it is told', async () => {
  await release(room.github, tarball)
  expect((await room.install({ repository })).stdout).toContain('that shows damage, not tampering')
})

describe('A checksum file', () => {
  const hex = 'ab'.repeat(32)
  const name = 'cpython-3.12.6-debian12-build1.tgz'
  const files: readonly (readonly [string, string, string])[] = [
    ['of sha256sum', `${hex}  ${name}\n`, hex],
    ['of sha256sum --binary', `${hex} *${name}\n`, hex],
    ['in upper case', `${hex.toUpperCase()}  ${name}\n`, hex],
    ["in BSD's style", `SHA256 (${name}) = ${hex}\n`, hex],
    ['with CRLF and a BOM', `\uFEFF${hex}  ${name}\r\n`, hex],
    ['without a line break at its end', `${hex}  ${name}`, hex],
    ['of many files', `${other}  x${name}\n${hex}  ${name}\n${other}  ${name}.asc\n`, hex],
    ['that says it twice', `${hex}  ${name}\n${hex} *${name}\n`, hex],
    ['that says two things', `${hex}  ${name}\n${other}  ${name}\n`, ''],
    ['of another name', `${hex}  cpython.tgz\n`, ''],
    ['with a path', `${hex}  /tmp/${name}\n`, ''],
    ['without a name', `${hex}\n`, ''],
    ['of 63 digits', `${hex.slice(1)}  ${name}\n`, ''],
    ['of 65 digits', `a${hex}  ${name}\n`, ''],
    ['of SHA-512', `${hex}${hex}  ${name}\n`, ''],
    ['that is empty', '', '']
  ]

  test.each(files)('%s', async (_, text, expected) => {
    const path = join(room.directory, 'sums')
    await writeFile(path, text)
    expect(inFeatureShell(['verify'], `checksum_in ${word(path)} ${name}`).trim()).toBe(expected)
  })
})

describe('The cache directory', () => {
  const cacheDir = (): string => join(room.directory, 'cache')

  test('keeps what was fetched, and with a pin nobody is asked again', async () => {
    await release(room.github, tarball)
    const options = { repository, cacheDir: cacheDir(), sha256: tarball.sha256 }
    expect((await room.install(options)).exitCode).toBe(0)
    expect(await readFile(join(cacheDir(), tarball.name))).toEqual(await readFile(tarball.path))
    room.github.clearRequests()
    await room.run(['rm', '-rf', '/opt/python-3.12.6'])
    const run = await room.install(options)
    expect([run.exitCode, run.stderr, room.github.requests]).toEqual([0, '', []])
    expect(run.stdout).toContain(`from the cache directory: ${cacheDir()}/${tarball.name}`)
  })

  test('is held to the checksum file of the release without a pin', async () => {
    await release(room.github, tarball)
    await mkdir(cacheDir())
    copyFileSync(tarball.path, join(cacheDir(), tarball.name))
    expect((await room.install({ repository, cacheDir: cacheDir() })).exitCode).toBe(0)
    expect(room.github.requests.filter(({ path }) => path.endsWith('.tgz'))).toEqual([])
  })

  test('is not believed: other bytes are fetched anew, and exchanged', async () => {
    await release(room.github, tarball)
    await mkdir(cacheDir())
    await writeFile(join(cacheDir(), tarball.name), 'poison')
    const run = await room.install({ repository, cacheDir: cacheDir(), sha256: tarball.sha256 })
    expect([run.exitCode, run.stderr]).toEqual([0, expect.stringContaining('is not what was published')])
    expect(await readFile(join(cacheDir(), tarball.name))).toEqual(await readFile(tarball.path))
  })

  test('in the home is looked at, and nothing is kept there unasked', async () => {
    await release(room.github, tarball)
    expect((await room.install({ repository })).exitCode).toBe(0)
    expect(await readdir(room.home)).toEqual([])
    await room.run(['rm', '-rf', '/opt/python-3.12.6'])
    await mkdir(join(room.home, '.cache/iact-cpython'), { recursive: true })
    copyFileSync(tarball.path, join(room.home, '.cache/iact-cpython', tarball.name))
    room.github.clearRequests()
    expect((await room.install({ repository, sha256: tarball.sha256 })).exitCode).toBe(0)
    expect(room.github.requests).toEqual([])
  })
})
