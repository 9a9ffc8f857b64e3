import { expect, test } from '@jest/globals'
import { inFeatureShell, word } from '../support/feature-shell.ts'

/** Where a redirect leads from an address, after so many others; '' where it is not followed. */
function follow(address: string, location: string, hops = 0): string {
  const lines = `address=${word(address)} location=${word(location)} hops=${hops}
    if is_good_redirect; then printf '%s' "$location"; fi`
  return inFeatureShell(['read-options', 'ask'], lines)
}

test.each([
  ['https://h.example/a', 'https://s.example/b?sig=1%2B', 'https://s.example/b?sig=1%2B'],
  ['https://h.example:8443/a', '/b', 'https://h.example:8443/b'],
  ['http://127.0.0.1:1/a', 'https://s.example/b', 'https://s.example/b'],
  ['http://127.0.0.1:1/a', 'http://127.0.0.1:2/b', 'http://127.0.0.1:2/b']
])('a redirect from %s to %s is followed', (address, location, expected) => {
  expect(follow(address, location)).toBe(expected)
})

test.each([
  ['https://h.example/a', 'http://h.example/a'],
  ['https://h.example/a', 'file:///etc/passwd'],
  ['https://h.example/a', 'ftp://h.example/a'],
  ['https://h.example/a', 'https://h.example/a" --output "/etc/x'],
  ['https://h.example/a', 'https://h.example/a\nheader = "X: y"'],
  ['https://h.example/a', '']
])('a redirect from %s to %s is not', (address, location) => {
  expect(follow(address, location)).toBe('')
})

test('a loop of redirects ends', () => {
  expect(follow('https://h.example/a', 'https://h.example/a', 4)).not.toBe('')
  expect(follow('https://h.example/a', 'https://h.example/a', 5)).toBe('')
})

test.each([
  ['https://api.github.com/repos/o/n', true],
  ['https://API.github.com/x', true],
  ['https://api.github.com:8443/x', false],
  ['https://api.github.com.evil.example/x', false],
  ['https://github.com/x', false],
  ['http://api.github.com/x', false],
  ['https://evil.example/?https://api.github.com/', false]
])('for %s the token is sent: %s', (address, isSent) => {
  const lines = `token=t0ken api_url=https://api.github.com; headers_for ${word(address)} '*/*'`
  expect(inFeatureShell(['read-options', 'ask'], lines).includes('t0ken')).toBe(isSent)
})
