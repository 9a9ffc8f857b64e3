import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { plain, runnerCommands, runnerLog, runnerState } from '../../../src/adapters/runner/commands.ts'
import { readAssignments, readLines } from '../../support/command-files.ts'

/** What the runner does with a line: blanks as .NET knows them go, then it looks for its keyword. */
const isCommand = (line: string): boolean =>
  line.replace(/^[\s\u0085]+/u, '').startsWith('::') || line.includes('##[')

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/)

/** Test titles show what can't be seen. */
const shown = (text: string): readonly [string, string] => [
  JSON.stringify(text).replace(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`),
  text
]

describe('text from outside', () => {
  const commands = [
    ...['::error::x', '  ::error::x', '\t::set-env name=A::b', '::::error::x', 'ñ::error::x'],
    ...['fine\n::add-mask::x', 'fine\r::add-mask::x', 'fine\r\n::add-mask::x'],
    ...['a ##[error]x', '##[group]x'],
    ...['\u0085', '\u00a0', '\ufeff', '\u200b', '\u00ad', '\u0000', '\u001b'].map((one) => `${one}::error::x`)
  ]

  test.each(commands.map(shown))('%s has no line that the runner takes for a command', (_, text) => {
    const lines = linesOf(plain(text))
    expect(lines.filter(isCommand)).toEqual([])
    // Nor one where only characters that show nothing stand before it.
    expect(lines.filter((line) => /^[^!-~]*::/.test(line))).toEqual([])
  })

  test.each(['fine', 'std::string', 'a\n b', 'https://example.org::8080', '## [x]', 'Año: ::'].map(shown))(
    '%s stays as it is',
    (_, text) => {
      expect(plain(text)).toBe(text)
    }
  )
})

describe('the log', () => {
  let written: string[] = []
  const write = process.stdout.write.bind(process.stdout)

  beforeEach(() => {
    written = []
    process.stdout.write = (chunk: string | Uint8Array): boolean => {
      written.push(String(chunk))
      return true
    }
  })

  afterEach(() => {
    process.stdout.write = write
  })

  const output = (): readonly string[] => linesOf(written.join('')).filter((line) => line !== '')
  const evil = 'a\n::error::b'

  test('prints lines without their commands', () => {
    runnerLog().info(evil)
    expect(output()).toEqual(['a', ': :error::b'])
  })

  test('encodes a warning, a notice and a line for debugging into one command each', () => {
    runnerLog().warning('DRAFT_LEFT', evil)
    runnerLog().notice('PUBLISHED', evil)
    runnerLog().debug(evil)
    expect(output()).toEqual([
      '::warning title=DRAFT_LEFT::a%0A::error::b',
      '::notice title=PUBLISHED::a%0A::error::b',
      '::debug::a%0A::error::b'
    ])
  })

  test('names the file of the matchers in one command, wherever the action lies', () => {
    const [node = '', ...program] = process.argv
    process.argv = [node, '/actions/100%/a\n::error::b/dist/index.js']
    runnerCommands().showTracebacks()
    process.argv = [node, ...program]
    expect(output()).toEqual(['::add-matcher::/actions/100%25/a%0A::error::b/matchers/python.json'])
  })

  test('groups, also when the work fails', async () => {
    const work = (): Promise<never> => Promise.reject(new Error('broken'))
    await expect(runnerLog().group(evil, work)).rejects.toThrow('broken')
    expect(output()).toEqual(['::group::a%0A: :error::b', '::endgroup::'])
  })
})

describe('the command files', () => {
  let directory = ''
  const names = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const
  const before = new Map(names.map((name) => [name, process.env[name]]))
  const read = (name: (typeof names)[number]): Promise<string> => readFile(join(directory, name), 'utf8')

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'commands-'))
    for (const name of names) {
      process.env[name] = join(directory, name)
      await writeFile(join(directory, name), '')
    }
  })

  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
    await rm(directory, { recursive: true })
  })

  test('take any value as it is', async () => {
    const values = { plain: 'x', empty: '', lines: 'a\nb=c\nEOF\nname<<EOF\n', command: '::error::x' }
    for (const [name, value] of Object.entries(values)) runnerCommands().setOutput(name, value)
    expect(readAssignments(await read('GITHUB_OUTPUT'))).toEqual(values)
  })

  test('get an activation: variables, and what comes first on the PATH', async () => {
    const path = process.env['PATH']
    runnerCommands().activate({
      path: '/opt/python-3.12.6/bin',
      variables: { pythonLocation: '/opt/python-3.12.6' }
    })
    expect(readAssignments(await read('GITHUB_ENV'))).toEqual({ pythonLocation: '/opt/python-3.12.6' })
    expect(readLines(await read('GITHUB_PATH'))).toEqual(['/opt/python-3.12.6/bin'])
    Object.assign(process.env, { PATH: path })
    Reflect.deleteProperty(process.env, 'pythonLocation')
  })

  test.each(['/tools\n/evil', '/tools\r\n/evil', '/tools\r/evil', '/tools:/evil'])(
    'get no directory that would be two on the PATH: %j',
    async (path) => {
      const before = process.env['PATH']
      const tell = (): void => {
        runnerCommands().activate({ path, variables: { pythonLocation: path } })
      }
      expect(tell).toThrow(expect.objectContaining({ code: 'INSTALL_BROKEN' }))
      expect(await read('GITHUB_PATH')).toBe('')
      expect(await read('GITHUB_ENV')).toBe('')
      expect(process.env['PATH']).toBe(before)
    }
  )

  test('get what is kept for the run after the job, which reads it from its environment', async () => {
    const value = '{"a":"x\\ny"}\n::error::b'
    runnerState().keep('plan', value)
    expect(readAssignments(await read('GITHUB_STATE'))).toEqual({ plan: value })
    expect(runnerState().read('plan')).toBe('')
    process.env['STATE_plan'] = value
    expect(runnerState().read('plan')).toBe(value)
    Reflect.deleteProperty(process.env, 'STATE_plan')
  })

  test('get the summary', async () => {
    await runnerCommands().writeSummary('## Done\n')
    expect(await read('GITHUB_STEP_SUMMARY')).toBe('## Done\n\n')
  })

  test.each([undefined, ''])(
    'that are not there (%j) are no reason to fail: some runners show no summary',
    async (value) => {
      if (value === undefined) Reflect.deleteProperty(process.env, 'GITHUB_STEP_SUMMARY')
      else process.env['GITHUB_STEP_SUMMARY'] = value
      await expect(runnerCommands().writeSummary('## Done\n')).resolves.toBeUndefined()
    }
  )
})
