import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { TransferWatch } from '../../../src/adapters/http/transfer-watch.ts'
import { watchTransfer } from '../../../src/adapters/http/transfer-watch.ts'

const limits = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 20 }

let bytes: number
let told: string[]

beforeEach(() => {
  jest.useFakeTimers()
  bytes = 0
  told = []
})

afterEach(() => {
  jest.useRealTimers()
})

const watch = (size: number): TransferWatch =>
  watchTransfer({ size: () => size, bytes: () => bytes, tell: (line) => told.push(line), limits })

/** Each second so many bytes come. */
function pass(seconds: number, bytesPerSecond: number): void {
  for (let second = 0; second < seconds; second += 1) {
    bytes += bytesPerSecond
    jest.advanceTimersByTime(1000)
  }
}

const reasonOf = ({ signal }: TransferWatch): string =>
  signal.reason instanceof DOMException ? signal.reason.message : String(signal.reason)

test('a transfer that is fast enough goes on for as long as it takes, and reports every 5 s how far it is', () => {
  using slow = watch(1_000_000)
  pass(600, 1500)
  expect(slow.signal.aborted).toBe(false)
  expect(told).toHaveLength(120)
  expect(told[1]).toBe('1 %, 0.0 MB/s')
})

test('progress is in MB where nobody said how many bytes there are', () => {
  using fast = watch(Infinity)
  pass(5, 3_000_000)
  expect([told, fast.signal.aborted]).toEqual([['15 MB, 3.0 MB/s'], false])
})

test('a transfer that crawls is given up after 30 s, with its rate', () => {
  using slow = watch(1_000_000)
  pass(29, 900)
  expect(slow.signal.aborted).toBe(false)
  pass(1, 900)
  expect(reasonOf(slow)).toBe('only 1 KB/s over 30 s')
})

test('a transfer that falls silent is given up 30 s later, however fast it was: the window slides', () => {
  using fast = watch(1e9)
  pass(100, 1_000_000)
  pass(29, 0)
  expect(fast.signal.aborted).toBe(false)
  pass(2, 0)
  expect(reasonOf(fast)).toBe('only 0 KB/s over 30 s')
})

test('an answer that does not come after the last byte is given up, with the time', () => {
  using upload = watch(1000)
  pass(1, 1000)
  pass(20, 0)
  expect(upload.signal.aborted).toBe(false)
  pass(1, 0)
  expect(reasonOf(upload)).toBe('no answer 20 s after the last byte')
})

test('what is over is not watched any more', () => {
  const over = watch(1000)
  over[Symbol.dispose]()
  pass(60, 0)
  expect(over.signal.aborted).toBe(false)
})
