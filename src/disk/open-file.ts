import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** For reading; whoever has it reads the same file, whatever becomes of its name. */
export function openFile(path: string): Promise<FileHandle> {
  return open(path, 'r')
}
