import { describe, expect, test } from '@jest/globals'
import { parsePythonVersion } from '../../src/domain/python-version.ts'
import { formatSpareBytes, spareBytes } from '../../src/domain/spare-bytes.ts'
import type { SpareBytes, SpareKind } from '../../src/domain/spare-bytes.ts'
import type { Entry } from '../../src/domain/tarball-layout.ts'

const version = parsePythonVersion('3.12.6')

const file = (path: string, size = 100): Entry => ({
  path,
  kind: 'file',
  target: undefined,
  mode: 0o644,
  size
})
const inTree = (path: string, size?: number): Entry => file(`opt/python-3.12.6/${path}`, size)
const kindsOf = (entries: readonly Entry[]): SpareBytes['kinds'] => spareBytes(entries, version).kinds

describe('what no runner needs', () => {
  test.each<readonly [string, SpareKind]>([
    ['lib/libpython3.12.a', 'static libpython'],
    ['lib/python3.12/config-3.12-x86_64-linux-gnu/libpython3.12.a', 'static libpython'],
    ['lib/python3.12/test/test_os.py', 'test suites'],
    ['lib/python3.12/test/__pycache__/test_os.cpython-312.opt-1.pyc', 'test suites'],
    ['lib/python3.13t/test/libregrtest/main.py', 'test suites'],
    ['lib/python3.11/unittest/test/__main__.py', 'test suites'],
    ['lib/python3.9/distutils/tests/support.py', 'test suites'],
    ['lib/python3.11/lib2to3/tests/data/bom.py', 'test suites'],
    ['lib/python3.12/idlelib/idle_test/htest.py', 'test suites'],
    ['lib/python3.12/lib-dynload/_testcapi.cpython-312-x86_64-linux-gnu.so', 'test suites'],
    ['lib/python3.12/lib-dynload/xxlimited_35.cpython-312-x86_64-linux-gnu.so', 'test suites'],
    ['lib/python3.12/__pycache__/os.cpython-312.opt-2.pyc', '.opt-1 and .opt-2 bytecode']
  ])('is %s: %s', (path, kind) => {
    expect(kindsOf([inTree(path)])).toEqual([{ kind, bytes: 100 }])
  })

  test.each([
    'lib/libpython3.12.so.1.0',
    'lib/python3.12/os.py',
    'lib/python3.12/__pycache__/os.cpython-312.pyc',
    'lib/python3.12/unittest/case.py',
    'lib/python3.12/site-packages/numpy/test/test_a.py',
    'lib/python3.12/site-packages/libpython.a',
    'lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so',
    'test/python3.12/test/test_os.py'
  ])('is not %s', (path) => {
    expect(kindsOf([inTree(path)])).toEqual([])
  })

  test('is nothing outside of the prefix, and no directory', () => {
    const directory: Entry = { ...inTree('lib/python3.12/test/'), kind: 'directory', size: 0 }
    expect(kindsOf([file('opt/python-3.12.60/lib/libpython3.12.a'), directory])).toEqual([])
  })

  test('is added up by kind, the largest first, however the archive spells its names', () => {
    const entries = [
      inTree('lib/python3.12/os.py', 1000),
      inTree('lib/python3.12/test/a.py', 20),
      file('./opt/python-3.12.6/lib/libpython3.12.a', 50),
      inTree('lib/python3.12/test/b.py', 20)
    ]
    expect(spareBytes(entries, version)).toEqual({
      total: 1090,
      kinds: [
        { kind: 'static libpython', bytes: 50 },
        { kind: 'test suites', bytes: 40 }
      ]
    })
  })
})

describe('in words', () => {
  const spare = (total: number, ...bytes: readonly number[]): SpareBytes => {
    const kinds: readonly SpareKind[] = ['static libpython', 'test suites']
    return {
      total,
      kinds: bytes.map((each, index) => ({ kind: kinds[index] ?? 'test suites', bytes: each }))
    }
  }

  test('it is told with its share and its kinds', () => {
    expect(formatSpareBytes(spare(300e6, 120e6, 34.56e6))).toBe(
      '52 % of its 300.0 MB unpacked is what no runner needs, and could be left out: static libpython 120.0 MB, test suites 34.6 MB'
    )
  })

  test.each([
    ['nothing', spare(300e6)],
    ['less than 5 %', spare(300e6, 10e6, 4.9e6)],
    ['less than 1 MB', spare(2e6, 999_999)],
    ['nothing of nothing', spare(0)]
  ])('of %s nothing is said', (_, little) => {
    expect(formatSpareBytes(little)).toBeUndefined()
  })

  test.each([
    ['5 %', spare(300e6, 15e6)],
    ['1 MB', spare(2e6, 1e6)]
  ])('of %s it is', (_, enough) => {
    expect(formatSpareBytes(enough)).toContain('could be left out: static libpython')
  })
})
