/**
 * The results of `run` in the order of the items, with at most `limit` items at a time. After the first error no item
 * is started; it is thrown when the started ones have ended.
 */
export async function mapParallel<T, R>(
  items: readonly T[],
  limit: number,
  run: (item: T) => Promise<R>
): Promise<readonly R[]> {
  const results: R[] = []
  const errors: unknown[] = []
  const waiting = items.map((item, index) => ({ item, index }))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && errors.length === 0; next = waiting.shift()) {
      try {
        results[next.index] = await run(next.item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  if (errors.length > 0) throw errors[0]
  return results
}
