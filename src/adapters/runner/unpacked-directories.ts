import { chmodSync, lstatSync, readdirSync } from 'node:fs'

const OWNER = 0o700

/**
 * An archive may close directories to their owner, who could neither look into them nor throw them away, and may name
 * the directory that it is unpacked to, which keeps its mode. Paths are bytes here: names may be no text.
 */
export function openDirectories(directory: string, mode: number): void {
  chmodSync(directory, mode & 0o7777)
  openBelow(Buffer.from(directory))
}

function openBelow(directory: Buffer): void {
  for (const entry of readdirSync(directory, { withFileTypes: true, encoding: 'buffer' })) {
    if (!entry.isDirectory()) continue
    const path = Buffer.concat([directory, Buffer.from('/'), entry.name])
    const { mode } = lstatSync(path)
    if ((mode & OWNER) !== OWNER) chmodSync(path, (mode & 0o7777) | OWNER)
    openBelow(path)
  }
}
