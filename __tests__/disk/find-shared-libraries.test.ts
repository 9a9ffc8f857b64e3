import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findSharedLibraries } from '../../src/disk/find-shared-libraries.ts'
import type { LibrarySearch } from '../../src/disk/find-shared-libraries.ts'
import { withBytesOf } from '../../src/disk/open-bytes.ts'
import { readElf } from '../../src/domain/elf-file.ts'
import { elfImage } from '../support/elf-image.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'find-shared-libraries-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

const x64: LibrarySearch = { architecture: 'x64', libraryPath: undefined, runPaths: [] }

function place(path: string, content: Uint8Array | string = elfImage().bytes): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

async function find(name: string, search: Partial<LibrarySearch> = {}): Promise<readonly string[]> {
  return [...(await findSharedLibraries([name, 'libabsent.so.1'], { ...x64, ...search }, root))]
}

describe('findSharedLibraries', () => {
  test.each(['lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu', 'lib64', 'usr/lib64', 'lib', 'usr/lib'])(
    'looks in /%s',
    async (directory) => {
      place(`${directory}/liba.so.1`)
      expect(await find('liba.so.1')).toEqual(['liba.so.1'])
    }
  )

  test('looks in the directories of the architecture', async () => {
    place('lib/aarch64-linux-gnu/liba.so.1', elfImage({ machine: 183 }).bytes)
    expect(await find('liba.so.1', { architecture: 'arm64' })).toEqual(['liba.so.1'])
    expect(await find('liba.so.1')).toEqual([])
  })

  test('looks in LD_LIBRARY_PATH and in the run paths', async () => {
    place('one/liba.so.1')
    place('two/libb.so.1')
    const search = { libraryPath: ':relative:/nowhere;/one', runPaths: ['/two'] }
    expect([...(await findSharedLibraries(['liba.so.1', 'libb.so.1'], { ...x64, ...search }, root))]).toEqual(
      ['liba.so.1', 'libb.so.1']
    )
  })

  test('takes a name with a slash for a path', async () => {
    place('lib64/ld-linux-x86-64.so.2')
    expect(await find('/lib64/ld-linux-x86-64.so.2')).toEqual(['/lib64/ld-linux-x86-64.so.2'])
    expect(await find('/usr/lib64/ld-linux-x86-64.so.2')).toEqual([])
  })

  test('follows links, as the loader does', async () => {
    place('lib/liba.so.1.2.3')
    symlinkSync('liba.so.1.2.3', join(root, 'lib/liba.so.1'))
    symlinkSync('nowhere', join(root, 'lib/libb.so.1'))
    expect(await find('liba.so.1')).toEqual(['liba.so.1'])
    expect(await find('libb.so.1')).toEqual([])
  })

  test.each([
    ['of another processor', elfImage({ machine: 3 }).bytes],
    ['that is a script', 'GROUP ( libc.so.6 )'],
    ['that is empty', '']
  ])('passes over a file %s', async (_, content) => {
    place('lib/liba.so.1', content)
    expect(await find('liba.so.1')).toEqual([])
    place('usr/lib/liba.so.1')
    expect(await find('liba.so.1')).toEqual(['liba.so.1'])
  })

  test('passes over a directory of that name', async () => {
    mkdirSync(join(root, 'lib/liba.so.1'), { recursive: true })
    expect(await find('liba.so.1')).toEqual([])
  })

  test('finds nothing for an architecture that it does not know', async () => {
    place('lib/liba.so.1')
    expect(await find('liba.so.1', { architecture: 'mips' })).toEqual([])
  })
})

describe('findSharedLibraries reads /etc/ld.so.conf', () => {
  test.each([
    ['a directory', '/opt/lib\n'],
    ['a directory with a type', '# ours\n\n  /opt/lib=libc6  # here\nhwcap 1 avx\n'],
    ['an include', 'include /etc/ld.so.conf.d/*.conf\n'],
    ['an include relative to the file', 'include ld.so.conf.d/*.conf other/*.conf'],
    ['one of many includes', 'include /etc/nothing/*.conf ld.so.conf.d/b.conf\n']
  ])('with %s', async (_, text) => {
    place('etc/ld.so.conf', text)
    place('etc/ld.so.conf.d/a.conf', '/nowhere\n')
    place('etc/ld.so.conf.d/b.conf', '/opt/lib\n')
    place('opt/lib/liba.so.1')
    expect(await find('liba.so.1')).toEqual(['liba.so.1'])
  })

  test.each([
    [
      'a link to nothing',
      (path: string) => {
        symlinkSync('/nowhere/x.conf', path)
      }
    ],
    [
      'a directory',
      (path: string) => {
        mkdirSync(path)
      }
    ]
  ])('%s among the included is passed over', async (_, leave) => {
    place('etc/ld.so.conf', 'include ld.so.conf.d/*.conf\n')
    place('etc/ld.so.conf.d/b.conf', '/opt/lib\n')
    leave(join(root, 'etc/ld.so.conf.d/a.conf'))
    place('opt/lib/liba.so.1')
    expect(await find('liba.so.1')).toEqual(['liba.so.1'])
  })

  test('an include may include again, and ends where it includes itself', async () => {
    place('etc/ld.so.conf', 'include /etc/ld.so.conf\ninclude a.conf\n')
    place('etc/a.conf', 'include b.conf ld.so.conf\n')
    place('etc/b.conf', 'include a.conf\n/opt/lib\n')
    place('opt/lib/liba.so.1')
    expect(await find('liba.so.1')).toEqual(['liba.so.1'])
  })
})

test('on this machine all is found that the running program needs', async () => {
  const program = withBytesOf(process.execPath, readElf)
  const names = [program?.interpreter ?? '', ...(program?.needed ?? [])]
  const search = { architecture: process.arch, libraryPath: process.env['LD_LIBRARY_PATH'], runPaths: [] }
  expect([...(await findSharedLibraries([...names, 'libnever-heard-of.so.9'], search))]).toEqual(names)
})
