import { gzipSync } from 'node:zlib'
import { bare, below } from './hostile-archive.ts'
import type { HostileArchive } from './hostile-archive.ts'
import { end, head, pax, tgz } from './hostile-tar.ts'

const MEGABYTE = 1024 ** 2

/** A gzip may have many members; 600 MB in 600 KB. */
function zeros(): readonly Buffer[] {
  return Array<Buffer>(60).fill(gzipSync(Buffer.alloc(10 * MEGABYTE)))
}

/** They would fill a disk, and are small. */
export const bombs: readonly HostileArchive[] = [
  bare('a file of 600 MB of zeros', ({ good }) =>
    Buffer.concat([tgz(good, head({ name: below('x'), size: 600 * MEGABYTE })), ...zeros()])
  ),
  bare('600 MB of zeros behind its end', ({ good }) => Buffer.concat([tgz(good, end), ...zeros()])),
  bare('a hundred thousand files', ({ good }) => {
    const files = Array.from({ length: 100_001 }, (_, index) => head({ name: below(`f${index}`) }))
    return tgz(good, ...files, end)
  }),
  bare('a hundred thousand files of which some parsers see none', ({ good }) => {
    const files = Array.from({ length: 100_001 }, (_, index) => head({ name: below(`f${index}`) }))
    const hidden = 512 * files.length
    return tgz(good, pax({ size: '0' }), head({ name: below('x'), size: hidden }), ...files, end)
  })
]
