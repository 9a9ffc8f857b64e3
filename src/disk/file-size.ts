import { stat } from 'node:fs/promises'

/** In bytes. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size
}
