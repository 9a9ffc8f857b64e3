import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, gunzipSync, zstdCompressSync } from 'node:zlib'
import type { PublishCase } from './publish-case.ts'
import { repository } from './publish-case.ts'
import { putAsset } from './publish-hands.ts'

export const twinName = 'cpython-3.12.6-ubuntu22.04-build1.tar.zst'

export async function tarStreamOf(one: PublishCase): Promise<Buffer> {
  return gunzipSync(await readFile(one.tarballs[0]?.path ?? ''))
}

/** What another version of zstd may make of the same tree. */
export async function otherTwin(one: PublishCase, change = (tar: Buffer): Buffer => tar): Promise<Buffer> {
  const params = { [constants.ZSTD_c_compressionLevel]: 1 }
  return zstdCompressSync(change(await tarStreamOf(one)), { params })
}

/** Puts bytes on the live release in the place of the twin. */
export async function putTwin(one: PublishCase, bytes: Buffer): Promise<void> {
  const path = join(one.workspace, 'another.tar.zst')
  await writeFile(path, bytes)
  await putAsset(one, twinName, { path })
}

/** A draft as the run left it that has another zstd, whole. */
export async function draftOfOther(
  one: PublishCase,
  publish: (inputs: Readonly<Record<string, string>>) => Promise<unknown>
): Promise<Buffer> {
  await publish({ draft: 'true' })
  const bytes = await otherTwin(one)
  await putTwin(one, bytes)
  await publish({ draft: 'true' })
  // The first draft is left, as of another plan: a person deletes it.
  one.github.repository(repository).releases.splice(0, 1)
  return bytes
}
