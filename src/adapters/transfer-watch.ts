/** When a transfer is given up: GitHub's uploads go silent for minutes to hours without an error. */
export type TransferLimits = {
  readonly bytesPerSecond: number
  /** The span that the rate is taken over. */
  readonly windowSeconds: number
  /** For the answer, after the last byte. */
  readonly answerSeconds: number
}

export type TransferWatch = Disposable & {
  /** Aborts with the reason as its message. */
  readonly signal: AbortSignal
  /** The same bytes, counted as they are taken. */
  count(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Uint8Array>
}

const uploadLimits: TransferLimits = { bytesPerSecond: 100_000, windowSeconds: 60, answerSeconds: 90 }

/** How often people are told of a transfer that takes long. */
const TELL_SECONDS = 5

/** Follows one transfer of `size` bytes (Infinity: nobody said how many); `tell` gets a line now and then for those that take long. */
export function watchTransfer(
  size: number,
  tell: (progress: string) => void,
  limits: TransferLimits = uploadLimits
): TransferWatch {
  const abort = new AbortController()
  const start = performance.now()
  let bytes = 0
  let before = { bytes, at: start }
  let told = { bytes, at: start }
  const giveUp = (reason: string): void => {
    abort.abort(new DOMException(reason, 'TimeoutError'))
  }
  const tellProgress = (): void => {
    const seconds = (performance.now() - told.at) / 1000
    if (seconds < Math.min(TELL_SECONDS, limits.windowSeconds)) return
    const rate = (bytes - told.bytes) / seconds / 1e6
    const done = size === Infinity ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor((bytes / size) * 100)} %`
    tell(`${done}, ${rate.toFixed(1)} MB/s`)
    told = { bytes, at: performance.now() }
  }
  const look = (): void => {
    const seconds = (performance.now() - before.at) / 1000
    if (bytes >= size) {
      if (seconds > limits.answerSeconds) giveUp(`no answer ${limits.answerSeconds} s after the last byte`)
      return
    }
    tellProgress()
    if (seconds < limits.windowSeconds) return
    const rate = (bytes - before.bytes) / seconds
    if (rate < limits.bytesPerSecond)
      giveUp(`only ${Math.round(rate / 1000)} KB/s over ${Math.round(seconds)} s`)
    before = { bytes, at: performance.now() }
  }
  const timer = setInterval(look, Math.min(1000, limits.windowSeconds * 250))
  return {
    signal: abort.signal,
    async *count(chunks) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        if (bytes >= size) before = { bytes, at: performance.now() }
        yield chunk
      }
    },
    [Symbol.dispose]: () => {
      clearInterval(timer)
    }
  }
}
