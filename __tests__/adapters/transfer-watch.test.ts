import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { TransferWatch } from '../../src/adapters/transfer-watch.ts'
import { watchTransfer } from '../../src/adapters/transfer-watch.ts'

/** A second of waiting is a hundredth here. */
const limits = { bytesPerSecond: 100_000, windowSeconds: 0.1, answerSeconds: 0.15 }

async function* chunksOf(count: number, bytes: number, milliseconds: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    yield new Uint8Array(bytes)
    await sleep(milliseconds)
  }
}

async function take(watch: TransferWatch, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of watch.count(chunks)) {
    bytes += chunk.length
    if (watch.signal.aborted) break
  }
  return bytes
}

const reasonOf = ({ signal }: TransferWatch): string =>
  signal.reason instanceof DOMException ? signal.reason.message : String(signal.reason)

test('a transfer that is fast enough goes on, and tells how far it is', async () => {
  const told: string[] = []
  using watch = watchTransfer(1_000_000, (progress) => told.push(progress), limits)
  expect(await take(watch, chunksOf(10, 100_000, 30))).toBe(1_000_000)
  expect(watch.signal.aborted).toBe(false)
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((line) => !/^\d+ %, \d+\.\d MB\/s$/.test(line))).toEqual([])
})

test('a transfer that crawls is given up, with its rate', async () => {
  using watch = watchTransfer(1_000_000, () => undefined, limits)
  expect(await take(watch, chunksOf(100, 100, 20))).toBeLessThan(10_000)
  expect(reasonOf(watch)).toMatch(/^only \d+ KB\/s over/)
})

test('a transfer that falls silent after a good start is given up', async () => {
  using watch = watchTransfer(1_000_000, () => undefined, limits)
  await take(watch, chunksOf(5, 100_000, 0))
  expect(watch.signal.aborted).toBe(false)
  await sleep(400)
  expect(reasonOf(watch)).toBe('only 0 KB/s over 0 s')
})

test('an answer that does not come after the last byte is given up, with the time', async () => {
  using watch = watchTransfer(1000, () => undefined, limits)
  await take(watch, chunksOf(1, 1000, 0))
  await sleep(50)
  expect(watch.signal.aborted).toBe(false)
  await sleep(300)
  expect(reasonOf(watch)).toBe('no answer 0.15 s after the last byte')
})

test('what is over is not watched any more', async () => {
  const watch = watchTransfer(1000, () => undefined, limits)
  watch[Symbol.dispose]()
  await sleep(300)
  expect(watch.signal.aborted).toBe(false)
})
