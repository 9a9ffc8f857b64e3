/** A stream of zlib, as far as it is fed. */
export type Fed = {
  readonly errored: Error | null
  write(chunk: Uint8Array, done: (error?: Error | null) => void): unknown
  end(): unknown
  destroy(error?: Error): unknown
  once(event: 'close', listener: () => void): unknown
}

/**
 * Writes chunks to a stream, and lets go of each when the stream is done with it: those that nobody else has are given
 * back. The end is told when all are in: a compressor of Node that hears of it while its last chunk waits ends its
 * frame, and then writes an empty one. Throws what ends the chunks or the stream; an error of the chunks ends both.
 */
export async function feed<Chunk extends Uint8Array = Buffer>(
  stream: Fed,
  chunks: AsyncIterable<Chunk>,
  letGo: (chunk: Chunk) => void
): Promise<void> {
  let giveUp: (reason: Error) => void = () => undefined
  // One that is destroyed while it waits to be read from never answers for its last chunk.
  stream.once('close', () => {
    giveUp(stream.errored ?? new Error('the stream was closed'))
  })
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((taken, failed) => {
        giveUp = failed
        stream.write(chunk, (error) => {
          if (error) failed(error)
          else taken()
          letGo(chunk)
        })
      })
    }
  } catch (error) {
    const why = stream.errored ?? error
    stream.destroy(why instanceof Error ? why : undefined)
    throw why
  }
  stream.end()
}

/** What goes into a stream and what comes out of it, both to their ends; throws what went wrong first. */
export async function fedBy(feeding: Promise<void>, reading: Promise<void>): Promise<void> {
  try {
    await Promise.all([feeding, reading])
  } finally {
    await Promise.allSettled([feeding, reading])
  }
}
