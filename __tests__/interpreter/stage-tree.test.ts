import { closeSync, existsSync, openSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findArtifact } from '../../src/domain/artifact.ts'
import { stageTree } from '../../src/interpreter/stage-tree.ts'
import { recordingLog } from '../support/recording-log.ts'

const artifact = findArtifact('cpython-3.12.6-debian12-build1.tgz')
const root = 'opt/python-3.12.6'

/** In memory where that is possible: a hundred thousand files take long on a disk. */
const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(parent, 'stage-tree-'))
})

afterEach(() => rm(directory, { recursive: true }))

/** What comes out of the archive, without one. */
async function stage(
  fill: (tree: string) => Promise<unknown>
): Promise<{ readonly tree: string; readonly lines: readonly string[] }> {
  if (artifact === undefined) throw new Error('This names a build.')
  const log = recordingLog()
  const unpack = async (_: unknown, into: string): Promise<void> => {
    const tree = join(into, root)
    await mkdir(join(tree, 'bin'), { recursive: true })
    await mkdir(join(tree, 'lib/python3.12'), { recursive: true })
    await writeFile(join(tree, 'bin/python3'), '#!/bin/sh\n', { mode: 0o755 })
    await fill(tree)
  }
  const archive = { name: 'x.tgz', file: { fd: -1 } }
  const tree = await stageTree({ archive, artifact, directory }, { unpacker: { unpack }, log })
  return { tree, lines: log.lines }
}

test('the tree is where the archive has it, ready to lie elsewhere, and the log says what was edited', async () => {
  const { tree, lines } = await stage((made) =>
    writeFile(join(made, 'bin/pip3'), `#!/${root}/bin/python3.12\nimport pip\n`, { mode: 0o755 })
  )
  expect(tree).toBe(join(directory, root))
  expect(await readFile(join(tree, 'bin/pip3'), 'utf8')).toMatch(/^#!\/bin\/sh\n/)
  expect(lines).toEqual(['relocated: 3 files (bin/pip3, bin/python, bin/pip)'])
})

test('a long list of edits is cut, a tree that needs none says nothing', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `tool${index}`)
  const { lines } = await stage(async (tree) => {
    for (const name of names) await writeFile(join(tree, 'bin', name), `#!/${root}/bin/python3.12\n`)
    await symlink('python3', join(tree, 'bin/python'))
  })
  expect(lines).toEqual(['relocated: 8 files (bin/tool0, bin/tool1, bin/tool2, bin/tool3, bin/tool4, ...)'])
  await rm(join(directory, 'opt'), { recursive: true })
  expect((await stage((tree) => symlink('python3', join(tree, 'bin/python')))).lines).toEqual([])
})

describe('what came out is refused', () => {
  const refusal = async (fill: (tree: string) => Promise<unknown>): Promise<string> => {
    try {
      await stage(fill)
    } catch (error) {
      expect(error).toMatchObject({
        code: 'TARBALL_INVALID',
        hint: 'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
      })
      return String(error)
    }
    return 'taken'
  }

  test('with a handful of its faults', async () => {
    const said = await refusal(async (tree) => {
      for (let index = 0; index < 9; index += 1) await symlink('/etc', join(tree, `l${index}`))
    })
    expect(said.match(/links to the absolute path/g)).toHaveLength(5)
  })

  test('when it is larger than any CPython', async () => {
    const said = await refusal(async (tree) => {
      await writeFile(join(tree, 'hole'), '')
      await truncate(join(tree, 'hole'), 4 * 1024 ** 3)
    })
    expect(said).toContain(`it unpacks to ${4 * 1024 ** 3 + '#!/bin/sh\n'.length} bytes`)
  })

  test('when it has more entries than any CPython', async () => {
    const said = await refusal(async (tree) => {
      await mkdir(join(tree, 'many'))
      for (let index = 0; index < 100_000; index += 1)
        closeSync(openSync(join(tree, 'many', String(index)), 'w'))
    })
    expect(said).toContain('it has 100007 entries')
  })
})
