import { describe, expect, test } from '@jest/globals'
import { judgeInterpreter } from '../../src/domain/interpreter-check.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'

const prefix = '/tools/python'
const library = `${prefix}/lib/libpython3.12.so.1.0`
const healthy = {
  version: [3, 12, 6, 'final', 0],
  freeThreaded: false,
  prefixes: [prefix],
  prefix,
  shared: true,
  libpython: [library],
  siteOnPath: true,
  absent: [],
  outside: [],
  failed: {},
  pip: ''
}

type Report = { readonly [Key in keyof typeof healthy]?: unknown }

const judge = (changes: Report, wanted = '3.12.6'): ReturnType<typeof judgeInterpreter> =>
  judgeInterpreter(JSON.stringify({ ...healthy, ...changes }), parsePythonVersion(wanted))

describe('an interpreter is fit', () => {
  test.each<readonly [string, Report]>([
    ['with its own shared libpython', {}],
    ['with two libraries of its own', { libpython: [library, `${prefix}/lib/libpython3.so`] }],
    ['without a libpython where none was built', { shared: false, libpython: [] }],
    ['with imports that fail and are not looked at', { failed: { tkinter: 'no display' } }]
  ])('%s', (_, changes) => {
    expect(judge(changes)).toEqual({ faults: [], notices: [] })
  })

  test.each([
    ['3.12.6', [3, 12, 6, 'final', 0], false],
    ['3.14.0a1', [3, 14, 0, 'alpha', 1], false],
    ['3.14.0b2', [3, 14, 0, 'beta', 2], false],
    ['3.14.0rc3', [3, 14, 0, 'candidate', 3], false],
    ['3.13.1t', [3, 13, 1, 'final', 0], true],
    ['3.14.0rc3t', [3, 14, 0, 'candidate', 3], true]
  ])('when it is to be %s and says so', (wanted, version, freeThreaded) => {
    expect(judge({ version, freeThreaded }, wanted).faults).toEqual([])
  })
})

describe('an interpreter is not fit', () => {
  test.each<readonly [string, Report, string]>([
    ['of another version', { version: [3, 12, 7, 'final', 0] }, 'it says that it is 3.12.7, not 3.12.6'],
    ['of a prerelease', { version: [3, 12, 6, 'candidate', 1] }, 'it says that it is 3.12.6rc1, not 3.12.6'],
    ['of no known level', { version: [3, 12, 6, 'dev', 0] }, 'it says that it is 3.12.6dev0, not 3.12.6'],
    ['free-threaded by surprise', { freeThreaded: true }, 'it says that it is 3.12.6t, not 3.12.6'],
    ['at another prefix', { prefixes: [prefix, '/usr'] }, 'sys.prefix is /usr'],
    [
      'on a foreign libpython',
      { libpython: [library, '/usr/lib/libpython3.12.so.1.0'] },
      'it runs on a libpython that is not its own: /usr/lib/libpython3.12.so.1.0'
    ],
    [
      'on a libpython beside it',
      { libpython: [`${prefix}-old/lib/libpython3.12.so.1.0`] },
      `it runs on a libpython that is not its own: ${prefix}-old/lib/libpython3.12.so.1.0`
    ],
    ['without its libpython', { libpython: [] }, 'it was built with a shared libpython and has none loaded'],
    ['without its packages', { siteOnPath: false }, 'its site-packages directory is not on sys.path'],
    [
      'with a directory that is not there',
      { absent: ['INCLUDEPY (None)'] },
      'sysconfig names a directory that does not exist: INCLUDEPY (None)'
    ],
    [
      'with a directory elsewhere',
      { outside: ['stdlib (/usr/lib)'] },
      'sysconfig names a directory outside the installation: stdlib (/usr/lib)'
    ],
    ['without pip', { pip: 'it is gone' }, 'its pip does not work: it is gone'],
    ...['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid'].map(
      (name) => [`without ${name}`, { failed: { [name]: 'gone' } }, `import ${name} fails: gone`] as const
    )
  ])('%s', (_, changes, fault) => {
    expect(judge(changes)).toEqual({ faults: [fault], notices: [] })
  })

  test('for all reasons at once', () => {
    const { faults } = judge({
      version: [3, 11, 2, 'final', 0],
      prefixes: ['/usr'],
      failed: { zlib: 'a', ssl: 'b' }
    })
    expect(faults).toEqual([
      'it says that it is 3.11.2, not 3.12.6',
      'sys.prefix is /usr',
      'import ssl fails: b',
      'import zlib fails: a'
    ])
  })
})

test.each(['readline', '_decimal', '_curses', 'pyexpat'])('%s that is missing is worth a notice', (name) => {
  expect(judge({ failed: { [name]: 'gone' } })).toEqual({
    faults: [],
    notices: [`import ${name} fails: gone`]
  })
})

describe('an answer that is not the report', () => {
  test.each([
    ['nothing', ''],
    ['words before it', `hello\n${JSON.stringify(healthy)}`],
    ['half of it', JSON.stringify(healthy).slice(0, -1)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no version', JSON.stringify({ ...healthy, version: undefined })],
    ['a version of objects', JSON.stringify({ ...healthy, version: [{ toString: 1 }] })],
    ['a flag that is a text', JSON.stringify({ ...healthy, shared: 'no' })],
    ['no prefix', JSON.stringify({ ...healthy, prefix: null })],
    ['a list that is a text', JSON.stringify({ ...healthy, libpython: library })],
    ['a list of numbers', JSON.stringify({ ...healthy, absent: [7] })],
    ['no imports', JSON.stringify({ ...healthy, failed: null })],
    ['imports that are a text', JSON.stringify({ ...healthy, failed: 'none' })],
    ['imports of objects', JSON.stringify({ ...healthy, failed: { ssl: {} } })]
  ])('is a failed smoke test: %s', (_, output) => {
    expect(() => judgeInterpreter(output, parsePythonVersion('3.12.6'))).toThrow(
      expect.objectContaining({
        code: 'SMOKE_TEST_FAILED',
        message: `The interpreter answered the smoke test with ${JSON.stringify(output.slice(0, 200))}`,
        hint: 'The build does not run properly on this machine. Run its bin/python3 by hand to see why.'
      })
    )
  })
})
