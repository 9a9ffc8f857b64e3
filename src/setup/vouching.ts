import type { Algorithm } from '../domain/checksum.ts'
import type { Evidence } from '../domain/evidence.ts'
import { algorithmsIn } from '../domain/evidence.ts'
import { Failure } from '../domain/failure.ts'
import type { Source } from '../domain/sources.ts'
import { Unsigned } from './demands.ts'
import type { FetchRequest } from './fetched.ts'
import type { Bring } from './read-sidecars.ts'
import { readChecksums, readSignature } from './read-sidecars.ts'

/** All that says what the bytes of a tarball must be, and its signature where one is demanded. */
export type Vouchers = { readonly evidence: readonly Evidence[]; readonly signature: string | undefined }

/** The vouchers on their way. Disposed of when they are here, or will not come: nothing is written after that. */
export type Vouching = AsyncDisposable & {
  /** Throws CHECKSUM_MISSING, SIGNATURE_INVALID, DOWNLOAD_FAILED, or Unsigned. */
  readonly end: () => Promise<Vouchers>
  /** Takes chunks until it is known that they are for nothing: then it throws why. */
  readonly unlessRefused: (write: Write) => Write
}

type Write = (chunk: Uint8Array) => Promise<void>

export function beginVouching(source: Source, request: FetchRequest, bring: Bring): Vouching {
  let refusal: { readonly why: unknown } | undefined
  const vouchers = findVouchers(source, request, bring)
  const settled = vouchers.then(
    () => undefined,
    (why: unknown) => {
      refusal = { why }
    }
  )
  return {
    end: () => vouchers,
    unlessRefused: (write) => async (chunk) => {
      if (refusal !== undefined) throw refusal.why
      await write(chunk)
    },
    [Symbol.asyncDispose]: () => settled
  }
}

/**
 * What has to be computed, where that is known before the vouchers are here: what GitHub said of the file is enough to
 * begin with, and which checksum files there are the release lists. Undefined where they have to be waited for.
 */
export function algorithmsBefore(
  { kind, sidecars }: Source,
  { evidence, isSigned }: FetchRequest
): ReadonlySet<Algorithm> | undefined {
  if (kind !== 'release' || evidence.length === 0 || isSigned) return undefined
  return sidecars.sha512.kind === 'absent' ? algorithmsIn(evidence) : new Set(['sha256', 'sha512'])
}

async function findVouchers(source: Source, request: FetchRequest, bring: Bring): Promise<Vouchers> {
  const { name, isSigned } = request
  const evidence = [...request.evidence, ...(await readChecksums(source, name, bring))]
  if (evidence.length === 0) throw unvouched(name, source)
  const signature = isSigned ? await readSignature(source, name, bring) : undefined
  if (isSigned && signature === undefined) throw new Unsigned(name, source.label)
  return { evidence, signature }
}

function unvouched(name: string, source: Source): Failure {
  return new Failure(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, and no ${name}.sha256 at ${source.label}`,
    `Check the address, publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}
