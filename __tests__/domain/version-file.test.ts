import { describe, expect, test } from '@jest/globals'
import { parseVersionFile, parseVersionFileName, versionFileNames } from '../../src/domain/version-file.ts'
import type { VersionFileName } from '../../src/domain/version-file.ts'
import { parseVersionSpec, versionSpecGrammar } from '../../src/domain/version-spec.ts'

const asked = (file: VersionFileName, text: string): readonly (readonly [string, string])[] =>
  parseVersionFile(file, text).map(({ key, spelling }) => [key, spelling])

const reading = (file: VersionFileName, text: string) => (): unknown => parseVersionFile(file, text)

const invalid: unknown = expect.objectContaining({ code: 'INPUT_INVALID' })

const quotes = 'Put the version in quotes: without them 3.10 is the number 3.1.'

const refusal = (message: string, hint = `Write ${versionSpecGrammar}.`): unknown =>
  expect.objectContaining({ code: 'INPUT_INVALID', message, hint })

describe('the name of a version file', () => {
  test.each(versionFileNames)('%s is known, also below a directory', (name) => {
    expect([parseVersionFileName(name), parseVersionFileName(`services/api/${name}`)]).toEqual([name, name])
  })

  test.each(['runtime.txt', 'pipfile', '', 'pyproject.toml/', 'x.python-version', 'toString'])(
    '%j is refused with the list of names',
    (path) => {
      expect(() => parseVersionFileName(path)).toThrow(
        refusal(
          `${JSON.stringify(path)} is not a file that versions are read from`,
          'Name one of .python-version, pyproject.toml, .tool-versions, Pipfile, mise.toml, or set version.'
        )
      )
    }
  )
})

test('a request carries the file, the key and the spelling of the one who asked', () => {
  const asker = { file: 'pyproject.toml', key: 'project.requires-python', spelling: '>=3.11' }
  const requests = parseVersionFile('pyproject.toml', '[project]\nrequires-python = ">=3.11"\n')
  expect(requests).toEqual([{ ...asker, spec: parseVersionSpec('>=3.11') }])
})

describe('.python-version', () => {
  test('has fallbacks line by line, comments and empty lines aside', () => {
    const text = '\uFEFF# ours\r\n\r\n3.13t\r\n  3.12.6  # the old one\r\n>=3.11, <3.13\n#3.9'
    expect(asked('.python-version', text)).toEqual([
      ['line 3', '3.13t'],
      ['line 4', '3.12.6'],
      ['line 5', '>=3.11, <3.13']
    ])
  })

  test('may end its lines as Windows or old Macs do', () => {
    expect(asked('.python-version', '3.13\r# 3.9\r3.12\r\n3.11\n')).toEqual([
      ['line 1', '3.13'],
      ['line 3', '3.12'],
      ['line 4', '3.11']
    ])
  })

  test.each([
    ['cpython-3.12.6', '3.12.6'],
    ['cpython@3.12', '3.12'],
    ['cpython3.12', '3.12'],
    ['python-3.12.6', '3.12.6'],
    ['python3.12', '3.12'],
    ['cpython>=3.12', '>=3.12'],
    ['3.13+freethreaded', '3.13+freethreaded'],
    ['3.14-dev', '3.14-dev'],
    ['3.12.6/envs/my-venv', '3.12.6'],
    ['latest', 'latest']
  ])('%s of pyenv and uv asks for %s', (spelling, meaning) => {
    expect(parseVersionFile('.python-version', spelling)).toEqual([
      { file: '.python-version', key: 'line 1', spelling, spec: parseVersionSpec(meaning) }
    ])
  })

  test('leaves out the system interpreter', () => {
    expect(asked('.python-version', 'system\n3.12\n')).toEqual([['line 2', '3.12']])
  })

  test.each('pypy3.10-7.3.17 graalpy-24.1.0 miniconda3-latest python my-env cpython sub-1'.split(' '))(
    '%s is refused: it is not CPython',
    (text) => {
      expect(reading('.python-version', `3.12\n${text}`)).toThrow(
        refusal(
          `.python-version (line 2) asks for ${JSON.stringify(text)}: only CPython is published; name a version of it`
        )
      )
    }
  )

  test.each(
    '/usr/bin/python3 ./python ../3.12 3.12/envs/a/b 3.12/lib ~/python C:\\Python312 https://example.org/x.tgz ref:v3.12 path:x file:3.12 latest:path:x'.split(
      ' '
    )
  )('%s is refused: it is a place', (text) => {
    expect(reading('.python-version', text)).toThrow(
      refusal(
        `.python-version (line 1) asks for ${JSON.stringify(text)}: a path, URL or reference is never followed`
      )
    )
  })

  test.each(['3.12.6 3.11.9', 'v', '3.12.6-build1', '::warning', '3.12\u0007'])('%j is refused', (text) => {
    expect(reading('.python-version', text)).toThrow(invalid)
  })

  test('a refusal of an overlong line is short', () => {
    expect(reading('.python-version', '3'.repeat(1000))).toThrow(
      refusal(`.python-version (line 1) asks for "${'3'.repeat(200)}": not a CPython version or range`)
    )
  })
})

describe('.tool-versions', () => {
  test('has fallbacks on one line, with a comment after them', () => {
    const text = 'nodejs 24.1.0\npython\t3.12.6 3.11.9  system # why\n#python 3.8\npythonx 3.7\n'
    expect(asked('.tool-versions', text)).toEqual([
      ['python, line 2', '3.12.6'],
      ['python, line 2', '3.11.9']
    ])
  })

  test('gives the newest of a series for latest:3.12', () => {
    expect(parseVersionFile('.tool-versions', 'python latest:3.12')[0]?.spec).toEqual(
      parseVersionSpec('3.12')
    )
  })

  test.each(['path:/opt/python', 'ref:main', 'pypy3.10-7.3.17', '/opt'])('refuses %s', (spelling) => {
    expect(reading('.tool-versions', `python ${spelling}`)).toThrow(invalid)
  })
})

describe('pyproject.toml', () => {
  test.each(['3.11', '["3.11"]', 'true', '1979-05-27', '{ path = "x" }'])(
    'requires-python = %s is refused: it is no string',
    (value) => {
      expect(reading('pyproject.toml', `[project]\nrequires-python = ${value}`)).toThrow(
        refusal('project.requires-python in pyproject.toml is not a string', quotes)
      )
    }
  )

  test('broken TOML is refused with the reason on one line', () => {
    expect(reading('pyproject.toml', '[project\nrequires-python = ">=3.11"')).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringMatching(/^pyproject\.toml is not TOML: [^\n]+$/),
        cause: expect.any(Error)
      })
    )
  })
})

describe('the key that decides', () => {
  const poetry = '[tool.poetry.dependencies]\npython = "^3.11"\n'
  test.each([
    ['pyproject.toml', `${poetry}[project]\nrequires-python = ">=3.9"`, 'project.requires-python', '>=3.9'],
    ['pyproject.toml', `${poetry}[project]\nname = "x"`, 'tool.poetry.dependencies.python', '^3.11'],
    [
      'pyproject.toml',
      poetry.replace('"^3.11"', '{ version = "~3.12" }'),
      'tool.poetry.dependencies.python',
      '~3.12'
    ],
    ['Pipfile', '[requires]\npython_version = "3.12"', 'requires.python_version', '3.12'],
    [
      'Pipfile',
      'requires = { python_version = "3.12", python_full_version = "3.12.6" }',
      'requires.python_full_version',
      '3.12.6'
    ]
  ] as const)('in %s with %j is %s', (file, text, key, spelling) => {
    expect(asked(file, text)).toEqual([[key, spelling]])
  })
})

describe('mise.toml', () => {
  test.each([
    ['python = "3.12"', ['3.12']],
    ['python = ["3.13", "3.12.6"]', ['3.13', '3.12.6']],
    ['python = { version = "3.12", virtualenv = ".venv" }', ['3.12']],
    ['python = [{ version = "3.13t" }, "3.12"]', ['3.13t', '3.12']],
    ['python = ["system", "prefix:3.12"]', ['prefix:3.12']]
  ])('%s asks for %j', (line, spellings) => {
    expect(asked('mise.toml', `[tools]\n${line}\n`)).toEqual(
      spellings.map((spelling) => ['tools.python', spelling])
    )
  })
})

describe('a file that asks for nothing', () => {
  test.each([
    ['.python-version', '# none\n', 'a version on a line of its own'],
    ['.tool-versions', 'nodejs 24\npython # none\n', 'a line "python <version>"'],
    [
      'pyproject.toml',
      '[tool.poetry]\nname = "x"',
      'project.requires-python, then tool.poetry.dependencies.python'
    ],
    [
      'pyproject.toml',
      'project = "x"\ntool = 1',
      'project.requires-python, then tool.poetry.dependencies.python'
    ],
    ['Pipfile', '[packages]\nx = "*"', 'requires.python_full_version, then requires.python_version'],
    ['mise.toml', '', 'tools.python'],
    ['mise.toml', '[tools]\npython = []', 'tools.python']
  ] as const)('%s with %j is refused with what was looked for', (file, text, looked) => {
    expect(reading(file, text)).toThrow(
      refusal(`${file} names no Python version`, `Looked for ${looked}. Write it there, or set version.`)
    )
  })

  test('nor does one that names only the system interpreter', () => {
    expect(reading('.tool-versions', 'python system')).toThrow(
      refusal(
        '.tool-versions names no Python version, only "system"',
        'Looked for a line "python <version>". Write it there, or set version.'
      )
    )
  })

  test('the members of every object are not members of the file', () => {
    const text = '[__proto__.tools]\npython = "3.8"\n'
    expect(reading('mise.toml', text)).toThrow(invalid)
  })
})
