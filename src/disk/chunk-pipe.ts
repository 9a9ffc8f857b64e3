/** Between one who has chunks and one who asks for them. */
export type ChunkPipe = {
  readonly chunks: AsyncIterable<Uint8Array>
  /** Resolves when there is room for more, or nobody asks any longer. */
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly end: () => void
  /** Nothing more comes, or is taken: `chunks` throws. */
  readonly abandon: () => void
}

/** Bytes that one may be ahead of the other. */
const ROOM = 2 * 1024 * 1024

/** Chunks go through as they are: Node's own streams would copy those together that wait. */
export function openChunkPipe(): ChunkPipe {
  const waiting: Uint8Array[] = []
  let bytes = 0
  let state: 'open' | 'ended' | 'abandoned' = 'open'
  let wake: () => void = () => undefined
  // One side waits at most: for chunks where there are none, or for room where there is none.
  const change = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
    })
  const isFull = (): boolean => state === 'open' && bytes > ROOM
  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (state === 'abandoned') throw new Error('the rest does not come')
      const chunk = waiting.shift()
      if (chunk !== undefined) {
        bytes -= chunk.length
        wake()
        yield chunk
      } else if (state === 'ended') return
      else await change()
    }
  }
  const become = (next: 'ended' | 'abandoned'): void => {
    if (state !== 'abandoned') state = next
    wake()
  }
  return {
    chunks: read(),
    write: async (chunk) => {
      if (state !== 'open') return
      waiting.push(chunk)
      bytes += chunk.length
      wake()
      while (isFull()) await change()
    },
    end: () => {
      become('ended')
    },
    abandon: () => {
      become('abandoned')
    }
  }
}
