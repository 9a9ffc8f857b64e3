import { describe, expect, test } from '@jest/globals'
import {
  formatRepository,
  parseBoolean,
  parseChoice,
  parseLines,
  parseList,
  parsePath,
  parseRef,
  parseRepository,
  parseRepositoryPath,
  parseSecret
} from '../../src/domain/input-grammar.ts'

const invalid = (message: string): unknown => expect.objectContaining({ code: 'INPUT_INVALID', message })

describe('a repository', () => {
  test.each([
    ['2-Coatl/IACT---project', { owner: '2-Coatl', name: 'IACT---project' }],
    ['a/.github', { owner: 'a', name: '.github' }],
    [`${'a'.repeat(39)}/${'b'.repeat(100)}`, { owner: 'a'.repeat(39), name: 'b'.repeat(100) }]
  ])('is owner/name: %s', (text, repository) => {
    expect([parseRepository(text), formatRepository(repository)]).toEqual([repository, text])
  })

  test.each([
    'IACT---project',
    'a/b/c',
    '/b',
    'a/',
    'a/..',
    'a/.',
    '-a/b',
    'a_b/c',
    'a.b/c',
    'https://github.com/a/b',
    'a/b?c',
    'a/b%2fc',
    'a / b',
    `${'a'.repeat(40)}/b`,
    `a/${'b'.repeat(101)}`
  ])('is not %s', (text) => {
    expect(() => parseRepository(text)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: `${JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}...` : text)} is not a repository`,
        hint: 'Write owner/name, as in 2-Coatl/IACT---project.'
      })
    )
  })
})

describe('a boolean', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false]
  ])('is written %s', (text, value) => {
    expect(parseBoolean(text)).toBe(value)
  })

  test.each(['yes', 'no', '1', '0', 'on', 'true ', 'truefalse'])('is not written %j', (text) => {
    expect(() => parseBoolean(text)).toThrow(invalid(`${JSON.stringify(text)} is not one of true, false`))
  })
})

describe('choices, lines and lists', () => {
  const parse = parseChoice(['auto', 'skip'])

  test.each(['AUTO', 'aut', 'autoskip', 'toString', 'auto,skip'])('take nothing else: %j', (text) => {
    expect([parse('auto'), parse('skip')]).toEqual(['auto', 'skip'])
    expect(() => parse(text)).toThrow(invalid(`${JSON.stringify(text)} is not one of auto, skip`))
  })

  test('have an item a line, whatever blanks are around', () => {
    expect(parseLines(parse)('\n  auto \r\n\r\n\tskip\nauto')).toEqual(['auto', 'skip', 'auto'])
    expect(() => parseLines(parse)('auto\nelse')).toThrow(invalid('"else" is not one of auto, skip'))
  })

  test('have items between commas, each once', () => {
    expect(parseList(parse)('auto, skip ,auto')).toEqual(['auto', 'skip'])
    expect(() => parseList(parse)('auto,')).toThrow(invalid('"" is not one of auto, skip'))
  })
})

describe('a path', () => {
  test.each([
    'infrastructure/cpython/artifacts/*.tgz',
    '/srv/caf\u00e9/x y.tgz',
    '~/.cache/iact-cpython',
    '**/{a,b}[0-9]?.tgz',
    './x..y/...',
    'C:/x',
    'a'.repeat(1000)
  ])('may be %s', (text) => {
    expect(parsePath(text)).toBe(text)
  })

  test.each(['infrastructure/cpython/ARTIFACTS.md', 'a b.md', '.x/..y', 'none'])(
    'in the repository may be %s',
    (text) => {
      expect(parseRepositoryPath(text)).toBe(text)
    }
  )

  test.each([
    '/ARTIFACTS.md',
    'a//b',
    'a/',
    './a',
    'a/./b',
    'a*.md',
    'a?.md',
    'a#b',
    'a%2fb',
    '{a,b}',
    '[a]',
    ''
  ])('in the repository may not be %j', (text) => {
    expect(() => parseRepositoryPath(text)).toThrow(
      invalid(`${JSON.stringify(text)} is not a path in the repository`)
    )
  })
})

describe('a ref', () => {
  test.each(['main', 'release/1.x', 'v1.2.3', 'refs/heads/main', '_x', '0'.repeat(40), 'a'.repeat(200)])(
    'may be %s',
    (text) => {
      expect(parseRef(text)).toBe(text)
    }
  )

  test.each([
    '/main',
    'main/',
    'main.',
    'a..b',
    'a//b',
    'a/.b',
    'a.lock',
    'a.lock/b',
    '.a',
    'a@{1}',
    'a:b',
    'a~1',
    'a^'
  ])('may not be %s', (text) => {
    expect(() => parseRef(text)).toThrow(invalid(`${JSON.stringify(text)} is not a branch, tag or commit`))
  })
})

describe('a secret', () => {
  test.each(['ghs_0123456789abcdef', '!~', 'a'.repeat(2000)])('may be %s', (text) => {
    expect(parseSecret(text)).toBe(text)
  })

  test.each(['a b', 'a\nb', 'a\u0000', 'caf\u00e9', 'a'.repeat(2001), ''])(
    'that no header carries is refused unseen',
    (text) => {
      expect(() => parseSecret(text)).toThrow(invalid('it has blanks or characters that no header carries'))
    }
  )
})
