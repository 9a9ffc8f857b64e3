/** When a transfer is given up: servers go silent for minutes to hours without an error. */
export type TransferLimits = {
  readonly bytesPerSecond: number
  /** The sliding span that the rate is taken over. */
  readonly windowSeconds: number
  /** For the answer, after the last byte. */
  readonly answerSeconds: number
}

export type TransferWatch = Disposable & {
  /** Aborts with the reason as its message. */
  readonly signal: AbortSignal
}

export type Transfer = {
  /** How many bytes there are, as far as that is known by now; Infinity: nobody said it. */
  readonly size: () => number
  /** How many were transferred by now. */
  readonly bytes: () => number
  /** Gets a line now and then while it takes long. */
  readonly tell: (progress: string) => void
  readonly limits: TransferLimits
}

/** Seconds between two lines of progress. */
const TELL_SECONDS = 5

type Sample = { readonly bytes: number; readonly at: number }

/** Follows one transfer. */
export function watchTransfer({ size, bytes, tell, limits }: Transfer): TransferWatch {
  const abort = new AbortController()
  const now = (): Sample => ({ bytes: bytes(), at: performance.now() })
  const window: Sample[] = [{ bytes: 0, at: performance.now() }]
  let [told] = window as [Sample]
  let complete: Sample | undefined
  const giveUp = (reason: string): void => {
    abort.abort(new DOMException(reason, 'TimeoutError'))
  }
  const look = (): void => {
    const sample = now()
    if (sample.bytes >= size()) {
      complete ??= sample
      if (secondsBetween(complete, sample) > limits.answerSeconds)
        giveUp(`no answer ${limits.answerSeconds} s after the last byte`)
      return
    }
    if (secondsBetween(told, sample) >= Math.min(TELL_SECONDS, limits.windowSeconds)) {
      tell(progressOf(told, sample, size()))
      told = sample
    }
    window.push(sample)
    while (window[1] !== undefined && secondsBetween(window[1], sample) >= limits.windowSeconds)
      window.shift()
    const [first = sample] = window
    if (secondsBetween(first, sample) < limits.windowSeconds) return
    const rate = rateOf(first, sample)
    if (rate < limits.bytesPerSecond)
      giveUp(`only ${Math.round(rate / 1000)} KB/s over ${Math.round(secondsBetween(first, sample))} s`)
  }
  const timer = setInterval(look, Math.min(1000, limits.windowSeconds * 250))
  return {
    signal: abort.signal,
    [Symbol.dispose]: () => {
      clearInterval(timer)
    }
  }
}

function progressOf(before: Sample, now: Sample, size: number): string {
  const done =
    size === Infinity ? `${Math.floor(now.bytes / 1e6)} MB` : `${Math.floor((now.bytes / size) * 100)} %`
  return `${done}, ${(rateOf(before, now) / 1e6).toFixed(1)} MB/s`
}

function secondsBetween(before: Sample, now: Sample): number {
  return (now.at - before.at) / 1000
}

function rateOf(before: Sample, now: Sample): number {
  return (now.bytes - before.bytes) / secondsBetween(before, now)
}
