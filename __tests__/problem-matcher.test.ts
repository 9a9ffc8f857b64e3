import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Matcher } from './support/problem-matcher.ts'
import { faultsOf, issuesIn } from './support/problem-matcher.ts'

const { problemMatcher: matchers } = JSON.parse(
  readFileSync(new URL('../matchers/python.json', import.meta.url), 'utf8')
) as { readonly problemMatcher: readonly Matcher[] }

let directory = ''
const pathOf = (name: string): string => join(directory, name)

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'problem-matcher-'))
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

/** What python3 says when it runs these files, the first of them as the program. */
function logOf(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(pathOf(name), text)
  const [program = ''] = Object.keys(files)
  const { stdout, stderr, status } = spawnSync('python3', [pathOf(program)], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('Error')])
  return `${stdout}${stderr}`
}

describe('The matchers for Python', () => {
  test.each(matchers.map((matcher) => [matcher.owner, matcher] as const))(
    '%s is one that a runner takes',
    (_, matcher) => {
      expect(faultsOf(matcher)).toEqual([])
    }
  )

  test('have owners of their own, so that each can be removed', () => {
    expect(new Set(matchers.map(({ owner }) => owner)).size).toBe(matchers.length)
  })

  test('find the line that raised, whichever way it got there', () => {
    const module = 'def divide(x):\n    return 1 / x\n'
    const log = logOf({ 'main.py': 'import other\n\nother.divide(0)\n', 'other.py': module })
    expect(issuesIn(log, matchers)).toEqual([
      {
        file: pathOf('other.py'),
        line: '2',
        message: 'ZeroDivisionError: division by zero',
        code: 'ZeroDivisionError'
      }
    ])
  })

  test.each([
    ['raise ValueError("no: really")', 'ValueError: no: really', 'ValueError'],
    ['import nowhere.at_all', "ModuleNotFoundError: No module named 'nowhere'", 'ModuleNotFoundError'],
    ['raise AssertionError', 'AssertionError', 'AssertionError'],
    ['import json; json.loads("{")', undefined, undefined],
    ['x = undefined_name + 1', "NameError: name 'undefined_name' is not defined", 'NameError'],
    [
      'import urllib.error; raise urllib.error.URLError("gone")',
      'urllib.error.URLError: <urlopen error gone>',
      'URLError'
    ]
  ])('find the line of: %s', (statement, message, code) => {
    const [issue, ...more] = issuesIn(logOf({ 'main.py': `print("begin")\n${statement}\n` }), matchers)
    expect(more).toEqual([])
    // What is raised in the library is shown there: that is the innermost line.
    if (message === undefined) expect(issue?.code).toBe('JSONDecodeError')
    else expect(issue).toEqual({ file: pathOf('main.py'), line: '2', message, code })
  })

  test.each([
    ['x = = 1\n', 1, 'SyntaxError'],
    ['x = 1\n  y = 2\n', 2, 'IndentationError'],
    ['if True:\ny = 2\n', 2, 'IndentationError']
  ])('find what is no Python: %j', (text, line, code) => {
    expect(issuesIn(logOf({ 'main.py': text }), matchers)).toMatchObject([
      { file: pathOf('main.py'), line: String(line), code }
    ])
  })

  test('find both errors of a chain', () => {
    const text = 'try:\n    {}["a"]\nexcept KeyError as error:\n    raise RuntimeError("b") from error\n'
    const found = issuesIn(logOf({ 'main.py': text }), matchers)
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      ['2', "KeyError: 'a'"],
      ['4', 'RuntimeError: b']
    ])
  })

  test('find it also where the source is not to be had', () => {
    const log = 'Traceback (most recent call last):\n  File "gone.py", line 7, in main\nOSError: no\n'
    expect(issuesIn(log, matchers)).toEqual([
      { file: 'gone.py', line: '7', message: 'OSError: no', code: 'OSError' }
    ])
  })

  test.each([
    'File "a.py", line 3, in words of a test\nand then more words, with blanks\n',
    '  File "<string>", line 1, in <module>\nValueError: no file to show\n',
    'ValueError: told, not raised\n',
    'Read https://docs.python.org: File formats\n'
  ])('leave alone what is no traceback: %j', (log) => {
    expect(issuesIn(log, matchers)).toEqual([])
  })
})
