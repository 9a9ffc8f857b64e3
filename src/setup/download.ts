import type { FileHandle } from 'node:fs/promises'
import type { KnownDigests } from '../domain/checksum.ts'
import type { Proof } from '../domain/evidence.ts'

export type VerifiedTarball = AsyncDisposable & {
  readonly name: string
  readonly path: string
  readonly file: FileHandle
  readonly digests: KnownDigests
  readonly source: 'cache' | 'url' | 'mirror' | 'release'
  readonly from: string
  readonly verifiedBy: readonly string[]
  readonly proofs: readonly Proof[]
  readonly seconds: number
}
