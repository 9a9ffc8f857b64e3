import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { MadeTarball } from '../support/make-tarball.ts'
import { openSetup, repository, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox
let tarball: MadeTarball
let shelf: string
let name: string

beforeEach(async () => {
  sandbox = await openSetup()
  tarball = await sandbox.publish()
  shelf = `${sandbox.toolCache}/iact-cpython/3.12.6`
  name = `x64-debian12-build1-${tarball.sha256.slice(0, 12)}`
})

afterEach(() => sandbox[Symbol.asyncDispose]())

const breakTree = (): Promise<void> =>
  writeFile(`${shelf}/${name}/bin/python3.12`, '#!/bin/sh\necho Segmentation fault >&2\nexit 139\n')

const shelved = async (): Promise<readonly string[]> => (await readdir(shelf)).sort()

describe('an installed tree that does not work any more', () => {
  beforeEach(async () => {
    await sandbox.run(exact)
    await breakTree()
  })

  test('is set aside, not deleted, and installed anew; the log says why', async () => {
    const { outputs, log } = await sandbox.run(exact)
    expect(outputs).toMatchObject({ source: 'cache', 'cache-hit': 'true' })
    expect(log.warnings).toEqual([
      'The installed interpreter is broken and is installed anew: ' +
        `${shelf}/${name}/bin/python3 does not run (exit code 139): Segmentation fault`
    ])
    const [aside = '', ...rest] = await shelved()
    expect(aside).toMatch(/^\.broken-[0-9a-f-]{36}$/)
    expect(rest).toEqual([name, `${name}.complete`, `${name}.json`])
    expect(await readFile(`${shelf}/${aside}/bin/python3.12`, 'utf8')).toContain('exit 139')
    expect((await sandbox.run(exact)).outputs?.source).toBe('tool-cache')
  })

  test('stays where it is while nothing better can be had: another job may still use it', async () => {
    await rm(sandbox.cacheDir, { recursive: true })
    sandbox.github.faults.add({
      match: { origin: 'api', times: 1000 },
      action: { kind: 'answer', when: 'before', status: 502 }
    })
    expect((await sandbox.run(exact)).code).toBe('GITHUB_UNAVAILABLE')
    expect(await shelved()).toEqual([name, `${name}.complete`, `${name}.json`])
  })
})

describe('an installed tree that works for others, but not in this job', () => {
  test('stays as it is, when the same bytes unpacked anew do not work here either', async () => {
    await sandbox.run(exact)
    const before = await thingsBelow(sandbox.toolCache)
    const { code } = await sandbox.run(exact, {
      world: () => ({
        processes: {
          run: () => Promise.resolve({ exitCode: 127, stdout: '', stderr: 'libffi.so.8: cannot open' })
        }
      })
    })
    expect(code).toBe('SMOKE_TEST_FAILED')
    expect(await thingsBelow(sandbox.toolCache)).toEqual(before)
  })
})

test('a tool cache that can’t be written to is said to be that', async () => {
  await mkdir(`${sandbox.toolCache}/iact-cpython`, { recursive: true })
  await writeFile(shelf, 'a file')
  const { code, message } = await sandbox.run(exact)
  expect(code).toBe('INSTALL_BROKEN')
  expect(message).toContain(`The tool cache at ${sandbox.toolCache}/iact-cpython can't be written to: E`)
  expect(await readFile(shelf, 'utf8')).toBe('a file')
})

describe('what a job that was killed left behind', () => {
  const survives = async (): Promise<void> => {
    const { code } = await sandbox.run(exact)
    expect(code).toBe('OK')
    expect((await sandbox.run(exact)).outputs?.source).toBe('tool-cache')
  }

  test.each<readonly [string, () => Promise<unknown>]>([
    ['half a staging directory', () => mkdir(`${shelf}/.staging-x/opt`, { recursive: true })],
    ['a record without a tree', () => rm(`${shelf}/${name}`, { recursive: true })],
    ['a tree without its mark', () => rm(`${shelf}/${name}.complete`)],
    ['a tree without its record', () => rm(`${shelf}/${name}.json`)],
    ['a record that was cut', () => writeFile(`${shelf}/${name}.json`, '{"schema":1,"tarb')],
    ['a record of nothing', () => writeFile(`${shelf}/${name}.json`, 'null')],
    ['a directory for a record', () => mkdir(`${shelf}/other.json`)],
    ['a record as long as a book', () => writeFile(`${shelf}/other.json`, ' '.repeat(2 ** 20 + 1))],
    ['a file for a version', () => writeFile(`${sandbox.toolCache}/iact-cpython/README`, 'x')]
  ])('does not hinder the next one: %s', async (_, leave) => {
    await sandbox.run(exact)
    await leave()
    await survives()
  })

  test('a record without a tree does not hide a newer version from a range', async () => {
    await sandbox.run(exact)
    await rm(`${shelf}/${name}`, { recursive: true })
    await sandbox.publish({ name: 'cpython-3.12.7-debian12-build1.tgz' })
    expect((await sandbox.run({ version: '3.12' })).outputs?.['python-version']).toBe('3.12.7')
  })
})

describe('two trees under one name', () => {
  let other: MadeTarball

  beforeEach(async () => {
    await sandbox.run(exact)
    other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/other', content: 'x' }] })
    await sandbox.run({ 'artifact-url': other.path, sha256: other.sha256, 'cache-dir': 'none' })
    // As if the release had been replaced between the two.
    const record = `${shelf}/x64-debian12-build1-${other.sha256.slice(0, 12)}.json`
    const fields = JSON.parse(await readFile(record, 'utf8')) as object
    await writeFile(record, JSON.stringify({ ...fields, repository }))
  })

  test('lie beside each other, and a pin tells them apart', async () => {
    for (const { sha256 } of [tarball, other]) {
      const { outputs } = await sandbox.run({ ...exact, sha256 })
      expect(outputs).toMatchObject({ source: 'tool-cache', sha256 })
    }
  })

  test('are told apart by the release where nobody pins', async () => {
    const { outputs, log } = await sandbox.run(exact)
    expect(outputs).toMatchObject({ source: 'cache', sha256: tarball.sha256 })
    expect(log.lines).toContain(
      `the tool cache has several trees of ${tarball.name}; none of them is taken unasked`
    )
  })
})

describe('another repository’s build of the same name', () => {
  test('is not what a job gets that asks for its own', async () => {
    const other = await sandbox.make({ extra: [{ path: 'opt/python-3.12.6/other', content: 'x' }] })
    sandbox.github.addRepository({ owner: 'coatl', name: 'fork' })
    const assets = [{ name: other.name, content: { path: other.path } }]
    await sandbox.github.addRelease('coatl/fork', { tag: 'cpython-3.12.6-build1', assets })
    await sandbox.run({ ...exact, repository: 'coatl/fork' })
    expect((await sandbox.run(exact)).outputs?.sha256).toBe(tarball.sha256)
    for (const [repository, sha256] of [
      ['Coatl/Fork', other.sha256],
      ['coatl/iact', tarball.sha256]
    ] as const) {
      const { outputs } = await sandbox.run({ version: '3.12', repository })
      expect(outputs).toMatchObject({ source: 'tool-cache', sha256 })
    }
  })
})

describe('setups at the same time on one tool cache', () => {
  test('all succeed, and leave one tree', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => sandbox.run(exact)))
    expect(outcomes.map(({ code, message }) => code + message)).toEqual(['OK', 'OK', 'OK', 'OK'])
    expect(new Set(outcomes.map(({ outputs }) => outputs?.['python-prefix']))).toEqual(
      new Set([`${shelf}/${name}`])
    )
    expect(await shelved()).toEqual([name, `${name}.complete`, `${name}.json`])
    expect(await thingsBelow(sandbox.cacheDir)).toEqual([tarball.name])
  })

  test('of two builds get each its own', async () => {
    await sandbox.publish({ name: 'cpython-3.12.6-debian12-build2.tgz' })
    const outcomes = await Promise.all([sandbox.run(exact), sandbox.run({ version: '3.12.6', build: '2' })])
    expect(outcomes.map(({ outputs }) => outputs?.build)).toEqual(['1', '2'])
  })
})
