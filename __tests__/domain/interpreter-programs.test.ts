import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { checkProgram, judgeInterpreter } from '../../src/domain/interpreter-check.ts'
import { factsProgram, findInterpreterFacts, reportedLibraries } from '../../src/domain/interpreter-facts.ts'
import { parsePythonVersion } from '../../src/domain/python-version.ts'

const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LC_ALL: 'C.UTF-8' }

/** This machine's Python, out of any virtual environment: what it lacks of a build of ours is for the programs to tell. */
const base = run('python3', 'import os, sys; print(os.path.realpath(sys.base_prefix), end="")')
const [version = '', configArguments = ''] = python(
  'import platform, sysconfig; t = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""; ' +
    'print(platform.python_version() + t, sysconfig.get_config_var("CONFIG_ARGS"), sep="|")'
).split('|')
const wanted = parsePythonVersion(version)

function run(interpreter: string, program: string, ...words: readonly string[]): string {
  const argv = ['-I', '-B', '-c', program, ...words]
  return execFileSync(interpreter, argv, { env: environment, encoding: 'utf8' })
}

function python(program: string, ...words: readonly string[]): string {
  return run(join(base, 'bin/python3'), program, ...words)
}

let scratch = ''
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'interpreter-')))
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

const faultsAt = (prefix: string, prelude = ''): readonly string[] =>
  judgeInterpreter(python(`${prelude}\n${checkProgram}`, prefix), wanted).faults
/** What a prelude changes: faults that this Python has anyway are not the point. */
const usual = faultsAt(base)
const newFaults = (prelude: string): readonly string[] =>
  faultsAt(base, prelude).filter((fault) => !usual.includes(fault))

describe('the check program', () => {
  test('finds the version and the prefix right, also where a link names it', () => {
    const link = join(scratch, 'named')
    symlinkSync(base, link)
    const about = /^(?:it says|sys\.prefix|it runs on)/
    expect([usual.filter((fault) => about.test(fault)), faultsAt(link)]).toEqual([[], usual])
  })

  test('finds another version than the one that is wanted', () => {
    const { faults } = judgeInterpreter(python(checkProgram, base), parsePythonVersion('3.0.0'))
    expect(faults).toContain(`it says that it is ${version}, not 3.0.0`)
  })

  test('finds an interpreter that belongs elsewhere', () => {
    const faults = faultsAt(scratch)
    expect(faults).toContain(`sys.prefix is ${base}`)
    expect(faults.filter((fault) => fault.startsWith('sysconfig names a directory outside'))).not.toEqual([])
  })

  test('finds a libpython that somebody else brought into the process', () => {
    const library = join(scratch, 'libpython9.9.so.1.0')
    // Any shared library of this machine will do: its name is what counts.
    const [any = ''] = /\/\S+\/libm[.-]\S+/.exec(readFileSync('/proc/self/maps', 'utf8')) ?? []
    copyFileSync(any, library)
    expect(newFaults(`import _ctypes; _ctypes.dlopen(${JSON.stringify(library)}, 2)`)).toEqual([
      `it runs on a libpython that is not its own: ${library}`
    ])
  })

  test('finds packages that are not looked for', () => {
    const prelude =
      'import sys, sysconfig; sys.path = [path for path in sys.path if path != sysconfig.get_path("purelib")]'
    expect(faultsAt(base, prelude)).toContain('its site-packages directory is not on sys.path')
  })

  describe('judges pip by its RECORD, without running it', () => {
    let site = ''
    let withScript = ''
    beforeEach(() => {
      withScript = mkdtempSync(join(scratch, 'prefix-'))
      mkdirSync(join(withScript, 'bin'))
      writeFileSync(join(withScript, 'bin/pip3'), '#!/bin/sh\n', { mode: 0o755 })
      site = mkdtempSync(join(scratch, 'site-'))
      mkdirSync(join(site, 'pip/__pycache__'), { recursive: true })
      mkdirSync(join(site, 'pip-24.0.dist-info'))
      writeFileSync(join(site, 'pip/__init__.py'), '')
      writeFileSync(join(site, 'pip/main.py'), 'x = 1\n')
      const rows = ['../../../bin/pip3,sha256=x,231', 'pip/__init__.py,sha256=x,0', 'pip/main.py,sha256=x,6']
      const unsized = ['pip/__pycache__/main.cpython-312.pyc,,', 'pip-24.0.dist-info/RECORD,,']
      writeFileSync(join(site, 'pip-24.0.dist-info/RECORD'), `${[...rows, ...unsized].join('\n')}\n`)
    })

    const pipFaults = (prefix = withScript): readonly string[] => {
      const purelib = `lambda name: ${JSON.stringify(site)} if name == 'purelib' else real(name)`
      const prelude = `import sysconfig; real = sysconfig.get_path; sysconfig.get_path = ${purelib}`
      return faultsAt(prefix, prelude).filter((fault) => fault.startsWith('its pip does not work: '))
    }
    const has = (fault: string): readonly string[] => [`its pip does not work: ${fault}`]

    test('which is whole', () => {
      expect(pipFaults()).toEqual([])
    })

    test('which lacks a file', () => {
      rmSync(join(site, 'pip/main.py'))
      expect(pipFaults()).toEqual([expect.stringMatching(/FileNotFoundError: .*\/pip\/main\.py'$/)])
    })

    test('which has a file that was cut', () => {
      writeFileSync(join(site, 'pip/main.py'), 'x')
      expect(pipFaults()).toEqual(has('pip/main.py has 1 bytes, and 6 in its RECORD'))
    })

    test('which has a file that grew, as cacert.pem does where a company adds its own certificates', () => {
      writeFileSync(join(site, 'pip/main.py'), 'x = 1\ny = 2\n')
      expect(pipFaults()).toEqual([])
    })

    test('which lacks its RECORD', () => {
      rmSync(join(site, 'pip-24.0.dist-info'), { recursive: true })
      expect(pipFaults()).toEqual(has('it is not among its packages'))
    })

    test('which lacks its script', () => {
      expect(pipFaults(scratch)).toEqual(has('bin/pip3 is no program'))
    })
  })

  test('finds every module that is not there', () => {
    const names = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid']
    const faults = newFaults(`import sys\nfor name in ${JSON.stringify(names)}: sys.modules[name] = None`)
    expect(faults).toEqual(
      names.map((name) => `import ${name} fails: import of ${name} halted; None in sys.modules`)
    )
  })

  test('finds a package whose extension is there and whose Python part is broken', () => {
    const broken =
      'import sys\nclass Broken:\n  def find_spec(self, name, *_):\n    if name == "sqlite3": raise OSError()\n'
    expect(newFaults(`${broken}sys.meta_path.insert(0, Broken())`)).toEqual(['import sqlite3 fails: OSError'])
  })

  test('finds directories that are gone', () => {
    const gone = 'import sysconfig; sysconfig.get_config_vars()["INCLUDEPY"] = sys.prefix + "/gone"'
    const nowhere = 'import sysconfig; sysconfig.get_config_vars().pop("LIBPL")'
    expect([newFaults(`import sys; ${gone}`), newFaults(nowhere)]).toEqual([
      [expect.stringMatching(/^sysconfig names a directory that does not exist: INCLUDEPY \(.*\/gone\)$/)],
      ['sysconfig names a directory that does not exist: LIBPL (None)']
    ])
  })
})

describe('the facts program', () => {
  const facts = findInterpreterFacts(python(factsProgram))

  test('tells the day of the build, its flags and its libraries', () => {
    const said = 'import sqlite3, ssl; print(ssl.OPENSSL_VERSION.split()[1], sqlite3.sqlite_version)'
    const [openssl, sqlite] = python(said).trim().split(' ')
    expect(facts?.buildDate).toMatch(/^20\d\d-[01]\d-[0-3]\d$/)
    // Each argument of configure is in quotes of its own.
    const quoted = facts?.configureFlags?.map((flag) => `'${flag}'`)
    expect(quoted?.join(' ')).toBe(configArguments.trim())
    expect([facts?.libraries.get('OpenSSL'), facts?.libraries.get('SQLite')]).toEqual([openssl, sqlite])
  })

  test('tells versions, and nothing that is none', () => {
    for (const name of reportedLibraries) {
      expect(facts?.libraries.get(name) ?? '1.0').toMatch(/^\d+(?:\.\d+)+[a-z]*$/)
    }
  })

  test('leaves out what can not be asked, and tells the rest', () => {
    const gone = 'import sys, sysconfig; sysconfig.get_config_vars().pop("CONFIG_ARGS"); '
    const names = ['ssl', '_sqlite3', '_uuid', '_lzma', '_bz2'].map((name) => `sys.modules["${name}"] = None`)
    const poor = findInterpreterFacts(python(`${gone}${names.join('; ')}\n${factsProgram}`))
    expect(poor).toEqual({ buildDate: facts?.buildDate, configureFlags: undefined, libraries: new Map() })
  })
})
