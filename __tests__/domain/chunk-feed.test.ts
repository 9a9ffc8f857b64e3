import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { createGunzip, createGzip, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { feed, fedBy } from '../../src/domain/chunk-feed.ts'
import { CHUNK, giveBack } from '../../src/domain/chunk-memory.ts'

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, bytes.length - at))
    bytes.copy(chunk, 0, at)
    yield await Promise.resolve(chunk)
  }
}

const bytes = randomBytes(5 * CHUNK + 1)
/** Unpacks to more than a stream holds. */
const large = gzipSync(randomBytes(40 * CHUNK), { level: 1 })

describe('feeding a stream', () => {
  test('brings all of it in, and every full chunk is given back', async () => {
    const chunks: Buffer[] = []
    const gzip = createGzip()
    const noting = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of chunksOf(bytes)) {
        chunks.push(chunk)
        yield chunk
      }
    }
    let compressed = Buffer.alloc(0)
    const reading = async (): Promise<void> => {
      compressed = await buffer(gzip)
    }
    await fedBy(feed(gzip, noting(), giveBack), reading())
    expect(gunzipSync(compressed).equals(bytes)).toBe(true)
    expect(chunks.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 1])
  })

  test('ends when the stream is destroyed while it waits for somebody to read', async () => {
    const gunzip = createGunzip()
    const feeding = feed(gunzip, chunksOf(large), giveBack)
    await new Promise((resolve) => gunzip.once('readable', resolve))
    gunzip.on('error', () => undefined)
    gunzip.destroy(new Error('enough'))
    await expect(feeding).rejects.toThrow('enough')
  })

  test('ends when the stream is closed without a word', async () => {
    const gunzip = createGunzip()
    const feeding = feed(gunzip, chunksOf(large), giveBack)
    await new Promise((resolve) => gunzip.once('readable', resolve))
    gunzip.destroy()
    await expect(feeding).rejects.toThrow(/closed|destroyed/)
  })

  test('tells what ended a stream that takes nothing any more', async () => {
    const gunzip = createGunzip()
    gunzip.on('error', () => undefined)
    gunzip.destroy(new Error('enough'))
    await new Promise((resolve) => gunzip.once('close', resolve))
    await expect(feed(gunzip, chunksOf(large), giveBack)).rejects.toThrow('enough')
  })

  test('throws what the chunks throw, whatever that is', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- somebody may
      yield await Promise.reject('a word')
    }
    await expect(feed(createGunzip(), broken(), giveBack)).rejects.toBe('a word')
  })

  test('tells an error of the chunks to whoever reads', async () => {
    const gzip = createGzip()
    const broken = async function* (): AsyncGenerator<Buffer> {
      await Promise.resolve()
      throw new Error('no such file')
    }
    const reading = buffer(gzip).then(() => undefined)
    await expect(fedBy(feed(gzip, broken(), giveBack), reading)).rejects.toThrow('no such file')
    await expect(reading).rejects.toThrow('no such file')
  })
})
