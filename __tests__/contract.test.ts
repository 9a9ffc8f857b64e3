import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { defaultFor, literalOf, parseActionFile, splitDefault } from '../scripts/action-file.ts'
import { withTables } from '../scripts/readme-tables.ts'
import { noticeCodes, warningCodes } from '../src/domain/annotation.ts'
import { failureCodes } from '../src/domain/failure.ts'
import type { InputName } from '../src/inputs/input-names.ts'
import type { PublishInputs } from '../src/inputs/publish-inputs.ts'
import type { SetupInputs } from '../src/inputs/setup-inputs.ts'
import { inputNames } from '../src/inputs/input-names.ts'
import { parseInputs } from '../src/inputs.ts'
import { publishOutputs } from '../src/publish/report.ts'
import { setupOutputs } from '../src/setup/report.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const action = parseActionFile(read('action.yml'))
const allNames: readonly string[] = Object.values(inputNames).flat()

/** Without these there is nothing to parse in that mode. */
const required = { setup: {}, publish: { version: '3.12.6', build: '1' } } as const
type Mode = keyof typeof required
type Given = Readonly<Record<string, string>>

function parse(mode: Mode, given: Given = {}): PublishInputs | SetupInputs {
  const inputs: Given = { mode, ...required[mode], ...given }
  return parseInputs((name) => inputs[name] ?? '')
}

/** What action.yml says that an input is when it is not set. */
function saidDefault(mode: Mode, name: string): string {
  const field = action.inputs.get(name)
  const said = field === undefined ? undefined : splitDefault(field)[1]
  if (said === undefined) throw new Error(`the description of ${name} ends with no default`)
  return defaultFor(mode, said)
}

/** mode and token have theirs in GitHub's own way. */
function inputsOf(mode: Mode): readonly string[] {
  const names: readonly string[] = [...inputNames.both, ...inputNames[mode]]
  return names.filter((name) => !['mode', 'token', ...Object.keys(required[mode])].includes(name))
}

describe('action.yml', () => {
  test('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'success()'
    })
  })

  test('has the inputs that the code knows, and no others', () => {
    expect([...action.inputs.keys()].sort()).toEqual([...allNames].sort())
    expect(new Set(allNames).size).toBe(allNames.length)
  })

  test('has no input that the code never reads', () => {
    const seen = new Set<InputName>()
    for (const mode of ['setup', 'publish'] as const) {
      const inputs: Given = { mode, ...required[mode] }
      // That an input of the other mode is not set is asked of every one.
      const own: readonly InputName[] = [...inputNames.both, ...inputNames[mode]]
      parseInputs((name) => {
        if (own.includes(name)) seen.add(name)
        return inputs[name] ?? ''
      })
    }
    expect([...seen].sort()).toEqual([...allNames].sort())
  })

  test('has the outputs that the code sets, and no others', () => {
    const outputs = new Set<string>([...setupOutputs, ...publishOutputs])
    expect([...action.outputs.keys()].sort()).toEqual([...outputs].sort())
  })

  test('gives a default to mode and token only: any other would look like an input of the wrong mode', () => {
    const defaults = [...action.inputs].flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default]]
    )
    expect(defaults).toEqual([
      ['mode', 'setup'],
      ['token', '${{ github.token }}']
    ])
  })

  test('says of every output in which mode it is set', () => {
    const claims = [...action.outputs].map(([name, { description }]) => [
      name,
      ['setup', 'publish'].filter((mode) => new RegExp(`\\bmode ${mode}\\b`, 'i').test(description))
    ])
    const facts = [...action.outputs.keys()].map((name) => [
      name,
      [
        ...(setupOutputs.some((output) => output === name) ? ['setup'] : []),
        ...(publishOutputs.some((output) => output === name) ? ['publish'] : [])
      ]
    ])
    expect(claims).toEqual(facts)
  })
})

describe.each(['setup', 'publish'] as const)('In mode %s', (mode) => {
  test.each(inputsOf(mode))('%s is, when not set, what action.yml says', (name) => {
    const said = saidDefault(mode, name)
    const value = literalOf(said)
    // A default in words is decided at run time, or there is none: then the input has no value yet.
    const meant = value === undefined ? {} : { [name]: value }
    expect(parse(mode, meant)).toEqual(parse(mode))
    expect([name, hasValue(parse(mode), name)]).toEqual([name, value !== undefined])
  })

  test('the token is absent when it is not set', () => {
    expect(parse(mode).token).toBeUndefined()
  })

  test('inputs of the other mode are refused', () => {
    const others = mode === 'setup' ? inputNames.publish : inputNames.setup
    for (const name of others) {
      expect(() => parse(mode, { [name]: 'true' })).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringContaining(`'${name}'`) })
      )
    }
  })
})

/** Inputs whose value has another name inside, or takes part in another one. */
const insideNames: Readonly<Record<string, string>> = {
  'artifact-url': 'artifact',
  'webhook-url': 'webhook',
  'gpg-private-key': 'signing',
  'verify-attestation': 'signerWorkflow'
}

function hasValue(inputs: PublishInputs | SetupInputs, name: string): boolean {
  const inside = insideNames[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const value: unknown = Object.entries(inputs).find(([key]) => key === inside)?.[1]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

describe('README.md', () => {
  test('has the tables that its generator makes of action.yml', () => {
    const readme = read('README.md')
    expect(withTables(readme, action)).toBe(readme)
  })

  test('its generator notices a description that has changed', () => {
    const changed = parseActionFile(read('action.yml').replace('What to do. ', 'What to do today. '))
    const readme = read('README.md')
    expect(withTables(readme, changed)).not.toBe(readme)
  })

  test('its generator refuses a document without its markers', () => {
    expect(() => withTables('# A title\n', action)).toThrow('<!-- inputs:start -->')
  })
})

describe('docs/failures.md', () => {
  const sections = read('docs/failures.md').split(/^## /m).slice(1)

  test('has one section for every failure code, in the order of the list', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual([...failureCodes])
  })

  test.each(failureCodes)('says of %s what it means, why it happens and what to do', (code) => {
    const section = sections.find((each) => each.startsWith(`${code}\n`)) ?? ''
    expect(section).toMatch(/^\w+\n\n[A-Z].+\n\n\*\*Causes\*\*\n\n- .+\n\n\*\*What to do\*\*\n\n- .+/s)
  })

  test('lists every code in its table, with the mode that it happens in', () => {
    const rows = [
      ...read('docs/failures.md').matchAll(/^\| \[`(\w+)`\]\(#(\w+)\)\s+\| (?:both|setup|publish)\s+\|$/gm)
    ]
    expect(rows.map(([, code]) => code)).toEqual([...failureCodes])
    expect(rows.map(([, , anchor]) => anchor)).toEqual(failureCodes.map((code) => code.toLowerCase()))
  })
})

describe('docs/annotations.md', () => {
  test.each([
    ['Warnings', warningCodes],
    ['Notices', noticeCodes]
  ])('tells of all %s, in the order of the list', (title, codes) => {
    const [, section = ''] = read('docs/annotations.md').split(`\n## ${title}\n`)
    const rows = (section.split('\n## ')[0] ?? '').matchAll(
      /^\| `(\w+)`\s+\| (?:both|setup|publish)\s+\| [A-Z`]/gm
    )
    expect([...rows].map(([, code]) => code)).toEqual([...codes])
  })
})

describe('docs/threat-model.md', () => {
  const rows = read('docs/threat-model.md')
    .split('\n')
    .filter((line) => /^\| T\d+ /.test(line))
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const tests = readdirSync(fileURLToPath(new URL('.', import.meta.url)), {
    recursive: true,
    encoding: 'utf8'
  })

  test('numbers its threats without a gap', () => {
    expect(cells.map(([, number]) => number)).toEqual(rows.map((_, index) => `T${index + 1}`))
  })

  test.each(cells.map(([, number = '', , , , shownBy = '']) => [number, shownBy] as const))(
    '%s is shown by tests that are there',
    (_, shownBy) => {
      const names = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
      const isThere = (name: string): boolean => {
        const pattern = new RegExp(`^${name.replaceAll('*', '[^/]*')}(?:\\.system)?\\.test\\.ts$`)
        return tests.some((path) => pattern.test(path))
      }
      expect(names.filter((name) => !isThere(name))).toEqual([])
      expect(names.length > 0 || shownBy === '–').toBe(true)
    }
  )
})
