import { findArtifact } from '../../src/domain/artifact.ts'
import { findBuildFacts, formatBuildFacts } from '../../src/domain/build-facts.ts'
import type { BuildFacts, ReadFacts } from '../../src/domain/build-facts.ts'
import { findSha256, findSha512 } from '../../src/domain/checksum.ts'
import { needsOf } from '../../src/domain/host-needs.ts'
import { elfFact, glibcNeed, moduleFact } from './elf-facts.ts'

export const name = 'cpython-3.12.6-debian12-arm64-build2.tgz'
export const sha256 = 'ab'.repeat(32)
export const sha512 = 'cd'.repeat(64)
export const loader = '/lib/ld-linux-aarch64.so.1'

export const small = needsOf({
  files: [
    elfFact('bin/python3.12', {
      interpreter: loader,
      needed: ['libc.so.6'],
      runpath: '$ORIGIN/../lib:/opt/python-3.12.6/lib',
      versionNeeds: [glibcNeed('2.34')]
    }),
    moduleFact('_ssl', { needed: ['libssl.so.3', 'libc.so.6'] }),
    moduleFact('_gdbm', { needed: ['libgdbm.so.6'], versionNeeds: [glibcNeed('2.38')] })
  ],
  libraries: [],
  unreadable: ['lib/libbroken.so']
})

export function factsOf(changes: Partial<BuildFacts> = {}): BuildFacts {
  const [artifact, digest, long] = [findArtifact(name), findSha256(sha256), findSha512(sha512)]
  if (artifact === undefined || digest === undefined || long === undefined)
    throw new Error('Nothing is wrong with these.')
  const digests = { size: 12_345_678, sha256: digest, sha512: long }
  return { artifact, digests, needs: small, interpreter: undefined, ...changes }
}

/** What `formatBuildFacts` writes, with something else in it. */
export function changed(changes: Readonly<Record<string, unknown>>): string {
  const facts = JSON.parse(formatBuildFacts(factsOf())) as Record<string, unknown>
  return JSON.stringify({ ...facts, ...changes })
}

export function needsIn(text: string): NonNullable<ReadFacts['needs']> {
  const needs = findBuildFacts(text)?.needs
  if (needs === undefined) throw new Error('These facts are taken.')
  return needs
}
