import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { hashText } from '../../src/disk/hash-file.ts'
import { writeChecksumFile } from '../../src/publish/inspect.ts'
import { failureOf } from '../support/failing.ts'
import { artifactsDirectory, openPublishCase, tarballName } from '../support/publish-case.ts'
import type { PublishCase } from '../support/publish-case.ts'
import { finished, stateOf } from '../support/publish-state.ts'
import { recordingLog } from '../support/recording-log.ts'

const pathOf = ({ workspace }: PublishCase): string => join(workspace, artifactsDirectory, tarballName)

describe('a checksum file beside the tarball', () => {
  const zeros = '0'.repeat(64)

  test.each([
    ['disagrees', 'sha256', `${zeros}  ${tarballName}\n`, 'CHECKSUM_MISMATCH'],
    ['disagrees, as a sha512', 'sha512', `${'0'.repeat(128)}  ${tarballName}\n`, 'CHECKSUM_MISMATCH'],
    ['is of another file', 'sha256', `${zeros}  cpython-3.12.5-ubuntu22.04-build1.tgz\n`, 'CHECKSUM_MISSING'],
    ['is empty', 'sha256', '', 'CHECKSUM_MISSING'],
    ['is a web page', 'sha256', '<html></html>', 'CHECKSUM_MISSING'],
    ['is far too long', 'sha256', ' '.repeat(1024 * 1024 + 1), 'CHECKSUM_MISSING']
  ])('that %s (%s) ends the run, and nothing is sent', async (_, kind, text, code) => {
    await using one = await openPublishCase()
    await writeFile(`${pathOf(one)}.${kind}`, text)
    expect(await failureOf(one.publish())).toMatchObject({ code })
    expect(one.github.requests).toEqual([])
  })

  test('that agrees is left as it is', async () => {
    await using one = await openPublishCase()
    const text = `# made by hand\n${one.tarballs[0]?.sha256 ?? ''} *${tarballName}\n`
    await writeFile(`${pathOf(one)}.sha256`, text)
    await one.publish()
    expect(await readFile(`${pathOf(one)}.sha256`, 'utf8')).toBe(text)
    expect(stateOf(one)).toEqual(finished(one))
  })

  test('is written where there is none, in the format of sha256sum', async () => {
    await using one = await openPublishCase()
    await one.publish()
    expect(await readFile(`${pathOf(one)}.sha256`, 'utf8')).toBe(
      `${one.tarballs[0]?.sha256 ?? ''}  ${tarballName}\n`
    )
  })
})

test('a checksum file that can not be left beside the tarball is no reason to fail', async () => {
  const log = recordingLog()
  await writeChecksumFile(
    { path: `/dev/null/${tarballName}`, name: tarballName, digests: hashText('x') },
    'sha256',
    log
  )
  expect(log.lines[0]).toContain(`${tarballName}.sha256 was not written beside the tarball: `)
})
