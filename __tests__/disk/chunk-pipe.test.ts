import { describe, expect, test } from '@jest/globals'
import { openChunkPipe } from '../../src/disk/chunk-pipe.ts'

const megabyte = (value: number): Uint8Array => new Uint8Array(1024 * 1024).fill(value)

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<readonly number[]> {
  const seen: number[] = []
  for await (const chunk of chunks) seen.push(chunk[0] ?? -1)
  return seen
}

describe('a pipe of chunks', () => {
  test('gives what was put in, in its order, and ends', async () => {
    const pipe = openChunkPipe()
    const read = firstBytes(pipe.chunks)
    for (let value = 0; value < 20; value += 1) await pipe.write(megabyte(value))
    pipe.end()
    expect(await read).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  test('keeps nobody waiting where nothing was put in', async () => {
    const pipe = openChunkPipe()
    pipe.end()
    expect(await firstBytes(pipe.chunks)).toEqual([])
  })

  test('takes no more than there is room for until somebody asks', async () => {
    const pipe = openChunkPipe()
    await pipe.write(megabyte(0))
    await pipe.write(megabyte(1))
    let isTaken = false
    const third = pipe.write(megabyte(2)).then(() => {
      isTaken = true
    })
    await new Promise(setImmediate)
    expect(isTaken).toBe(false)
    pipe.end()
    expect(await firstBytes(pipe.chunks)).toEqual([0, 1, 2])
    await third
    expect(isTaken).toBe(true)
  })

  test('that is abandoned lets go of who writes, tells who reads, and takes nothing more', async () => {
    const pipe = openChunkPipe()
    for (let value = 0; value < 2; value += 1) await pipe.write(megabyte(value))
    const stuck = pipe.write(megabyte(2))
    pipe.abandon()
    await stuck
    await pipe.write(megabyte(3))
    pipe.end()
    await expect(firstBytes(pipe.chunks)).rejects.toThrow('the rest does not come')
  })
})
