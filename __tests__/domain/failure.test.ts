import { createContext, runInContext } from 'node:vm'
import { describe as group, expect, test } from '@jest/globals'
import { chainOf, describe, Failure, failureCodes, isUnavailable } from '../../src/domain/failure.ts'

const circular: { self?: unknown } = {}
circular.self = circular

group('a failure', () => {
  test('carries its code, its hint and its cause', () => {
    const cause = new Error('why')
    const failure = new Failure('INPUT_INVALID', 'what', 'do', { cause })
    expect(failure).toBeInstanceOf(Error)
    expect([failure.code, failure.message, failure.hint, failure.cause, failure.name]).toEqual([
      'INPUT_INVALID',
      'what',
      'do',
      cause,
      'Failure'
    ])
  })

  test('has a code of its own kind', () => {
    expect(new Set(failureCodes).size).toBe(failureCodes.length)
    for (const code of failureCodes) expect(code).toMatch(/^[A-Z]+(?:_[A-Z0-9]+)*$/)
  })

  test('means that GitHub is out of reach by one code alone', () => {
    const unavailable = failureCodes.filter((code) => isUnavailable(new Failure(code, '', '')))
    expect(unavailable).toEqual(['GITHUB_UNAVAILABLE'])
    expect(isUnavailable({ code: 'GITHUB_UNAVAILABLE' })).toBe(false)
  })
})

group('describe', () => {
  test.each([
    ['an error', new Error('it broke'), 'it broke'],
    [
      'an error of another realm',
      runInContext('new Error("it broke")', createContext()) as unknown,
      'it broke'
    ],
    ['an error without words', new TypeError(), 'TypeError'],
    [
      'what Node throws when no address of a host answers',
      Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
      'ECONNREFUSED'
    ],
    ['something like an error', { message: 'no class' }, 'no class'],
    ['a message that is no text', { message: 7 }, '7'],
    ['an empty message alone', { message: '' }, '{"message":""}'],
    ['an object', { status: 500 }, '{"status":500}'],
    ['an object in a circle', circular, '[object Object]'],
    ['a big integer in an object', { size: 1n }, '[object Object]'],
    ['a text', 'it broke', 'it broke'],
    ['an empty text', '', ''],
    ['a number', 7, '7'],
    ['a symbol', Symbol('x'), 'Symbol(x)'],
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined']
  ])('has words for %s', (_, thrown, words) => {
    expect(describe(thrown)).toBe(words)
  })
})

group('chainOf', () => {
  test('tells the causes from the outermost on', () => {
    const root = 'the wire'
    const middle = new Error('the request', { cause: root })
    const top = new Failure('DOWNLOAD_FAILED', 'the file', '', { cause: middle })
    expect(chainOf(top)).toEqual([top, middle, root])
  })

  test('ends where causes go round', () => {
    const first = new Error('first')
    const second = new Error('second', { cause: first })
    first.cause = second
    expect(chainOf(first)).toEqual([first, second])
  })

  test.each([
    [undefined, []],
    [null, [null]],
    [new Error('alone', { cause: null }), [expect.any(Error), null]]
  ])('of %p is short', (thrown, chain) => {
    expect(chainOf(thrown)).toEqual(chain)
  })
})
