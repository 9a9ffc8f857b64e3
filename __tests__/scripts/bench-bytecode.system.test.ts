import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { countBytecode } from '../../scripts/bench/bytecode.ts'
import { findPythons } from '../support/pack-python.ts'

const run = promisify(execFile)
const never = new AbortController().signal

describe('the count of stale bytecode', () => {
  let directory: string
  let python: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bench-bytecode-'))
    python = await findWithPip()
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  /** A tree of one compiled module, whose interpreter is that of this machine. */
  const treeWith = async (name: string, mode: string): Promise<{ tree: string; module: string }> => {
    const tree = join(directory, name)
    const module = join(tree, 'lib', 'module.py')
    for (const part of ['bin', 'lib']) await mkdir(join(tree, part), { recursive: true })
    await symlink(python, join(tree, 'bin', 'python3'))
    await writeFile(module, 'answer = 42\n')
    await run(python, ['-I', '-m', 'compileall', '-q', '--invalidation-mode', mode, module])
    return { tree, module }
  }

  const staleOf = async (tree: string): Promise<string> => {
    const { files, stale } = await countBytecode(tree, never)
    return `${stale} of ${files}`
  }

  test.each(['timestamp', 'checked-hash', 'unchecked-hash'])(
    'is 0 for what was just compiled: %s',
    async (mode) => {
      const { tree } = await treeWith(`fresh-${mode}`, mode)
      expect(await staleOf(tree)).toBe('0 of 1')
    }
  )

  test('has those whose source has another date, as copies have', async () => {
    const { tree, module } = await treeWith('touched', 'timestamp')
    await utimes(module, 1, 1)
    expect(await staleOf(tree)).toBe('1 of 1')
  })

  test('has those whose source has other bytes, where they are looked at', async () => {
    const { tree, module } = await treeWith('changed', 'checked-hash')
    await writeFile(module, 'answer = 43\n')
    expect(await staleOf(tree)).toBe('1 of 1')
  })

  test('has none that is taken unasked', async () => {
    const { tree, module } = await treeWith('unasked', 'unchecked-hash')
    await writeFile(module, 'answer = 43\n')
    await utimes(module, 1, 1)
    expect(await staleOf(tree)).toBe('0 of 1')
  })

  test('has those that are cut off', async () => {
    const { tree } = await treeWith('cut', 'timestamp')
    const script =
      'import glob, sys; open(glob.glob(sys.argv[1] + "/lib/__pycache__/*.pyc")[0], "wb").write(b"1")'
    await run(python, ['-c', script, tree])
    expect(await staleOf(tree)).toBe('1 of 1')
  })
})

async function findWithPip(): Promise<string> {
  for (const python of await findPythons()) {
    const works = await run(python, ['-I', '-c', 'import pip, sqlite3, ssl, ctypes']).then(
      () => true,
      () => false
    )
    if (works) return python
  }
  throw new Error('No python3 on PATH has a pip')
}
