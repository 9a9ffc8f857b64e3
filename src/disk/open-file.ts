import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

export type OpenFile = FileHandle

/** For reading; whoever has it reads the same file, whatever becomes of its name. */
export function openFile(path: string): Promise<OpenFile> {
  return open(path, 'r')
}
