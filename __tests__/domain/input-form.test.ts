import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/domain/failure.ts'
import { InputForm } from '../../src/domain/input-form.ts'

type Name = 'size' | 'colour' | 'shape'

const hint = 'Mend the with: block of the step; the inputs are explained in the README of this action.'

function form(inputs: Partial<Record<Name, string>>): InputForm<Name> {
  return new InputForm((name) => inputs[name] ?? '')
}

function parseSize(text: string): number {
  if (text === 'odd') throw new Error('odd indeed')
  if (!/^[0-9]+$/.test(text)) throw new Failure('INPUT_INVALID', `${text} is no size`, 'Write digits.')
  return Number(text)
}

describe('a form', () => {
  test('gives what was parsed, and undefined for what is not set', () => {
    const filled = form({ size: '7' })
    const value = [
      filled.optional('size', parseSize),
      filled.required('size', parseSize),
      filled.isSet('size')
    ]
    const absent = [filled.optional('colour', parseSize), filled.isSet('colour')]
    filled.refuse(['colour', 'shape'], 'is not for you')
    expect([filled.finish(value), absent]).toEqual([
      [7, 7, true],
      [undefined, false]
    ])
  })

  test.each([
    ['what a parser complains of, and its advice', { size: 'big' }, "'size': big is no size. Write digits."],
    ['what a parser did not foresee', { size: 'odd' }, "'size': odd indeed."],
    ['what is not set and must be', {}, "'size' is required in this mode"],
    ['what is set and must not be', { size: '1', shape: 'x' }, "'shape' is not for you"]
  ])('tells %s', (_, inputs, message) => {
    const filled = form(inputs)
    const size = filled.required('size', parseSize)
    filled.refuse(['colour', 'shape'], 'is not for you')
    expect(() => filled.finish(size)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message, hint })
    )
  })

  test('tells all complaints at once, in the order of asking', () => {
    const filled = form({ size: 'big', colour: 'red' })
    filled.optional('size', parseSize)
    filled.refuse(['colour'], 'is out of fashion')
    filled.complain('and besides')
    expect(() => filled.finish(1)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message:
          "Inputs that can't be used:\n- 'size': big is no size. Write digits.\n- 'colour' is out of fashion\n- and besides",
        hint
      })
    )
  })
})
