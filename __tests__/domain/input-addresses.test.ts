import { describe, expect, test } from '@jest/globals'
import { parseHttpUrl, parsePinnedUrl, parseTarballAddress } from '../../src/domain/input-grammar.ts'

const invalid = (message: string): unknown => expect.objectContaining({ code: 'INPUT_INVALID', message })

describe('a URL', () => {
  test.each([
    ['https://host/path', 'https://host/path'],
    ['HTTPS://Host:443/a/../b?c=d', 'https://host/b?c=d'],
    ['https://h\u00f6st/\u00e9', 'https://xn--hst-sna/%C3%A9'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['http://127.1/x', 'http://127.0.0.1/x'],
    ['http://localhost/x', 'http://localhost/x'],
    ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
    [`https://host/${'a'.repeat(1987)}`, `https://host/${'a'.repeat(1987)}`]
  ])('may be %s', (text, url) => {
    expect(parseHttpUrl(text)).toBe(url)
  })

  test.each([
    'http://host/x',
    'http://localhost.evil.example/x',
    'http://127.0.0.1.evil.example/x',
    'http://128.0.0.1/x',
    'ftp://host/x',
    'file:///x',
    'javascript:alert(1)',
    'host/x',
    '//host/x',
    'https://',
    'https://host/a b',
    'https://host\\x',
    'https://host/"x"',
    'https://host/<x>'
  ])('may not be %s', (text) => {
    expect(() => parseHttpUrl(text)).toThrow(invalid(`${JSON.stringify(text)} is not an https URL`))
  })

  test.each([
    ['https://user:secret@host/x', 'https://***@host/x'],
    ['https://user@host/x', 'https://***@host/x'],
    ['https://:secret@host/x', 'https://***@host/x'],
    ['https://us@er:sec/ret@host/x', 'https://***@host/x']
  ])('with credentials is refused, and the message does not tell them: %s', (text, shown) => {
    expect(() => parseHttpUrl(text)).toThrow(invalid(`"${shown}" is not an https URL`))
  })

  test.each([
    ['http://host/x?sig=secret', 'http://host/x?***'],
    ['http://host/x#secret', 'http://host/x#***'],
    ['http://host/x?secret', 'http://host/x?***'],
    ['https://user:se?cret@host/x?sig=secret#y', 'https://***@host/x?***'],
    ['https://host/x?sig=secret@y z', 'https://***@y z'],
    ['https:user:secret@host/x', 'https:***@host/x'],
    ['//user:secret@host/x', '//***@host/x'],
    ['host/x?sig=secret', 'host/x?***'],
    [`http://host/x?${'s'.repeat(200)}`, 'http://host/x?***']
  ])('that is refused keeps what opens it: %s', (text, shown) => {
    expect(() => parseHttpUrl(text)).toThrow(invalid(`"${shown}" is not an https URL`))
  })
})

describe('an address of what is pinned', () => {
  test.each(['http://host/x.tgz', 'https://host/x.tgz', 'http://127.0.0.1:8080/x'])('may be %s', (text) => {
    expect(parsePinnedUrl(text)).toBe(text)
    expect(parseTarballAddress(text, parsePinnedUrl)).toEqual({ url: text })
  })

  test.each(['ftp://host/x', 'http://user@host/x', 'file:///x', 'http:', 'http://ho st/x'])(
    'may not be %s',
    (text) => {
      expect(() => parsePinnedUrl(text)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
    }
  )
})

describe('the address of a tarball', () => {
  test.each([
    ['http://host/x.tgz?sig=secret', '"http://host/x.tgz?***" is not an https URL'],
    ['file://host/x.tgz?sig=secret', '"file://host/x.tgz?***" is not a file URL'],
    ['host/x.tgz?a=b&sig=secret', '"host/x.tgz?***" is not a path']
  ])('that is refused keeps what opens it: %s', (text, message) => {
    expect(() => parseTarballAddress(text)).toThrow(invalid(message))
  })

  test.each([
    ['https://host/x.tgz', { url: 'https://host/x.tgz' }],
    ['/srv/x.tgz', { path: '/srv/x.tgz' }],
    ['artifacts/x.tgz', { path: 'artifacts/x.tgz' }],
    ['file:///srv/x.tgz', { path: '/srv/x.tgz' }],
    ['file://localhost/srv/x.tgz', { path: '/srv/x.tgz' }],
    ['file:///srv/a%20b%25.tgz', { path: '/srv/a b%.tgz' }],
    ['file:///srv/caf%C3%A9 x.tgz', { path: '/srv/caf\u00e9 x.tgz' }]
  ])('may be %s', (text, address) => {
    expect(parseTarballAddress(text)).toEqual(address)
  })

  test.each([
    ['file://host/x.tgz', 'a file URL'],
    ['file:///srv/../etc/x.tgz', 'a file URL'],
    ['file:///srv/%2E%2e/x.tgz', 'a file URL'],
    ['file:///srv/..', 'a file URL'],
    ['file:///srv/a%2fb.tgz', 'a file URL'],
    ['file:///srv/%ff.tgz', 'a file URL'],
    ['file:///srv/%.tgz', 'a file URL'],
    ['file:///srv/x.tgz?a', 'a file URL'],
    ['file:///srv/x.tgz#a', 'a file URL'],
    ['file:///srv\\x.tgz', 'a file URL'],
    ['file:///srv/\nx.tgz', 'a file URL'],
    ['file://[x/y', 'a file URL'],
    ['file:///srv/%00.tgz', 'a path'],
    ['file:///srv/%0a.tgz', 'a path'],
    ['file:///srv/$(id).tgz', 'a path'],
    ['FILE:///srv/x.tgz', 'an https URL'],
    ['file:/srv/x.tgz', 'an https URL'],
    ['C:/x.tgz', 'an https URL'],
    ['http://host/x.tgz', 'an https URL'],
    ['data:,x', 'an https URL'],
    ['../x.tgz', 'a path']
  ])('may not be %s', (text, kind) => {
    expect(() => parseTarballAddress(text)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringMatching(` is not ${kind}$`) })
    )
  })
})
