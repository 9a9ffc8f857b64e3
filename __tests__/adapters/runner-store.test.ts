import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runnerStore } from '../../src/adapters/runner-store.ts'
import { findArtifact } from '../../src/domain/artifact.ts'
import { findSha256 } from '../../src/domain/checksum.ts'
import { storeKeyOf } from '../../src/domain/store-key.ts'

let top: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'runner-store-'))
})

afterEach(() => rm(top, { recursive: true }))

async function put(version: string, name: string): Promise<string> {
  const path = join(top, 'cache/iact-cpython', version, name)
  await mkdir(path, { recursive: true })
  await writeFile(`${path}.complete`, '')
  return path
}

describe('the store', () => {
  test('is a tool of its own in the tool cache, which is made when it is only named', async () => {
    const store = runnerStore(join(top, 'not/there/yet'))
    expect(store.root).toBe(join(top, 'not/there/yet/iact-cpython'))
    expect(await readdir(join(top, 'not/there/yet'))).toEqual([])
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
    expect(runnerStore(join(top, 'cache')).find(key)).toBe(path)
  })

  test('finds nothing that is another, not complete, or only marked', async () => {
    const key = { version: '3.12.6', name: 'x64-debian12-build1-abababababab' }
    const store = runnerStore(join(top, 'cache'))
    expect(store.find(key)).toBeUndefined()
    const path = await put(key.version, key.name)
    expect(store.find({ ...key, name: 'x64-debian12-build2-abababababab' })).toBeUndefined()
    expect(store.find({ ...key, version: '3.12.7' })).toBeUndefined()
    await rm(`${path}.complete`)
    expect(store.find(key)).toBeUndefined()
    await writeFile(`${path}.complete`, '')
    await rm(path, { recursive: true })
    expect(store.find(key)).toBeUndefined()
  })

  test('that can’t be made is said so, with what to do', async () => {
    await writeFile(join(top, 'file'), '')
    expect(() => runnerStore(join(top, 'file/cache'))).toThrow(
      expect.objectContaining({
        code: 'INSTALL_BROKEN',
        hint: 'Give this job the right to write there, or name another directory with RUNNER_TOOL_CACHE.'
      })
    )
  })
})
