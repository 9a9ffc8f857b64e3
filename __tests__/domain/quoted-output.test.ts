import { expect, test } from '@jest/globals'
import { lastLineOf } from '../../src/domain/quoted-output.ts'

test.each([
  ['', ''],
  ['\n\n', ''],
  ['first\nlast\n', 'last'],
  ['first\r\n  last  \r\n', 'last'],
  [`${'x'.repeat(400_000)}\n`, 'x'.repeat(300)]
])('of what a program printed the last line is quoted, cut', (output, line) => {
  expect(lastLineOf(output)).toBe(line)
})
