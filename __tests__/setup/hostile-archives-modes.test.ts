import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { tarUnpacker } from '../../src/adapters/runner/tar-unpacker.ts'
import { withArchive } from '../support/archive-of.ts'
import { end, entry, tgz } from '../support/hostile-tar.ts'

let top: string
let out: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'archive-modes-'))
  out = join(top, 'out')
  await mkdir(out)
  await chmod(out, 0o700)
})

afterEach(() => rm(top, { recursive: true }))

const modeOf = async (path: string): Promise<string> =>
  ((await stat(join(out, path))).mode & 0o7777).toString(8)

const closed = (mode: number): readonly Buffer[] => [
  entry({ name: './', type: '5', mode }),
  entry({ name: 'd/', type: '5', mode }),
  entry({ name: 'd/inner/', type: '5', mode }),
  entry({ name: 'd/inner/file', content: 'x' }),
  entry({ name: Buffer.concat([Buffer.from('d/'), Buffer.of(0xff), Buffer.from('/')]), type: '5', mode })
]

test.each([0o000, 0o500, 0o100, 0o777])(
  'a directory of mode %o can be looked into and thrown away by whoever unpacked it, who keeps their own',
  async (mode) => {
    const tarball = join(top, 'x.tgz')
    await writeFile(tarball, tgz(...closed(mode), end))
    await withArchive(tarball, (archive) => tarUnpacker().unpack(archive, out))
    const open = ((mode | 0o700) & 0o755).toString(8)
    expect([await modeOf('.'), await modeOf('d'), await modeOf('d/inner')]).toEqual(['700', open, open])
  }
)

test('so it is when tar did not come to the end', async () => {
  const tarball = join(top, 'x.tgz')
  await writeFile(tarball, tgz(...closed(0o000), entry({ name: 'x', content: 'x', sum: 1 }), end))
  await expect(withArchive(tarball, (archive) => tarUnpacker().unpack(archive, out))).rejects.toMatchObject({
    code: 'TARBALL_INVALID'
  })
  expect([await modeOf('.'), await modeOf('d'), await modeOf('d/inner')]).toEqual(['700', '700', '700'])
})
