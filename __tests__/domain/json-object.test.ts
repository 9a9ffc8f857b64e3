import { describe, expect, test } from '@jest/globals'
import { findJsonObject } from '../../src/domain/json-object.ts'

describe('findJsonObject', () => {
  test.each([
    ['{}', {}],
    [' {"a": [1, null], "b": {"c": "d"}}\n', { a: [1, null], b: { c: 'd' } }]
  ])('gives the object that is written in %j', (text, object) => {
    expect(findJsonObject(text)).toEqual(object)
  })

  test.each(['', 'null', 'true', '7', '"{}"', '[]', '[{}]', '{', '{}{}', "{'a': 1}", '\uFEFF{}', 'nonsense'])(
    'gives nothing for %j',
    (text) => {
      expect(findJsonObject(text)).toBeUndefined()
    }
  )

  test('takes what is called like a part of every object for a key like others', () => {
    const object = findJsonObject('{"__proto__": {"schema": 1}, "constructor": 2}')
    expect(object?.['schema']).toBeUndefined()
    expect(Object.keys(object ?? {})).toEqual(['__proto__', 'constructor'])
  })
})
