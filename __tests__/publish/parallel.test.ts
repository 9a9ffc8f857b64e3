import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { mapParallel } from '../../src/publish/parallel.ts'

/** Work that ends when it is told to. */
type Work = {
  readonly run: (item: string) => Promise<string>
  /** In the order in which it was begun. */
  readonly begun: readonly string[]
  readonly end: (item: string) => Promise<void>
  readonly fail: (item: string, error: unknown) => Promise<void>
}

function work(): Work {
  const begun: string[] = []
  const underWay = new Map<string, PromiseWithResolvers<string>>()
  const settle = async (item: string, how: (one: PromiseWithResolvers<string>) => void): Promise<void> => {
    const one = underWay.get(item)
    if (one === undefined) throw new Error(`${item} was not begun.`)
    how(one)
    await setImmediate()
  }
  return {
    begun,
    run: (item) => {
      begun.push(item)
      const one = Promise.withResolvers<string>()
      underWay.set(item, one)
      return one.promise
    },
    end: (item) =>
      settle(item, ({ resolve }) => {
        resolve(item.toUpperCase())
      }),
    fail: (item, error) =>
      settle(item, ({ reject }) => {
        reject(error)
      })
  }
}

describe('mapParallel', () => {
  test('gives the results in the order of the items, whatever ends first', async () => {
    const { run, end } = work()
    const all = mapParallel(['a', 'b', 'c'], 3, run)
    for (const item of ['c', 'a', 'b']) await end(item)
    expect(await all).toEqual(['A', 'B', 'C'])
  })

  test('has no more under way than the limit, and begins the next one as soon as one has ended', async () => {
    const { run, end, begun } = work()
    const all = mapParallel(['a', 'b', 'c', 'd', 'e'], 2, run)
    expect(begun).toEqual(['a', 'b'])
    await end('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    await end('c')
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
    for (const item of ['a', 'd', 'e']) await end(item)
    expect(await all).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  test.each([0, 1, 2])('of %i items has all under way when the limit is larger', async (count) => {
    const { run, end, begun } = work()
    const items = ['a', 'b'].slice(0, count)
    const all = mapParallel(items, 4, run)
    expect(begun).toEqual(items)
    for (const item of items) await end(item)
    expect(await all).toEqual(items.map((item) => item.toUpperCase()))
  })

  test('keeps the place of a result that is undefined', async () => {
    expect(await mapParallel([1, 2], 1, () => Promise.resolve(undefined))).toEqual([undefined, undefined])
  })

  test('begins nothing after an error, and throws it when all that was begun has ended', async () => {
    const { run, end, fail, begun } = work()
    const ends: string[] = []
    const all = mapParallel(['a', 'b', 'c', 'd'], 3, run).catch((error: unknown) => {
      ends.push(String(error))
    })
    await fail('b', 'broken')
    await end('a')
    expect([begun, ends]).toEqual([['a', 'b', 'c'], []])
    await end('c')
    await all
    expect([begun, ends]).toEqual([['a', 'b', 'c'], ['broken']])
  })

  test('throws the first of several errors', async () => {
    const { run, fail } = work()
    const all = mapParallel(['a', 'b'], 2, run).catch((error: unknown) => error)
    await fail('b', new Error('first'))
    await fail('a', new Error('second'))
    expect(await all).toEqual(new Error('first'))
  })

  test('throws what is thrown before there is a promise', async () => {
    const broken = mapParallel(['a'], 1, () => {
      throw new Error('at once')
    })
    await expect(broken).rejects.toThrow('at once')
  })

  test.each([undefined, null, 0, ''])('does not take a thrown %j for success', async (thrown) => {
    const { run, fail } = work()
    const all = mapParallel(['a'], 1, run).then(
      () => 'done',
      (error: unknown) => ({ error })
    )
    await fail('a', thrown)
    expect(await all).toEqual({ error: thrown })
  })
})
