import { execFileSync } from 'node:child_process'

/** Real programs and libraries: gcc and readelf have to be on the machine that runs the tests. */
export function compile(output: string, source: string, flags: readonly string[] = []): void {
  const words = ['-o', output, '-x', 'c', '-', '-x', 'none', ...flags]
  execFileSync('gcc', words, { input: source, stdio: ['pipe', 'ignore', 'pipe'] })
}

export function readelf(option: string, file: string): string {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C' }
  return execFileSync('readelf', ['-W', option, file], { encoding: 'latin1', env })
}
