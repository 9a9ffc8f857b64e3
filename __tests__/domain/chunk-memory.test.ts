import { describe, expect, test } from '@jest/globals'
import { CHUNK, giveBack } from '../../src/domain/chunk-memory.ts'

describe('a chunk that is given back', () => {
  test('has no bytes any longer', () => {
    const chunk = Buffer.alloc(CHUNK, 'a')
    giveBack(chunk)
    expect(chunk.length).toBe(0)
  })

  test('takes the memory that it shared with chunks before it', () => {
    const whole = Buffer.alloc(CHUNK, 'a')
    const [first, last] = [whole.subarray(0, 100), whole.subarray(100)]
    giveBack(first)
    expect(first.toString()).toBe('a'.repeat(100))
    giveBack(last)
    expect([first.length, last.length]).toEqual([0, 0])
  })

  test('stays where others may share its memory', () => {
    const small = Buffer.from('small')
    const shared = Buffer.from(new SharedArrayBuffer(CHUNK))
    for (const chunk of [small, shared]) giveBack(chunk)
    expect([small.toString(), shared.length]).toEqual(['small', CHUNK])
  })
})
