import { readFile } from 'node:fs/promises'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { findBuildFacts } from '../../src/domain/build-facts.ts'
import type { Provenance } from '../../src/ports/attestations.ts'
import { outputsOf, summaryOf } from '../../src/publish/report.ts'
import { failureOf } from '../support/failing.ts'
import { draftOfOther, otherTwin, putTwin, tarStreamOf, twinName } from '../support/other-twin.ts'
import { openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { putAsset, releaseOf, storedText, takeAsset, writesOf, writtenIn } from '../support/publish-hands.ts'
import { sha256Of } from '../support/publish-state.ts'

const both = { compression: 'tgz,zst' }

/** The bytes that the release has under that name. */
async function storedBytes(one: PublishCase, name: string): Promise<Buffer> {
  const asset = one.view().releases[0]?.assets.find((candidate) => candidate.name === name)
  return readFile(asset?.path ?? '')
}

const namesOn = (one: PublishCase): readonly string[] =>
  releaseOf(one)
    .assets.map(({ name }) => name)
    .sort()

/** That twin, checksum file and facts of the release agree, and hold what the tarball holds. */
async function expectWhole(one: PublishCase): Promise<void> {
  const bytes = await storedBytes(one, twinName)
  const tar = await tarStreamOf(one)
  expect(zstdDecompressSync(bytes).equals(tar)).toBe(true)
  expect(await storedText(one, `${twinName}.sha256`)).toBe(`${sha256Of(bytes)}  ${twinName}\n`)
  expect(findBuildFacts(await storedText(one, `${tarballName}.json`))?.twin).toMatchObject({
    name: twinName,
    digests: { size: bytes.length, sha256: sha256Of(bytes) },
    stream: { size: tar.length, sha256: sha256Of(tar) }
  })
}

describe('compression: tgz,zst', () => {
  test('publishes a twin of the tarball with the same tar stream, and what vouches for it', async () => {
    await using one = await openPublishCase()
    await one.publish({ ...both, checksums: 'sha256,sha512' })
    const vouched = [tarballName, twinName].flatMap((name) => [name, `${name}.sha256`, `${name}.sha512`])
    expect(namesOn(one)).toEqual([...vouched, `${tarballName}.json`].sort())
    await expectWhole(one)
    const stored = one.view().releases[0]?.assets.find(({ name }) => name === twinName)
    expect(stored?.contentType).toBe('application/zstd')
  })

  test('is told in the outputs, the notes and the summary; the registry has the tarball', async () => {
    await using one = await openPublishCase()
    const result = await one.publish(both)
    const sha256 = sha256Of(await storedBytes(one, twinName))
    const { assets, sha256: tarballs } = outputsOf(result)
    expect(JSON.parse(assets)).toContainEqual(
      expect.objectContaining({ name: twinName, sha256, action: 'uploaded' })
    )
    expect(Object.keys(JSON.parse(tarballs) as object)).toEqual([tarballName])
    expect(releaseOf(one).body).toContain(`SHA256: \`${sha256}  ${twinName}\``)
    expect(summaryOf(result, [])).toContain(`[${twinName}]`)
    const registry = one.view().files['infrastructure/cpython/ARTIFACTS.md'] ?? ''
    expect(registry).toContain(one.tarballs[0]?.sha256)
    expect(registry).not.toContain(sha256)
  })

  test('has the twins of several tarballs, each its own', async () => {
    const names = [tarballName, 'cpython-3.12.6-debian12-arm64-build1.tgz']
    await using one = await openPublishCase({ names })
    await one.publish(both)
    for (const { name, path } of one.tarballs) {
      const bytes = await storedBytes(one, name.replace(/tgz$/, 'tar.zst'))
      expect(zstdDecompressSync(bytes).equals(gunzipSync(await readFile(path)))).toBe(true)
    }
  })

  test('shows the twin in a dry run, and writes nothing', async () => {
    await using one = await openPublishCase()
    const result = await one.publish({ ...both, 'dry-run': 'true' })
    expect(summaryOf(result, [])).toMatch(new RegExp(`^\\| ${twinName} \\| .* \\| upload \\|$`, 'm'))
    expect(writesOf(one)).toEqual([])
  })

  test('attests the twin as well', async () => {
    await using one = await openPublishCase()
    const asked: string[] = []
    const attest: Provenance['attest'] = (files) => {
      asked.push(...files.map(({ name }) => name))
      return Promise.resolve(files.map((file) => ({ file, state: 'made' as const })))
    }
    await one.publish({ ...both, attest: 'true' }, { provenance: { attest } })
    expect(asked).toEqual([tarballName, twinName])
  })

  test('changes nothing when it is run again, and reads no file back', async () => {
    await using one = await openPublishCase()
    await one.publish(both)
    const before = one.view()
    one.github.clearRequests()
    expect(outputsOf(await one.publish(both)).changed).toBe('false')
    expect(one.view()).toEqual(before)
  })

  test('leaves a release without a twin alone: what is published stays what it is', async () => {
    await using one = await openPublishCase()
    await one.publish()
    const before = writtenIn(one)
    const failure = await failureOf(one.publish(both))
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain(`${twinName} is not there`)
    expect(writtenIn(one)).toEqual(before)
  })
})

describe('a twin that another version of zstd made', () => {
  const draftOf = (one: PublishCase): Promise<Buffer> =>
    draftOfOther(one, (inputs) => one.publish({ ...both, ...inputs }))

  test('is what a draft has from then on, with checksums and facts of its own', async () => {
    await using one = await openPublishCase()
    const bytes = await draftOf(one)
    expect((await storedBytes(one, twinName)).equals(bytes)).toBe(true)
    await expectWhole(one)
  })

  test.each([`${twinName}.sha256`, `${tarballName}.json`, tarballName])(
    'and a draft that lacks %s are completed and published',
    async (lost) => {
      await using one = await openPublishCase()
      const bytes = await draftOf(one)
      takeAsset(one, lost)
      const { id } = releaseOf(one)
      await one.publish(both)
      expect(one.view().releases.map(({ draft }) => draft)).toEqual([false])
      expect(releaseOf(one).id).toBe(id)
      expect((await storedBytes(one, twinName)).equals(bytes)).toBe(true)
      await expectWhole(one)
    }
  )

  test('on a release is right, and nothing is written', async () => {
    await using one = await openPublishCase()
    await draftOf(one)
    await one.publish(both)
    const before = writtenIn(one)
    one.github.clearRequests()
    const { changed, assets } = outputsOf(await one.publish(both))
    expect(changed).toBe('false')
    expect(writesOf(one)).toEqual([])
    expect(writtenIn(one)).toEqual(before)
    const sha256 = sha256Of(await storedBytes(one, twinName))
    expect(JSON.parse(assets)).toContainEqual(expect.objectContaining({ name: twinName, sha256 }))
  })

  test('that can not be read now ends the run: nobody knows what it is', async () => {
    await using one = await openPublishCase()
    await draftOf(one)
    await one.publish(both)
    const before = writtenIn(one)
    const always = { origin: 'storage' as const, times: Number.MAX_SAFE_INTEGER }
    one.github.faults.add({ match: always, action: { kind: 'reset', when: 'before' } })
    expect(await failureOf(one.publish(both))).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
    expect(writtenIn(one)).toEqual(before)
  })
})

describe('what stands in the place of a twin', () => {
  /** What else is no twin: disk/twin.test.ts. */
  const wrong: readonly (readonly [string, (one: PublishCase) => Promise<Buffer>])[] = [
    ['another tree', (one) => otherTwin(one, (tar) => Buffer.concat([tar, Buffer.alloc(512)]))],
    ['half a file', async (one) => (await otherTwin(one)).subarray(0, -5)],
    ['no zstd at all', () => Promise.resolve(Buffer.from('<html></html>'))]
  ]

  test.each(wrong)('(%s) is a conflict on a release', async (_, make) => {
    await using one = await openPublishCase()
    await one.publish(both)
    await putTwin(one, await make(one))
    const before = writtenIn(one)
    const failure = await failureOf(one.publish(both))
    expect(failure.code).toBe('RELEASE_CONFLICT')
    expect(failure.message).toContain(`${twinName} has other bytes`)
    expect(writtenIn(one)).toEqual(before)
  })

  test.each(wrong)('(%s) makes a draft be made anew', async (_, make) => {
    await using one = await openPublishCase()
    await one.publish({ ...both, draft: 'true' })
    await putTwin(one, await make(one))
    await one.publish(both)
    expect(one.view().releases.map(({ draft }) => draft)).toEqual([false])
    await expectWhole(one)
  })

  test('is named by the facts: those that name another one are a conflict', async () => {
    await using one = await openPublishCase()
    await one.publish(both)
    const factsName = `${tarballName}.json`
    const twin = findBuildFacts(await storedText(one, factsName))?.twin
    const facts = await storedText(one, factsName)
    await putAsset(one, factsName, facts.replaceAll(twin?.digests.sha256 ?? '?', '0'.repeat(64)))
    const failure = await failureOf(one.publish(both))
    expect(failure.message).toContain(`${factsName} does not describe this tarball`)
  })
})
