import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openSetup, thingsBelow } from '../support/setup-sandbox.ts'
import type { SetupSandbox } from '../support/setup-sandbox.ts'

const exact = { version: '3.12.6', build: '1' }

let sandbox: SetupSandbox

beforeEach(async () => {
  sandbox = await openSetup()
})

afterEach(() => sandbox[Symbol.asyncDispose]())

describe('a tarball whose interpreter is not fit for use', () => {
  test.each([
    [
      'does not start',
      { before: 'echo no libpython >&2; exit 127' },
      'does not run (exit code 127): no libpython'
    ],
    ['says nothing', { before: 'exit 0' }, 'answered the smoke test with ""'],
    ['is another version', { says: '3.12.7' }, 'it says that it is 3.12.7, not 3.12.6'],
    ['is free-threaded', { says: '3.12.6t' }, 'it says that it is 3.12.6t, not 3.12.6'],
    [
      'lacks a module',
      { failed: { ssl: 'libssl.so.3: cannot open' } },
      'import ssl fails: libssl.so.3: cannot open'
    ]
  ])('%s is not installed, nor tried twice', async (_, wish, message) => {
    await sandbox.publish(wish)
    const outcome = await sandbox.run(exact)
    expect(outcome.code).toBe('SMOKE_TEST_FAILED')
    expect(outcome.message).toContain(message)
    expect(outcome.activation).toBeUndefined()
    expect(await thingsBelow(sandbox.toolCache)).toEqual([])
  })
})

test('a tarball whose interpreter lacks what may be missed is installed, and the log names it', async () => {
  await sandbox.publish({ failed: { readline: 'No module named readline' } })
  const { code, log } = await sandbox.run(exact)
  expect(code).toBe('OK')
  expect(log.lines).toContain('import readline fails: No module named readline')
})
