import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { findPrefixRecord, listPrefixRecords } from '../../src/disk/prefix-tree.ts'
import { formatInstallRecord } from '../../src/domain/install-record.ts'
import { removeTree } from '../support/mount-namespace.ts'
import { recordOf } from '../support/place-sandbox.ts'

/** No user of this machine has this number. */
const stranger = '54321'

let opt: string

beforeEach(async () => {
  opt = await mkdtemp(join(tmpdir(), 'prefix-tree-'))
  const prefix = join(opt, 'python-3.12.6')
  for (const path of ['bin', 'lib/python3.12']) await mkdir(join(prefix, path), { recursive: true })
  for (const path of ['', 'bin', 'lib', 'lib/python3.12']) await chmod(join(prefix, path), 0o755)
  const files = { 'bin/python3': 0o755, 'lib/libpython3.12.so.1.0': 0o755, '.iact-cpython.json': 0o644 }
  for (const [path, mode] of Object.entries(files)) {
    const text = path.endsWith('.json') ? formatInstallRecord(recordOf('ab'.repeat(32))) : path
    await writeFile(join(prefix, path), text)
    await chmod(join(prefix, path), mode)
  }
})

afterEach(() => removeTree(opt))

test('a tree at its true prefix that belongs to this user is ours', async () => {
  expect(await listPrefixRecords(opt)).toHaveLength(1)
})

test.each(['', '.iact-cpython.json', '..', 'bin', 'bin/python3', 'lib/libpython3.12.so.1.0'])(
  'a tree at its true prefix is not ours when %j belongs to a stranger',
  async (path) => {
    const prefix = join(opt, 'python-3.12.6')
    const words = ['chown', stranger, join(prefix, path)]
    const [program = '', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words]
    execFileSync(program, rest)
    expect(await findPrefixRecord(prefix)).toBeUndefined()
    expect(await listPrefixRecords(opt)).toEqual([])
  }
)
