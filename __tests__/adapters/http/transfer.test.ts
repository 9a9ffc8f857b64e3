import { describe, expect, test } from '@jest/globals'
import { labelOf, nextOf } from '../../../src/adapters/http/transfer.ts'

const to = (from: string, next: string) => (): URL => nextOf(next, new URL(from))

describe('a redirect to an address that others can read on the way is refused', () => {
  test.each([
    ['https://mirror.example/x', 'http://mirror.example/x'],
    ['https://mirror.example/x', 'http://127.0.0.1/x'],
    ['http://127.0.0.1:8080/x', 'http://mirror.example/x'],
    ['http://localhost/x', '//mirror.example/x'],
    ['http://[::1]/x', 'http://127.0.0.1.example/x']
  ])('%s to %s', (from, next) => {
    expect(to(from, next)).toThrow(/redirects to http:.*, which is not encrypted/)
  })

  test.each([
    ['http://127.0.0.1:8080/x', 'http://localhost/x'],
    ['http://127.0.0.1:8080/x', 'https://mirror.example/x'],
    // Plain http is allowed only for what is pinned.
    ['http://mirror.example/x', 'http://other.example/x'],
    ['https://mirror.example/x', 'https://other.example/x']
  ])('but not %s to %s', (from, next) => {
    expect(to(from, next)().href).toBe(next)
  })
})

test.each(['ftp://127.0.0.1/x', 'file:///etc/passwd', 'http://[', 'javascript:x'])(
  'a redirect to %s is refused',
  (next) => {
    expect(to('https://mirror.example/x', next)).toThrow(
      'https://mirror.example/x redirects to what is no address'
    )
  }
)

test('a label is origin and path: neither user nor query', () => {
  expect(labelOf('https://user:secret@mirror.example/a/b?sig=secret#x')).toBe('https://mirror.example/a/b')
})
