import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerStore } from '../../../src/adapters/runner/tool-cache.ts'
import { findArtifact } from '../../../src/domain/artifact.ts'
import { findSha256 } from '../../../src/domain/checksum.ts'
import { storeKeyOf } from '../../../src/domain/store-key.ts'

let top: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'runner-store-'))
})

afterEach(() => rm(top, { recursive: true }))

async function put(version: string, name: string, cache = 'cache'): Promise<string> {
  const path = join(top, cache, 'iact-cpython', version, name)
  await mkdir(path, { recursive: true })
  await writeFile(`${path}.complete`, '')
  return path
}

describe('the store', () => {
  test('is a tool of its own in the tool cache, and where that can’t be used elsewhere; nothing is made', async () => {
    const store = runnerStore(join(top, 'not/there/yet'), join(top, 'file/cache'))
    expect(store.roots).toEqual([
      join(top, 'not/there/yet/iact-cpython'),
      join(top, 'file/cache/iact-cpython')
    ])
    expect(store.find({ version: '3.12.6', name: 'x' })).toEqual([])
    expect(await readdir(top)).toEqual([])
  })

  test('finds a tree wherever it lies, in the order of the directories', async () => {
    const key = { version: '3.12.6', name: 'x64-debian12-build1-abababababab' }
    const [second, third] = [
      await put(key.version, key.name, 'second'),
      await put(key.version, key.name, 'third')
    ]
    const store = runnerStore(join(top, 'first'), join(top, 'second'), join(top, 'third'))
    expect(store.find(key)).toEqual([second, third])
  })

  test.each([
    'cpython-3.12.6-debian12-build1.tgz',
    'cpython-3.12.6-ubuntu22.04-arm64-build12.tgz',
    'cpython-3.14.0rc2-debian12-build1.tgz',
    'cpython-3.13.1t-debian12-build1.tgz',
    'cpython-3.14.0a1t-debian12-build1.tgz'
  ])('finds %s under its key', async (name) => {
    const [artifact, sha256] = [findArtifact(name), findSha256('ab'.repeat(32))]
    if (artifact === undefined || sha256 === undefined) throw new Error(name)
    const key = storeKeyOf(artifact, sha256)
    const path = await put(key.version, key.name)
    expect(runnerStore(join(top, 'cache')).find(key)).toEqual([path])
  })

  test('finds nothing that is another, not complete, or only marked', async () => {
    const key = { version: '3.12.6', name: 'x64-debian12-build1-abababababab' }
    const store = runnerStore(join(top, 'cache'))
    expect(store.find(key)).toEqual([])
    const path = await put(key.version, key.name)
    expect(store.find({ ...key, name: 'x64-debian12-build2-abababababab' })).toEqual([])
    expect(store.find({ ...key, version: '3.12.7' })).toEqual([])
    await rm(`${path}.complete`)
    expect(store.find(key)).toEqual([])
    await writeFile(`${path}.complete`, '')
    await rm(path, { recursive: true })
    expect(store.find(key)).toEqual([])
  })
})
