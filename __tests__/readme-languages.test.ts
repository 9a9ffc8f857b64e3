import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseActionFile, splitDefault } from '../scripts/action-file.ts'
import { inSpanish, parseTranslation } from '../scripts/readme-spanish.ts'
import { spanish, withTables } from '../scripts/readme-tables.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const actionFile = read('action.yml')
const action = parseActionFile(actionFile)
const translation = parseTranslation(read('scripts/readme-spanish.yml'))
const documents = { english: read('README.md'), spanish: read('README.es.md') }

type Block = { readonly language: string; readonly text: string }

const fence = /^```(\w*)\n(.*?)^```$/gms

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(fence)].map(([, language = '', text = '']) => ({
    language,
    text: bare(language, text)
  }))
}

/** What does the work: comments, and the words in a picture, are in the language of the document. */
function bare(language: string, text: string): string {
  if (language === 'mermaid') return text.replace(/\[[^\n]*?\]+|\{[^\n]*?\}|\|[^\n]*?\|/g, '')
  return text.replace(/\s*(?<=^|\s)# .*$/gm, '')
}

const prose = (markdown: string): string => markdown.replace(fence, '')

function levelsOf(markdown: string): readonly number[] {
  return [...prose(markdown).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length)
}

function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

/** Of each row how many cells it has, and what in the first one is no word of a language. */
function rowsOf(markdown: string): readonly (readonly [number, readonly string[]])[] {
  return [...prose(markdown).matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) => {
    const cells = row.split(/(?<!\\)\|/)
    return [cells.length, codeIn(cells[0] ?? '')]
  })
}

/** Where a reader is sent to; places inside of a document are called after its headings. */
function linksOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\]\(([^)#]*)/g)].map(([, target = '']) =>
    target.replace(/^README(?:\.es)?\.md$/, 'the other')
  )
}

describe('README.md and README.es.md', () => {
  test.each([
    ['headings, level by level', levelsOf],
    ['snippets, but for their comments', blocksOf],
    ['tables, row by row', rowsOf],
    ['links, in their order', linksOf]
  ] as const)('have the same %s', (_, partOf) => {
    expect(partOf(documents.spanish)).toEqual(partOf(documents.english))
    expect(partOf(documents.english).length).toBeGreaterThan(3)
  })

  test('name the same code, paragraph by paragraph', () => {
    const paragraphs = (markdown: string): readonly (readonly string[])[] =>
      prose(markdown)
        .split(/\n{2,}/)
        .filter((text) => !text.startsWith('|'))
        .map((text) => [...codeIn(text)].sort())
    expect(paragraphs(documents.spanish)).toEqual(paragraphs(documents.english))
  })

  test('a snippet that differs by more than a comment is seen', () => {
    const changed = documents.spanish
      .replace("version: '3.12.6' # ", "version: '3.12.6'")
      .replace("build: '1'", "build: '2'")
    expect(blocksOf(changed)).not.toEqual(blocksOf(documents.english))
    expect(blocksOf('```sh\nnpm test # a\n```\n')).toEqual(blocksOf('```sh\nnpm test   # b\n```\n'))
    expect(blocksOf('```sh\na#b\n```\n')).not.toEqual(blocksOf('```sh\na#c\n```\n'))
  })
})

describe('The Spanish tables', () => {
  test('are what their generator makes of action.yml and of the translation', () => {
    const made = withTables(documents.spanish, inSpanish(action, translation), spanish)
    expect(made).toBe(documents.spanish)
  })

  test.each(['inputs', 'outputs'] as const)(
    'name in the %s the code that the English ones name',
    (section) => {
      const translated = inSpanish(action, translation)[section]
      for (const [name, { description }] of action[section])
        expect([name, [...codeIn(translated.get(name)?.description ?? '')].sort()]).toEqual([
          name,
          [...codeIn(description)].sort()
        ])
    }
  )

  test('have a default where the English ones have one', () => {
    for (const [name, field] of inSpanish(action, translation).inputs) {
      const original = action.inputs.get(name)
      const has = original !== undefined && splitDefault(original)[1] !== undefined
      expect([name, splitDefault(field)[1] !== undefined]).toEqual([name, has])
    }
  })

  test('are refused when a text changed, is missing, or tells of nothing any more', () => {
    const changed = parseActionFile(actionFile.replace('What to do. ', 'What to do today. '))
    expect(() => inSpanish(changed, translation)).toThrow(
      /^- inputs\.mode is to be translated, of: sha256-[0-9a-f]{8}$/m
    )
    const { mode, ...others } = translation.inputs
    expect(() => inSpanish(action, { ...translation, inputs: others })).toThrow(
      'inputs.mode is to be translated'
    )
    const more = { ...translation, outputs: { ...translation.outputs, gone: mode ?? { of: '', es: '' } } }
    expect(() => inSpanish(action, more)).toThrow('outputs.gone is not in action.yml')
  })
})
