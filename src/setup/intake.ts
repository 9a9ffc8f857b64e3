import { openChunkPipe } from '../disk/chunk-pipe.ts'
import { openHash, readChunks } from '../disk/hash-file.ts'
import type { Algorithm, KnownDigests } from '../domain/checksum.ts'
import type { Follower } from '../ports/downloader.ts'
import type { Unpacker } from '../ports/unpacker.ts'
import type { Staging } from './staging.ts'

/**
 * A tarball on its way in: one pass hashes its bytes and unpacks them while they come. What was hashed is what was
 * unpacked, whatever becomes of the file; what was unpacked is nothing before its digests agreed.
 */
export type Intake = Follower &
  AsyncDisposable & {
    /** All bytes came. */
    readonly end: () => Promise<Taken>
  }

export type Taken = { readonly digests: KnownDigests; readonly unpacked: Unpacked | undefined }

export type Unpacked = {
  readonly directory: string
  /** Throws why not all of it is there: to be asked after the digests, for wrong bytes unpack to anything. */
  readonly requireWhole: () => Promise<void>
}

export type IntakeWorld = { readonly unpacker: Unpacker }

/** Without a staging the bytes are hashed, and no more. */
export function openIntake(
  how: {
    readonly name: string
    /** Beside SHA-256. */
    readonly algorithms: ReadonlySet<Algorithm>
    readonly staging: Staging | undefined
  },
  world: IntakeWorld
): Intake {
  let attempt = begin(how, world)
  let isFresh = true
  return {
    write: (chunk) => {
      isFresh = false
      return attempt.write(chunk)
    },
    restart: async () => {
      if (isFresh) return
      await attempt.abandon()
      attempt = begin(how, world)
      isFresh = true
    },
    end: () => attempt.end(),
    [Symbol.asyncDispose]: () => attempt.abandon()
  }
}

/** The bytes of a file of this machine. */
export async function readInto(intake: Intake, path: string): Promise<void> {
  for await (const chunk of readChunks(path)) await intake.write(chunk)
}

type Attempt = Pick<Intake, 'write' | 'end'> & {
  /** After its end it changes nothing. */
  readonly abandon: () => Promise<void>
}

function begin(
  { name, algorithms, staging }: Parameters<typeof openIntake>[0],
  { unpacker }: IntakeWorld
): Attempt {
  const hash = openHash(algorithms)
  const unpacking = staging === undefined ? undefined : startUnpacking(name, staging.next(), unpacker)
  return {
    write: async (chunk) => {
      hash.update(chunk)
      await unpacking?.write(chunk)
    },
    end: async () => ({ digests: hash.digests(), unpacked: await unpacking?.end() }),
    abandon: async () => {
      await unpacking?.abandon()
    }
  }
}

type Unpacking = {
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly end: () => Promise<Unpacked>
  readonly abandon: () => Promise<void>
}

function startUnpacking(name: string, directory: string, unpacker: Unpacker): Unpacking {
  const pipe = openChunkPipe()
  const unpacking = unpacker.unpack({ name, chunks: pipe.chunks }, directory)
  // Where it fails nobody asks for the rest, which is hashed all the same.
  const ended = unpacking.catch(pipe.abandon)
  return {
    write: pipe.write,
    end: async () => {
      pipe.end()
      await ended
      return { directory, requireWhole: () => unpacking }
    },
    abandon: () => {
      pipe.abandon()
      return ended
    }
  }
}
