import { gzipSync } from 'node:zlib'
import { bare, below, file } from './hostile-archive.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { end, head, tgz } from './hostile-tar.ts'

export const ends: readonly HostileArchive[] = [
  bare('nothing', () => Buffer.alloc(0)),
  bare('a gzip of nothing', () => gzipSync('')),
  bare('an archive of nothing', () => tgz(end)),
  bare('what is no gzip', () => Buffer.alloc(1000, 'x')),
  bare('a web page', () => Buffer.from('<!DOCTYPE html><title>Sign in</title>')),
  bare('an archive that is not compressed', ({ good }) => Buffer.concat([good, end])),
  bare('the compression of old Unix', ({ good }) => Buffer.concat([Buffer.of(0x1f, 0x9d, 0x90), good])),
  bare('no gzip trailer', ({ good }) => tgz(good, end).subarray(0, -8)),
  bare('half a gzip trailer', ({ good }) => tgz(good, end).subarray(0, -4)),
  bare('a gzip trailer that is wrong', ({ good }) => {
    const bytes = tgz(good, end)
    bytes.writeUInt32LE(1, bytes.length - 8)
    return bytes
  }),
  bare('half of its gzip', ({ good }) => tgz(good, end).subarray(0, 400)),
  bare('a gzip header and nothing else', ({ good }) => tgz(good, end).subarray(0, 10)),
  bare(
    'an end within a head',
    ({ good }) => tgz(good, file(below('x')).subarray(0, 300)),
    'all of the tree is there'
  ),
  bare('an end within a file', ({ good }) =>
    tgz(good, head({ name: below('x'), size: 9000 }), Buffer.alloc(700))
  ),
  bare('an end before its tree is whole', ({ good }) => tgz(good.subarray(0, 2560), end)),
  bare('no end', ({ good }) => tgz(good), 'all of the tree is there'),
  bare('garbage behind its gzip', ({ good }) => Buffer.concat([tgz(good, end), Buffer.from('garbage')])),
  bare(
    'zeros behind its gzip',
    ({ good }) => Buffer.concat([tgz(good, end), Buffer.alloc(600)]),
    'as tapes had it'
  ),
  bare(
    'another archive behind its end',
    ({ good, outside }) => tgz(good, end, file(`${outside}/file`), file('etc/passwd'), end),
    'nobody reads that far'
  ),
  bare(
    'another gzip with another archive behind it',
    ({ good }) => Buffer.concat([tgz(good, end), tgz(file('etc/passwd'), end)]),
    'nobody reads that far'
  ),
  bare('another gzip with more of the archive behind it', ({ good }) =>
    Buffer.concat([tgz(good), tgz(file('etc/passwd'), end)])
  ),
  bare('another gzip that is broken behind it', ({ good }) =>
    Buffer.concat([tgz(good, end), tgz(file(below('x')), end).subarray(0, 40)])
  )
]
